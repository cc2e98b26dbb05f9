import { createHmac } from 'node:crypto'
import type { Instant } from '@piiri/domain/shared/instant'
import ICAL from 'ical.js'
import { uuidOfBytes } from '../shared/uuid-of-bytes.ts'
import { calendarFile } from './calendar-file.ts'
import { inUtc } from './calendar-time.ts'
import type { CalendarWords } from './calendar-words.ts'

/** From when until when somebody is busy. */
export type BusyTime = { readonly start: Instant; readonly end: Instant }

/** RFC 5545 asks for when an event was written down. It is the same for all, and says nothing. */
const dtstamp = ICAL.Time.fromDateTimeString('2000-01-01T00:00:00Z')

/**
 * A calendar that tells nothing but times: its bytes follow from these, the secret and the language alone. In UTC, since a zone names a city.
 * Two dates of the same times are one event: that there are two is more than a time. An event's UID is made of its times, so that what is
 * moved is another event; of the secret, so that no other calendar has the same one.
 */
export function writeBusyTimes({ neutral }: CalendarWords, secret: string, times: readonly BusyTime[]): string {
  const distinct = new Map(times.map((time) => [`${time.start} ${time.end}`, time]))
  const inOrder = [...distinct].toSorted(([, a], [, b]) => a.start - b.start || a.end - b.end)
  return calendarFile(
    { maker: '-//Calendar//Calendar//EN', title: neutral.title },
    inOrder.map(([name, time]) => eventOf(time, uidOf(secret, name), neutral.busy)),
  )
}

function eventOf({ start, end }: BusyTime, uid: string, word: string): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uid)
  event.addPropertyWithValue('dtstamp', dtstamp)
  event.addPropertyWithValue('dtstart', inUtc(start))
  event.addPropertyWithValue('dtend', inUtc(end))
  event.addPropertyWithValue('summary', word)
  return event
}

/** A UUID, as RFC 7986 would have it: most calendars' are. */
const uidOf = (secret: string, name: string): string =>
  uuidOfBytes(createHmac('sha256', secret).update(`uid ${name}`).digest())
