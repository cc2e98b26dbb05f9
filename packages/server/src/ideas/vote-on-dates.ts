import { randomBytes } from 'node:crypto'
import { checkProposedDate } from '@piiri/domain/ideas/check-idea'
import type { DateVote } from '@piiri/domain/ideas/idea-status'
import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import { resolveLocalTime } from '@piiri/domain/series/resolve-local-time'
import { durationMinutes, type Minutes } from '@piiri/domain/shared/duration'
import { idFrom, type DateOptionId, type IdeaId } from '@piiri/domain/shared/id'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { invalid } from '@piiri/domain/shared/plain-text'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { accountOf } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { groupForSystem } from '../groups/groups.repository.ts'
import type { Context } from '../schema/context.ts'
import type { Read } from '../storage/query.ts'
import { ideaToChange, moveOn, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'
import type { IdeaRow } from './ideas.repository.ts'
import { mayPrepare } from './may-prepare.ts'
import { addDateOption, datesOfIdeas, findDateOption, putVote } from './parts-of-ideas.repository.ts'

const mostDates = 20

export type ProposedDate = {
  readonly idea: IdeaId
  /** On the clock of the Idea's Group, else of the organisation. */
  readonly start: LocalDateTime
  readonly duration: Minutes
}

/** Adds a date to vote on. Those who plan the Idea do, and whoever proposed it. */
export const proposeDate = (context: Context, { idea: id, start, duration }: ProposedDate): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const idea = found.value
      if (!mayPrepare(context, idea)) return notAllowed
      const refused = untimely('chooseDate', idea)
      if (refused !== null) return refused
      const checked = checkProposedDate(resolveLocalTime(start, await zoneOf(context, tx, idea)), context.clock())
      if (!checked.ok) return checked
      const length = durationMinutes(duration)
      if (length === null) return invalid([{ path: ['duration'], code: 'LONGER_THAN_A_DAY' }])
      const dates = await datesOfIdeas(tx, { ideas: [id], account: '' })
      if (dates.length >= mostDates) return invalid([{ path: ['idea'], code: 'TOO_MANY' }])
      if (dates.some(({ option }) => option.start === start && option.durationMinutes === duration))
        return invalid([{ path: ['start'], code: 'DATE_PROPOSED_BEFORE' }])
      await addDateOption(tx, {
        id: idFrom('dop', randomBytes(16)),
        ideaId: id,
        start,
        durationMinutes: length,
        keptYes: 0,
        keptMaybe: 0,
      })
      const next = await moveOn(tx, idea)
      if (mayPlanIdea(context.viewer, idea.groupId))
        await recordAct(tx, context, { action: 'idea.date_proposed', group: idea.groupId, subject: id })
      return told(context, next)
    }),
  )

/** Says whether one could come then. The last word counts. */
export const voteDate = (context: Context, id: DateOptionId, vote: DateVote): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await findDateOption(tx, context.viewer, id)
      if (found === null) return { ok: false, error: 'NOT_FOUND' }
      const accountId = accountOf(context.viewer)
      if (accountId === null) return notAllowed
      const refused = untimely('chooseDate', found.idea)
      if (refused !== null) return refused
      await putVote(tx, { dateOptionId: id, accountId, vote })
      return told(context, found.idea)
    }),
  )

async function zoneOf({ timeZone }: Context, read: Read, { groupId }: IdeaRow): Promise<TimeZone> {
  const group = groupId === null ? null : await groupForSystem(read, groupId)
  return group?.timeZone ?? timeZone
}
