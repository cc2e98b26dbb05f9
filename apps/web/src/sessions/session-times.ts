import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { dayOf, parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { GroupSession } from '@piiri/sdk/lean'
import { instantOf, localTimeOf } from '../shared/told-times.ts'
import { wallClock } from '../shared/zone-clock.ts'

export type Times = { readonly start: LocalDateTime; readonly end: LocalDateTime }
export type Told = Pick<GroupSession, 'start' | 'end' | 'localStart' | 'localEnd' | 'timeZone'>

/** When a Session is on the organisation's clock, also where it is held in another zone: a page has one clock. */
export function timesOf(session: Told, zone: TimeZone): Times {
  if (session.timeZone === zone) return { start: localTimeOf(session.localStart), end: localTimeOf(session.localEnd) }
  return { start: timeAt(instantOf(session.start), zone), end: timeAt(instantOf(session.end), zone) }
}

export function timeAt(at: Instant, zone: string): LocalDateTime {
  const time = parseLocalDateTime(new Date(wallClock(at, zone)).toISOString().slice(0, 16))
  if (time === null) throw new Error(`${at} is outside the years that Piiri knows.`)
  return time
}

/** Whether it is still to come, on, or over; one that is cancelled is neither on nor over. */
export function momentOf(session: Told & Pick<GroupSession, 'status'>, now: Instant): 'COMING' | 'NOW' | 'OVER' {
  if (session.status === 'CANCELLED' || now < instantOf(session.start)) return 'COMING'
  return now < instantOf(session.end) ? 'NOW' : 'OVER'
}

export type Day<Session> = { readonly date: LocalDate; readonly sessions: readonly Session[] }

/** Sessions by the day on which they start on the organisation's clock, in the order in which they come. */
export function groupByDay<Session extends Told>(
  sessions: readonly Session[],
  zone: TimeZone,
): readonly Day<Session>[] {
  const days = new Map<LocalDate, Session[]>()
  for (const session of sessions) {
    const date = dayOf(timesOf(session, zone).start)
    const ofDay = days.get(date)
    if (ofDay === undefined) days.set(date, [session])
    else ofDay.push(session)
  }
  return [...days].map(([date, ofDay]) => ({ date, sessions: ofDay }))
}
