/** What those who plan ask, as they would write it. */
import { anApi, type Api, type Result } from '../api.ts'
import { aDatabase } from '../database.ts'
import { aGroup, aVenue, fill, id, nothing, peopleOf, type ViewerName, type World } from '../world.ts'

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
type ToldCollision = {
  readonly kind: string
  readonly session: string | null
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

type ToldSeason = {
  readonly id: string
  readonly status: string
  readonly version: number
  readonly from: string
  readonly to: string
  readonly breaks: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly reason: string
  }[]
  readonly series: readonly { readonly id: string; readonly start: string; readonly recurrence: string | null }[]
  readonly collisions: readonly ToldCollision[]
}
type SeasonAnswer = ToldSeason & Refused
type ToldPreview = {
  readonly recurrenceInWords: string
  readonly starts: readonly { readonly local: string; readonly start: string; readonly end: string }[]
  readonly totalCount: number | null
  readonly collisions: readonly ToldCollision[]
  readonly clockChanges: readonly { readonly local: string; readonly kind: string; readonly resolvedTo: string }[]
}

const session = 'id originalStart localStart localEnd status cancellationReason topic note version'
const refusals = '... on UserError { code } ... on InvalidInput { issues { path code } }'
const failures = `${refusals} ... on Conflict { currentVersion }`
const collision = 'kind session start with { id } break { reason }'
const season = `id status version from to breaks { id from to reason } series { id start recurrence } collisions { ${collision} }`
const seasonAnswer = `__typename ... on Season { ${season} } ${failures}`
const edit = `__typename ... on SessionsEdit { series { id recurrence start version } changed { ${session} } orphaned { ${session} }
  newCount withdrawnCount collisions { ${collision} } } ${failures}`

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
    previewCancel: (input: Record<string, unknown>) =>
      ask<ToldEdit & Refused>(
        'previewCancel',
        `query ($input: CancelSessionsInput!) { previewCancel(input: $input) { ${edit} } }`,
        { input },
      ),
    reinstate: (id: string) =>
      ask<ToldEdit & Refused>('reinstateSession', `mutation ($id: ID!) { reinstateSession(id: $id) { ${edit} } }`, {
        id,
      }),
    season: (id: string) =>
      ask<ToldSeason | null>('season', `query ($id: ID!) { season(id: $id) { ${season} } }`, { id }),
    createSeason: (input: Record<string, unknown>) =>
      ask<SeasonAnswer>(
        'createSeason',
        `mutation ($input: SeasonInput!) { createSeason(input: $input) { ${seasonAnswer} } }`,
        { input },
      ),
    updateSeason: (variables: Record<string, unknown>) =>
      ask<SeasonAnswer>(
        'updateSeason',
        `mutation ($id: ID!, $input: SeasonInput!, $expectedVersion: Int) { updateSeason(id: $id, input: $input, expectedVersion: $expectedVersion) { ${seasonAnswer} } }`,
        variables,
      ),
    copySeason: (from: string, input: Record<string, unknown>) =>
      ask<SeasonAnswer>(
        'copySeason',
        `mutation ($from: ID!, $input: SeasonInput!) { copySeason(from: $from, input: $input) { ${seasonAnswer} } }`,
        { from, input },
      ),
    publish: (id: string, expectedVersion?: number) =>
      ask<SeasonAnswer>(
        'publishSeason',
        `mutation ($id: ID!, $expectedVersion: Int) { publishSeason(id: $id, expectedVersion: $expectedVersion) { ${seasonAnswer} } }`,
        { id, expectedVersion },
      ),
    unpublish: (id: string) =>
      ask<SeasonAnswer>('unpublishSeason', `mutation ($id: ID!) { unpublishSeason(id: $id) { ${seasonAnswer} } }`, {
        id,
      }),
    addBreak: (input: Record<string, unknown>) =>
      ask<SeasonAnswer>('addBreak', `mutation ($input: BreakInput!) { addBreak(input: $input) { ${seasonAnswer} } }`, {
        input,
      }),
    removeBreak: (id: string) =>
      ask<SeasonAnswer>('removeBreak', `mutation ($id: ID!) { removeBreak(id: $id) { ${seasonAnswer} } }`, { id }),
    archive: (id: string) =>
      ask<Refused>('archiveGroup', 'mutation ($id: ID!) { archiveGroup(id: $id) { __typename } }', { id }),
    unarchive: (id: string) =>
      ask<Refused>('unarchiveGroup', 'mutation ($id: ID!) { unarchiveGroup(id: $id) { __typename } }', { id }),
    previewSeries: (input: Record<string, unknown>) =>
      ask<ToldPreview & Refused>(
        'previewSeries',
        `query ($input: SeriesInput!) { previewSeries(input: $input) { __typename ... on SeriesPreview { recurrenceInWords
          starts { local start end } totalCount collisions { ${collision} } clockChanges { local kind resolvedTo } } ${refusals} } }`,
        { input },
      ),
    collisions: (from: string, until: string) =>
      ask<readonly ToldCollision[]>(
        'collisions',
        `query ($from: Instant!, $until: Instant!) { collisions(in: { from: $from, until: $until }) { ${collision} } }`,
        { from, until },
      ),
    dates: (variables: Record<string, unknown>) =>
      ask<ToldEdit & Refused>(
        'updateSeries',
        `mutation ($id: ID!, $addDates: [LocalDateTime!], $leaveOutDates: [LocalDateTime!], $expectedVersion: Int) {
          updateSeries(id: $id, addDates: $addDates, leaveOutDates: $leaveOutDates, expectedVersion: $expectedVersion) { ${edit} } }`,
        variables,
      ),
    acts: async () => {
      const audit = await ask<{ readonly nodes: readonly { readonly action: string }[] }>(
        'audit',
        '{ audit { nodes { action } } }',
        {},
      )
      return audit.nodes.map(({ action }) => action)
    },
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

/** The tests' clock stands on Monday 12 January 2026. */
export const tuesdays = {
  group: id.group(1),
  start: '2026-01-06T14:00',
  duration: 'PT2H',
  recurrence: 'FREQ=WEEKLY;BYDAY=TU',
}
/** `01-20T14:00` of each. */
export const starts = (sessions: readonly ToldSession[]): readonly string[] =>
  sessions.map(({ localStart }) => localStart.slice(5))
/** The one on a day: `01-20`. */
export function on(sessions: readonly ToldSession[], day: string): ToldSession {
  const found = sessions.find(({ localStart }) => localStart.startsWith(`2026-${day}`))
  if (found === undefined) throw new Error(`Nothing on ${day}.`)
  return found
}

/** An OPEN Group with two Venues, on a database of its own. */
export async function aPlannedWorld(more: Partial<World> = {}) {
  const { db, open } = await aDatabase()
  const group = aGroup(1, 'OPEN')
  const venues = [aVenue(1, 'PUBLIC'), aVenue(2, 'PUBLIC')]
  await fill(db, { ...nothing, groups: [group], ...peopleOf(group), venues, ...more })
  const api = await anApi(db)
  const plan = planner(api)
  return {
    db,
    /** The same database, as another process has it. */
    open,
    api,
    plan,
    /** From January on, to the middle of February unless told. */
    listed: (until = '2026-02-16T00:00:00Z') => plan.listed('group-1', '2026-01-01T00:00:00Z', until),
    versionOf: async (session: ToldSession) => (await plan.session(session.id))?.series.version,
  }
}
export type PlannedWorld = Awaited<ReturnType<typeof aPlannedWorld>>
