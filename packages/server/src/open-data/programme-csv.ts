import type { EventPages } from '@piiri/domain/open-data/event-facts'
import { writeCsv } from '@piiri/domain/shared/csv'
import type { CalendarEntry } from '../calendar/write-calendar.ts'
import { onClock } from '@piiri/domain/open-data/clock-offset'
import type { ReadText } from './event-of-entry.ts'

const head = [
  'id',
  'start',
  'end',
  'time_zone',
  'status',
  'group',
  'topic',
  'note',
  'cancellation_reason',
  'place',
  'address',
  'postal_code',
  'city',
  'languages',
  'features',
  'url',
] as const

/** The programme as a table: a row a Session, for a spreadsheet. Times are on the Session's clock, with their offset. */
export const programmeCsv = (entries: readonly CalendarEntry[], read: ReadText, pages: EventPages): string =>
  writeCsv([head, ...entries.map((entry) => rowOf(entry, read, pages))])

const rowOf = ({ session, group, venue }: CalendarEntry, read: ReadText, pages: EventPages): readonly string[] => {
  const row: Readonly<Record<(typeof head)[number], string | null>> = {
    id: session.id,
    start: onClock(session.localStart, session.start),
    end: onClock(session.localEnd, session.end),
    time_zone: session.timeZone,
    status: session.status,
    group: read(group.title),
    topic: read(session.topic),
    note: read(session.note),
    cancellation_reason: read(session.cancellationReason),
    place: read(venue?.name ?? null),
    address: venue?.address ?? null,
    postal_code: venue?.postalCode ?? null,
    city: venue?.city ?? null,
    languages: session.languages
      .map(({ language, kind }) => (kind === 'SPOKEN' ? language : `${language} (interpreted)`))
      .join(' '),
    features: session.features.join(' '),
    url: pages.session(session.id),
  }
  return head.map((name) => row[name] ?? '')
}
