/** What a curious viewer asks of visits, and does with them. */
import { id } from '../world.ts'

const visit =
  'fragment O on VisitOffer { id title description languages status offeredAt message partner { id name } session { id start topic guestSpeakers { title topic organisation } group { id } } }'
const page = 'totalCount nodes { ...O } edges { cursor } pageInfo { hasNextPage endCursor }'
const each = [1, 2, 3, 4, 5, 6, 9]
const result =
  '{ __typename ...O ... on UserError { code says: message } ... on InvalidInput { issues { path code } } }'
const onEach = (act: (n: number) => string): string =>
  `mutation { ${each.map((n) => `v${n}: ${act(n)} ${result}`).join(' ')} } ${visit}`

export const documentsOfVisits: readonly string[] = [
  `{ visitOffers { ${page} } some: visitOffers(statuses: [ACCEPTED, WITHDRAWN], first: 2) { ${page} } partners { id visitOffers(first: 1) { ${page} } } nodes(ids: ${JSON.stringify(each.map(id.visitOffer))}) { id ...O } } ${visit}`,
  onEach((n) => `acceptVisitOffer(id: "${id.visitOffer(n)}", session: "${id.session((n % 3) + 1)}", message: "Come")`),
  onEach((n) => `declineVisitOffer(id: "${id.visitOffer(n)}")`),
  onEach((n) => `withdrawVisitOffer(id: "${id.visitOffer(n)}")`),
  `mutation { offerVisit(input: { title: "A nurse", description: "Ask anything", languages: ["fi"] }) { __typename ... on VisitOffer { title status } ... on InvalidInput { issues { code } } } }`,
  `{ visitOffers { ${page} } sessions(in: { from: "2025-11-01T00:00:00Z", until: "2026-11-01T00:00:00Z" }) { nodes { id guestSpeakers { title topic } } } } ${visit}`,
]
