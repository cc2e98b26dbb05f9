import type { Context } from '../schema/context.ts'
import { graphqlRefusal, type Answer, type Asked, type Handle } from './asked.ts'
import type { ByteCache } from './byte-cache.ts'
import type { PersistedDocuments } from './persisted-documents.ts'
import { readerOf, type Reader, type ViewerOf } from './reader.ts'
import { withEtag } from './with-etag.ts'
import type { RunYoga } from './yoga.ts'

export type GraphqlEndpoint = {
  readonly documents: PersistedDocuments
  readonly cache: ByteCache
  readonly runYoga: RunYoga
  readonly viewerOf: ViewerOf
  readonly contextFor: (reader: Reader) => Context
}
type Params = { readonly hash: string | null; readonly variables: Readonly<Record<string, unknown>> }

const json = 'application/json; charset=utf-8'
/** May be kept, and must be asked again each time: what becomes confidential is gone at once, everywhere. */
const revalidated = 'public, no-cache'
const vary = 'accept, accept-language, authorization'

/**
 * `/graphql`. In front of Yoga stand, for visitors alone, the cache of bytes, and for persisted documents their compiled code. Everything
 * else, and whatever does not go well, is Yoga's to answer.
 */
export function createGraphqlEndpoint({ documents, cache, runYoga, viewerOf, contextFor }: GraphqlEndpoint): Handle {
  const unauthenticated = (): Answer =>
    graphqlRefusal(401, 'UNAUTHENTICATED', 'This token is not valid any more. Sign in again.')

  const usual = async (asked: Asked, context: Context): Promise<Answer> => {
    const answer = await runYoga(asked, context)
    return { ...answer, headers: { 'cache-control': 'no-store', ...answer.headers, vary } }
  }

  const persisted = async (asked: Asked, reader: Reader, { hash, variables }: Params): Promise<Answer> => {
    const document = hash === null ? null : documents(hash)
    if (document === null)
      return graphqlRefusal(404, 'PERSISTED_QUERY_NOT_FOUND', 'No document is known by this hash: send its text.')
    const body = await document.run(contextFor(reader), variables)
    if (body !== null) return { status: 200, headers: { 'content-type': contentType(asked), vary }, body }
    return usual(asPost(asked, document.text, variables), contextFor(reader)) // A context of its own: loaders keep what went wrong.
  }

  /** The answer from the cache, or made and kept there. Only for visitors, only what went well. */
  const cached = async (
    asked: Asked,
    key: string,
    now: Context['now'],
    make: () => Promise<Answer>,
  ): Promise<Answer> => {
    const answer = await cache.answer(key, now, make, wentWell)
    if (!wentWell(answer)) return answer
    const headers = { ...answer.headers, 'cache-control': asked.method === 'GET' ? revalidated : 'no-store', vary }
    return asked.method === 'GET' ? withEtag(asked, { ...answer, headers }, answer.etag) : { ...answer, headers }
  }

  return async (asked) => {
    const reader = await readerOf(asked, viewerOf)
    if (reader === null) return unauthenticated()
    const isVisitor = reader.viewer.kind === 'VISITOR'
    const keyOf = (rest: string): string => JSON.stringify([reader.languages, asked.headers['accept'] ?? '', rest])
    if (asked.method === 'GET' && asked.url.searchParams.has('extensions') && !asked.url.searchParams.has('query')) {
      const params = paramsOf(asked.url)
      if (params === null)
        return graphqlRefusal(400, 'BAD_REQUEST', 'The parameters `extensions` and `variables` are JSON objects.')
      if (!isVisitor) return graphqlRefusal(405, 'BAD_REQUEST', 'Whoever is signed in asks by POST.')
      const { now } = contextFor(reader)
      return cached(asked, keyOf(`GET ${asked.url.search}`), now, () => persisted(asked, reader, params))
    }
    if (asked.method === 'POST') {
      const hash = isVisitor ? hashOnly(asked.body) : null
      if (hash !== null) {
        const { now } = contextFor(reader)
        return cached(asked, keyOf(`POST ${asked.body}`), now, () => persisted(asked, reader, hash))
      }
      if (
        isVisitor &&
        !changesSomething.test(asked.body) &&
        asked.headers['content-type']?.startsWith('application/json')
      )
        return cached(asked, keyOf(`POST ${asked.body}`), contextFor(reader).now, () =>
          usual(asked, contextFor(reader)),
        )
    }
    return usual(asked, contextFor(reader))
  }
}

/** Rather too much than too little: a text with such a word in it is answered anew. */
const changesSomething = /mutation|subscription/

const wentWell = ({ status, body }: Answer): boolean => {
  if (status !== 200) return false
  const start = typeof body === 'string' ? body.slice(0, 8) : Buffer.from(body.subarray(0, 8)).toString()
  return start === '{"data":' && !includesErrors(body)
}
const includesErrors = (body: Answer['body']): boolean =>
  typeof body === 'string'
    ? body.includes('"errors":[')
    : Buffer.from(body.buffer, body.byteOffset, body.length).includes('"errors":[')

const contentType = ({ headers }: Asked): string =>
  headers['accept']?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json; charset=utf-8'
    : json

function asPost(asked: Asked, query: string, variables: Params['variables']): Asked {
  const headers = { ...asked.headers, 'content-type': 'application/json' }
  return {
    ...asked,
    method: 'POST',
    url: new URL(asked.url.pathname, asked.url),
    headers,
    body: JSON.stringify({ query, variables }),
  }
}

/** `?extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}&variables={…}`; null where it is not of that form. */
function paramsOf({ searchParams }: URL): Params | null {
  const extensions = objectOf(searchParams.get('extensions') ?? '')
  const variables = objectOf(searchParams.get('variables') ?? '{}')
  return extensions === null || variables === null ? null : { hash: hashOf(extensions), variables }
}

/** A body that names a persisted document and brings no text; null for any other. */
function hashOnly(body: string): Params | null {
  if (!body.includes('persistedQuery')) return null
  const { query, extensions, variables } = objectOf(body) ?? {}
  const hash = isObject(extensions) ? hashOf(extensions) : null
  return query == null && hash !== null ? { hash, variables: isObject(variables) ? variables : {} } : null
}

function hashOf({ persistedQuery }: Record<string, unknown>): string | null {
  const hash = isObject(persistedQuery) ? persistedQuery['sha256Hash'] : null
  return typeof hash === 'string' ? hash : null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
