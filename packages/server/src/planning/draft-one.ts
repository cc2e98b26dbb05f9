import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { materialiseSessions } from '@piiri/domain/sessions/materialise-sessions'
import type { Instant } from '@piiri/domain/shared/instant'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { planOf } from '../series/series-plan.ts'
import { changedSession, type SessionChange } from '../sessions/change-session.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { completeDrafts } from '../sessions/write-sessions.ts'
import type { Read } from '../storage/query.ts'
import { checkNewStart } from './check-new-start.ts'
import type { Draft, Drafting } from './draft.ts'
import type { SeriesChange } from './draft-edit.ts'
import type { SeriesAtWork } from './series-at-work.ts'
import type { SessionAtWork } from './session-at-work.ts'
import { withoutSameAsSeries } from './without-same-as-series.ts'

/** What an edit of one Session does. It keeps its place in its Series, wherever it is moved. */
export async function draftOne(
  read: Read,
  at: SessionAtWork,
  { change, now }: Drafting & { readonly change: SeriesChange },
): Promise<Outcome<Draft, 'INVALID_INPUT'>> {
  const issues = issuesOfOne(at, change, now)
  if (issues.length > 0) return invalid(issues)
  const { start, durationMinutes, content } = change
  const own: SessionChange = {
    ...content,
    ...(start !== undefined && start !== at.session.localStart && { localStart: start }),
    ...(durationMinutes !== undefined && { durationMinutes }),
  }
  const after = changedSession({ ...at.work, session: at.session }, own, at.work.breaks)
  return success(await draftOfOne(read, at, withoutSameAsSeries(after, at.work), now))
}

/** A draft that changes this Session alone. */
export async function draftOfOne(
  read: Read,
  at: SessionAtWork,
  after: SessionRow,
  now: Drafting['now'],
): Promise<Draft> {
  const { work, session } = at
  return {
    of: work,
    series: [],
    sessions: await completeDrafts(read, work, [{ before: session, after }], now),
    formerRecurrence: null,
  }
}

function issuesOfOne({ work, session }: SessionAtWork, change: SeriesChange, now: Instant): readonly InputIssue[] {
  if (session.start <= now) return [{ path: ['input', 'session'], code: 'ALREADY_STARTED' }]
  if (session.isWithdrawn || (session.status === 'CANCELLED' && session.cancelledBy !== 'BREAK'))
    return [{ path: ['input', 'session'], code: 'SESSION_IS_CANCELLED' }]
  const issues: InputIssue[] = []
  if (change.rule !== undefined) issues.push({ path: ['input', 'change', 'recurrence'], code: 'ONLY_FOR_A_SERIES' })
  const path = ['input', 'change', 'start']
  if (change.start === undefined || change.start === session.localStart) return issues
  const start = resolveLocalTime(change.start, session.timeZone)
  const code = checkNewStart(change.start, session.timeZone, now)
  if (code !== null) issues.push({ path, code })
  return isTaken(work, session, start) ? [...issues, { path, code: 'START_TAKEN' }] : issues
}

/** By another one of its Series, as a row or beyond the rows. */
function isTaken(work: SeriesAtWork, session: SessionRow, start: Instant): boolean {
  const others = work.rows.filter(({ id }) => id !== session.id)
  if (others.some((other) => other.start === start && other.status === 'SCHEDULED')) return true
  const local = toLocalTime(start, session.timeZone)
  if (local < work.series.expandedUntil || local === session.originalStart) return false
  const [planned] = materialiseSessions(planOf(work, work.breaks), { from: local, to: addMinutes(local, 1) })
  return planned?.cancelledBy === null && !others.some(({ originalStart }) => originalStart === local)
}
