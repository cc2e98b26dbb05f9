import { nowMs } from './clock.ts'
import type { Document } from './document.ts'
import { judgeAnswer } from './judge-answer.ts'
import { delayMs, type RetryOptions } from './retry.ts'
import { receive, type Fetch, type Transport } from './transport.ts'
import { pause, withinTime } from './within-time.ts'

/** How a client reaches Piiri. */
export interface PiiriOptions {
  /** The address of the GraphQL endpoint. In a browser it may be relative: `/graphql`. */
  readonly url: string
  /** The languages that texts should come in, as in `Accept-Language`: `fi`, or `th, en;q=0.5`. */
  readonly language?: string | undefined
  /** Of a SignIn or a partner's key. With one, reads go by POST, so that no cache keeps them. */
  readonly token?: string | null | undefined
  /**
   * Asked for another token where this one is not valid any more, once for all calls that fail meanwhile: each is then made once more,
   * a mutation with the key that it had. Null where there is none: then they fail with UNAUTHENTICATED, and none is made as a visitor's.
   * What it throws is thrown by the calls. To sign in again, it needs another client than the one that waits for it.
   */
  readonly refreshToken?: (() => Promise<string | null>) | undefined
  /** In a browser that is signed in by a cookie (`signIn` with `asCookie`): reads go by POST, as with a token. */
  readonly byCookie?: boolean | undefined
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

/** What `query` and `mutate` hand over. */
export interface AskOptions extends CallOptions {
  readonly idempotencyKey?: string | undefined
  /** Without token and cookie, whoever is signed in, and by POST: for what nobody should know who asks. */
  readonly asVisitor?: boolean | undefined
}

/** What every function of the SDK asks through. */
export interface Client {
  /**
   * Sends a document, and gives its data.
   * @throws PiiriError
   */
  ask<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: NoInfer<Variables>,
    options?: AskOptions,
  ): Promise<Result>
  /** Where, and as whom at this moment, what stays open reaches Piiri. */
  readonly reach: Reach
}

/** What `@piiri/sdk/live` connects with. */
interface Reach {
  readonly url: string
  readonly fetch: Fetch | undefined
  headers(language?: string): Record<string, string>
  /** Asks for another token. Whether there is one. */
  renew(): Promise<boolean>
}

/** Proxies and servers refuse addresses that are much longer. */
const longestAddress = 2000

/** What both doors of the package make their clients of. */
export const clientOver = (transport: Transport, options: PiiriOptions): Client => {
  const { url, byCookie, refreshToken, onRequest, retry = {} } = options
  const { maxTries = 3 } = retry
  const unknownHashes = new Set<string>()
  let { token } = options
  let renewal: Promise<void> | undefined

  const renew = async (): Promise<void> => {
    token = (await refreshToken?.()) || token
  }
  /** Whether there is another token in the place of the one that is not valid any more. */
  const hasNewToken = async (usedToken: string | null | undefined): Promise<boolean> => {
    // Many calls may fail at once, and some when there is another token already.
    if (token === usedToken) await (renewal ||= renew().finally(() => (renewal = undefined)))
    return token !== usedToken
  }
  const headers = (language = options.language, asVisitor?: boolean): Record<string, string> => ({
    'x-piiri': '1',
    ...(language && { 'accept-language': language }),
    ...(token && !asVisitor && { authorization: `Bearer ${token}` }),
  })

  const ask = <Result>(
    { name: operation, kind, hash, text: query }: Document<Result, never>,
    variables: object,
    { signal, timeoutMs = options.timeoutMs ?? 10_000, language, idempotencyKey, asVisitor }: AskOptions = {},
  ): Promise<Result> =>
    withinTime(operation, timeoutMs, signal, async (within) => {
      const endsAtMs = nowMs() + timeoutMs
      let isRenewed = false

      const send = async (tryNumber: number, waitedMs: number): Promise<Result> => {
        const mayBeKept = kind === 'query' && !token && !byCookie && !asVisitor
        const address =
          mayBeKept && hash && !unknownHashes.has(hash) && persistedAddress(url, operation, hash, variables)
        const method = address && address.length <= longestAddress ? 'GET' : 'POST'
        onRequest?.({ operation, kind, method, tryNumber, waitedMs })
        const answer = await transport(method, { query, variables, operationName: operation || undefined }, (body) =>
          receive(operation, options.fetch ?? fetch, body ? url : `${address}`, {
            method,
            body,
            headers: {
              accept: 'application/graphql-response+json, application/json',
              'content-type': 'application/json',
              ...headers(language, asVisitor),
              ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
            },
            signal: within,
            ...(asVisitor && { credentials: 'omit' }),
          }),
        )
        return judgeAnswer(operation, answer)
      }

      const attempt = async (tryNumber: number, waitedMs: number): Promise<Result> => {
        const usedToken = token
        try {
          return await send(tryNumber, waitedMs)
        } catch (thrown) {
          // What is no PiiriError is a mistake in the program, a BigInt among the variables: it has none of these, and goes through.
          const { code, isRetryable, retryAfterSeconds } = Object(thrown)
          if (code === 'PERSISTED_QUERY_NOT_FOUND' && hash && !unknownHashes.has(hash)) {
            unknownHashes.add(hash)
            return attempt(tryNumber, 0)
          }
          if (code === 'UNAUTHENTICATED' && !isRenewed) {
            isRenewed = true
            if ((await hasNewToken(usedToken)) && !within.aborted) return attempt(tryNumber, 0)
          }
          const nextInMs = delayMs(retry, tryNumber, retryAfterSeconds)
          const isLast = tryNumber >= maxTries || nowMs() + nextInMs >= endsAtMs
          if (!isRetryable || isLast || within.aborted) throw thrown
          await pause(nextInMs, within)
          return attempt(tryNumber + 1, nextInMs)
        }
      }
      return attempt(1, 0)
    })
  return { ask, reach: { url, fetch: options.fetch, headers, renew: () => hasNewToken(token) } }
}

const persistedAddress = (url: string, operationName: string, sha256Hash: string, variables: object): string =>
  `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams({
    operationName,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  })}`
