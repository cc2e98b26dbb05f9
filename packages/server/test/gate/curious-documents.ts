/** What a curious viewer asks of a generated world. */
import { now } from '../api.ts'
import { aKey, aLookup, aSealed } from '../contact-rows.ts'
import { at, id } from '../world.ts'
import { secretWords } from './generated-world.ts'
import { documentsOfIdeas } from './documents-of-ideas.ts'
import { documentsOfVisits } from './documents-of-visits.ts'
import { receiptWords } from './places-of-world.ts'

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
    ...[1, 2, 3, 9].map(id.registration),
    ...[1, 2, 4, 5, 6, 9].map(id.account),
    id.series(1),
    ...[1, 5, 6, 9, 13, 17, 21, 99].map(id.calendarFeed),
    id.contactPoint(1),
    ...[1, 2, 9].map(id.contactRequest),
    ...[1, 2, 9].map(id.partner),
    ...[1, 2, 9].map(id.apiKey),
    ...[1, 2, 3, 9].map(id.visitOffer),
    ...[1, 2, 3, 9].map(id.webhookEndpoint),
    ...[1, 2, 11, 21, 99].map(id.delivery),
    'x',
    '',
  ],
  words: [
    receiptWords,
    'Hidden name 3',
    'group-1',
    'group-2',
    'group-3',
    'Hushhush',
    'whisper top',
    'ryhma',
    'nothing',
  ],
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
  S: 'fragment S on Session { id originalStart start end status isMoved cancellationReason topic note version venue { ...V } season { id title } duties { id kind language title neededCount takenBy { id alias } viewerHasTaken session { id } } attendance { version total firstTimers byLanguage { language count } } interpretingNeeds { language wishedCount isCovered } series { id start recurrenceInWords version capacity topicTranslations { text } noteTranslations { text } guestSpeakers { title } } capacity topicTranslations { text } cancellationReasonTranslations { text } viewerCanEdit registrationOpen registrationOpensAt placesLeft viewerRegistration { ...R } registrations { capacity confirmedCount waitlistedCount places { registration alias place: status interpretingWish } } }',
  R: 'fragment R on Registration { id place: status hasUnseenChange waitlistPosition interpretingWish session { id start status } }',
  G: 'fragment G on Group { id title summary description scheduleInWords version translations { language title summary description } nextSession { id start } plans: series { id start } contactPoint { id } }',
  M: 'fragment M on ContactRequestConnection { totalCount nodes { id sealed isAnswered receivedOn replies { sealed repliedOn } } edges { cursor } pageInfo { hasNextPage endCursor } }',
  C: 'fragment C on SessionConnection { totalCount nodes { ...S } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }',
  F: 'fragment F on CalendarFeed { id titles url lastUsedOn groups { id title } }',
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
  ...[1, 2, 3, 4, 5, 6, 7].map(id.registration),
  ...[1, 2, 4, 6].map(id.account),
  ...[1, 2, 3].map(id.contactRequest),
  ...[1, 2, 5, 8, 9, 13, 17, 21, 25, 99].map(id.calendarFeed),
]
const later = 'in: { from: "2027-07-15T00:00:00Z", until: "2028-06-01T00:00:00Z" }'
const december = 'in: { from: "2025-11-30T22:00:00Z", until: "2025-12-31T22:00:00Z" }'
const around = 'in: { from: "2025-11-01T00:00:00Z", until: "2026-11-01T00:00:00Z" }'
const partOfPartner =
  'id name url apiKeys { id prefix scopes createdAt expiresAt lastUsedOn isRevoked } webhookEndpoints { ...W }'
const hooks =
  'fragment W on WebhookEndpoint { id url events isEnabled disabledAt disabledBecause deliveries(first: 2) { totalCount nodes { ...D } edges { cursor } pageInfo { hasNextPage endCursor } } } fragment D on Delivery { id event status attemptCount nextAttemptAt lastStatusCode lastFailure createdAt }'
const endpoints = [1, 2, 3, 9].map(id.webhookEndpoint)
const deliveries = [1, 2, 11, 21, 99].map(id.delivery)
const documentsOfPartners: readonly string[] = [
  `{ nodes(ids: ${JSON.stringify([...endpoints, ...deliveries])}) { id ...W ...D } } ${hooks}`,
  `mutation { ${endpoints.map((one, n) => `u${n}: updateWebhookEndpoint(id: "${one}", input: { url: "https://example.org/one", events: [PING] }, isEnabled: false) { __typename ...W } p${n}: pingWebhookEndpoint(id: "${one}") { __typename } o${n}: rotateWebhookSecret(id: "${one}") { __typename } d${n}: removeWebhookEndpoint(id: "${one}") { __typename }`).join(' ')} ${deliveries.map((one, n) => `r${n}: redeliver(id: "${one}") { __typename ...D }`).join(' ')} } ${hooks}`,
  `{ partners { ${partOfPartner} } viewer { kind partner { ${partOfPartner} } } nodes(ids: ${JSON.stringify([...[1, 2, 9].map(id.partner), ...[1, 2, 3, 9].map(id.apiKey)])}) { id ... on Partner { ${partOfPartner} } ... on ApiKey { prefix isRevoked lastUsedOn } } } ${hooks}`,
  `mutation { ${[1, 2, 9].map((n) => `r${n}: revokeApiKey(id: "${id.apiKey(n)}") { __typename ... on ApiKey { id isRevoked } }`).join(' ')} ${[1, 2, 9].map((n) => `i${n}: issueApiKey(partner: "${id.partner(n)}", scopes: []) { __typename }`).join(' ')} ${[2, 9].map((n) => `d${n}: removePartner(id: "${id.partner(n)}") { __typename }`).join(' ')} c: createPartner(name: "") { __typename } }`,
  `mutation { ${[1, 2, 9].map((n) => `w${n}: createWebhookEndpoint(partner: "${id.partner(n)}", input: { url: "https://example.org/one", events: [PING] }) { __typename }`).join(' ')} }`,
  `{ partners { ${partOfPartner} } ideas { totalCount nodes { id isViewers } } } ${hooks}`,
]
/**
 * What a curious viewer would ask first, of every world: everything by id, every list with its total and its pages, every filter. Generated
 * documents find what these do not think of; these find at once what those meet seldom.
 */
export const obviousDocuments: readonly string[] = [
  `{ ${['', 'GROUP', 'LANGUAGE', 'MONTH', 'MONTH, GROUP'].map((by, n) => `s${n}: statistics(${december}, by: [${by}]) { __typename ... on Statistics { rows { group { id } month language sessionCount visits firstTimers isSuppressed } } }`).join(' ')} }`,
  `{ contactRequests(first: 2) { ...M } waiting: contactRequests(isAnswered: false) { ...M } openContactRequest(lookup: "${aLookup(77)}") { id } contactPoints { id publicKey publicKeyWords } } ${fragments('M')}`,
  `{ audit(first: 2) { totalCount nodes { at actorKind actor action subject fields } edges { cursor } pageInfo { hasNextPage endCursor } } auditIntegrity { isIntact entryCount } }`,
  `{ nodes(ids: ${JSON.stringify(everyId)}) { ...on Session { ...S } ...on Group { ...G } ...on Venue { ...V } ...on Season { title breaks { id } } ...on Material { title } ...on Duty { work: kind called: title neededCount viewerHasTaken takenBy { alias } session { id } } ...on Membership { alias role isViewer group { id } } ...on Invitation { role expiresAt group { id } } ...on Account { kind openSignIns } ...on ContactRequest { isAnswered receivedOn sealed sealedTo replyKey replies { sealed repliedOn } to: contactPoint { id } } ...on Registration { ...R } ...on CalendarFeed { ...F } } } ${fragments('V', 'S', 'G', 'R', 'F')}`,
  `{ viewer { kind calendarFeeds { ...F } duties(upcomingOnly: false) { id } account { id } registrations(upcomingOnly: false) { ...R } memberships { alias group { id } } } staff { id } ${[1, 2, 3].map((n) => `p${n}: group(slug: "group-${n}") { memberships { id alias role isViewer } viewerMembership { id } invitations { id role } viewerCanEdit viewerCanInvite }`).join(' ')} receipt(words: ${JSON.stringify(receiptWords)}) { words registration { ...R } } } ${fragments('R', 'F')}`,
  `{ groups { totalCount pageInfo { hasNextPage } nodes { ...G materials { totalCount nodes { id } pageInfo { hasNextPage endCursor } } nextSession { ...S } sessions(first: 2) { totalCount nodes { ...S } pageInfo { hasNextPage endCursor } } } } } ${fragments('V', 'S', 'G', 'R')}`,
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
        .join(' ')} } ${fragments('C', 'S', 'V', 'R')}`,
  ),
  ...documentsOfIdeas,
  ...documentsOfPartners,
  ...documentsOfVisits,
]
/** Those named, and those that they need. */
function fragments(...names: readonly (keyof typeof fragment)[]): string {
  return names.map((name) => fragment[name]).join(' ')
}
