import {
  GetCountedSessionDocument,
  GetStatisticsDocument,
  GetUnmetNeedsDocument,
  ListCountedSessionsDocument,
  RecordAttendanceDocument,
} from '../generated/documents.ts'
import type {
  AttendanceInput,
  CountedSession,
  GetStatistics,
  GetStatisticsVariables,
  GetUnmetNeeds,
  Period,
  ListCountedSessionsVariables,
  RecordAttendance,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'

/** `groups`: their ids; all, where there are none. */
export type ListCountedSessionsInput = ListCountedSessionsVariables
/** `in`: whole months in the organisation's zone, as instants: a month, a quarter or years; grouped by `MONTH` any. */
export type StatisticsInput = GetStatisticsVariables

/** The Session with its count as it is now, or why it was not written down. */
export type RecordAttendanceResult = RecordAttendance['recordAttendance']
/** `Statistics` with its `rows`, or why not: `DisclosureRefused` where few people could be counted from it and other answers. */
export type StatisticsResult = GetStatistics['statistics']

/** A page of Sessions of a Period with how many came: `attendance` is null where nobody counted, and for all but those who plan the Group and staff. */
export const listCountedSessions = async (
  piiri: Client,
  input: ListCountedSessionsInput,
  options?: CallOptions,
): Promise<Page<CountedSession>> => (await piiri.ask(ListCountedSessionsDocument, input, options)).sessions

/** A Session with how many came. Null where there is none of that id. */
export const getCountedSession = async (
  piiri: Client,
  id: string,
  options?: CallOptions,
): Promise<CountedSession | null> => (await piiri.ask(GetCountedSessionDocument, { id }, options)).session

/** Writes down how many came to a Session that has begun: numbers, never names. For those who plan its Group. `Conflict` where it has moved on from `expectedVersion`. */
export const recordAttendance = async (
  piiri: Client,
  input: AttendanceInput,
  options?: MutateOptions,
): Promise<RecordAttendanceResult> =>
  (await mutate(piiri, RecordAttendanceDocument, { input }, options)).recordAttendance

/** Sums of what was counted. No number of 1 to 4 is told, nor one from which such a number could be computed: its row says `isSuppressed`. */
export const getStatistics = async (
  piiri: Client,
  input: StatisticsInput,
  options?: CallOptions,
): Promise<StatisticsResult> => (await piiri.ask(GetStatisticsDocument, input, options)).statistics

/** Wishes for interpreting that were not met; null where they are not told. */
export type UnmetNeeds = GetUnmetNeeds['unmetNeeds']

/** Interpreting that was wished for and not there, by language, in a month, a quarter or years; languages of fewer than 5 wishes are not named. Null for those who may not read statistics, and for any other Period. */
export const getUnmetNeeds = async (piiri: Client, within: Period, options?: CallOptions): Promise<UnmetNeeds> =>
  (await piiri.ask(GetUnmetNeedsDocument, { in: within }, options)).unmetNeeds
