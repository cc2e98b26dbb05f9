import type { LookupFunction } from 'node:net'
import type { Clock } from '@piiri/domain/shared/clock'
import { instant } from '@piiri/domain/shared/instant'
import type { DeliveryFailure } from '@piiri/domain/webhooks/delivery.policy'
import { readRetryAfter } from '@piiri/domain/webhooks/retry-after'
import { Agent, request } from 'undici'
import type { AllowedAddresses } from '../shared/allowed-addresses.ts'

type Message = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** What became of it: the answer's status, and for how long it asks to be left alone, 0 where it does not; or why there is none. */
export type Sent = { readonly status: number; readonly askedMs: number } | { readonly failure: DeliveryFailure }
export type Sender = {
  readonly send: (message: Message) => Promise<Sent>
  readonly close: () => Promise<void>
}
type Options = {
  readonly addresses: AllowedAddresses
  readonly clock: Clock
  /** From the first packet to the last byte. Milliseconds. */
  readonly timeoutMs?: number
  /** Who may sign certificates, besides those that everybody trusts: for tests. */
  readonly ca?: string
}

/** So much of an answer is read, so that the connection can be used again; beyond it is closed. Nothing of it is kept. Bytes. */
const mostOfAnswer = 64 * 1024

/**
 * Sends messages to addresses that somebody else has chosen. Each connection is made to an address that was checked as it was resolved, so that a
 * name which leads elsewhere a moment later gets nowhere; no redirect is followed; no proxy of the environment is asked.
 */
export function createSender({ addresses, clock, timeoutMs = 10_000, ca }: Options): Sender {
  const agent = new Agent({
    connect: { lookup: lookupOf(addresses), timeout: timeoutMs, ...(ca !== undefined && { ca }) },
    keepAliveTimeout: 4000,
    maxHeaderSize: 16 * 1024,
  })
  return {
    async send({ url, headers, body }) {
      if (addresses.isForbidden(new URL(url))) return { failure: 'ADDRESS_NOT_ALLOWED' }
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        const answer = await request(url, { method: 'POST', dispatcher: agent, headers, body, signal })
        await answer.body.dump({ limit: mostOfAnswer, signal }).catch(() => {}) // Its status says it all.
        const { 'retry-after': retryAfter, date } = answer.headers
        const askedMs = readRetryAfter({ retryAfter: once(retryAfter), date: once(date) }, instant(clock()))
        return { status: answer.statusCode, askedMs }
      } catch (error) {
        return { failure: failureOf(error) }
      }
    },
    close: () => agent.destroy(),
  }
}

/** Whoever says two things says nothing. */
const once = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined

const lookupOf =
  ({ find }: AllowedAddresses): LookupFunction =>
  (host, { all }, callback) => {
    find(host).then(
      (found) => {
        const [first] = found
        if (all === true) callback(null, [...found])
        else callback(null, first?.address ?? '', first?.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }

const codes: readonly (readonly [RegExp, DeliveryFailure])[] = [
  [/^ADDRESS_NOT_ALLOWED$/, 'ADDRESS_NOT_ALLOWED'],
  [/TIMEOUT|TIMEDOUT|^ABORT|^TimeoutError$/, 'TIMED_OUT'],
  [/CERT|^UNABLE_TO|^ERR_TLS|^ERR_SSL|^ERR_OSSL|^EPROTO|^HOSTNAME_MISMATCH/, 'CERTIFICATE'],
  [/^HPE_|^HTTPParserError$|OVERFLOW|RES_CONTENT_LENGTH/, 'NOT_HTTP'],
]
/** By the codes of Node, OpenSSL and undici; its words may name addresses, and are nobody's business. */
function failureOf(error: unknown): DeliveryFailure {
  const found = codes.find(([code]) => codesOf(error).some((one) => code.test(one)))
  return found?.[1] ?? 'NOT_CONNECTED'
}
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const { code, cause } = error as NodeJS.ErrnoException
  const others = error instanceof AggregateError ? error.errors : []
  return [...(typeof code === 'string' ? [code] : []), error.name, ...[cause, ...others].flatMap(codesOf)]
}
