import { resolveLocalTime } from '@piiri/domain/series/resolve-local-time'
import { startsAmong } from '@piiri/domain/series/starts-among'
import type { SessionPlan } from '@piiri/domain/sessions/materialise-sessions'
import { isDateIn } from '@piiri/domain/seasons/find-break'
import { durationMinutes, type Minutes } from '@piiri/domain/shared/duration'
import type { GroupId, SeasonId } from '@piiri/domain/shared/id'
import { dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid, issuesOf } from '@piiri/domain/shared/plain-text'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import { boxOfGroup, featureBits, groupForSystem, type GroupRow } from '../groups/groups.repository.ts'
import { see, type Context } from '../schema/context.ts'
import {
  boxOfSeason,
  breakRowsForSystem,
  seasonRowsForSystem,
  type BreakRow,
  type SeasonRow,
} from '../seasons/seasons.repository.ts'
import type { Read } from '../storage/query.ts'
import { checkContent, checkRule, type WrittenContent } from './check-session-change.ts'
import type { ContentChange } from './session-content.ts'

/** A Series as somebody writes it. */
export type WrittenSeries = WrittenContent & {
  readonly group: GroupId
  readonly season: SeasonId | null
  readonly start: LocalDateTime
  readonly duration: Minutes
  /** The Group's where null. */
  readonly timeZone: TimeZone | null
  readonly recurrence: string | null
  readonly excluded: readonly LocalDateTime[]
  readonly added: readonly LocalDateTime[]
  readonly registrationOpensBefore: Minutes | null
}
export type CheckedSeries = {
  readonly group: GroupRow
  readonly season: SeasonRow | null
  readonly breaks: readonly BreakRow[]
  readonly plan: SessionPlan<BreakRow>
  readonly recurrence: string | null
  readonly content: Required<ContentChange>
}

const mostDates = 500

/** A Series that somebody wants to make, authorised and checked: all that is wrong at once. */
export async function checkSeries(
  context: Context,
  read: Read,
  written: WrittenSeries,
): Promise<Outcome<CheckedSeries, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>> {
  const group = await groupForSystem(read, written.group)
  if (group === null || see(context, boxOfGroup(group)) === null) return { ok: false, error: 'NOT_FOUND' }
  if (!mayPlan(context.viewer, group.id)) return { ok: false, error: 'NOT_ALLOWED' }
  const zone = written.timeZone ?? group.timeZone
  const length = durationMinutes(written.duration)
  const rule = checkRule(['input', 'recurrence'], written.recurrence, { start: written.start, zone })
  const content = await checkContent(context, read, ['input'], written)
  const [season = null] = written.season === null ? [] : await seasonRowsForSystem(read, { ids: [written.season] })
  const isKnown = written.season === null || (season !== null && see(context, boxOfSeason(season)) !== null)
  const issues: readonly InputIssue[] = [
    ...issuesOf(rule, content),
    ...(length === null ? [{ path: ['input', 'duration'], code: 'LONGER_THAN_A_DAY' }] : []),
    ...(group.isArchived ? [{ path: ['input', 'group'], code: 'GROUP_IS_ARCHIVED' }] : []),
    ...(isKnown ? [] : [{ path: ['input', 'season'], code: 'NOT_FOUND' }]),
    ...(isLongAgo(context, written.start, zone) ? [{ path: ['input', 'start'], code: 'TOO_LONG_AGO' }] : []),
    ...tooMany('excluded', written.excluded),
    ...tooMany('added', written.added),
  ]
  if (issues.length > 0 || !rule.ok || !content.ok || length === null) return invalid(issues)
  const breaks = season === null ? [] : ((await breakRowsForSystem(read, [season.id])).get(season.id) ?? [])
  const { start, excluded, added, recurrence } = written
  const plan = { start, zone, rule: rule.value, excluded, added, durationMinutes: length, season, breaks }
  const dates = issuesOfDates(plan)
  if (dates.length > 0) return invalid(dates)
  return success({ group, season, breaks, plan, recurrence, content: withDefaults(content.value, group) })
}

/** Ten years, in milliseconds: each date since its start becomes a row. */
const longest = 10 * 366 * 24 * 60 * 60 * 1000
const isLongAgo = ({ clock }: Context, start: LocalDateTime, zone: TimeZone): boolean =>
  resolveLocalTime(start, zone) < clock() - longest

const tooMany = (name: string, dates: readonly unknown[]): readonly InputIssue[] =>
  dates.length > mostDates ? [{ path: ['input', name], code: 'TOO_MANY' }] : []

/** Exclusions that leave nothing out, and dates that its Season does not have. */
function issuesOfDates({ season, excluded, added, ...plan }: SessionPlan<BreakRow>): readonly InputIssue[] {
  const isInSeason = (local: LocalDateTime): boolean => season === null || isDateIn(season, dayOf(local))
  const starts = startsAmong({ ...plan, excluded: [], added }, excluded)
  return [
    ...(plan.rule === null && !isInSeason(plan.start)
      ? [{ path: ['input', 'start'], code: 'OUTSIDE_ITS_SEASON' }]
      : []),
    ...excluded.flatMap((local, at) =>
      starts.has(local) ? [] : [{ path: ['input', 'excluded', `${at}`], code: 'NOT_A_DATE_OF_THE_SERIES' }],
    ),
    ...added.flatMap((local, at) =>
      isInSeason(local) ? [] : [{ path: ['input', 'added', `${at}`], code: 'OUTSIDE_ITS_SEASON' }],
    ),
  ]
}

/** A Series that says nothing of its features and languages has its Group's. */
const withDefaults = (content: ContentChange, group: GroupRow): Required<ContentChange> => ({
  venueId: null,
  topic: null,
  note: null,
  guestSpeakers: [],
  features: featureBits.fromBits(group.features),
  languages: group.languages,
  capacity: null,
  ...content,
})
