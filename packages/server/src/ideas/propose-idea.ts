import { randomBytes } from 'node:crypto'
import { checkIdea, type WrittenIdea } from '@piiri/domain/ideas/check-idea'
import { mayProposeTo } from '@piiri/domain/ideas/may-plan-idea'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { idFrom, type GroupId } from '@piiri/domain/shared/id'
import { dayNumber } from '@piiri/domain/shared/local-date'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { invalid } from '@piiri/domain/shared/plain-text'
import { accountOf, partnerOf } from '@piiri/domain/shared/viewer'
import { boxOfGroup, groupForSystem } from '../groups/groups.repository.ts'
import { see, type Context } from '../schema/context.ts'
import { notAllowed, told, type IdeaOutcome } from './idea-at-work.ts'
import { withinProposals } from './idea-limits.ts'
import { addIdea, type IdeaRow } from './ideas.repository.ts'

export type ProposedIdea = WrittenIdea & { readonly group: GroupId | null }

/** Puts something that somebody wants to do before a Group, or the whole community. Whose it is, nobody is told. */
export const proposeIdea = (context: Context, { group: id, ...written }: ProposedIdea): Promise<IdeaOutcome> =>
  withinProposals(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const group = id === null ? null : await groupForSystem(tx, id)
      if (id !== null && (group === null || see(context, boxOfGroup(group)) === null))
        return { ok: false, error: 'NOT_FOUND' }
      if (!mayProposeTo(context.viewer, id)) return notAllowed
      if (group?.isArchived) return invalid([{ path: ['input', 'group'], code: 'GROUP_IS_ARCHIVED' }])
      const checked = checkIdea(written)
      if (!checked.ok) return checked
      const { title, description, language } = checked.value
      const row: IdeaRow = {
        id: idFrom('ide', randomBytes(16)),
        groupId: id,
        proposerId: accountOf(context.viewer),
        partnerId: partnerOf(context.viewer),
        title,
        description,
        contentLanguage: language,
        status: 'PROPOSED',
        declineReason: null,
        seriesId: null,
        newestFirst: -dayNumber(dayOf(toLocalTime(context.clock(), context.timeZone))),
        keptSupporters: 0,
        closedAt: null,
        version: 1,
      }
      await addIdea(tx, row)
      return told(context, row)
    }),
  )
