/** Rows of what people do with a Session: duties and counts. */
import type { AttendanceRow } from '../src/attendance/attendance-counts.repository.ts'
import type { DutyRow } from '../src/duties/duties.repository.ts'
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
