import type { GroupPage } from '../generated/operations.ts'
import { aLanguage, aPage } from '../shared/page.builders.ts'

/** An open Group that meets on Tuesdays, and has no dates, Materials or ContactPoint but those that are given. */
export const aGroup = (given: Partial<GroupPage> = {}): GroupPage => ({
  id: 'group-1',
  slug: 'multicultural-peer-group',
  kind: 'PEER_GROUP',
  title: 'Multicultural peer group',
  summary: 'A meal, company and talk.',
  description: null,
  contentLanguage: 'en',
  audience: 'COMMUNITY',
  confidentiality: 'OPEN',
  joining: 'DROP_IN',
  languages: [aLanguage()],
  features: ['HOMEMADE_MEAL'],
  timeZone: 'Europe/Helsinki',
  scheduleInWords: ['Every Tuesday 14:00–16:00'],
  lastConfirmedOn: null,
  isArchived: false,
  version: null,
  nextSession: null,
  sessions: aPage(),
  contactPoint: null,
  materials: aPage(),
  ...given,
})
