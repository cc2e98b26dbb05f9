/** Generated worlds, and the same worlds without what a viewer may not know. */
import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Thing } from '@piiri/domain/shared/policy'
import { groupsOf, type Viewer } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import { boxOfEntry } from '../../src/audit/audit.repository.ts'
import { boxOfAttendance } from '../../src/attendance/attendance-counts.repository.ts'
import { maySeeStatistics } from '../../src/attendance/tell-statistics.ts'
import { boxOfContactRequest } from '../../src/contact/contact-requests.repository.ts'
import { boxOfDuty } from '../../src/duties/duties.repository.ts'
import { boxOfGroup } from '../../src/groups/groups.repository.ts'
import { boxOfIdea } from '../../src/ideas/ideas.repository.ts'
import { boxOfMaterial } from '../../src/materials/materials.repository.ts'
import { boxOfBreak, boxOfSeason } from '../../src/seasons/seasons.repository.ts'
import { boxOfSeries } from '../../src/series/series.repository.ts'
import { boxOfSession } from '../../src/sessions/session-boxes.ts'
import { boxOfVenue, type VenueRow } from '../../src/venues/venues.repository.ts'
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
  anEntry,
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
import { aContactReply, aContactRequest, aKey, aLookup, aSealed } from '../contact-rows.ts'
import { aDuty, anAttendance } from '../taking-part-rows.ts'
import { documentsOfIdeas, drawnIdeas, ideasKnownTo, plantIdeas } from './ideas-of-world.ts'

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
const secretWords = ['Hushhush', 'Whisper', 'Murmur'] as const
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
        durationMinutes: minutes(60 * (i + 1)),
        expandedUntil: local(isWholly ? '2199-01-01T00:00' : '2027-08-15T00:00'),
      }),
    )
    const sessions = drawn.sessions.flatMap((one, i) => {
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
    const contactPoint = aContactPoint(1, { publicKey: aKey(1), publicKeyWords: 'six words of a key' })
    const contactRequests = drawn.messages.map(({ day, isAnswered, hasEnded }, i) =>
      aContactRequest(i + 1, contactPoint, {
        receivedOn: on(`2026-01-0${day}`),
        isAnswered,
        ...(hasEnded && { endsAt: at('2026-01-11T22:00:00Z') }),
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
      series,
      sessions,
      attendance: sessions.flatMap((one, i) => {
        const total = drawn.sessions[i]?.cameTotal ?? null
        const some = { total: total ?? 0, firstTimers: total, byLanguage: [{ language: tag('th'), count: total ?? 0 }] }
        return total === null ? [] : anAttendance(one, some)
      }),
      ideas: plantIdeas(drawn.ideas, { memberships, series }),
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
        return [field, isHidden ? another(value) : value] as const
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
  const sessions = known(all.sessions, (row) =>
    boxOfSession({ session: row, group: ofGroup(row), season: ofSeason(row) }),
  ).map(withoutPlace)
  const sessionOf = new Map(sessions.map((row) => [row.id, row]))
  const duties = known(all.duties, (row) => {
    const session = all.sessions.find(({ id: one }) => one === row.sessionId)
    if (session === undefined) throw new Error('A Duty at no Session.')
    return boxOfDuty({ duty: row, group: ofGroup(session), season: ofSeason(session) })
  })
  const contactRequests = known(all.contactRequests, (row) => boxOfContactRequest(row, 'ID'))
  const isMessage = new Set(contactRequests.map((row) => row.id))
  const isDuty = new Set(duties.map((row) => row.id))
  const { ideas, strangers } = ideasKnownTo(viewer, all.ideas, { series, ideas: known(all.ideas.ideas, boxOfIdea) })
  return {
    duties,
    dutyTakers: all.dutyTakers.filter(({ dutyId }) => isDuty.has(dutyId)),
    contactPoints: all.contactPoints,
    contactRequests,
    contactReplies: all.contactReplies.filter(({ requestId }) => isMessage.has(requestId)),
    groups: known(all.groups, boxOfGroup),
    memberships,
    /** Whose Membership one knows has an Account, of which one knows nothing. */
    accounts: [
      ...all.accounts.filter((row) => isMember.has(row.id) || disclose(boxOfAccount(row), viewer) !== null),
      ...strangers,
    ],
    ideas,
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
    materials: known(all.materials, (row) => boxOfMaterial({ material: row, group: ofGroup(row) })),
    entries: known(all.entries, boxOfEntry).map((row, i) => ({ ...row, number: i + 1 })),
  }
}
const another = (value: unknown): unknown =>
  typeof value === 'number'
    ? value + 1
    : typeof value === 'object'
      ? { en: 'something else' }
      : `${String(value)} otherwise`

/** What documents are filled with: ids of things that are there, hidden and unknown; words of texts, also of hidden ones. */
export const pool = {
  ids: [
    ...[1, 2, 9].map(id.group),
    ...[1, 2, 3].map(id.venue),
    ...[1, 2].map(id.season),
    ...[1, 2, 3, 9].map(id.session),
    ...[1, 9].map(id.material),
    ...[1, 2, 9].map(id.duty),
    ...[1, 2, 3, 9].map(id.idea),
    ...[1, 2, 4].map(id.ideaTask),
    ...[1, 3].map(id.dateOption),
    ...[2, 3, 12, 13, 99].map(id.membership),
    ...[1, 2, 9].map(id.invitation),
    ...[1, 2, 4, 5, 6, 9].map(id.account),
    id.series(1),
    id.contactPoint(1),
    ...[1, 2, 9].map(id.contactRequest),
    'x',
    '',
  ],
  words: ['Hidden name 3', 'group-1', 'group-2', 'group-3', 'Hushhush', 'whisper top', 'ryhma', 'nothing'],
  cursors: [now, at('2026-02-01T00:00:00Z')].map((value) =>
    Buffer.from(JSON.stringify([value, id.session(1)])).toString('base64url'),
  ),
  scalars: {
    Instant: [
      '2025-12-20T00:00:00Z',
      '2025-11-30T22:00:00Z',
      '2025-12-31T22:00:00Z',
      '2026-01-10T00:00:00Z',
      '2026-12-01T00:00:00Z',
      '2027-07-01T00:00:00Z',
      '2028-03-01T00:00:00Z',
    ],
    LanguageTag: ['fi', 'th', 'en'],
    TimeZone: ['Europe/Helsinki'],
    URL: ['https://example.org/one'],
    Base64Url: [aKey(1), aKey(1), aKey(2), aLookup(77), aSealed('a curious viewer'), 'AAAA'],
    EmailAddress: ['role@example.org'],
    PhoneNumber: ['+358401234567'],
  },
}

const fragment = {
  V: 'fragment V on Venue { id name address postalCode district latitude directions access version nameTranslations { language text } directionsTranslations { language text } }',
  S: 'fragment S on Session { id originalStart start end status isMoved cancellationReason topic note version venue { ...V } season { id title } duties { id kind language title neededCount takenBy { id alias } viewerHasTaken session { id } } attendance { version total firstTimers byLanguage { language count } } series { id start recurrenceInWords version capacity topicTranslations { text } noteTranslations { text } guestSpeakers { title } } capacity topicTranslations { text } cancellationReasonTranslations { text } viewerCanEdit }',
  G: 'fragment G on Group { id title summary description scheduleInWords version translations { language title summary description } nextSession { id start } plans: series { id start } contactPoint { id } }',
  M: 'fragment M on ContactRequestConnection { totalCount nodes { id sealed isAnswered receivedOn replies { sealed repliedOn } } edges { cursor } pageInfo { hasNextPage endCursor } }',
  C: 'fragment C on SessionConnection { totalCount nodes { ...S } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }',
} as const
const everyId = [
  ...[1, 2, 3].map(id.group),
  ...[1, 2, 3].map(id.venue),
  ...[1, 2, 3].map(id.season),
  ...[1, 2, 3, 4, 5].map(id.session),
  ...[1, 2, 3].map(id.material),
  ...[1, 2, 3, 4, 5].map(id.duty),
  ...[2, 3, 12, 13, 14, 15].map(id.membership),
  ...[1, 2, 3].map(id.invitation),
  ...[1, 2, 4, 6].map(id.account),
  ...[1, 2, 3].map(id.contactRequest),
]
const later = 'in: { from: "2027-07-15T00:00:00Z", until: "2028-06-01T00:00:00Z" }'
const december = 'in: { from: "2025-11-30T22:00:00Z", until: "2025-12-31T22:00:00Z" }'
const around = 'in: { from: "2025-11-01T00:00:00Z", until: "2026-11-01T00:00:00Z" }'
/**
 * What a curious viewer would ask first, of every world: everything by id, every list with its total and its pages, every filter. Generated
 * documents find what these do not think of; these find at once what those meet seldom.
 */
export const obviousDocuments: readonly string[] = [
  `{ ${['', 'GROUP', 'LANGUAGE', 'MONTH', 'MONTH, GROUP'].map((by, n) => `s${n}: statistics(${december}, by: [${by}]) { __typename ... on Statistics { rows { group { id } month language sessionCount visits firstTimers isSuppressed } } }`).join(' ')} }`,
  `{ contactRequests(first: 2) { ...M } waiting: contactRequests(isAnswered: false) { ...M } openContactRequest(lookup: "${aLookup(77)}") { id } contactPoints { id publicKey publicKeyWords } } ${fragments('M')}`,
  `{ audit(first: 2) { totalCount nodes { at actorKind actor action subject fields } edges { cursor } pageInfo { hasNextPage endCursor } } auditIntegrity { isIntact entryCount } }`,
  `{ nodes(ids: ${JSON.stringify(everyId)}) { ...on Session { ...S } ...on Group { ...G } ...on Venue { ...V } ...on Season { title breaks { id } } ...on Material { title } ...on Duty { work: kind called: title neededCount viewerHasTaken takenBy { alias } session { id } } ...on Membership { alias role isViewer group { id } } ...on Invitation { role expiresAt group { id } } ...on Account { kind openSignIns } ...on ContactRequest { isAnswered receivedOn sealed sealedTo replyKey replies { sealed repliedOn } to: contactPoint { id } } } } ${fragments('V', 'S', 'G')}`,
  `{ viewer { kind duties(upcomingOnly: false) { id } account { id } memberships { alias group { id } } } staff { id } ${[1, 2, 3].map((n) => `p${n}: group(slug: "group-${n}") { memberships { id alias role isViewer } viewerMembership { id } invitations { id role } viewerCanEdit viewerCanInvite }`).join(' ')} }`,
  `{ groups { totalCount pageInfo { hasNextPage } nodes { ...G materials { totalCount nodes { id } pageInfo { hasNextPage endCursor } } nextSession { ...S } sessions(first: 2) { totalCount nodes { ...S } pageInfo { hasNextPage endCursor } } } } } ${fragments('V', 'S', 'G')}`,
  `{ seasons { id title status version series { id start topic note venue { id } continues { id } } collisions { kind start with { id } break { id } } } venues { ...V } groups(filter: { text: "ryhma" }) { totalCount } ${['1', '2', '3'].map((n) => `g${n}: group(slug: "group-${n}") { ...G later: sessions(${later}) { totalCount } }`).join(' ')} } ${fragments('G', 'V')}`,
  ...[around, later].map(
    (span) =>
      `{ all: sessions(${span}, first: 3) { ...C } back: sessions(${span}, last: 3) { ...C } ${[
        'access: [STEP_FREE]',
        'access: [LIFT]',
        'features: [HOMEMADE_MEAL, INTERPRETING]',
        'languages: ["th"]',
        'statuses: [CANCELLED]',
        `groups: ["${id.group(1)}", "${id.group(2)}"]`,
        ...secretWords.map((word) => `text: "${word}"`),
      ]
        .map((filter, n) => `f${n}: sessions(${span}, filter: { ${filter} }, first: 2) { ...C }`)
        .join(' ')} } ${fragments('C', 'S', 'V')}`,
  ),
  ...documentsOfIdeas,
]
/** Those named, and those that they need. */
function fragments(...names: readonly (keyof typeof fragment)[]): string {
  return names.map((name) => fragment[name]).join(' ')
}
