/** What is asked of Ideas in generated worlds. */
import { id } from '../world.ts'

const partsOfIdea =
  'id progress: status name: title description contentLanguage declineReason version group { id } supporterCount viewerSupports isViewers viewerCanPlan tasks { id title isDone isTaken takenBy viewerHasTaken } dateOptions { id start duration yesCount maybeCount viewerVote } series { id start continues { id } } nextSession { id start status }'
/** What a curious viewer would ask of Ideas. */
export const documentsOfIdeas: readonly string[] = [
  `{ ideas { totalCount edges { cursor } nodes { ${partsOfIdea} } pageInfo { hasNextPage hasPreviousPage endCursor } } planned: ideas(statuses: [PLANNING, SCHEDULED], first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } nodes(ids: ${JSON.stringify([1, 2, 3, 4, 5, 9].map(id.idea))}) { ... on Idea { ${partsOfIdea} } } }`,
  `{ ${[1, 2, 3].map((n) => `o${n}: ideas(group: "${id.group(n)}") { totalCount nodes { id } } g${n}: group(slug: "group-${n}") { ideas(first: 1) { totalCount nodes { ${partsOfIdea} } pageInfo { hasNextPage endCursor } } declined: ideas(statuses: [DECLINED]) { totalCount } }`).join(' ')} }`,
  `mutation { ${[
    ...[1, 2, 3].flatMap((n) => [`supportIdea(id: "${id.idea(n)}")`, `withdrawSupport(id: "${id.idea(n)}")`]),
    ...[1, 2, 4].map((n) => `takeIdeaTask(id: "${id.ideaTask(n)}")`),
    ...[1, 4].map((n) => `leaveIdeaTask(id: "${id.ideaTask(n)}")`),
    `completeIdeaTask(id: "${id.ideaTask(2)}")`,
    ...[1, 3].map((n) => `voteDate(dateOption: "${id.dateOption(n)}", vote: YES)`),
    ...[1, 2].map((n) => `startPlanning(id: "${id.idea(n)}")`),
    ...[1, 2].map((n) => `addIdeaTask(idea: "${id.idea(n)}", title: "More")`),
    ...[1, 2].map((n) => `proposeDate(idea: "${id.idea(n)}", start: "2026-03-01T14:00", duration: "PT2H")`),
    `declineIdea(id: "${id.idea(3)}", reason: [{ language: "en", text: "Thank you" }])`,
    `completeIdea(id: "${id.idea(4)}")`,
    `withdrawIdea(id: "${id.idea(5)}")`,
    ...[1, 2].map(
      (n) =>
        `scheduleIdea(input: { idea: "${id.idea(n)}", dateOption: "${id.dateOption(1)}", series: { group: "${id.group(1)}", start: "2026-02-01T14:00", duration: "PT2H" } })`,
    ),
  ]
    .map(
      (call, n) =>
        `m${n}: ${call} { __typename ... on Idea { ${partsOfIdea} } ... on Conflict { currentVersion } ... on WrongStatus { is: status } ... on InvalidInput { issues { path code } } }`,
    )
    .join(' ')} }`,
  `{ ideas { totalCount nodes { ${partsOfIdea} } } }`,
]
/** Asked behind all others: whatever leaves with somebody tells nothing of what they did namelessly. Idea 1 is hidden then. */
export const partingDocuments: readonly string[] = [
  `mutation { ${[12, 13, 14].map((n) => `r${n}: ${n === 13 ? `removeMembership(id` : `revokeAccount(membership`}: "${id.membership(n)}") { __typename }`).join(' ')} }`,
  `{ ideas { totalCount nodes { ${partsOfIdea} } } }`,
  `mutation { hideIdea(id: "${id.idea(1)}") { __typename ... on Idea { ${partsOfIdea} } } }`,
  `{ ideas { totalCount nodes { id supporterCount } } node(id: "${id.idea(1)}") { id } }`,
]
