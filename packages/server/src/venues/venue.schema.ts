import type { VenueId } from '@piiri/domain/shared/id'
import { translationsOf } from '@piiri/domain/shared/translations'
import { mayChooseVenues } from '@piiri/domain/venues/may-choose-venues'
import type { AccessFeature, VenueDisclosure } from '@piiri/domain/venues/venue'
import { batch, inOrderOf } from '../schema/batch.ts'
import { inLanguageOf, see, wordsFor, type Context } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { TranslationType } from '../schema/translation.ts'
import { meetingGroups } from './meeting-groups.ts'
import { findVenues } from './venues.repository.ts'

const venueById = batch(async (ids: readonly VenueId[], context) =>
  inOrderOf(ids, await findVenues(context.read, ids, await meetingGroups(context, ids))),
)
export const loadVenue = async (context: Context, id: VenueId) => see(context, await venueById(context, id))

export const VenueDisclosureType = enumOf<VenueDisclosure>('VenueDisclosure', 'Who may know a Venue.', {
  PUBLIC: 'Anybody.',
  COMMUNITY: 'Its address is for signed-in Accounts; that it is there, and where in town, for everybody.',
  GROUP_MEMBERS: 'Members of Groups that meet there; for others it does not exist.',
})
export const AccessFeatureType = enumOf<AccessFeature>('AccessFeature', 'How one gets in, and what helps there.', {
  STEP_FREE: 'One gets in without a step.',
  LIFT: 'There is a lift.',
  ACCESSIBLE_TOILET: 'There is a toilet for people who use a wheelchair.',
  GENDER_NEUTRAL_TOILET: 'There is a toilet for everybody.',
  HEARING_LOOP: 'There is a hearing loop.',
  QUIET_SPACE: 'There is a quiet place to withdraw to.',
})

export const VenueType = nodeType('Venue', 'ven', venueById).implement({
  description: 'A place. One for GROUP_MEMBERS does not exist for others, its name included.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.string({
      description: 'What the place is called.',
      resolve: ({ name }, _, context) => wordsFor(context, name),
    }),
    disclosure: t.expose('disclosure', { type: VenueDisclosureType, description: 'Who may know it.' }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'Street and number. Null where the viewer may not know it; `city` and `district` stay.',
    }),
    postalCode: t.exposeString('postalCode', { nullable: true, description: 'Follows `address`.' }),
    city: t.exposeString('city', { nullable: true, description: 'The town.' }),
    country: t.exposeString('country', { nullable: true, description: 'ISO 3166-1: FI.' }),
    district: t.exposeString('district', { nullable: true, description: 'The part of town.' }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'Degrees, WGS 84. Follows `address`.' }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'Degrees, WGS 84. Follows `address`.' }),
    directions: t.string({
      nullable: true,
      description: 'How to find the door. Follows `address`.',
      resolve: ({ directions }, _, context) => inLanguageOf(context, directions)?.text ?? null,
    }),
    access: t.field({
      type: [AccessFeatureType],
      description: 'How one gets in, and what helps there.',
      resolve: ({ access }) => access,
    }),
    nameTranslations: t.field({
      description: 'Its name in all its languages, as it was written. Empty for those who plan no Group.',
      type: [TranslationType],
      resolve: ({ name }, _, { viewer }) => (mayChooseVenues(viewer) ? translationsOf(name) : []),
    }),
    directionsTranslations: t.field({
      description: 'How to find the door in all its languages, as it was written. Empty for those who plan no Group.',
      type: [TranslationType],
      resolve: ({ directions }, _, { viewer }) => (mayChooseVenues(viewer) ? translationsOf(directions) : []),
    }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'The zone of its clock.' }),
    version: t.exposeInt('version', {
      nullable: true,
      description: 'Rises with every change. For those who may change it.',
    }),
  }),
})
