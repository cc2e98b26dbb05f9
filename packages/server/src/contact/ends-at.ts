import { lastDayOf } from '@piiri/domain/contact/retention'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Instant } from '@piiri/domain/shared/instant'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { dayOf, localDateTime } from '@piiri/domain/shared/local-date-time'
import type { Context } from '../schema/context.ts'

type Place = Pick<Context, 'clock' | 'timeZone'>

/** The organisation's day. */
export const today = ({ clock, timeZone }: Place): LocalDate => dayOf(toLocalTime(clock(), timeZone))

/** When a ContactRequest is there no more: the midnight after its last day. */
export const endsAtOf = (receivedOn: LocalDate, answeredOn: LocalDate | null, { timeZone }: Place): Instant =>
  resolveLocalTime(localDateTime(addDays(lastDayOf(receivedOn, answeredOn), 1), 0), timeZone)
