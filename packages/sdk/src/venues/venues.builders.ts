import type { VenueAsWritten } from '../generated/operations.ts'

/** A public place with an address, as those who plan read it: with its texts in all languages. */
export const aWrittenVenue = (given: Partial<VenueAsWritten> = {}): VenueAsWritten => ({
  id: 'venue-1',
  name: 'The kitchen',
  disclosure: 'PUBLIC',
  address: 'Example street 1',
  postalCode: '00100',
  city: 'Helsinki',
  country: 'FI',
  district: 'Kallio',
  latitude: null,
  longitude: null,
  directions: null,
  access: ['STEP_FREE'],
  timeZone: 'Europe/Helsinki',
  version: 1,
  nameTranslations: [{ language: 'en', text: 'The kitchen' }],
  directionsTranslations: [],
  ...given,
})
