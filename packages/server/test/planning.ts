/** What those who plan ask, as they would write it. */
import type { Api, Result } from './api.ts'
import type { ViewerName } from './world.ts'

export type ToldSession = {
  readonly id: string
  readonly originalStart: string
  readonly localStart: string
  readonly localEnd: string
  readonly status: string
  readonly cancellationReason: string | null
  readonly topic: string | null
  readonly note: string | null
  readonly version: number
}
export type ToldSeries = {
  readonly id: string
  readonly recurrence: string | null
  readonly start: string
  readonly version: number
}
export type ToldCollision = {
  readonly kind: string
  readonly start: string
  readonly with: { readonly id: string } | null
  readonly break: { readonly reason: string } | null
}
export type ToldEdit = {
  readonly __typename: string
  readonly series: readonly ToldSeries[]
  readonly changed: readonly ToldSession[]
  readonly orphaned: readonly ToldSession[]
  readonly newCount: number
  readonly withdrawnCount: number
  readonly collisions: readonly ToldCollision[]
}
export type Refused = {
  readonly __typename: string
  readonly code?: string
  readonly issues?: readonly { readonly path: readonly string[]; readonly code: string }[]
  readonly currentVersion?: number
}

const session = 'id originalStart localStart localEnd status cancellationReason topic note version'
const refusals = '... on UserError { code } ... on InvalidInput { issues { path code } }'
const failures = `${refusals} ... on Conflict { currentVersion }`
const edit = `__typename ... on SessionsEdit { series { id recurrence start version } changed { ${session} } orphaned { ${session} }
  newCount withdrawnCount collisions { kind start with { id } break { reason } } } ${failures}`

type Asking = { readonly as?: ViewerName; readonly headers?: Record<string, string> }
async function answer<T>(asked: Promise<Result<Record<string, unknown>>>, field: string): Promise<T> {
  const { data, errors } = await asked
  if (!data) throw new Error(JSON.stringify(errors))
  return data[field] as T // As the question asks for it.
}

/** Plans by GraphQL, as a coordinator unless told. */
export function planner(api: Api, asking: Asking = { as: 'coordinator' }) {
  const ask = <T>(field: string, query: string, variables: Record<string, unknown>) =>
    answer<T>(api.ask({ query, variables, ...asking }), field)
  return {
    createSeries: (input: Record<string, unknown>) =>
      ask<Refused & Partial<ToldSeries>>(
        'createSeries',
        `mutation ($input: SeriesInput!) { createSeries(input: $input) { __typename ... on Series { id recurrence start version } ${refusals} } }`,
        { input },
      ),
    edit: (input: Record<string, unknown>) =>
      ask<ToldEdit & Refused>(
        'editSessions',
        `mutation ($input: EditSessionsInput!) { editSessions(input: $input) { ${edit} } }`,
        { input },
      ),
    preview: (input: Record<string, unknown>) =>
      ask<ToldEdit & Refused>(
        'previewEdit',
        `query ($input: EditSessionsInput!) { previewEdit(input: $input) { ${edit} } }`,
        { input },
      ),
    cancel: (input: Record<string, unknown>) =>
      ask<ToldEdit & Refused>(
        'cancelSessions',
        `mutation ($input: CancelSessionsInput!) { cancelSessions(input: $input) { ${edit} } }`,
        { input },
      ),
    reinstate: (id: string) =>
      ask<ToldEdit & Refused>('reinstateSession', `mutation ($id: ID!) { reinstateSession(id: $id) { ${edit} } }`, {
        id,
      }),
    dates: (variables: Record<string, unknown>) =>
      ask<ToldEdit & Refused>(
        'updateSeries',
        `mutation ($id: ID!, $addDates: [LocalDateTime!], $leaveOutDates: [LocalDateTime!], $expectedVersion: Int) {
          updateSeries(id: $id, addDates: $addDates, leaveOutDates: $leaveOutDates, expectedVersion: $expectedVersion) { ${edit} } }`,
        variables,
      ),
    /** Sessions of a Group that start in a span, as lists tell them. */
    listed: async (slug: string, from: string, until: string): Promise<readonly ToldSession[]> => {
      const group = await ask<{ sessions: { nodes: readonly ToldSession[] } }>(
        'group',
        `query ($slug: String!, $from: Instant!, $until: Instant!) { group(slug: $slug) { sessions(in: { from: $from, until: $until }, first: 100) { nodes { ${session} } } } }`,
        { slug, from, until },
      )
      return group.sessions.nodes
    },
    session: (id: string) =>
      ask<(ToldSession & { readonly series: ToldSeries }) | null>(
        'session',
        `query ($id: ID!) { session(id: $id) { ${session} series { id recurrence start version } } }`,
        { id },
      ),
  }
}
export type Planner = ReturnType<typeof planner>
