import type { SessionPage, VenuePage } from '../generated/operations.ts'
import { aGroup } from '../groups/groups.builders.ts'

/** A public place with an address, that one gets into without steps. */
export const aVenue = (given: Partial<VenuePage> = {}): VenuePage => ({
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
  version: null,
  ...given,
})

/** Tuesday 21 January 2020, 14:00–16:00 in Helsinki, as planned. Give all of a time's fields together: they are not computed. */
export const aSession = (given: Partial<SessionPage> = {}): SessionPage => ({
  id: 'session-1',
  originalStart: '2020-01-21T14:00',
  start: '2020-01-21T12:00:00Z',
  end: '2020-01-21T14:00:00Z',
  localStart: '2020-01-21T14:00',
  localEnd: '2020-01-21T16:00',
  timeZone: 'Europe/Helsinki',
  status: 'SCHEDULED',
  isMoved: false,
  cancellationReason: null,
  topic: null,
  note: null,
  contentLanguage: 'en',
  features: ['HOMEMADE_MEAL'],
  languages: [],
  guestSpeakers: [],
  duties: [],
  season: null,
  version: null,
  registrationOpen: false,
  registrationOpensAt: null,
  placesLeft: null,
  venue: aVenue(),
  group: aGroup(),
  ...given,
})
