import type { EventPages } from '@piiri/domain/open-data/event-facts'
import { eventOfSession } from '@piiri/domain/open-data/event-of-session'
import { seriesOfGroup } from '@piiri/domain/open-data/series-of-group'
import type { SeriesAsPlanned } from '@piiri/sdk/lean'
import { writePageAddress } from '../pages/page-address.ts'
import type { Page } from '../pages/page.ts'
import type { Surroundings } from '../shared/surroundings.ts'
import { factsOfSeries, factsOfSession } from './event-facts.ts'

/**
 * What search engines read of a page besides its words: a Session as schema.org's Event, a Group as EventSeries, the same as in `/open-data/events.jsonld`.
 * Null on any other page, on one that somebody signed in reads, and of a Group that is confidential or has ended: such a page has not even an empty one.
 * `series`: of the Group, by the same reader. `organisation`: its name, where it tells one.
 */
export function linkedData(
  page: Page,
  series: readonly SeriesAsPlanned[],
  { language, origin, reader, now, organisation }: Told,
): object | null {
  const pages: EventPages = {
    session: (id) => `${origin}${writePageAddress({ language, page: 'SESSION', id })}`,
    group: (slug) => `${origin}${writePageAddress({ language, page: 'GROUP', slug })}`,
    organiser: organisation === null ? null : { name: organisation, url: `${origin}/` },
  }
  if (reader !== 'VISITOR') return null
  if (page.page === 'SESSION') {
    const { session } = page
    return isOpen(session.group) ? { ...context, ...eventOfSession(factsOfSession(session), pages) } : null
  }
  if (page.page !== 'GROUP' || !isOpen(page.group) || page.group.isArchived) return null
  const plans = series.map(factsOfSeries)
  return { ...context, ...seriesOfGroup({ group: page.group, plans }, pages, now) }
}

type Told = Surroundings & { readonly organisation: string | null }
const context = { '@context': 'https://schema.org' }
const isOpen = ({ confidentiality }: { readonly confidentiality: string }): boolean => confidentiality === 'OPEN'
