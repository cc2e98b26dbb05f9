import { among, anyOf } from '../shared/condition.ts'
import type { GroupId, VenueId } from '../shared/id.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import { groupsOf, isOfTheCommunity, isStaff } from '../shared/viewer.ts'
import { mayChooseVenues } from './may-choose-venues.ts'
import type { AccessFeature, VenueDisclosure } from './venue.ts'

export type Venue = {
  readonly type: 'Venue'
  readonly id: VenueId
  readonly name: Text
  readonly disclosure: VenueDisclosure
  readonly address: string | null
  readonly postalCode: string | null
  readonly city: string | null
  readonly country: string | null
  readonly district: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly directions: Text | null
  readonly access: readonly AccessFeature[]
  readonly timeZone: TimeZone
  readonly version: number | null
}
/** `groups`: those that have a present or future Session there (as far as they bear on who asks). */
export type VenueFacts = { readonly disclosure: VenueDisclosure; readonly groups: readonly GroupId[] }

/** One for GROUP_MEMBERS does not exist for others, its name included. */
const venueIsThere = rule<VenueFacts>('venue.exists', (viewer) =>
  anyOf<VenueFacts>(isStaff(viewer), among('disclosure', ['PUBLIC', 'COMMUNITY']), among('groups', groupsOf(viewer))),
)
/** Street, postal code, coordinates and directions of one for the COMMUNITY are for signed-in Accounts. */
const venueAddress = rule<VenueFacts>('venue.address', (viewer) =>
  anyOf<VenueFacts>(
    isStaff(viewer),
    among('disclosure', isOfTheCommunity(viewer) ? ['PUBLIC', 'COMMUNITY'] : ['PUBLIC']),
    among('groups', groupsOf(viewer)),
  ),
)
/** Those who choose Venues need their versions, and their texts as they were written, to do so. */
const planningOfVenues = rule<VenueFacts>('venue.planning', mayChooseVenues)

export const venuePolicy: Policy<Venue, VenueFacts> = {
  type: 'Venue',
  thing: venueIsThere,
  fields: {
    id: 'thing',
    name: 'thing',
    disclosure: 'thing',
    address: venueAddress,
    postalCode: venueAddress,
    city: 'thing',
    country: 'thing',
    district: 'thing',
    latitude: venueAddress,
    longitude: venueAddress,
    directions: venueAddress,
    access: 'thing',
    timeZone: 'thing',
    version: planningOfVenues,
  },
}
/** What is hidden of `directions` is hidden of these, whatever this rule says. */
export const translationsOfVenue = derivedFields(venuePolicy, {
  nameTranslations: planningOfVenues,
  directionsTranslations: planningOfVenues,
})
