/**
 * What went wrong, for programs.
 *
 * Told by the server: `BAD_REQUEST`, `GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, `INVALID_INPUT` (variables it does not take),
 * `TOO_COMPLEX`, `TOO_DEEP`, `UNAUTHENTICATED` (a token that is not valid any more), `RATE_LIMITED`, `PERSISTED_QUERY_NOT_FOUND`,
 * `IDEMPOTENCY_CONFLICT` (a key was used for something else, or its first try is still at work), `ALREADY_DONE` (the mutation
 * was done; its answer is no longer kept), `INTERNAL`.
 *
 * Told by the SDK: `NETWORK_FAILED` (no answer came), `TIMED_OUT`, `ABORTED` (by the caller's signal), `UNAVAILABLE` (a proxy or
 * server that is down answered), `BAD_ANSWER` (an answer that is no GraphQL), `CURSOR_STUCK` (a list that would never end), and
 * `UNKNOWN` (a code that this version does not know).
 */
export type PiiriErrorCode =
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INVALID_INPUT'
  | 'TOO_COMPLEX'
  | 'TOO_DEEP'
  | 'UNAUTHENTICATED'
  | 'RATE_LIMITED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'IDEMPOTENCY_CONFLICT'
  | 'ALREADY_DONE'
  | 'INTERNAL'
  | 'NETWORK_FAILED'
  | 'TIMED_OUT'
  | 'ABORTED'
  | 'UNAVAILABLE'
  | 'BAD_ANSWER'
  | 'CURSOR_STUCK'
  | 'UNKNOWN'

/** What is known about a failure beside its code. None of it may hold a variable or a token. */
export interface PiiriErrorDetails {
  /** Name of the operation: ListSessions. */
  readonly operation: string
  /** HTTP status, where an answer came. */
  readonly status?: number | undefined
  readonly retryAfterSeconds?: number | undefined
  readonly requestId?: string | undefined
  /** What the server says about the document. */
  readonly words?: string | undefined
  readonly cause?: unknown
}

/** Whether the same request may do better later. */
const mayDoBetter = (code: PiiriErrorCode, status = 0): boolean =>
  ['NETWORK_FAILED', 'TIMED_OUT', 'RATE_LIMITED', 'UNAVAILABLE'].includes(code) ||
  (code === 'INTERNAL' && status > 499) ||
  (code === 'BAD_ANSWER' && status < 300) ||
  (code === 'IDEMPOTENCY_CONFLICT' && status === 409)

/**
 * The one error that the SDK throws. Its message, stack and JSON have the operation's name and codes, and never a variable, a
 * token or the address that was asked: it can be logged as it is.
 */
export class PiiriError extends Error {
  override readonly name = 'PiiriError'
  readonly code: PiiriErrorCode
  /** Whether the same call may do better later. The SDK has tried again by itself already, as often as `retry` lets it. */
  readonly isRetryable: boolean
  /** How long the server wants to be left alone. */
  readonly retryAfterSeconds: number | undefined
  /** By which the server's log names the request. */
  readonly requestId: string | undefined
  /** Name of the operation: ListSessions. */
  readonly operation: string
  /** HTTP status, where an answer came. */
  readonly status: number | undefined

  constructor(code: PiiriErrorCode, details: PiiriErrorDetails) {
    const { operation, status, retryAfterSeconds, requestId, words, cause } = details
    super(`${operation}: ${code}${words ? `: ${words}` : ''}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.operation = operation
    this.status = status
    this.isRetryable = mayDoBetter(code, status)
    this.retryAfterSeconds = retryAfterSeconds
    this.requestId = requestId
  }

  toJSON(): Record<string, unknown> {
    const { name, code, message, operation, status, isRetryable, retryAfterSeconds, requestId } = this
    return { name, code, message, operation, status, isRetryable, retryAfterSeconds, requestId }
  }
}
