import { PiiriError, type PiiriErrorCode } from './piiri-error.ts'
import { readRetryAfterSeconds } from './retry.ts'
import type { Answer, GraphQLFailure } from './transport.ts'

const serverCodes = new Set<unknown>([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INVALID_INPUT',
  'TOO_COMPLEX',
  'TOO_DEEP',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'IDEMPOTENCY_CONFLICT',
  'ALREADY_DONE',
  'INTERNAL',
] satisfies PiiriErrorCode[])

/** Gives the data of an answer, or throws what is wrong with it. Half an answer is none: with any error there is no data. */
export const judgeAnswer = <Data>(operation: string, secrets: unknown, { status, headers, result }: Answer): Data => {
  const { data, errors } = Object(result) as NonNullable<Answer['result']>
  const failure = Array.isArray(errors) ? (errors[0] as GraphQLFailure | undefined) : undefined
  const extensions = Object(failure?.extensions) as NonNullable<GraphQLFailure['extensions']>
  if (!failure && status < 300 && data && typeof data === 'object' && !Array.isArray(data)) return data as Data
  throw new PiiriError(codeOf(status, failure, extensions['code']), {
    operation,
    status,
    retryAfterSeconds: readRetryAfterSeconds(headers) ?? numberOrNone(extensions['retryAfterSeconds']),
    requestId: textOrNone(extensions['requestId']) ?? headers.get('x-request-id') ?? undefined,
    words: wordsOf(failure, extensions['code'], secrets),
    cause: Array.isArray(errors) ? errors.map(whereOf) : undefined,
  })
}

const codeOf = (status: number, failure: GraphQLFailure | undefined, code: unknown): PiiriErrorCode => {
  if (serverCodes.has(code)) return code as PiiriErrorCode
  if (status === 429) return 'RATE_LIMITED'
  if (status === 401) return 'UNAUTHENTICATED'
  if (status > 499) return 'UNAVAILABLE'
  return failure ? 'UNKNOWN' : 'BAD_ANSWER'
}

/** What of a GraphQL error is safe to log: its code, and the names of the fields that led to it. */
const whereOf = (failure: GraphQLFailure): { code: unknown; path: unknown } => ({
  code: failure?.extensions?.['code'],
  path: failure?.path,
})

/**
 * What the server says about the document itself: it says so before it looks at variables. Other messages may quote what was sent,
 * and are left out; so are these, should they hold any part of it, however quoted.
 */
const wordsOf = (failure: GraphQLFailure | undefined, code: unknown, secrets: unknown): string | undefined => {
  const message = failure?.message
  if (typeof message !== 'string' || !/^GRAPHQL_/.test(String(code))) return undefined
  const said = bare(message)
  return leavesOf(secrets).some((leaf) => said.includes(bare(leaf))) ? undefined : message
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const leavesOf = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return value && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : []
}

const textOrNone = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const numberOrNone = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
