/** Small worlds as rows, so that two of them can differ in exactly what a test wants to differ. */
import type { Confidentiality, LanguageSupport } from '@piiri/domain/groups/group'
import type { IdByPrefix, Prefix } from '@piiri/domain/shared/id'
import { parseId } from '@piiri/domain/shared/id'
import { instant, parseInstant, type Instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import { parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { durationMinutes, type DurationMinutes } from '@piiri/domain/shared/duration'
import { parseTimeZone, type TimeZone } from '@piiri/domain/shared/time-zone'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { SeasonStatus } from '@piiri/domain/seasons/season.policy'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { VenueDisclosure } from '@piiri/domain/venues/venue'
import { addEntry, type EntryRow } from '../src/audit/audit.repository.ts'
import { addCalendarFeed, type CalendarFeedRow } from '../src/calendar/calendar-feeds.repository.ts'
import { addContactPoint, type ContactPointRow } from '../src/contact/contact-points.repository.ts'
import {
  addContactReply,
  addContactRequest,
  type ContactReplyRow,
  type ContactRequestRow,
} from '../src/contact/contact-requests.repository.ts'
import { addGroup, boxOfGroup, type GroupRow } from '../src/groups/groups.repository.ts'
import { wordsOfGroup } from '../src/groups/store-group.ts'
import { addAttendance, type AttendanceRow } from '../src/attendance/attendance-counts.repository.ts'
import { addDutyRow, addTaker, type DutyRow, type TakerRow } from '../src/duties/duties.repository.ts'
import { addMaterial, type MaterialRow } from '../src/materials/materials.repository.ts'
import { addAccount, type AccountRow } from '../src/people/accounts.repository.ts'
import { addInvitation, type InvitationRow } from '../src/people/invitations.repository.ts'
import { addMembership, type MembershipRow } from '../src/people/memberships.repository.ts'
import { addRegistration, type RegistrationRow } from '../src/registrations/registrations.repository.ts'
import { addBreak, addSeason, type BreakRow, type SeasonRow } from '../src/seasons/seasons.repository.ts'
import { addSeries, type SeriesRow } from '../src/series/series.repository.ts'
import { wordsOfSessions } from '../src/series/store-series.ts'
import type { SessionRow } from '../src/sessions/session-boxes.ts'
import { addSession } from '../src/sessions/sessions.repository.ts'
import { recordChange } from '../src/shared/programme-version.repository.ts'
import type { Database } from '../src/storage/database.ts'
import { putWords } from '../src/storage/search.repository.ts'
import { toWords } from '../src/storage/search.ts'
import { addVenue, type VenueRow } from '../src/venues/venues.repository.ts'
import { fillIdeas, noIdeas, type IdeasOfWorld } from './fill-ideas.ts'
import { fillPartners, noPartners, type PartnersOfWorld } from './fill-partners.ts'
import { empty } from './empty-database.ts'

/** What a test writes down is meant: a value that cannot be read is the test's own mistake. */
const known = <T>(value: T | null): T => {
  if (value === null) throw new Error('A test wrote a value that cannot be read.')
  return value
}
export const at = (text: string): Instant => known(parseInstant(text))
export const on = (text: string): LocalDate => known(parseLocalDate(text))
export const local = (text: string): LocalDateTime => known(parseLocalDateTime(text))
export const minutes = (count: number): DurationMinutes => known(durationMinutes(count))
export const tag = (text: string): LanguageTag => known(parseLanguageTag(text))
export const helsinki: TimeZone = known(parseTimeZone('Europe/Helsinki'))

const ofType =
  <P extends Prefix>(prefix: P) =>
  (n: number | string): IdByPrefix[P] =>
    parseId(prefix, `${prefix}_${String(n).padStart(22, '0')}`)
export const id = {
  group: ofType('grp'),
  venue: ofType('ven'),
  season: ofType('sea'),
  break: ofType('brk'),
  series: ofType('ser'),
  session: ofType('ses'),
  material: ofType('mat'),
  duty: ofType('dut'),
  idea: ofType('ide'),
  ideaTask: ofType('itk'),
  dateOption: ofType('dop'),
  contactPoint: ofType('cop'),
  contactRequest: ofType('cor'),
  account: ofType('acc'),
  membership: ofType('mem'),
  invitation: ofType('inv'),
  registration: ofType('reg'),
  calendarFeed: ofType('cal'),
  partner: ofType('par'),
  apiKey: ofType('key'),
  visitOffer: ofType('vis'),
  webhookEndpoint: ofType('whe'),
  delivery: ofType('whd'),
}

export type World = PartnersOfWorld & {
  readonly contactPoints: readonly ContactPointRow[]
  readonly contactRequests: readonly ContactRequestRow[]
  readonly contactReplies: readonly ContactReplyRow[]
  readonly groups: readonly GroupRow[]
  readonly accounts: readonly AccountRow[]
  readonly memberships: readonly MembershipRow[]
  readonly invitations: readonly InvitationRow[]
  readonly venues: readonly VenueRow[]
  readonly seasons: readonly SeasonRow[]
  readonly breaks: readonly BreakRow[]
  readonly series: readonly SeriesRow[]
  readonly sessions: readonly SessionRow[]
  readonly duties: readonly DutyRow[]
  readonly dutyTakers: readonly TakerRow[]
  readonly attendance: readonly AttendanceRow[]
  readonly registrations: readonly RegistrationRow[]
  readonly materials: readonly MaterialRow[]
  readonly calendarFeeds: readonly CalendarFeedRow[]
  readonly ideas: IdeasOfWorld
  readonly entries: readonly EntryRow[]
}
export const nothing: World = {
  contactPoints: [],
  contactRequests: [],
  contactReplies: [],
  groups: [],
  accounts: [],
  memberships: [],
  invitations: [],
  venues: [],
  seasons: [],
  breaks: [],
  series: [],
  sessions: [],
  duties: [],
  dutyTakers: [],
  attendance: [],
  registrations: [],
  materials: [],
  calendarFeeds: [],
  ideas: noIdeas,
  ...noPartners,
  entries: [],
}

const spoken: readonly LanguageSupport[] = [
  { language: tag('fi'), kind: 'SPOKEN' },
  { language: tag('th'), kind: 'INTERPRETED' },
]
export const aContactPoint = (n: number, more: Partial<ContactPointRow> = {}): ContactPointRow => ({
  id: id.contactPoint(n),
  role: { en: `Role ${n}`, fi: `Rooli ${n}` },
  languages: [tag('fi')],
  hours: { en: 'Weekdays' },
  phone: '+358401234567',
  email: 'role@example.org',
  publicKey: null,
  publicKeyWords: null,
  position: n,
  ...more,
})
export const aGroup = (n: number, confidentiality: Confidentiality, more: Partial<GroupRow> = {}): GroupRow => ({
  id: id.group(n),
  slug: `group-${n}`,
  kind: 'STUDY',
  title: { fi: `Ryhmä ${n}`, en: `Group ${n}` },
  summary: { fi: `Tiivistelmä ${n}`, en: `Summary ${n}` },
  description: { fi: `Kuvaus ${n}` },
  sortKey: `ryhma ${n}`,
  audience: 'COMMUNITY',
  confidentiality,
  joining: 'DROP_IN',
  languages: spoken,
  languageTags: 'fi th',
  features: 1,
  timeZone: helsinki,
  contactPointId: null,
  lastConfirmedOn: on('2026-01-02'),
  isArchived: false,
  firstSequence: 0,
  version: 1,
  ...more,
})
/** Nobody can sign in with it. */
export const anAccount = (n: number, more: Partial<AccountRow> = {}): AccountRow => ({
  id: id.account(n),
  kind: 'MEMBER',
  staffRole: null,
  lookup: `lookup ${n}`,
  keyId: 'first',
  verifier: `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  totpSecret: null,
  nextTotpSecret: null,
  lastTotpStep: 0,
  ...more,
})
export const aMembership = (
  n: number,
  of: GroupRow,
  whose: AccountRow,
  more: Partial<MembershipRow> = {},
): MembershipRow => ({
  id: id.membership(n),
  groupId: of.id,
  accountId: whose.id,
  role: 'PARTICIPANT',
  alias: `Alias ${n}`,
  aliasKey: `alias${n}`,
  ...more,
})
export const anInvitation = (n: number, of: GroupRow, more: Partial<InvitationRow> = {}): InvitationRow => ({
  id: id.invitation(n),
  groupId: of.id,
  role: 'PARTICIPANT',
  wordsHash: `words ${n}`,
  expiresAt: at('2026-02-01T00:00:00Z'),
  ...more,
})
export const aVenue = (n: number, disclosure: VenueDisclosure, more: Partial<VenueRow> = {}): VenueRow => ({
  id: id.venue(n),
  name: { fi: `Paikka ${n}`, en: `Venue ${n}` },
  disclosure,
  address: `Secret street ${n}`,
  postalCode: '00500',
  city: 'Helsinki',
  country: 'FI',
  district: 'Kallio',
  latitude: 60.1,
  longitude: 24.9,
  directions: { en: `Door ${n}` },
  access: 1,
  timeZone: helsinki,
  version: 1,
  ...more,
})
export const aSeason = (n: number, status: SeasonStatus, more: Partial<SeasonRow> = {}): SeasonRow => ({
  id: id.season(n),
  title: { en: `Season ${n}` },
  from: on('2020-01-01'),
  to: on('2035-12-31'),
  status,
  publishedAt: null,
  version: 1,
  ...more,
})
export const aBreak = (n: number, of: SeasonRow, more: Partial<BreakRow> = {}): BreakRow => ({
  id: id.break(n),
  seasonId: of.id,
  from: on('2026-04-03'),
  to: on('2026-04-06'),
  reason: { fi: 'Pääsiäinen', en: 'Easter' },
  publicHolidayOf: null,
  ...more,
})
export const aSeries = (n: number, of: GroupRow, more: Partial<SeriesRow> = {}): SeriesRow => ({
  id: id.series(n),
  key: `${String(n).padStart(10, '0')}A`, // Eight bytes in base64url.
  groupId: of.id,
  seasonId: null,
  start: local('2026-01-06T14:00'),
  durationMinutes: minutes(120),
  timeZone: helsinki,
  recurrence: 'FREQ=WEEKLY',
  excluded: [],
  added: [],
  venueId: null,
  features: 3,
  languages: spoken,
  languageTags: 'fi th',
  topic: null,
  note: null,
  guestSpeakers: [],
  capacity: 12,
  registrationOpensBefore: null,
  continuesId: null,
  knownTo: 'ANYBODY',
  expandedUntil: local('2199-01-01T00:00'),
  version: 1,
  ...more,
})
export const aSession = (n: number, of: SeriesRow, start: string, more: Partial<SessionRow> = {}): SessionRow => {
  const from = resolveLocalTime(local(start), of.timeZone)
  const until = instant(from + of.durationMinutes * 60_000)
  const own = more.topic !== undefined
  return {
    id: id.session(n),
    seriesId: of.id,
    groupId: of.groupId,
    seasonId: of.seasonId,
    originalStart: local(start),
    start: from,
    end: until,
    localStart: toLocalTime(from, of.timeZone),
    localEnd: toLocalTime(until, of.timeZone),
    timeZone: of.timeZone,
    status: 'SCHEDULED',
    isMoved: false,
    cancelledBy: null,
    cancellationReason: null,
    isWithdrawn: false,
    knownTo: 'ANYBODY',
    topic: of.topic,
    note: null,
    venueId: of.venueId,
    features: of.features,
    languages: of.languages,
    languageTags: of.languageTags,
    guestSpeakers: [],
    capacity: of.capacity,
    confirmedCount: 0,
    registrationOpensBefore: of.registrationOpensBefore,
    own: own ? 'topic' : '',
    searchId: own ? id.session(n) : of.id,
    sequence: 0,
    changedAt: at('2026-01-01T00:00:00Z'),
    version: 1,
    ...more,
  }
}
export const aMaterial = (n: number, of: GroupRow, more: Partial<MaterialRow> = {}): MaterialRow => ({
  id: id.material(n),
  groupId: of.id,
  title: `Material ${n}`,
  url: `https://example.org/${n}`,
  language: tag('en'),
  topic: 'Words',
  licence: null,
  sortKey: `material ${n}`,
  ...more,
})

/** Makes the database hold this world and nothing else. */
export const fill = (db: Database, world: World): Promise<void> =>
  db.write(async (tx) => {
    await empty(tx)
    await recordChange(tx, [], [boxOfGroup(aGroup(9, 'OPEN'))]) // What was kept of another world is forgotten.
    for (const row of world.contactPoints) await addContactPoint(tx, row)
    for (const row of world.contactRequests) await addContactRequest(tx, row)
    for (const row of world.contactReplies) await addContactReply(tx, row)
    for (const row of world.groups) {
      await addGroup(tx, row)
      await putWords(tx, { id: row.id, words: wordsOfGroup(row) })
    }
    for (const row of world.accounts) await addAccount(tx, row)
    for (const row of world.memberships) await addMembership(tx, row)
    for (const row of world.invitations) await addInvitation(tx, row)
    for (const row of world.venues) await addVenue(tx, row)
    for (const row of world.seasons) await addSeason(tx, row)
    for (const row of world.breaks) await addBreak(tx, row)
    const groupOf = new Map(world.groups.map((row) => [row.id, row]))
    const words = (of: GroupRow | undefined, topic: SeriesRow['topic']) =>
      of ? wordsOfSessions(of, [topic]) : toWords()
    for (const row of world.series) {
      await addSeries(tx, row)
      await putWords(tx, { id: row.id, words: words(groupOf.get(row.groupId), row.topic) })
    }
    for (const row of world.sessions) {
      await addSession(tx, row)
      if (row.searchId === row.id) await putWords(tx, { id: row.id, words: words(groupOf.get(row.groupId), row.topic) })
    }
    for (const row of world.duties) await addDutyRow(tx, row)
    for (const row of world.dutyTakers) await addTaker(tx, row)
    for (const row of world.attendance) await addAttendance(tx, row)
    for (const row of world.registrations) await addRegistration(tx, row)
    for (const row of world.materials) await addMaterial(tx, row)
    for (const row of world.calendarFeeds) await addCalendarFeed(tx, row)
    await fillIdeas(tx, world.ideas)
    await fillPartners(tx, world)
    for (const row of world.entries) await addEntry(tx, row)
  })

/** The seven kinds of DOMAIN.md's table, as to Group 1. */
export const viewers = {
  visitor: { kind: 'VISITOR' },
  partner: {
    kind: 'PARTNER',
    partner: id.partner(1),
    scopes: ['PROGRAMME_READ', 'IDEAS_PROPOSE', 'VISITS_OFFER', 'WEBHOOKS_MANAGE'],
  },
  member: { kind: 'MEMBER', account: id.account(1), groups: [] },
  'group member': {
    kind: 'MEMBER',
    account: id.account(2),
    groups: [{ group: id.group(1), role: 'PARTICIPANT' }],
  },
  facilitator: {
    kind: 'MEMBER',
    account: id.account(3),
    groups: [{ group: id.group(1), role: 'FACILITATOR' }],
  },
  coordinator: { kind: 'STAFF', account: id.account(4), staffRole: 'COORDINATOR' },
  administrator: { kind: 'STAFF', account: id.account(5), staffRole: 'ADMINISTRATOR' },
} as const satisfies Record<string, Viewer>
export type ViewerName = keyof typeof viewers
export const viewerNames = Object.keys(viewers) as ViewerName[] // The keys of a constant are its own.

/** What the viewers above are in the database: Accounts of which nobody can sign in, and their Memberships of Group 1. */
export const peopleOf = (group: GroupRow): Pick<World, 'accounts' | 'memberships'> => {
  const accounts = [
    anAccount(1),
    anAccount(2),
    anAccount(3),
    anAccount(4, { kind: 'STAFF', staffRole: 'COORDINATOR' }),
    anAccount(5, { kind: 'STAFF', staffRole: 'ADMINISTRATOR' }),
  ]
  const [, member = anAccount(2), leader = anAccount(3)] = accounts
  return {
    accounts,
    memberships: [aMembership(2, group, member), aMembership(3, group, leader, { role: 'FACILITATOR' })],
  }
}
