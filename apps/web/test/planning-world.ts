/** What pages for those who plan are tested with. */
import type { GroupAsWritten, SeasonToPlan, VenueAsWritten } from '@piiri/sdk'
import { aMember, type Replies, type webOver } from './fake-api.ts'

export const facilitator = aMember([
  {
    id: 'mem_1',
    role: 'FACILITATOR',
    alias: 'Nok',
    group: { id: 'grp_1', slug: 'x', title: 'X', confidentiality: 'OPEN' },
  },
])
export const asked = ({ questions }: Awaited<ReturnType<typeof webOver>>, operation: string) =>
  questions.filter((question) => question.operation === operation)

export const season = (given: Partial<SeasonToPlan> = {}): SeasonToPlan => ({
  id: 'sea_1',
  title: 'Spring 2027',
  from: '2027-01-07',
  to: '2027-05-31',
  status: 'DRAFT',
  version: 3,
  titleTranslations: [{ language: 'en', text: 'Spring 2027' }],
  breaks: [],
  series: [],
  collisions: [],
  ...given,
})
export const venue = (given: Partial<VenueAsWritten> = {}): VenueAsWritten => ({
  id: 'ven_1',
  name: 'The kitchen',
  disclosure: 'COMMUNITY',
  address: 'Example street 1',
  postalCode: '00100',
  city: 'Helsinki',
  country: 'FI',
  district: 'Kallio',
  latitude: 60.18,
  longitude: 24.94,
  directions: null,
  access: ['STEP_FREE'],
  timeZone: 'Europe/Helsinki',
  version: 4,
  nameTranslations: [{ language: 'fi', text: 'Keittiö' }],
  directionsTranslations: [],
  ...given,
})
export const group = (given: Partial<GroupAsWritten> = {}): GroupAsWritten => ({
  id: 'grp_1',
  slug: 'x',
  kind: 'STUDY',
  title: 'A circle',
  summary: 'We meet.',
  contentLanguage: 'en',
  audience: 'COMMUNITY',
  confidentiality: 'OPEN',
  joining: 'DROP_IN',
  languages: [{ language: 'en', kind: 'SPOKEN', name: 'English' }],
  features: [],
  timeZone: 'Europe/Helsinki',
  scheduleInWords: ['Every Tuesday'],
  lastConfirmedOn: '2026-11-20',
  isArchived: false,
  version: 7,
  translations: [{ language: 'fi', title: 'Piiri', summary: 'Me nähdään.', description: null }],
  contactPoint: null,
  ...given,
})
export const listOf = (...groups: readonly GroupAsWritten[]): Replies => ({
  ListGroups: () => ({
    data: {
      groups: {
        nodes: groups.map((one) => ({ ...one, nextSession: null })),
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
    },
  }),
})
