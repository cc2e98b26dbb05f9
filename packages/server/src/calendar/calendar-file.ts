import ICAL from 'ical.js'
import { zonesOf } from './calendar-time.ts'

/** What an iCalendar object (RFC 5545) says of itself. */
export type FileHead = {
  /** Who made it, as a formal public identifier (RFC 5545 3.7.3). */
  readonly maker: string
  /** The name of what one subscribes to; null for a file that is read once. */
  readonly title: string | null
}

/** Some events as a file, with the rules of the zones that their times are in. Its bytes follow from what it is given. */
export function calendarFile({ maker, title }: FileHead, events: readonly ICAL.Component[]): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', maker)
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  if (title !== null) addSubscription(calendar, plain(title))
  for (const component of [...zonesOf(events), ...events]) calendar.addSubcomponent(component)
  return `${calendar.toString()}\r\n`
}

/** What clients that come back for more read: by which name they show it, and how often to come (RFC 7986). */
function addSubscription(calendar: ICAL.Component, name: string): void {
  calendar.addPropertyWithValue('name', name)
  calendar.addPropertyWithValue('x-wr-calname', name)
  calendar.addProperty(everyHour('refresh-interval'))
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H')
}

function everyHour(name: string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setParameter('value', 'DURATION')
  property.setValue('PT1H')
  return property
}

/** Without control characters, which a TEXT may not have (RFC 5545 3.3.11) and which ical.js lets through; line ends as it escapes them. */
export const plain = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
