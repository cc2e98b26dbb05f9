import { elapsedMs } from './clock.ts'
import { asDocument, type AnyDocument, type Document } from './document.ts'
import { judgeAnswer } from './judge-answer.ts'
import { PiiriError } from './piiri-error.ts'
import { randomUuid } from './random-uuid.ts'
import { delayMs, type RetryOptions } from './retry.ts'
import type { Fetch, OutgoingRequest, Transport } from './transport.ts'
import { pause, withinTime } from './within-time.ts'

/** How a client reaches Piiri. */
export interface PiiriOptions {
  /** The address of the GraphQL endpoint. In a browser it may be relative: `/graphql`. */
  readonly url: string
  /** The languages that texts should come in, as in `Accept-Language`: `fi`, or `th, en;q=0.5`. */
  readonly language?: string | undefined
  /** Of a SignIn or a partner's key. With one, reads go by POST, so that no cache keeps them. */
  readonly token?: string | undefined
  /** In place of the platform's own. */
  readonly fetch?: Fetch | undefined
  /** For a whole call: all its tries and the waits between. 10,000 by default. */
  readonly timeoutMs?: number | undefined
  readonly retry?: RetryOptions | undefined
  /** Hears of each try before it is made: for logs and measures. It is told no variable and no token. */
  readonly onRequest?: ((request: RequestNotice) => void) | undefined
}

/** One try that is about to be made. */
export interface RequestNotice {
  /** Name of the operation: ListSessions. */
  readonly operation: string
  readonly kind: 'query' | 'mutation'
  readonly method: 'GET' | 'POST'
  /** 1 for the first. */
  readonly tryNumber: number
  /** How long was waited since the try before: 0 for the first. */
  readonly waitedMs: number
}

/** What one call may have of its own. */
export interface CallOptions {
  /** Aborts the call, whatever it is doing. */
  readonly signal?: AbortSignal | null | undefined
  /** For this call, all its tries and waits. */
  readonly timeoutMs?: number | undefined
  /** For this call, as in `Accept-Language`. */
  readonly language?: string | undefined
}

export interface MutateOptions extends CallOptions {
  /** A random UUID: by default a new one for each call, the same over all its tries. Give your own to finish a call later that timed out. */
  readonly idempotencyKey?: string | undefined
}

/** Variables may be left out where none is needed. */
export type Arguments<Variables, Options> = object extends Variables
  ? [variables?: Variables, options?: Options]
  : [variables: Variables, options?: Options]

/** Asks Piiri. All functions of the SDK take one; `createPiiri` gives one that has them as methods, too. */
export interface Client {
  /**
   * Reads with a document of one's own, typed by the schema that the package ships.
   * @throws PiiriError
   */
  query<Result, Variables extends object>(
    document: AnyDocument<Result, Variables, 'query'>,
    ...rest: Arguments<NoInfer<Variables>, CallOptions>
  ): Promise<Result>
  /**
   * Changes something with a document of one's own. What may be expected to fail is a value of its result: switch over `__typename`.
   * @throws PiiriError
   */
  mutate<Result, Variables extends object>(
    document: AnyDocument<Result, Variables, 'mutation'>,
    ...rest: Arguments<NoInfer<Variables>, MutateOptions>
  ): Promise<Result>
}

/** Proxies and servers refuse addresses that are much longer. */
const longestAddress = 2000

/** What both doors of the package make their clients of. */
export const clientOver = (transport: Transport, options: PiiriOptions): Client => {
  const { token, onRequest, retry = {} } = options
  const url = new URL(options.url, globalThis.location?.href).href
  const fetch: Fetch = options.fetch ?? ((address, init) => globalThis.fetch(address, init))
  const unknownHashes = new Set<string>()

  const call = <Result>(
    document: Document<unknown, never>,
    variables: object | undefined = {},
    {
      signal,
      timeoutMs = options.timeoutMs ?? 10_000,
      language = options.language,
      idempotencyKey,
    }: MutateOptions = {},
  ): Promise<Result> => {
    const { name: operation, kind, hash, text } = document
    const endsAt = elapsedMs() + timeoutMs
    const headers = {
      accept: 'application/graphql-response+json, application/json',
      'x-piiri': '1',
      ...(language && { 'accept-language': language }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(kind === 'mutation' && { 'idempotency-key': idempotencyKey ?? randomUuid() }),
    }
    const request = (within: AbortSignal): OutgoingRequest => {
      const body = { query: text, variables, operationName: operation }
      const persisted = kind === 'query' && !token && hash && !unknownHashes.has(hash)
      const address = persisted ? persistedAddress(url, operation, hash, variables) : url
      if (persisted && address.length <= longestAddress)
        return { method: 'GET', address, headers, signal: within, body }
      return {
        method: 'POST',
        address: url,
        headers: { ...headers, 'content-type': 'application/json' },
        signal: within,
        body,
      }
    }
    const attempt = async (within: AbortSignal, tryNumber: number, waitedMs: number): Promise<Result> => {
      const outgoing = request(within)
      onRequest?.({ operation, kind, method: outgoing.method, tryNumber, waitedMs })
      try {
        return judgeAnswer<Result>(operation, [variables, token], await transport(fetch, outgoing))
      } catch (thrown) {
        const error = asPiiriError(operation, thrown)
        if (error.code === 'PERSISTED_QUERY_NOT_FOUND' && hash && outgoing.method === 'GET') {
          unknownHashes.add(hash)
          return attempt(within, tryNumber, 0)
        }
        const nextInMs = delayMs(retry, tryNumber, error.retryAfterSeconds)
        const isLast = !error.isRetryable || tryNumber >= (retry.maxTries ?? 3) || elapsedMs() + nextInMs >= endsAt
        if (isLast || within.aborted) throw error
        await pause(nextInMs, within)
        if (within.aborted) throw error
        return attempt(within, tryNumber + 1, nextInMs)
      }
    }
    return withinTime(operation, timeoutMs, signal, (within) => attempt(within, 1, 0))
  }

  return {
    query: (document, ...[variables, own]) => call(asDocument(document, 'query'), variables, own),
    mutate: (document, ...[variables, own]) => call(asDocument(document, 'mutation'), variables, own),
  }
}

const persistedAddress = (url: string, operationName: string, sha256Hash: string, variables: object): string => {
  const search = new URLSearchParams({ operationName })
  const asText = JSON.stringify(variables)
  if (asText !== '{}') search.set('variables', asText)
  search.set('extensions', JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }))
  return `${url}${url.includes('?') ? '&' : '?'}${search}`
}

/** Anything else that is thrown comes of variables that are no JSON: a BigInt, a circle. */
const asPiiriError = (operation: string, thrown: unknown): PiiriError =>
  thrown instanceof PiiriError ? thrown : new PiiriError('BAD_REQUEST', { operation })
