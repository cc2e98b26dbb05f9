import { isDeepStrictEqual } from 'node:util'
import { checkAttendance, type WrittenAttendance } from '@piiri/domain/attendance/check-attendance'
import { toldBefore } from '@piiri/domain/attendance/statistics-period'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { groupsPlannedBy } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { boxOfSession } from '../sessions/session-boxes.ts'
import { addAttendance, attendanceForSystem, putAttendance } from './attendance-counts.repository.ts'

export type AttendanceInput = WrittenAttendance & {
  readonly session: SessionId
  /** 0 where there was none. */
  readonly expectedVersion: number | null
}
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'

/**
 * Writes down how many came to a Session that has begun. Those who plan its Group do, who were there; staff only reads it. Once sums of its month are
 * told it is not written any more: two answers about the same month, one before and one after, would give the few who came to one Session.
 */
export const recordAttendance = (
  context: Context,
  input: AttendanceInput,
): Promise<Outcome<Disclosed<Session>, Failures>> =>
  context.write(async (tx): Promise<Outcome<Disclosed<Session>, Failures>> => {
    const [found] = await findRows({ ...context, read: tx }, [input.session])
    if (found === undefined || see(context, boxOfSession(found)) === null) return { ok: false, error: 'NOT_FOUND' }
    const { session, group, season } = found
    if (!groupsPlannedBy(context.viewer).includes(group.id)) return { ok: false, error: 'NOT_ALLOWED' }
    const before = (await attendanceForSystem(tx, { session: session.id })) ?? null
    const currentVersion = before?.version ?? 0
    if (input.expectedVersion !== null && input.expectedVersion !== currentVersion)
      return { ok: false, error: 'CONFLICT', currentVersion }
    const refuse = (code: string) => invalid([{ path: ['input', 'session'], code }])
    if (session.start > context.clock()) return refuse('NOT_BEGUN_YET')
    if (isTold(context, session.start)) return refuse('TOLD_ALREADY')
    // Published later it would change what was told of its month.
    if (season?.status === 'DRAFT') return refuse('SESSION_IS_A_DRAFT')
    if (session.status === 'CANCELLED') return refuse('SESSION_IS_CANCELLED')
    const checked = checkAttendance(input)
    if (!checked.ok) return checked
    const fields = (['total', 'firstTimers', 'byLanguage'] as const).filter(
      (name) => !isDeepStrictEqual(before?.[name] ?? null, checked.value[name]),
    )
    if (fields.length === 0) return success(mustSee(context, boxOfSession(found)))
    const row = { sessionId: session.id, ...checked.value, version: currentVersion + 1 }
    await (before === null ? addAttendance(tx, row) : putAttendance(tx, row))
    await recordAct(tx, context, { action: 'attendance.recorded', group: group.id, subject: session.id, fields })
    return success(mustSee(context, boxOfSession(found)))
  })

const isTold = ({ clock, timeZone }: Context, start: Instant): boolean =>
  dayOf(toLocalTime(start, timeZone)) < toldBefore(dayOf(toLocalTime(clock(), timeZone)))
