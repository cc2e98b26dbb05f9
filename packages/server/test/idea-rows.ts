/** Rows of Ideas, and of what people do with them. */
import type { IdeaRow } from '../src/ideas/ideas.repository.ts'
import type { DateOptionRow, IdeaTaskRow } from '../src/ideas/parts-of-ideas.repository.ts'
import { id, local, minutes, tag } from './world.ts'

/** Of the whole community, where no Group is named. */
export const anIdea = (n: number, more: Partial<IdeaRow> = {}): IdeaRow => ({
  id: id.idea(n),
  groupId: null,
  proposerId: null,
  partnerId: null,
  title: `Idea ${n}`,
  description: `All about idea ${n}`,
  contentLanguage: tag('en'),
  status: 'PROPOSED',
  declineReason: null,
  seriesId: null,
  newestFirst: -20_000 - n,
  keptSupporters: 0,
  closedAt: null,
  version: 1,
  ...more,
})
export const aTask = (n: number, of: IdeaRow, more: Partial<IdeaTaskRow> = {}): IdeaTaskRow => ({
  id: id.ideaTask(n),
  ideaId: of.id,
  number: n,
  title: `Work ${n}`,
  isDone: false,
  ...more,
})
export const aDate = (n: number, of: IdeaRow, more: Partial<DateOptionRow> = {}): DateOptionRow => ({
  id: id.dateOption(n),
  ideaId: of.id,
  start: local(`2026-02-${String(n).padStart(2, '0')}T14:00`),
  durationMinutes: minutes(120),
  keptYes: 0,
  keptMaybe: 0,
  ...more,
})
