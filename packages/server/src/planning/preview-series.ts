import { clockChangeAt } from '@piiri/domain/series/resolve-local-time'
import { scheduleInWords } from '@piiri/domain/series/schedule-in-words'
import { materialiseSessions, type PlannedSession, type SessionPlan } from '@piiri/domain/sessions/materialise-sessions'
import { addMinutes, dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Context } from '../schema/context.ts'
import { languageOfSchedules } from '../series/language-of-schedules.ts'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import { checkSeries, type CheckedSeries, type WrittenSeries } from './check-series.ts'
import { findCollisions, type Collision } from './find-collisions.ts'

export type PreviewedStart = { readonly local: LocalDateTime; readonly start: Instant; readonly end: Instant }
export type ClockChange = {
  readonly local: LocalDateTime
  readonly kind: 'SKIPPED' | 'REPEATED'
  readonly resolvedTo: Instant
}
export type SeriesPreview = {
  readonly type: 'SeriesPreview'
  readonly recurrenceInWords: string
  readonly starts: readonly PreviewedStart[]
  readonly totalCount: number | null
  readonly collisions: readonly Collision[]
  readonly clockChanges: readonly ClockChange[]
}
const mostStarts = 200

/** What a Series would give, before it is kept. */
export async function previewSeries(
  context: Context,
  written: WrittenSeries,
): Promise<Outcome<SeriesPreview, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>> {
  const checked = await checkSeries(context, context.read, written)
  if (!checked.ok) return checked
  const { plan } = checked.value
  const sessions = firstOf(plan)
  return success({
    type: 'SeriesPreview',
    recurrenceInWords: scheduleInWords(plan, languageOfSchedules(context)),
    starts: sessions.map(({ originalStart: local, start, end }) => ({ local, start, end })),
    totalCount: countOf(plan, sessions),
    collisions: await findCollisions(context, context.read, sessions.map(asMeeting(checked.value))),
    clockChanges: sessions.flatMap((session) => clockChangeOf(plan, session)),
  })
}

const year = 366 * 1440
const lastOfAll = '2199-12-31T23:59' as LocalDateTime

/** In growing steps, since the first two years mostly have enough. */
function firstOf(plan: SessionPlan<BreakRow>): readonly PlannedSession<BreakRow>[] {
  const [from = plan.start] = [plan.start, ...plan.added].toSorted()
  for (let years = 4; ; years *= 4) {
    const to = years < 200 ? addMinutes(plan.start, years * year) : lastOfAll
    const found = materialiseSessions(plan, { from, to })
    if (found.length >= mostStarts || to >= lastOfAll || isOver(plan, to)) return found.slice(0, mostStarts)
  }
}
const isOver = ({ rule, season, added }: SessionPlan<BreakRow>, to: LocalDateTime): boolean => {
  if (added.some((local) => local >= to)) return false
  return rule === null || (season !== null && season.to < dayOf(to)) || (rule.until !== null && rule.until.local < to)
}

/** How many there are in all, where there is an end within thirty years. */
function countOf(plan: SessionPlan<BreakRow>, found: readonly PlannedSession<BreakRow>[]): number | null {
  const { rule, season } = plan
  if (rule !== null && rule.count === null && rule.until === null && season === null) return null
  if (found.length < mostStarts) return found.length
  const [from = plan.start] = [plan.start, ...plan.added].toSorted()
  const to = addMinutes(plan.start, 30 * year)
  if (rule?.count == null && !isOver(plan, to)) return null
  return materialiseSessions(plan, { from, to: rule?.count == null ? to : lastOfAll }).length
}

function clockChangeOf(
  { zone }: SessionPlan<BreakRow>,
  { originalStart: local, start: resolvedTo }: PlannedSession<BreakRow>,
): readonly ClockChange[] {
  const kind = clockChangeAt(local, zone)
  return kind === null ? [] : [{ local, kind, resolvedTo }]
}

const asMeeting =
  ({ group, season, content }: CheckedSeries) =>
  ({ start, end, localStart, cancelledBy }: PlannedSession<BreakRow>) => ({
    id: null,
    groupId: group.id,
    seasonId: season?.id ?? null,
    venueId: content.venueId,
    start,
    end,
    localStart,
    status: cancelledBy === null ? ('SCHEDULED' as const) : ('CANCELLED' as const),
    cancelledBy: cancelledBy === null ? null : ('BREAK' as const),
  })
