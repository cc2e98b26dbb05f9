import type { Instant } from '../shared/instant.ts'
import type { EventPages, GroupOfEvents, SpokenThere } from './event-facts.ts'
import { inLanguages } from './event-of-session.ts'
import { organizerOf } from './organizer-of.ts'
import { scheduleOfSeries, type PlannedSeries } from './schedule-of-series.ts'
import { withText } from './with-text.ts'

export type SeriesFacts = {
  readonly group: GroupOfEvents & { readonly languages: readonly SpokenThere[] }
  readonly plans: readonly PlannedSeries[]
}

/** A Group as schema.org's EventSeries, with the rules of what is ahead. */
export function seriesOfGroup({ group, plans }: SeriesFacts, pages: EventPages, now: Instant) {
  const schedules = plans
    .toSorted(byPlan)
    .map((plan) => scheduleOfSeries(plan, now))
    .filter((schedule) => schedule !== null)
  return {
    '@type': 'EventSeries',
    '@id': pages.group(group.slug),
    url: pages.group(group.slug),
    name: group.title,
    ...withText('description', [group.summary]),
    ...inLanguages(group.languages),
    ...organizerOf(pages),
    ...(schedules.length > 0 && { eventSchedule: schedules }),
  }
}

/** However they were asked for. */
const byPlan = (a: PlannedSeries, b: PlannedSeries): number => (keyOf(a) < keyOf(b) ? -1 : 1)
const keyOf = ({ start, recurrence, durationMinutes }: PlannedSeries): string =>
  `${start} ${recurrence ?? ''} ${durationMinutes}`
