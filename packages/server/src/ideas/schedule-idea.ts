import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import type { DateOptionId, GroupId, IdeaId } from '@piiri/domain/shared/id'
import type { InputIssue } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import { groupForSystem } from '../groups/groups.repository.ts'
import type { WrittenSeries } from '../planning/check-series.ts'
import { makeSeries } from '../planning/create-series.ts'
import type { Context } from '../schema/context.ts'
import { seasonRowsForSystem } from '../seasons/seasons.repository.ts'
import type { Read } from '../storage/query.ts'
import { ideaToChange, moveOn, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'
import type { IdeaRow } from './ideas.repository.ts'
import { findDateOption } from './parts-of-ideas.repository.ts'

export type ScheduledIdea = {
  readonly idea: IdeaId
  /** The one of its dates that the Series begins on; null for another time. */
  readonly dateOption: DateOptionId | null
  readonly series: WrittenSeries
  readonly expectedVersion: number | null
}

/**
 * Makes an Idea's Series and ties it to the Idea, both or neither. Whoever knows of the Idea may know of the Series: a Group's Idea becomes a Series of that Group,
 * one for the whole community a Series of an OPEN Group, and neither is of a draft Season. What is hidden would show through the Idea otherwise.
 */
export const scheduleIdea = (context: Context, input: ScheduledIdea): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, input.idea)
      if (!found.ok) return found
      const idea = found.value
      if (!mayPlanIdea(context.viewer, idea.groupId)) return notAllowed
      if (input.expectedVersion !== null && input.expectedVersion !== idea.version)
        return { ok: false, error: 'CONFLICT', currentVersion: idea.version }
      const refused = untimely('schedule', idea)
      if (refused !== null) return refused
      const issues = [...(await issuesOfDate(context, tx, input)), ...(await issuesOfPlan(tx, idea, input.series))]
      if (issues.length > 0) return invalid(issues)
      const made = await makeSeries(context, tx, input.series)
      if (!made.ok) return made.error === 'INVALID_INPUT' ? invalid(made.issues.map(inSeries)) : made
      const scheduled = await moveOn(tx, idea, { status: 'SCHEDULED', seriesId: made.value.id })
      await recordAct(tx, context, { action: 'idea.scheduled', group: idea.groupId, subject: idea.id })
      return told(context, scheduled)
    }),
  )

/** The Series is a part of this input. */
const inSeries = ({ path: [input = 'input', ...rest], code }: InputIssue): InputIssue => ({
  path: [input, 'series', ...rest],
  code,
})

async function issuesOfDate(
  { viewer }: Context,
  read: Read,
  { idea, dateOption: id, series }: ScheduledIdea,
): Promise<readonly InputIssue[]> {
  if (id === null) return []
  const found = await findDateOption(read, viewer, id)
  const path = ['input', 'dateOption']
  if (found?.idea.id !== idea) return [{ path, code: 'NOT_FOUND' }]
  return found.option.start === series.start ? [] : [{ path, code: 'ANOTHER_TIME' }]
}

async function issuesOfPlan(read: Read, idea: IdeaRow, series: WrittenSeries): Promise<readonly InputIssue[]> {
  const [season] = series.season === null ? [] : await seasonRowsForSystem(read, { ids: [series.season] })
  const group = await issuesOfGroup(read, idea, series.group)
  const isDraft = season !== undefined && season.status === 'DRAFT'
  return [...group, ...(isDraft ? [{ path: ['input', 'series', 'season'], code: 'SEASON_IS_A_DRAFT' }] : [])]
}

async function issuesOfGroup(read: Read, { groupId }: IdeaRow, id: GroupId): Promise<readonly InputIssue[]> {
  const path = ['input', 'series', 'group']
  if (groupId !== null) return groupId === id ? [] : [{ path, code: 'ANOTHER_GROUP' }]
  const group = await groupForSystem(read, id)
  return group?.confidentiality === 'CONFIDENTIAL' ? [{ path, code: 'GROUP_IS_CONFIDENTIAL' }] : []
}
