/** Generated worlds, and the same worlds without what a viewer may not know. */
import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Thing } from '@piiri/domain/shared/policy'
import { groupsOf, type Viewer } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import { boxOfEntry } from '../../src/audit/audit.repository.ts'
import { boxOfAttendance } from '../../src/attendance/attendance-counts.repository.ts'
import { maySeeStatistics } from '../../src/attendance/tell-statistics.ts'
import { boxOfCalendarFeed } from '../../src/calendar/calendar-feeds.repository.ts'
import { boxOfContactRequest } from '../../src/contact/contact-requests.repository.ts'
import { boxOfDuty } from '../../src/duties/duties.repository.ts'
import { boxOfGroup } from '../../src/groups/groups.repository.ts'
import { boxOfIdea } from '../../src/ideas/ideas.repository.ts'
import { boxOfMaterial } from '../../src/materials/materials.repository.ts'
import { boxOfBreak, boxOfSeason } from '../../src/seasons/seasons.repository.ts'
import { boxOfSeries } from '../../src/series/series.repository.ts'
import { boxOfSession } from '../../src/sessions/session-boxes.ts'
import { boxOfVenue, type VenueRow } from '../../src/venues/venues.repository.ts'
import { boxOfApiKey } from '../../src/partners/api-keys.repository.ts'
import { boxOfPartner } from '../../src/partners/partners.repository.ts'
import { boxOfWebhookEndpoint } from '../../src/webhooks/webhook-endpoints.repository.ts'
import { boxOfAccount } from '../../src/people/accounts.repository.ts'
import { boxOfInvitation } from '../../src/people/invitations.repository.ts'
import { boxOfMembership } from '../../src/people/memberships.repository.ts'
import { now } from '../api.ts'
import {
  aBreak,
  aContactPoint,
  aGroup,
  aMembership,
  anAccount,
  anInvitation,
  aMaterial,
  aSeason,
  aSeries,
  aSession,
  aVenue,
  at,
  id,
  local,
  minutes,
  on,
  peopleOf,
  tag,
  type World,
} from '../world.ts'
import { anEntry } from '../entry-rows.ts'
import { aContactReply, aContactRequest, aKey } from '../contact-rows.ts'
import { aDuty, anAttendance } from '../taking-part-rows.ts'
import { drawnFeeds, plantFeeds } from './feeds-of-world.ts'
import { drawnKnownTo, seriesWithGivenUp, withGivenUp } from './given-up-of-world.ts'
import { drawnVisits, plantVisits, visitedBy, visitsKnownTo } from './visits-of-world.ts'
import { aDelivery, aPartner, anApiKey, aWebhookEndpoint } from '../partner-rows.ts'
import { drawnIdeas, ideasKnownTo, plantIdeas } from './ideas-of-world.ts'
import { drawnPlaces, placesKnownTo, withPlaces } from './places-of-world.ts'

const numbers = [1, 2, 3] as const
const number = fc.constantFrom(...numbers)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const rules = fc.constantFrom(null, 'FREQ=WEEKLY;WKST=SU', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;COUNT=5')

const roles = fc.constantFrom(
  'PARTICIPANT' as const,
  'INTERPRETER' as const,
  'PEER_WORKER' as const,
  'FACILITATOR' as const,
)
const secretAlias = (n: number): string => `Hidden name ${n}`
/** Words that only hidden things have, so that a search for them tells. */
export const secretWords = ['Hushhush', 'Whisper', 'Murmur'] as const
const topics = fc.option(
  fc.constantFrom(...secretWords).map((word) => ({ en: `${word} topic` })),
  { nil: null },
)

export const worlds: fc.Arbitrary<World> = fc
  .record({
    confidentialities: fc.tuple(...numbers.map(() => fc.constantFrom('OPEN' as const, 'CONFIDENTIAL' as const))),
    archived: fc.tuple(...numbers.map(() => fc.boolean())),
    disclosures: fc.tuple(
      ...numbers.map(() => fc.constantFrom('PUBLIC' as const, 'COMMUNITY' as const, 'GROUP_MEMBERS' as const)),
    ),
    statuses: fc.tuple(...numbers.map(() => fc.constantFrom('DRAFT' as const, 'PUBLISHED' as const))),
    series: fc.array(
      fc.record({
        group: number,
        season: maybe(number),
        venue: maybe(number),
        rule: rules,
        topic: topics,
        isWholly: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    sessions: fc.array(
      fc.record({
        series: fc.nat(4),
        week: fc.integer({ min: -3, max: 12 }),
        venue: maybe(number),
        topic: topics,
        isCancelled: fc.boolean(),
        isWithdrawn: fc.boolean(),
        takers: fc.option(fc.array(fc.nat(9), { maxLength: 3 }), { nil: null }),
        cameTotal: maybe(fc.integer({ min: 0, max: 20 })),
      }),
      { maxLength: 10 },
    ),
    messages: fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 9 }), isAnswered: fc.boolean(), hasEnded: fc.boolean() }),
      { maxLength: 3 },
    ),
    materials: fc.array(number, { maxLength: 3 }),
    ideas: drawnIdeas,
    feeds: drawnFeeds,
    keys: fc.array(fc.record({ partner: fc.constantFrom(1, 2), isRevoked: fc.boolean() }), { maxLength: 4 }),
    visits: drawnVisits,
    knownTo: drawnKnownTo,
    endpoints: fc.array(fc.record({ partner: fc.constantFrom(1, 2), deliveries: fc.nat(3) }), { maxLength: 3 }),
    places: drawnPlaces,
    capacities: fc.tuple(fc.constantFrom(1, 2, 3, 5, 6, 12), fc.constantFrom(1, 2, 12)),
    people: fc.array(fc.record({ whose: fc.constantFrom(6, 7, 8), group: number, role: roles }), { maxLength: 8 }),
    invitations: fc.array(fc.record({ group: number, role: roles }), { maxLength: 4 }),
    entries: fc.array(fc.record({ about: maybe(number), day: fc.integer({ min: 1, max: 4 }) }), { maxLength: 6 }),
  })
  .map((drawn): World => {
    const groups = numbers.map((n, i) =>
      aGroup(n, drawn.confidentialities[i] ?? 'OPEN', {
        contactPointId: id.contactPoint(1),
        isArchived: n === 3 && (drawn.archived[i] ?? false),
      }),
    )
    const venues = numbers.map((n, i) => aVenue(n, drawn.disclosures[i] ?? 'PUBLIC', { access: n }))
    const seasons = numbers.map((n, i) => aSeason(n, drawn.statuses[i] ?? 'DRAFT'))
    const series = drawn.series.map(({ group, season, venue, rule, topic, isWholly }, i) =>
      aSeries(i + 1, groups[group - 1] ?? aGroup(group, 'OPEN'), {
        seasonId: season === null ? null : id.season(season),
        venueId: venue === null ? null : id.venue(venue),
        recurrence: rule,
        topic,
        capacity: drawn.capacities[i % 2] ?? null,
        durationMinutes: minutes(60 * (i + 1)),
        expandedUntil: local(isWholly ? '2199-01-01T00:00' : '2027-08-15T00:00'),
      }),
    )
    const withoutPlaces = drawn.sessions.flatMap((one, i) => {
      const of = series[one.series % series.length]
      if (of === undefined) return []
      const start = new Date(now + one.week * 7 * 86_400_000 + i * 3_600_000).toISOString().slice(0, 16)
      return aSession(i + 1, of, start, {
        ...(one.venue !== null && { venueId: id.venue(one.venue) }),
        ...(one.topic !== null && { topic: one.topic }),
        ...(one.isCancelled && { status: 'CANCELLED' as const, cancellationReason: { en: 'Whisper' } }),
        isWithdrawn: one.isWithdrawn,
      })
    })
    const [first = aGroup(1, 'OPEN')] = groups
    const known = peopleOf(first)
    const accounts = [...known.accounts, anAccount(6), anAccount(7), anAccount(8)]
    const memberships = [...known.memberships]
    for (const { whose, group, role } of drawn.people) {
      const [of, account] = [groups[group - 1], accounts[whose - 1]]
      if (!of || !account) continue
      const isIn = memberships.some(({ groupId, accountId }) => groupId === of.id && accountId === account.id)
      if (!isIn)
        memberships.push(
          aMembership(memberships.length + 10, of, account, { role, alias: secretAlias(memberships.length) }),
        )
    }
    const webhookEndpoints = drawn.endpoints.map(({ partner }, i) => aWebhookEndpoint(i + 1, aPartner(partner)))
    const contactPoint = aContactPoint(1, { publicKey: aKey(1), publicKeyWords: 'six words of a key' })
    const contactRequests = drawn.messages.map(({ day, isAnswered, hasEnded }, i) =>
      aContactRequest(i + 1, contactPoint, {
        receivedOn: on(`2026-01-0${day}`),
        isAnswered,
        ...(hasEnded && { endsAt: at('2026-01-11T22:00:00Z') }),
      }),
    )
    const { sessions, registrations } = withPlaces(
      { groups, seasons, sessions: withGivenUp(withoutPlaces, drawn.knownTo), accounts, memberships },
      drawn.places,
    )
    const duties = sessions.flatMap((one, i) =>
      drawn.sessions[i]?.takers == null
        ? []
        : aDuty(i + 1, one, { title: `${secretWords[i % 3]} duty`, neededCount: 1 + (i % 3) }),
    )
    const dutyTakers = sessions.flatMap((one, i) =>
      [...new Set(drawn.sessions[i]?.takers ?? [])].flatMap((which) => {
        const ofGroup = memberships.filter(({ groupId }) => groupId === one.groupId)
        const taker = ofGroup[which]
        return taker === undefined ? [] : { dutyId: id.duty(i + 1), membershipId: taker.id }
      }),
    )
    return {
      duties,
      dutyTakers,
      contactPoints: [contactPoint],
      contactRequests,
      contactReplies: contactRequests.filter(({ isAnswered }) => isAnswered).map((row) => aContactReply(row)),
      groups,
      accounts,
      memberships,
      invitations: drawn.invitations.map(({ group, role }, i) =>
        anInvitation(i + 1, groups[group - 1] ?? first, { role }),
      ),
      venues,
      seasons,
      breaks: seasons.map((season, i) => aBreak(i + 1, season)),
      series: seriesWithGivenUp(series, sessions, drawn.knownTo),
      sessions,
      attendance: sessions.flatMap((one, i) => {
        const total = drawn.sessions[i]?.cameTotal ?? null
        const some = { total: total ?? 0, firstTimers: total, byLanguage: [{ language: tag('th'), count: total ?? 0 }] }
        // What was given up had not begun.
        return total === null || one.knownTo !== 'ANYBODY' ? [] : anAttendance(one, some)
      }),
      ideas: plantIdeas(drawn.ideas, { memberships, series }),
      partners: [aPartner(1), aPartner(2)],
      apiKeys: drawn.keys.map(({ partner, isRevoked }, i) =>
        anApiKey(i + 1, aPartner(partner), isRevoked ? { revokedAt: now, keyHash: null } : {}),
      ),
      visitOffers: plantVisits(drawn.visits, sessions),
      webhookEndpoints,
      deliveries: drawn.endpoints.flatMap(({ deliveries }, i) =>
        Array.from({ length: deliveries }, (_, n) =>
          aDelivery(i * 10 + n + 1, webhookEndpoints[i] ?? aWebhookEndpoint(1, aPartner(1))),
        ),
      ),
      registrations,
      calendarFeeds: plantFeeds(accounts, drawn.feeds),
      materials: drawn.materials.map((n, i) => aMaterial(i + 1, groups[n - 1] ?? aGroup(n, 'OPEN'))),
      entries: drawn.entries.map(({ about, day }, i, all) => {
        const place = all.slice(0, i + 1).filter((one) => one.about === about).length
        return anEntry(i + 1, about === null ? 'organisation' : id.group(about), place, {
          at: at(`2026-01-0${day}T00:00:00Z`),
        })
      }),
    }
  })

/** What a viewer cannot know is gone; of what they know in part, the hidden part is something else. */
export function withoutWhatIsHidden(all: World, viewer: Viewer): World {
  const groupOf = new Map(all.groups.map((row) => [row.id, row]))
  const seasonOf = new Map(all.seasons.map((row) => [row.id, row]))
  const venueOf = new Map(all.venues.map((row) => [row.id, row]))
  const ofGroup = (row: { readonly groupId: keyof never | string }) => {
    const group = groupOf.get(row.groupId as never) // Keys of the map above.
    if (group === undefined) throw new Error('A row of no Group.')
    return group
  }
  const ofSeason = ({ seasonId }: { readonly seasonId: string | null }) =>
    seasonId === null ? null : (seasonOf.get(seasonId as never) ?? null) // Likewise.
  /** As DOMAIN.md has it, written a second time: a present or future Session there that members may know of. */
  const meetsAt = (venue: VenueRow) =>
    groupsOf(viewer).filter((group) =>
      all.sessions.some(
        (session) =>
          session.groupId === group &&
          session.venueId === venue.id &&
          session.end > now &&
          !session.isWithdrawn &&
          session.knownTo !== 'PLANNERS' &&
          ofSeason(session)?.status !== 'DRAFT',
      ),
    )
  const known = <R extends object>(rows: readonly R[], box: (row: R) => Undisclosed<Thing>): R[] =>
    rows.flatMap((row) => {
      const seen = disclose(box(row), viewer) as Partial<R> | null // A thing has its row's fields, besides computed ones.
      if (seen === null) return []
      const changed = Object.entries(row).map(([field, value]) => {
        const told = seen[field as keyof R]
        const isHidden = field in seen && value !== null && told === null
        if (!isHidden) return [field, value] as const
        return [field, field === 'capacity' ? anotherCapacity(Number(value)) : another(value)] as const
      })
      return [Object.fromEntries(changed) as R] // The same fields, of the same types.
    })
  const memberships = known(all.memberships, (row) => boxOfMembership({ membership: row, group: ofGroup(row) }))
  const isMember = new Set(memberships.map(({ accountId }) => accountId))
  const venues = known(all.venues, (row) => boxOfVenue(row, meetsAt(row)))
  const isThere = new Set(venues.map((row) => row.id))
  const seasons = known(all.seasons, boxOfSeason)
  const series = known(all.series, (row) => boxOfSeries({ series: row, group: ofGroup(row), season: ofSeason(row) }))
  const withoutPlace = <R extends { readonly venueId: VenueRow['id'] | null }>(row: R): R =>
    row.venueId !== null && venueOf.has(row.venueId) && !isThere.has(row.venueId) ? { ...row, venueId: null } : row
  const told = known(all.sessions, (row) =>
    boxOfSession({ session: row, group: ofGroup(row), season: ofSeason(row) }),
  ).map(withoutPlace)
  const duties = known(all.duties, (row) => {
    const session = all.sessions.find(({ id: one }) => one === row.sessionId)
    if (session === undefined) throw new Error('A Duty at no Session.')
    return boxOfDuty({ duty: row, session, group: ofGroup(session), season: ofSeason(session) })
  })
  const contactRequests = known(all.contactRequests, (row) => boxOfContactRequest(row, 'ID'))
  const isMessage = new Set(contactRequests.map((row) => row.id))
  const isDuty = new Set(duties.map((row) => row.id))
  const { ideas, strangers } = ideasKnownTo(viewer, all.ideas, { series, ideas: known(all.ideas.ideas, boxOfIdea) })
  const accounts = all.accounts.filter((row) => isMember.has(row.id) || disclose(boxOfAccount(row), viewer) !== null)
  const { sessions, registrations } = placesKnownTo(viewer, all, told, new Set(accounts.map((row) => row.id)))
  const webhookEndpoints = known(all.webhookEndpoints, boxOfWebhookEndpoint)
  const isEndpoint = new Set(webhookEndpoints.map((row) => row.id))
  const sessionOf = new Map(sessions.map((row) => [row.id, row]))
  return {
    duties,
    dutyTakers: all.dutyTakers.filter(({ dutyId }) => isDuty.has(dutyId)),
    contactPoints: all.contactPoints,
    contactRequests,
    contactReplies: all.contactReplies.filter(({ requestId }) => isMessage.has(requestId)),
    groups: known(all.groups, boxOfGroup),
    memberships,
    /** Whose Membership one knows has an Account, of which one knows nothing. */
    accounts: [...accounts, ...strangers],
    ideas,
    partners: known(all.partners, (row) => boxOfPartner(row, visitedBy(all, row))),
    visitOffers: visitsKnownTo(viewer, all),
    apiKeys: known(all.apiKeys, boxOfApiKey),
    webhookEndpoints,
    deliveries: all.deliveries.filter(({ endpointId }) => isEndpoint.has(endpointId)),
    invitations: known(all.invitations, (row) => boxOfInvitation({ invitation: row, group: ofGroup(row) })),
    venues,
    seasons,
    breaks: known(all.breaks, (row) => boxOfBreak(row, ofSeason(row) ?? aSeason(9, 'DRAFT'))),
    series: series.map(withoutPlace),
    sessions,
    /** Who is told statistics knows counts of Groups whose dates they may read, as sums. */
    attendance: all.attendance.filter((row) => {
      const session = sessionOf.get(row.sessionId)
      if (session === undefined) return false
      return (
        maySeeStatistics(viewer) ||
        disclose(boxOfAttendance({ attendance: row, group: ofGroup(session) }), viewer) !== null
      )
    }),
    registrations,
    calendarFeeds: known(all.calendarFeeds, boxOfCalendarFeed),
    materials: known(all.materials, (row) => boxOfMaterial({ material: row, group: ofGroup(row) })),
    entries: known(all.entries, boxOfEntry).map((row, i) => ({ ...row, number: i + 1 })),
  }
}
/** Of as many places as are told: `placesLeft` says the same of both. */
const anotherCapacity = (of: number): number => (of < 4 ? (of % 3) + 1 : of + 1)
const another = (value: unknown): unknown =>
  typeof value === 'number'
    ? value + 1
    : typeof value === 'object'
      ? { en: 'something else' }
      : `${String(value)} otherwise`
