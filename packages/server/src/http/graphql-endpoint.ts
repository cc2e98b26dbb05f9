import type { Context } from '../schema/context.ts'
import { graphqlRefusal, type Answer, type Asked, type Handle } from './asked.ts'
import type { ByteCache, Made } from './byte-cache.ts'
import type { PersistedDocument, PersistedDocuments } from './persisted-documents.ts'
import { readerOf, type Doorkeeper, type Reader } from './reader.ts'
import { giveCookie, takeCookieAway } from './sign-in-cookie.ts'
import { unlessKnown, withEtag } from './with-etag.ts'
import type { RunYoga } from './yoga.ts'

export type GraphqlEndpoint = {
  readonly documents: PersistedDocuments
  readonly cache: ByteCache
  readonly runYoga: RunYoga
  readonly doorkeeper: Doorkeeper
  readonly contextFor: (reader: Reader) => Context
}
type Variables = Readonly<Record<string, unknown>>
/** A POST's, as an object; null for what is none. */
type Body = Record<string, unknown> | null
type Params = { readonly hash: string | null; readonly variables: Variables }

const json = 'application/json; charset=utf-8'
/** May be kept, and must be asked again each time: what becomes confidential is gone at once, everywhere. */
const revalidated = 'public, no-cache'
/** `withCors` stands around it. */
const vary = 'accept, accept-language, authorization, cookie, origin'

/**
 * `/graphql`. In front of Yoga stand, for visitors alone, the cache of bytes, and for persisted documents their compiled code. Everything
 * else, and whatever does not go well, is Yoga's to answer.
 */
export function createGraphqlEndpoint({ documents, cache, runYoga, doorkeeper, contextFor }: GraphqlEndpoint): Handle {
  const usual = async (asked: Asked, context: Context): Promise<Answer> => {
    const answer = await runYoga(asked, context)
    return { ...answer, headers: { 'cache-control': 'no-store', ...answer.headers, ...cookieOf(context), vary } }
  }

  const run = async (asked: Asked, reader: Reader, document: PersistedDocument, variables: Variables) => {
    const body = await document.run(contextFor(reader), variables)
    if (body !== null) return { status: 200, headers: { 'content-type': contentType(asked), vary }, body }
    const headers = { ...asked.headers, 'content-type': 'application/json' } // A query: where it comes from does not matter.
    return usual({ ...asPost(asked, document, variables), headers }, contextFor(reader)) // A context of its own: loaders keep what went wrong.
  }

  /** How a persisted document is answered to a visitor, and null where the answer is never kept: a mutation's. */
  const persisted = (asked: Asked, reader: Reader, { hash, variables }: Params): (() => Promise<Answer>) | null => {
    const document = hash === null ? null : documents(hash)
    if (document === null) return async () => notFound
    if (document.isQuery && !asksByWords(document.text)) return () => run(asked, reader, document, variables)
    return asked.method === 'GET' ? async () => byPostOnly : null
  }

  /** Kept, and told with an ETag to a GET, if it went well. */
  const made = async (asked: Asked, make: () => Promise<Answer>): Promise<Made> => {
    const answer = await make()
    if (!wentWell(answer)) return { answer, mayKeep: false }
    const isGet = asked.method === 'GET'
    const headers = { ...answer.headers, 'cache-control': isGet ? revalidated : 'no-store', vary }
    const whole = { ...answer, headers, body: Buffer.from(answer.body) }
    return { answer: isGet ? withEtag(whole) : whole, mayKeep: true }
  }

  /** A visitor's question: how it is answered, and null where its answer is never kept. */
  const forVisitor = (asked: Asked, reader: Reader, body: Body): (() => Promise<Answer>) | null => {
    if (isByHash(asked)) {
      const params = paramsOf(asked.url)
      return params === null ? async () => unreadable : persisted(asked, reader, params)
    }
    const byHash = hashOnly(body)
    if (byHash !== null) return persisted(asked, reader, byHash)
    return isQuestion(body?.['query']) && asked.headers['content-type']?.startsWith('application/json')
      ? () => usual(asked, contextFor(reader))
      : null
  }

  /** What is never kept. A persisted mutation goes with its own headers, which tell whether a foreign page sent it. */
  const neverKept = (asked: Asked, reader: Reader, body: Body): Answer | Promise<Answer> => {
    const byHash = hashOnly(body)
    if (byHash === null) return usual(asked, contextFor(reader))
    const document = documents(byHash.hash)
    return document === null ? notFound : usual(asPost(asked, document, byHash.variables), contextFor(reader))
  }

  /** Of somebody whom their token names. */
  const forOneself = (asked: Asked, reader: Reader): Answer | Promise<Answer> => {
    if (asked.method !== 'GET') return neverKept(asked, reader, bodyOf(asked))
    return isByHash(asked) && paramsOf(asked.url) === null ? unreadable : ownByPostOnly
  }

  return async (asked) => {
    const who = await readerOf(asked, doorkeeper)
    if ('refusal' in who) return who.refusal
    const { reader, headers } = who
    if (reader.viewer.kind !== 'VISITOR') return withHeaders(await forOneself(asked, reader), headers)
    if (asked.method === 'GET' && asked.url.searchParams.getAll('query').some(asksByWords)) return byPostOnly
    const { now } = contextFor(reader)
    const key = keyOf(asked, reader)
    const known = await cache.known(key, now)
    if (known !== null) return unlessKnown(asked, known)
    const body = bodyOf(asked)
    const make = forVisitor(asked, reader, body)
    if (make === null) return neverKept(asked, reader, body)
    return unlessKnown(asked, await cache.make(key, now, () => made(asked, make)))
  }
}

/** All that an answer to a visitor depends on besides the data and the minute. No part has a line break in it but the last. */
const keyOf = ({ method, url, headers, body }: Asked, { languages }: Reader): string =>
  `${method}\n${languages.join()}\n${headers['accept'] ?? ''}\n${headers['content-type'] ?? ''}\n${method === 'GET' ? url.search : body}`

const withHeaders = (answer: Answer, headers: Answer['headers']): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
})

function cookieOf({ outgoing: { cookie } }: Context): Answer['headers'] {
  if (cookie === null) return {}
  return cookie === '' ? takeCookieAway : giveCookie(cookie)
}

/** A GET that names a persisted document and brings no text. */
const isByHash = ({ method, url }: Asked): boolean =>
  method === 'GET' && url.searchParams.has('extensions') && !url.searchParams.has('query')
const unreadable = graphqlRefusal(400, 'BAD_REQUEST', 'The parameters `extensions` and `variables` are JSON objects.')
const notFound = graphqlRefusal(404, 'PERSISTED_QUERY_NOT_FOUND', 'No document is known by this hash: send its text.')
/** What somebody asks for themselves stays out of addresses, which others write down on the way. */
const ownByPostOnly = graphqlRefusal(405, 'BAD_REQUEST', 'Whoever is signed in, or has a key, asks by POST.')
const byPostOnly = graphqlRefusal(
  405,
  'BAD_REQUEST',
  'What changes something, or opens something by its words, is asked by POST.',
)

/** What opens something by its words: neither it nor its answer is kept anywhere, so that it goes in no address and no cache. */
const byWords = /openContactRequest|receipt/i
const asksByWords = (text: unknown): boolean => typeof text === 'string' && byWords.test(text)

/** A text that changes nothing. Rather too few than too many: one with such a word anywhere in it is answered anew. */
const isQuestion = (text: unknown): boolean =>
  typeof text === 'string' && !/mutation|subscription/.test(text) && !asksByWords(text)

const wentWell = ({ status, body }: Answer): boolean =>
  status === 200 && typeof body === 'string' && body.startsWith('{"data":') && !body.includes('"errors":[')

const contentType = ({ headers }: Asked): string =>
  headers['accept']?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json; charset=utf-8'
    : json

/** With its text in place of its hash. */
const asPost = (asked: Asked, { text }: PersistedDocument, variables: Variables): Asked => ({
  ...asked,
  method: 'POST',
  url: new URL(asked.url.pathname, asked.url),
  body: JSON.stringify({ query: text, variables }),
})

/** `?extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}&variables={…}`; null where it is not of that form. */
function paramsOf({ searchParams }: URL): Params | null {
  const extensions = objectOf(searchParams.get('extensions') ?? '')
  const variables = objectOf(searchParams.get('variables') ?? '{}')
  return extensions === null || variables === null ? null : { hash: hashOf(extensions), variables }
}

/** A body that names a persisted document and brings no text; null for any other. */
function hashOnly(body: Body): (Params & { readonly hash: string }) | null {
  const { query, extensions, variables } = body ?? {}
  const hash = isObject(extensions) ? hashOf(extensions) : null
  return query == null && hash !== null ? { hash, variables: isObject(variables) ? variables : {} } : null
}

function hashOf({ persistedQuery }: Record<string, unknown>): string | null {
  const hash = isObject(persistedQuery) ? persistedQuery['sha256Hash'] : null
  return typeof hash === 'string' ? hash : null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const bodyOf = ({ method, body }: Asked): Body => (method === 'POST' ? objectOf(body) : null)
function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
