/** An endpoint whose only mutation does what a test says: `schema.ts` is not what these tests are about. */
import { parseId, type AccountId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { count } from 'drizzle-orm'
import { addContactPoint } from '../src/contact/contact-points.repository.ts'
import { contactPoint } from '../src/contact/contact-points.table.ts'
import type { Answer } from '../src/http/asked.ts'
import { createByteCache } from '../src/http/byte-cache.ts'
import { createGraphqlEndpoint } from '../src/http/graphql-endpoint.ts'
import { createPersistedDocuments } from '../src/http/persisted-documents.ts'
import { createYogaRunner } from '../src/http/yoga.ts'
import type { Context } from '../src/schema/context.ts'
import { defaultLimits } from '../src/schema/limits.ts'
import { idempotency } from '../src/shared/idempotency.table.ts'
import type { Database } from '../src/storage/database.ts'
import { q } from '../src/storage/kit.ts'
import { change, first } from '../src/storage/query.ts'
import { now } from './api.ts'
import { aContactPoint } from './world.ts'

type Act = (context: Context, words: string) => Promise<string>
export type Told = {
  readonly status: number | undefined
  readonly act: unknown
  readonly code: unknown
  readonly cookie: string | undefined
  readonly headers: Answer['headers']
}
type How = {
  readonly key?: string
  readonly as?: AccountId
  readonly query?: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}

/** Writes a row, and answers how many there are then. */
export const addOne: Act = ({ write }) =>
  write(async (tx) => {
    const { count: before } = (await counted(tx)) ?? { count: 0 }
    await addContactPoint(tx, aContactPoint(before + 1))
    return `done ${before + 1}`
  })
/** How often `addOne` was done. */
export const timesDone = async ({ read }: Pick<Database, 'read'>): Promise<number> => (await counted(read))?.count ?? 0
/** As it was before anybody did anything. */
export const forgetWhatWasDone = (db: Database): Promise<void> =>
  db.write(async (tx) => {
    await removeKeys(tx)
    await removeRows(tx)
  })
const removeKeys = change(() => q.delete(idempotency))
const removeRows = change(() => q.delete(contactPoint))
const counted = first(() => q.select({ count: count() }).from(contactPoint))

/** One process on a database. `act` may be set anew at any time. */
export function anActor(db: Database) {
  const time = { now: Number(now) }
  const reported: unknown[] = []
  const actor = { act: addOne, runs: 0, time, reported, ask }
  const schema = schemaOf((context, words) => {
    actor.runs += 1
    return actor.act(context, words)
  })
  const clock = () => instant(time.now)
  const endpoint = createGraphqlEndpoint({
    documents: createPersistedDocuments(schema, new Map(), defaultLimits),
    cache: createByteCache(db),
    runYoga: createYogaRunner({
      schema,
      limits: defaultLimits,
      jit: 'off',
      plugins: [],
      report: (error) => void reported.push(error),
    }),
    doorkeeper: {
      viewerOf: async (token) => ({ viewer: memberNamed(parseId('acc', token)), signIn: null }),
      holderOf: async () => ({ refused: 'KEY_NOT_VALID' }),
      networkOf: () => '',
    },
    contextFor: ({ viewer, asker }) => {
      const write: Database['write'] = (work, how) => db.write(work, how)
      const outgoing = { cookie: null }
      return { db, read: db.read, write, viewer, asker, clock, now, outgoing } as Partial<Context> as Context // The schema above needs no more.
    },
  })
  async function ask({ key, as, query = act, variables = { words: 'hello' }, operationName }: How = {}): Promise<Told> {
    const answer = await endpoint({
      method: 'POST',
      url: new URL('http://localhost/graphql'),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(as !== undefined && { authorization: `Bearer ${as}` }),
      },
      body: JSON.stringify({ query, variables, operationName }),
      requestId: 'test',
    })
    const { data, errors } = JSON.parse(String(answer?.body))
    return {
      status: answer?.status,
      act: data?.act ?? null,
      code: errors?.[0]?.extensions?.code,
      cookie: answer?.headers['set-cookie'],
      headers: answer?.headers ?? {},
    }
  }
  return actor
}
const act = 'mutation ($words: String) { act(words: $words) }'

export const memberNamed = (account: AccountId): Viewer => ({ kind: 'MEMBER', account, groups: [] })
const schemaOf = (run: Act): GraphQLSchema =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { one: { type: GraphQLInt, resolve: () => 1 } } }),
    mutation: new GraphQLObjectType<unknown, Context>({
      name: 'Mutation',
      fields: {
        act: {
          type: GraphQLString,
          args: { words: { type: GraphQLString } },
          resolve: (_, { words }, context) => run(context, String(words)),
        },
      },
    }),
  })
