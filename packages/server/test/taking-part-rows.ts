/** Rows of what people do with a Session: places, duties and counts. */
import type { AttendanceRow } from '../src/attendance/attendance-counts.repository.ts'
import type { DutyRow } from '../src/duties/duties.repository.ts'
import type { AccountRow } from '../src/people/accounts.repository.ts'
import type { RegistrationRow } from '../src/registrations/registrations.repository.ts'
import type { SessionRow } from '../src/sessions/session-boxes.ts'
import { id, tag } from './world.ts'

export const aDuty = (n: number, of: SessionRow, more: Partial<DutyRow> = {}): DutyRow => ({
  id: id.duty(n),
  sessionId: of.id,
  seriesKey: null,
  kind: 'COOKING',
  language: null,
  title: `Duty ${n}`,
  neededCount: 2,
  doneCount: null,
  ...more,
})
export const anAttendance = (of: SessionRow, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  sessionId: of.id,
  total: 12,
  firstTimers: 6,
  byLanguage: [{ language: tag('fi'), count: 6 }],
  version: 1,
  ...more,
})
/** Of a Session whose row says that it is one of them. Its holder was shown all that there is, and has it unless told. */
export const aRegistration = (
  n: number,
  at: SessionRow,
  whose: AccountRow | null,
  more: Partial<RegistrationRow> = {},
): RegistrationRow => ({
  id: id.registration(n),
  sessionId: at.id,
  accountId: whose?.id ?? null,
  wordsHash: whose === null ? `receipt ${n}` : null,
  status: 'CONFIRMED',
  number: n,
  interpretingWish: null,
  seenStart: at.start,
  seenEnd: at.end,
  seenStatus: at.status,
  seenVenueId: at.venueId,
  seenPlace: more.status ?? 'CONFIRMED',
  ...more,
})
