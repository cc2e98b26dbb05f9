import type { LocalDateTime } from '../shared/local-date-time.ts'
import type { EventPages, GroupOfEvents, SpokenThere } from './event-facts.ts'
import { inLanguages } from './event-of-session.ts'
import { organizerOf } from './organizer-of.ts'
import { scheduleOfRule, type PlannedSeries } from './schedule-of-series.ts'
import { withText } from './with-text.ts'

export type SessionSeriesFacts = {
  readonly series: PlannedSeries & {
    readonly id: string
    readonly topic: string
    readonly note: string
    readonly languages: readonly SpokenThere[]
  }
  readonly group: GroupOfEvents & { readonly isArchived: boolean }
  /** Local starts at which nothing is on: called off, or moved away. */
  readonly notHeld: readonly LocalDateTime[]
}

/** By which name others know a Series: a part of the page that says when its Group meets. */
export const nameOfSeries = (pages: EventPages, slug: string, id: string): string => `${pages.group(slug)}#${id}`

/**
 * A Series as OpenActive's SessionSeries, with its rule where the vocabulary has words for it, less the dates at which nothing is on. What differs from date to
 * date, as a place does, each of its Sessions says.
 */
export function sessionSeriesOf({ series, group, notHeld }: SessionSeriesFacts, pages: EventPages) {
  const schedule = group.isArchived ? null : scheduleOfRule(series, notHeld)
  const url = pages.group(group.slug)
  return {
    '@context': 'https://openactive.io/',
    '@type': 'SessionSeries',
    '@id': nameOfSeries(pages, group.slug, series.id),
    identifier: series.id,
    url,
    name: [group.title, series.topic].filter(Boolean).join(': '),
    ...withText('description', [group.summary, series.note]),
    ...inLanguages(series.languages),
    ...organizerOf(pages),
    ...(schedule !== null && { eventSchedule: [{ ...schedule, scheduledEventType: 'ScheduledSession' }] }),
    superEvent: { '@type': 'EventSeries', '@id': url, name: group.title, url, ...organizerOf(pages) },
  }
}
