/**
 * What went wrong, for programs.
 *
 * Told by the server: `BAD_REQUEST`, `GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, `INVALID_INPUT` (variables it does not take),
 * `TOO_COMPLEX`, `TOO_DEEP`, `UNAUTHENTICATED` (a token that is not valid any more), `RATE_LIMITED`, `PERSISTED_QUERY_NOT_FOUND`,
 * `IDEMPOTENCY_CONFLICT` (a key was used for something else, or its first try is still at work), `ALREADY_DONE` (the mutation
 * was done; its answer is no longer kept), `INTERNAL`. Of those who listen: `CURSOR_EXPIRED` (what came after the cursor may not be kept any
 * more), `TOO_SLOW` (what was told was not read in time).
 *
 * Told by the SDK: `NETWORK_FAILED` (no answer came), `TIMED_OUT`, `ABORTED` (by the caller's signal), `UNAVAILABLE` (a proxy or
 * server that is down answered), `BAD_ANSWER` (an answer that is no GraphQL, or an error without a code), and `CURSOR_STUCK` (a list that would never end).
 *
 * A newer server may have codes that are not here: give a `switch` a `default`.
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
  | 'CURSOR_EXPIRED'
  | 'TOO_SLOW'
  | 'NETWORK_FAILED'
  | 'TIMED_OUT'
  | 'ABORTED'
  | 'UNAVAILABLE'
  | 'BAD_ANSWER'
  | 'CURSOR_STUCK'

/** What is known about a failure beside its code. */
export interface PiiriErrorDetails {
  /** Whether the same call may do better later. The SDK has tried again by itself already, as often as `retry` lets it. */
  readonly isRetryable?: boolean
  /** More about the code, where there is more: of a partner's key `KEY_EXPIRED`, `KEY_NOT_VALID`, `KEY_MISTYPED`, `KEY_OF_ANOTHER_INSTALLATION`. */
  readonly reason?: string | undefined
  /** HTTP status, where an answer came. */
  readonly status?: number | undefined
  /** How long the server wants to be left alone. */
  readonly retryAfterSeconds?: number | undefined
  /** By which the server's log names the request. */
  readonly requestId?: string | undefined
}

/**
 * The one error that the SDK throws. Its message, stack, cause and JSON hold codes, names of operations and fields, and numbers;
 * never a variable, a token, an address or words of the server, which may quote them: it can be logged as it is.
 */
export class PiiriError extends Error implements PiiriErrorDetails {
  declare readonly code: PiiriErrorCode
  /** Name of the operation: ListSessions. Empty where it has none. */
  declare readonly operation: string
  declare readonly isRetryable: boolean
  declare readonly reason?: string | undefined
  declare readonly status?: number | undefined
  declare readonly retryAfterSeconds?: number | undefined
  declare readonly requestId?: string | undefined

  /** @param cause For an answer with GraphQL errors: path and locations of the first. For the network: the platform's code, ECONNRESET. */
  constructor(code: PiiriErrorCode, operation: string, details?: PiiriErrorDetails, cause?: unknown) {
    super(`${code} ${operation}`, { cause })
    Object.assign(this, { name: 'PiiriError', code, operation, isRetryable: false }, details)
  }
}
