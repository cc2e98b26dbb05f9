import { PiiriError } from './piiri-error.ts'

/** As much of the platform's `fetch` as is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

/** What a GraphQL request says, in the order in which it is written. */
interface GraphQLRequest {
  readonly query: string
  readonly variables: object
  readonly operationName: string | undefined
}

/** The body of a GraphQL answer, as far as it is read. Nobody has checked it. */
export interface GraphQLResult {
  readonly data?: unknown
  readonly errors?: readonly GraphQLFailure[] | null | undefined
}

interface GraphQLFailure {
  readonly path?: unknown
  readonly locations?: unknown
  readonly extensions?: { readonly [name: string]: unknown } | null | undefined
}

/** An answer, once all of it came. */
export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** With its body read; without `result` where that is no JSON. */
export interface Answer extends Received {
  readonly result?: GraphQLResult | undefined
}

/**
 * Writes one request, and reads its answer. It knows nothing of addresses, headers, tries, time or errors: these are the same for
 * every transport. A GET has all in its address: then `send` is given null. What `send` throws is let through.
 */
export type Transport = (
  method: 'GET' | 'POST',
  request: GraphQLRequest,
  send: (body: string | null) => Promise<Received>,
) => Promise<Answer>

/** Waits for the whole body: a connection that breaks half-way is a network failure, and no malformed answer. */
export const receive = async (
  operation: string,
  fetch: Fetch,
  address: string,
  init: RequestInit,
): Promise<Received> => {
  try {
    const response = await fetch(address, init)
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (thrown) {
    // Platforms put the address, with the variables in it, into the messages of their network errors: a code remains.
    const { name, code, cause } = Object(thrown)
    throw new PiiriError('NETWORK_FAILED', operation, { isRetryable: true }, { code: cause?.code ?? code ?? name })
  }
}
