import { PiiriError, type PiiriErrorCode } from './piiri-error.ts'
import { readRetryAfterSeconds } from './retry.ts'
import type { Answer } from './transport.ts'

/** Gives the data of an answer, or throws what is wrong with it. Half an answer is none: with any error there is no data. */
export const judgeAnswer = <Data>(operation: string, { status, headers, result }: Answer): Data => {
  const { data, errors } = Object(result)
  const failure = errors?.[0]
  if (!failure && status < 300 && data?.constructor === Object) return data
  const { path, locations, extensions } = Object(failure)
  const { code: given, reason, requestId, retryAfterSeconds } = Object(extensions)
  const code = codeOf(status, given)
  throw new PiiriError(
    code,
    operation,
    {
      reason: /^[A-Z_]+$/.test(reason) ? reason : undefined,
      status,
      // 409: the first try with this Idempotency-Key is still at work. An answer that broke off has a good status.
      isRetryable: status > 499 || status === 409 || code === 'RATE_LIMITED' || (status < 300 && !given),
      retryAfterSeconds: readRetryAfterSeconds(headers) || retryAfterSeconds,
      requestId,
    },
    // Not its message, which may quote what was sent. Names of fields and places in the document do not.
    { path, locations },
  )
}

const codeOf = (status: number, given: string): PiiriErrorCode => {
  if (/^[A-Z_]+$/.test(given)) return given as PiiriErrorCode
  if (status === 429) return 'RATE_LIMITED'
  return status > 499 ? 'UNAVAILABLE' : 'BAD_ANSWER'
}
