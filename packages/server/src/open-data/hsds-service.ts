import type { EventPages, Organiser } from '@piiri/domain/open-data/event-facts'
import type { Group } from '@piiri/domain/groups/group.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { CalendarEntry } from '../calendar/write-calendar.ts'
import type { ReadText } from './event-of-entry.ts'
import { uuidOf } from './hsds-ids.ts'
import { dateSchedule, ruleSchedule, type Plan } from './hsds-schedule.ts'

export type ServiceOf = {
  readonly group: Disclosed<Group>
  readonly plans: readonly Plan[]
  /** Those ahead that take place, by start. */
  readonly entries: readonly CalendarEntry[]
}

/** A Group as a service of HSDS 3.0, as far as whoever asks may know it: of a CONFIDENTIAL one that it is there, for whom, and in which languages. */
export function serviceOfGroup({ group, plans, entries }: ServiceOf, read: ReadText, pages: EventPages) {
  const interpreted = group.languages.filter(({ kind }) => kind === 'INTERPRETED').map(({ language }) => language)
  const places = new Map(entries.flatMap(({ venue }) => (venue === null ? [] : [[venue.id, venue] as const])))
  return {
    id: uuidOf(group.id),
    name: read(group.title),
    description: [read(group.summary), read(group.description)].filter(Boolean).join('\n\n'),
    url: pages.group(group.slug),
    status: 'active',
    application_process: joining[group.joining],
    eligibility_description: audience[group.audience],
    ...(interpreted.length > 0 && { interpretation_services: interpreted.join(', ') }),
    ...(group.lastConfirmedOn !== null && { assured_date: group.lastConfirmedOn }),
    languages: group.languages.map(({ language }) => ({
      id: uuidOf(group.id, language),
      code: language,
      name: language,
    })),
    ...(pages.organiser !== null && { organization: organizationOf(pages.organiser) }),
    schedules: [
      ...plans.flatMap((plan) => {
        const next = entries.find(({ session }) => session.seriesId === plan.series.id)
        return (next && ruleSchedule(plan, next.session)) ?? []
      }),
      ...entries.map(dateSchedule),
    ],
    service_at_locations: [...places.values()].map((venue) => ({
      id: uuidOf(group.id, venue.id),
      location: locationOf(venue, read),
    })),
  }
}

/** HSDS asks for a description: it says no more than that the organisation is who holds them. The id stays where the name changes. */
const organizationOf = ({ name, url }: Organiser) => ({
  id: uuidOf('organisation', url),
  name,
  description: 'The organisation that holds these groups.',
  website: url,
})

const joining = {
  DROP_IN: 'Come as you are: nobody needs to register.',
  CONTACT_FIRST: 'Get in touch first.',
  REGISTRATION: 'Register for a place.',
} as const
const audience = { ANYONE: 'Anybody.', COMMUNITY: 'People of the community that the organisation is for.' } as const

/** With an address only where all of it may be told: HSDS has none without a street. */
const locationOf = (venue: NonNullable<CalendarEntry['venue']>, read: ReadText) => ({
  id: uuidOf(venue.id),
  location_type: 'physical',
  name: read(venue.name),
  ...(venue.latitude !== null && venue.longitude !== null && { latitude: venue.latitude, longitude: venue.longitude }),
  ...(venue.address !== null &&
    venue.postalCode !== null &&
    venue.city !== null &&
    venue.country !== null && {
      addresses: [
        {
          id: uuidOf(venue.id, 'address'),
          address_1: venue.address,
          city: venue.city,
          // HSDS asks for one; where there are none, it is the town's.
          state_province: venue.city,
          postal_code: venue.postalCode,
          country: venue.country,
          address_type: 'physical',
        },
      ],
    }),
})
