import { PiiriError } from './piiri-error.ts'

/** One HTTP request, ready to send. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST'
  /** The whole address; for a GET with the hash and variables in it. */
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** For a POST. */
  readonly body: { readonly query: string; readonly variables: object; readonly operationName: string }
}

/** What a server answers, before anybody judged it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Null where what came is no GraphQL. */
  readonly result: GraphQLResult | null
}

/** The body of a GraphQL answer, of which only this is read. */
export interface GraphQLResult {
  readonly data?: unknown
  readonly errors?: readonly GraphQLFailure[] | undefined
}

export interface GraphQLFailure {
  readonly message?: string
  readonly path?: readonly (string | number)[] | undefined
  readonly extensions?: { readonly [name: string]: unknown } | undefined
}

/**
 * Sends one request once. It knows nothing of tries, time, caches or errors: those are the same for every transport. It throws
 * only where no answer came.
 */
export type Transport = (fetch: Fetch, request: OutgoingRequest) => Promise<Answer>

/** As much of the platform's `fetch` as is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

/** An answer's body, once all of it came. */
export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Sends, and waits for the whole body: a connection that breaks half-way is a network failure, and no malformed answer. */
export const receive = async (
  fetch: Fetch,
  operation: string,
  address: string,
  init: RequestInit,
): Promise<Received> => {
  try {
    const response = await fetch(address, init)
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (thrown) {
    throw new PiiriError('NETWORK_FAILED', { operation, cause: withoutWords(thrown) })
  }
}

/** Platforms put the address, with the variables in it, into the messages of their network errors: name and code remain. */
const withoutWords = (thrown: unknown): { name: string; code?: string } => {
  const { name, code, cause } = Object(thrown) as { name?: unknown; code?: unknown; cause?: { code?: unknown } }
  const known = code ?? cause?.code
  return { name: String(name), ...(typeof known === 'string' ? { code: known } : {}) }
}
