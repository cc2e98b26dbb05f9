import { contactPointPolicy } from '@piiri/domain/contact/contact-point.policy'
import { derivedFieldsOfAll } from '@piiri/domain/policies'
import { explain, type Undisclosed } from '@piiri/domain/shared/disclosure'
import { parseMinutes } from '@piiri/domain/shared/duration'
import type { KnownTo } from '@piiri/domain/series/series.policy'
import type { Thing } from '@piiri/domain/shared/policy'
import { getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { boxOfEntry } from '../../src/audit/audit.repository.ts'
import { boxOfAttendance } from '../../src/attendance/attendance-counts.repository.ts'
import { boxOfCalendarFeed } from '../../src/calendar/calendar-feeds.repository.ts'
import { boxOfContactPoint } from '../../src/contact/contact-points.repository.ts'
import { boxOfContactRequest } from '../../src/contact/contact-requests.repository.ts'
import { boxOfDuty } from '../../src/duties/duties.repository.ts'
import { boxOfGroup } from '../../src/groups/groups.repository.ts'
import { boxOfIdea } from '../../src/ideas/ideas.repository.ts'
import { boxOfMaterial } from '../../src/materials/materials.repository.ts'
import { boxOfApiKey } from '../../src/partners/api-keys.repository.ts'
import { boxOfPartner } from '../../src/partners/partners.repository.ts'
import { boxOfVisitOffer } from '../../src/partners/visit-offers.repository.ts'
import { boxOfDelivery } from '../../src/webhooks/deliveries.repository.ts'
import { boxOfWebhookEndpoint } from '../../src/webhooks/webhook-endpoints.repository.ts'
import { boxOfAccount } from '../../src/people/accounts.repository.ts'
import { boxOfInvitation } from '../../src/people/invitations.repository.ts'
import { boxOfMembership } from '../../src/people/memberships.repository.ts'
import { boxOfRegistration } from '../../src/registrations/registrations.repository.ts'
import { schema } from '../../src/schema.ts'
import { boxOfBreak, boxOfSeason } from '../../src/seasons/seasons.repository.ts'
import { boxOfSeries } from '../../src/series/series.repository.ts'
import { boxOfSession } from '../../src/sessions/session-boxes.ts'
import { boxOfVenue } from '../../src/venues/venues.repository.ts'
import { anApi, type Api } from '../api.ts'
import { aDatabase } from '../database.ts'
import { noIdeas } from '../fill-ideas.ts'
import {
  aBreak,
  aContactPoint,
  aGroup,
  anInvitation,
  aMaterial,
  aSeason,
  aSeries,
  aSession,
  aVenue,
  at,
  fill,
  id,
  local,
  on,
  peopleOf,
  tag,
  viewerNames,
  viewers,
  type ViewerName,
} from '../world.ts'
import { anEntry } from '../entry-rows.ts'
import { aContactReply, aContactRequest } from '../contact-rows.ts'
import { aCalendarFeed } from '../feeds.ts'
import { aDate, anIdea, aTask } from '../idea-rows.ts'
import { acceptedInto, aDelivery, anApiKey, aPartner, aVisitOffer, aWebhookEndpoint } from '../partner-rows.ts'
import { aDuty, anAttendance, aRegistration } from '../taking-part-rows.ts'

/**
 * One thing of each type, all of what hides most: a CONFIDENTIAL Group, a draft Season, a Venue of its members. None of their fields is
 * empty, so that what is hidden differs from what is there.
 */
const group = aGroup(1, 'CONFIDENTIAL', { contactPointId: id.contactPoint(1) })
const { accounts, memberships } = peopleOf(group)
const [membership] = memberships
const [member, inGroup, , , administrator] = accounts
if (!membership || !member || !inGroup || !administrator) throw new Error('The viewers have Accounts.')
const invitation = anInvitation(1, group)
const season = aSeason(1, 'PUBLISHED')
const draft = aSeason(2, 'DRAFT')
const venue = aVenue(1, 'GROUP_MEMBERS')
const ofCommunity = aVenue(2, 'COMMUNITY')
const pause = aBreak(1, draft)
const openGroup = aGroup(2, 'OPEN')
const planned = { seasonId: season.id, venueId: venue.id, topic: { en: 'Topic' }, note: { en: 'Note' } }
const guests = [{ title: { en: 'Guest' }, topic: null, organisation: null }]
const opens = { registrationOpensBefore: parseMinutes('P14D') }
const dates = { excluded: [local('2026-02-03T14:00')], added: [local('2026-02-04T14:00')] }
const earlier = aSeries(2, group, planned)
const series = aSeries(1, group, { ...planned, ...dates, ...opens, guestSpeakers: guests, continuesId: earlier.id })
const later = aSeries(3, group, { ...planned, continuesId: series.id })
const ofOpenGroup = aSeries(4, openGroup, { seasonId: season.id })
const draftSeries = aSeries(5, group, { seasonId: draft.id })
const said = {
  status: 'CANCELLED' as const,
  cancellationReason: { en: 'Reason' },
  topic: { en: 'Topic' },
  note: { en: 'Note' },
  guestSpeakers: [{ title: { en: 'Guest' }, topic: null, organisation: null }],
}
const session = aSession(1, series, '2026-01-13T14:00', said)
const ofDraft = aSession(2, { ...series, seasonId: draft.id }, '2026-01-20T14:00', said)
const next = aSession(3, series, '2026-01-27T14:00')
const inBreaks = [aSession(4, series, '2026-04-03T14:00'), aSession(5, draftSeries, '2026-04-03T14:00')]
const opened = { ...group, confidentiality: 'OPEN' as const }
const givenUp = (knownTo: KnownTo) =>
  boxOfSession({ session: { ...next, isWithdrawn: true, knownTo }, group: opened, season })
/** What there is at one that was given up unseen. */
const atGivenUp = (knownTo: KnownTo) => ({ session: { knownTo }, group: opened, season })
const givenUpWhole = (knownTo: KnownTo) => boxOfSeries({ series: { ...series, knownTo }, group: opened, season })
const duty = aDuty(1, session, { kind: 'INTERPRETING', language: tag('th') })
const attendance = anAttendance(session)
const waiting = { status: 'WAITLISTED' as const, interpretingWish: tag('th') }
const registrations = [session, ofDraft].flatMap((at, session) =>
  accounts.filter((one) => one !== member).map((one, n) => aRegistration(n + 1 + session * 10, at, one, waiting)),
)
const wishes = [session, ofDraft].map((at, n) => aRegistration(90 + n, at, null, { interpretingWish: tag('ru') }))
const [registration] = registrations
if (!registration) throw new Error('The viewers have places.')
const material = aMaterial(1, group, { licence: 'CC BY 4.0' })
const calendarFeed = aCalendarFeed(1, inGroup, { groupIds: [group.id], lastUsedOn: on('2026-01-11') })
const supported = { keptSupporters: 3 }
const declined = { status: 'DECLINED' as const, declineReason: { en: 'Kind words' }, seriesId: ofOpenGroup.id }
const idea = anIdea(1, {
  ...supported,
  groupId: group.id,
  status: 'SCHEDULED',
  declineReason: { en: 'Kind words' },
  seriesId: series.id,
})
const ofCommunityIdea = anIdea(2)
const partner = aPartner(1)
const apiKey = anApiKey(1, partner)
const webhookEndpoint = aWebhookEndpoint(1, partner, {
  isEnabled: false,
  disabledAt: at('2026-01-11T00:00:00Z'),
  disabledBecause: 'GONE',
})
const delivery = aDelivery(1, webhookEndpoint)
const ofPartner = anIdea(3, { partnerId: partner.id, ...declined, ...supported })
const visit = aVisitOffer(1, partner, acceptedInto(session))
const ofNobody = aPartner(2)
const offered = aVisitOffer(2, ofNobody)
const contactPoint = aContactPoint(1, { publicKey: 'A'.repeat(43), publicKeyWords: 'one two three' })
const contactRequest = aContactRequest(1, contactPoint)
const world = {
  contactPoints: [contactPoint],
  contactRequests: [contactRequest],
  contactReplies: [aContactReply(contactRequest)],
  accounts,
  memberships,
  invitations: [invitation],
  groups: [group, openGroup],
  venues: [venue, ofCommunity],
  seasons: [season, draft],
  breaks: [pause, aBreak(2, season)],
  series: [earlier, series, later, ofOpenGroup, draftSeries],
  sessions: [session, ofDraft, next, ...inBreaks],
  duties: [duty, aDuty(2, ofDraft)],
  dutyTakers: [{ dutyId: duty.id, membershipId: membership.id }],
  attendance: [attendance, anAttendance(ofDraft)],
  registrations: [...registrations, ...wishes],
  materials: [material],
  calendarFeeds: [calendarFeed],
  ideas: {
    ...noIdeas,
    ideas: [idea, ofCommunityIdea, ofPartner],
    tasks: [aTask(1, idea), aTask(2, ofPartner)],
    dates: [aDate(1, idea), aDate(2, ofPartner)],
  },
  partners: [partner, ofNobody],
  apiKeys: [apiKey, anApiKey(2, ofNobody)],
  visitOffers: [visit, offered],
  webhookEndpoints: [webhookEndpoint, aWebhookEndpoint(2, ofNobody)],
  deliveries: [delivery],
  entries: [],
}
const things: readonly (readonly [name: string, typeName: string, id: string, box: Undisclosed<Thing>])[] = [
  ['Group', 'Group', group.id, boxOfGroup(group)],
  ['Membership', 'Membership', membership.id, boxOfMembership({ membership, group })],
  ['Invitation', 'Invitation', invitation.id, boxOfInvitation({ invitation, group })],
  ['Account of the administrator', 'Account', administrator.id, boxOfAccount(administrator)],
  ['Venue for members', 'Venue', venue.id, boxOfVenue(venue, [group.id])],
  ['Venue for the community', 'Venue', ofCommunity.id, boxOfVenue(ofCommunity, [])],
  ['Season', 'Season', season.id, boxOfSeason(season)],
  ['draft Season', 'Season', draft.id, boxOfSeason(draft)],
  ['Series', 'Series', series.id, boxOfSeries({ series, group, season })],
  ['Session', 'Session', session.id, boxOfSession({ session, group, season })],
  ['Session of a draft', 'Session', ofDraft.id, boxOfSession({ session: ofDraft, group, season: draft })],
  ['Duty', 'Duty', duty.id, boxOfDuty({ duty, session, group, season })],
  [
    'Registration of the group member',
    'Registration',
    registration.id,
    boxOfRegistration({ registration, group, season, waitlistPosition: 1 }),
  ],
  ['CalendarFeed of the group member', 'CalendarFeed', calendarFeed.id, boxOfCalendarFeed(calendarFeed)],
  ['Material', 'Material', material.id, boxOfMaterial({ material, group })],
  ['Idea of its Group', 'Idea', idea.id, boxOfIdea(idea)],
  ['Partner that visits it', 'Partner', partner.id, boxOfPartner(partner, [group.id])],
  ['Partner that visits nobody', 'Partner', ofNobody.id, boxOfPartner(ofNobody)],
  ['VisitOffer accepted into it', 'VisitOffer', visit.id, boxOfVisitOffer({ offer: visit, session, group, season })],
  ['ApiKey', 'ApiKey', apiKey.id, boxOfApiKey(apiKey)],
  ['WebhookEndpoint', 'WebhookEndpoint', webhookEndpoint.id, boxOfWebhookEndpoint(webhookEndpoint)],
  ['Delivery', 'Delivery', delivery.id, boxOfDelivery({ delivery, partnerId: partner.id })],
  ['ContactPoint', 'ContactPoint', contactPoint.id, boxOfContactPoint(contactPoint)],
  ['ContactRequest', 'ContactRequest', contactRequest.id, boxOfContactRequest(contactRequest, 'ID')],
]
/** Not reached by id in the schema, but in the policy. */
const others: readonly (readonly [name: string, box: Undisclosed<Thing>])[] = [
  ['Account of the member', boxOfAccount(member)],
  ['AuditEntry of its Group', boxOfEntry(anEntry(1, group.id, 1))],
  ['AuditEntry of the organisation', boxOfEntry(anEntry(2, 'organisation', 1))],
  ['ContactRequest that its sender opens', boxOfContactRequest(contactRequest, 'LOOKUP')],
  ['AttendanceCount', boxOfAttendance({ attendance, group })],
  ['Idea of the whole community', boxOfIdea(ofCommunityIdea)],
  ['Idea of the partner', boxOfIdea(ofPartner)],
  [
    'VisitOffer that waits',
    boxOfVisitOffer({ offer: aVisitOffer(3, partner), session: null, group: null, season: null }),
  ],
  ['VisitOffer of another partner', boxOfVisitOffer({ offer: offered, session: null, group: null, season: null })],
  ['Break of a draft', boxOfBreak(pause, draft)],
  ['Session that its Group gave up before it was opened', givenUp('MEMBERS')],
  ['Session that was given up in a draft', givenUp('PLANNERS')],
  ['Session that was given up after all knew of it', givenUp('ANYBODY')],
  ['Duty at a Session that its Group gave up before it was opened', boxOfDuty({ duty, ...atGivenUp('MEMBERS') })],
  ['Duty at a Session that was given up in a draft', boxOfDuty({ duty, ...atGivenUp('PLANNERS') })],
  [
    'VisitOffer accepted into what was given up in a draft',
    boxOfVisitOffer({ offer: visit, ...atGivenUp('PLANNERS') }),
  ],
  ['Series that its Group gave up whole before it was opened', givenUpWhole('MEMBERS')],
  ['Series that was given up whole in a draft', givenUpWhole('PLANNERS')],
  ['Series of a draft', boxOfSeries({ series: { ...series, seasonId: draft.id }, group, season: draft })],
]
const rowsFor = (box: Undisclosed<Thing>, viewer: ViewerName) => explain(box, viewers[viewer], derivedFieldsOfAll)
const tableOf = (box: Undisclosed<Thing>): readonly string[] =>
  viewerNames.map((viewer) => {
    const visible = rowsFor(box, viewer).filter(({ isVisible }) => isVisible)
    return `${viewer}: ${visible.map(({ field }) => field).join(' ') || '-'}`
  })

let api: Api
beforeAll(async () => {
  const { db } = await aDatabase()
  await fill(db, world)
  api = await anApi(db)
})

const fieldsOf = (typeName: string) => {
  const type = schema.getType(typeName)
  return isObjectType(type) ? Object.values(type.getFields()) : []
}

const partsOf = (connection: unknown): readonly unknown[] => {
  const { nodes, totalCount } = connection as { nodes: unknown; totalCount: unknown } // As they are asked for.
  return [nodes, totalCount]
}

it('has a policy for every type that ids lead to', () => {
  const reached = new Set(things.map(([, typeName]) => typeName))
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  )
  expect(nodes.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([])
})

describe.each(things)('%s', (_, typeName, thing, box) => {
  it.each(fieldsOf(typeName).map(({ name }) => name))('has a row in the policy for %s', (field) => {
    expect(rowsFor(box, 'visitor').map((row) => row.field)).toContain(field)
  })

  it.each(viewerNames)('is answered to a %s as the policy says', async (viewer) => {
    for (const field of fieldsOf(typeName)) {
      const named = getNamedType(field.type)
      const isConnection = named.name.endsWith('Connection')
      const inner = isConnection ? '{ nodes { __typename } totalCount }' : isLeafType(named) ? '' : '{ __typename }'
      const query = `{ node(id: "${thing}") { ... on ${typeName} { x: ${field.name} ${inner} } } }`
      const { data, errors } = await api.ask({ as: viewer, query })
      expect([field.name, errors]).toEqual([field.name, undefined])
      const node = data?.['node'] as { x: unknown } | null // As the query above asks.
      const isList = isListType(getNullableType(field.type))
      const none = isConnection ? [[], 0] : isList ? [[]] : [null]
      const hidden = String(field.type) === 'Int!' && node !== null ? [0] : none
      const told = node === null ? none : isConnection ? partsOf(node.x) : [node.x]
      const isVisible = rowsFor(box, viewer).find((row) => row.field === field.name)?.isVisible
      if (!isVisible) expect([field.name, ...told]).toEqual([field.name, ...hidden])
      if (isVisible) told.forEach((part, n) => expect([field.name, part]).not.toEqual([field.name, none[n]]))
    }
  })
})

it.each([...things.map(([name, , , box]) => [name, box] as const), ...others])(
  'discloses of a %s what the table of the domain says',
  (_, box) => expect(tableOf(box)).toMatchSnapshot(),
)
it('shows a ContactPoint to everybody', () => expect(contactPointPolicy.thing.allows(viewers.visitor)).toBe(true))
