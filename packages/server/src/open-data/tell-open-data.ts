import { calendarWords } from '../calendar/calendar-words.ts'
import { entriesOf, listMeetings } from '../calendar/find-calendar.ts'
import type { Context } from '../schema/context.ts'
import { eventOfEntry } from './event-of-entry.ts'
import { findServices } from './find-services.ts'
import { findSeries } from './find-series.ts'
import { serviceOfGroup } from './hsds-service.ts'
import { programmeCsv } from './programme-csv.ts'
import { readingOf } from './reading.ts'
import type { Terms } from './terms.ts'

export type Subject =
  | { readonly kind: 'EVENTS' }
  | { readonly kind: 'TABLE' }
  | { readonly kind: 'SERVICES' }
  | { readonly kind: 'SERVICE'; readonly id: string }
/** `page` from 1; `size`: how many things are on one. */
export type Part = { readonly page: number; readonly size: number }
type Told = {
  readonly contentType: string
  readonly body: string
  /** There is a page after this one. */
  readonly isMore: boolean
  readonly fileName?: string
}

/** What a subject is, in the reader's language, as far as the viewer may know it; null where there is no such thing. */
export async function tellOpenData(
  context: Context,
  subject: Subject,
  { page, size }: Part,
  terms: Terms,
): Promise<Told | null> {
  const { read, pages } = readingOf(context, terms)
  const onPage = <T>(all: readonly T[]): readonly T[] => all.slice((page - 1) * size, page * size)
  if (subject.kind === 'SERVICES' || subject.kind === 'SERVICE') {
    const services = (await findServices(context)).map((one) => serviceOfGroup(one, read, pages))
    if (subject.kind === 'SERVICES') return json(listPage(services.length, onPage(services), { page, size }), false)
    const { id: sought } = subject
    const service = services.find(({ id }) => id === sought)
    return service === undefined ? null : json(service, false)
  }
  const entries = await entriesOf(context, await listMeetings(context, null))
  if (subject.kind === 'TABLE') {
    const body = programmeCsv(entries, read, pages)
    return { contentType: 'text/csv; charset=utf-8', body, isMore: false, fileName: 'piiri.csv' }
  }
  const told = onPage(entries)
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: calendarWords(context).programme,
    license: terms.licence,
    about: await findSeries(context, told, read, pages),
    dataFeedElement: told.map((entry) => eventOfEntry(entry, read, pages)),
  }
  return { ...json(feed, page * size < entries.length), contentType: 'application/ld+json; charset=utf-8' }
}

const json = (value: unknown, isMore: boolean): Told => ({
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  isMore,
})

/** A page as HSDS 3.0 lists things. */
function listPage(total: number, contents: readonly unknown[], { page, size }: Part) {
  const last = Math.max(1, Math.ceil(total / size))
  return {
    total_items: total,
    total_pages: last,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= last,
    empty: contents.length === 0,
    contents,
  }
}
