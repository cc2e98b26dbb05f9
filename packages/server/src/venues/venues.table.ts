import type { VenueId } from '@piiri/domain/shared/id'
import type { Text } from '@piiri/domain/shared/text'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { VenueDisclosure } from '@piiri/domain/venues/venue'
import { id, integer, json, real, table, text } from '../storage/kit.ts'

export const venue = table('venue', {
  id: id().$type<VenueId>(),
  name: json<Text>().notNull(),
  disclosure: text().notNull().$type<VenueDisclosure>(),
  address: text(),
  postalCode: text(),
  city: text(),
  country: text(),
  district: text(),
  latitude: real(),
  longitude: real(),
  directions: json<Text>(),
  /** Bits in the order of the domain's list. */
  access: integer().notNull(),
  timeZone: text().notNull().$type<TimeZone>(),
  version: integer().notNull(),
})
