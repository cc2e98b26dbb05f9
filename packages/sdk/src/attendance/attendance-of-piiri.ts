import type { AttendanceInput, CountedSession, Period } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'
import {
  getCountedSession,
  getStatistics,
  getUnmetNeeds,
  listCountedSessions,
  recordAttendance,
  type ListCountedSessionsInput,
  type RecordAttendanceResult,
  type StatisticsInput,
  type StatisticsResult,
  type UnmetNeeds,
} from './attendance.ts'

/** How many came: numbers, never names. */
export interface AttendanceOfPiiri {
  /** A page of Sessions of a Period with how many came: null where nobody counted, and for all but those who plan the Group and staff. */
  list(input: ListCountedSessionsInput, options?: CallOptions): Promise<Page<CountedSession>>
  /** A Session with how many came. Null where there is none of that id. */
  ofSession(id: string, options?: CallOptions): Promise<CountedSession | null>
  /** Writes down how many came to a Session that has begun. For those who plan its Group. `Conflict` where it has moved on from `expectedVersion`. */
  record(input: AttendanceInput, options?: MutateOptions): Promise<RecordAttendanceResult>
  /** Sums of what was counted in whole months. No number of 1 to 4 is told, nor one from which such a number could be computed. */
  statistics(input: StatisticsInput, options?: CallOptions): Promise<StatisticsResult>
  /** Interpreting that was wished for and not there, by language, in a month, a quarter or years; null where it is not told. */
  unmetNeeds(within: Period, options?: CallOptions): Promise<UnmetNeeds>
}

/** Gives a client the functions of this folder as methods. */
export const attendanceOver = (client: Client): AttendanceOfPiiri => ({
  list: (...given) => listCountedSessions(client, ...given),
  ofSession: (...given) => getCountedSession(client, ...given),
  record: (...given) => recordAttendance(client, ...given),
  statistics: (...given) => getStatistics(client, ...given),
  unmetNeeds: (...given) => getUnmetNeeds(client, ...given),
})
