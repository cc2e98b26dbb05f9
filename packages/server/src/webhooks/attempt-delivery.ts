import { visitor } from '@piiri/domain/shared/viewer'
import type { Reader } from '../http/reader.ts'
import type { Context } from '../schema/context.ts'
import { unseal } from '../shared/derived-keys.ts'
import type { Claimed } from './claim-deliveries.ts'
import type { Sender, Sent } from './send-delivery.ts'
import { settleDelivery, settleDropped, type Settled } from './settle-delivery.ts'
import { signDelivery } from './sign-delivery.ts'
import { tellDelivery } from './tell-delivery.ts'
import type { WebhookEndpointRow } from './webhook-endpoints.repository.ts'

export type Attempting = Pick<Context, 'db' | 'keys' | 'clock'> & {
  readonly contextFor: (reader: Reader) => Context
  readonly sender: Sender
}
/** With the status or the code of why there was none, and what was thrown if it was not even sent: both for the log. */
export type Attempted = { readonly settled: Settled; readonly sent: Sent | null; readonly thrown?: unknown }

/**
 * Makes of a delivery what a visitor may know now, signs it, sends it, and writes down what became of it. One that cannot be made or signed has failed
 * by our fault: it is tried later again, and given up in the end, but its endpoint did nothing wrong.
 */
export async function attemptDelivery(attempting: Attempting, claimed: Claimed): Promise<Attempted> {
  const { sent, thrown } = await send(attempting, claimed).catch((error: unknown) => ({ sent: notSent, thrown: error }))
  if (sent === 'DROPPED') return { settled: await settleDropped(attempting, claimed), sent: null }
  if (sent === 'TOO_LATE') return { settled: 'RETRIED', sent: null }
  const settled = await settleDelivery(attempting, claimed, sent)
  return { settled, sent, ...(thrown !== undefined && { thrown }) }
}

type Outcome = { readonly sent: Sent | 'DROPPED' | 'TOO_LATE'; readonly thrown?: unknown }
const notSent: Sent = { failure: 'NOT_MADE' }

async function send(attempting: Attempting, { delivery, endpoint, until }: Claimed): Promise<Outcome> {
  const { contextFor, clock, sender } = attempting
  const context = contextFor({ viewer: visitor, languages: [], asker: { signIn: null, network: '' } })
  const body = await tellDelivery(context, delivery)
  if (body === null) return { sent: 'DROPPED' }
  if (clock() >= until) return { sent: 'TOO_LATE' } // Somebody else has it by now: this process stood still.
  const timestamp = Math.floor(clock() / 1000)
  const signature = signDelivery(secretsOf(attempting, endpoint), { id: delivery.id, timestamp, body })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Piiri-Webhooks/1',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  }
  return { sent: await sender.send({ url: endpoint.url, body, headers }) }
}

/** The one that is, and for a day the one before it: without that, if it cannot be read, since a new one is made where it cannot. */
function secretsOf({ keys, clock }: Attempting, endpoint: WebhookEndpointRow): readonly string[] {
  const { secret, earlierSecret, earlierSecretUntil } = endpoint
  const told = unseal(keys, 'webhook', secret)
  if (told === null) throw new Error('The secret of a webhook endpoint cannot be read: its key is not in the ring.')
  const isEarlierGood = earlierSecret !== null && earlierSecretUntil !== null && earlierSecretUntil > clock()
  const earlier = isEarlierGood ? unseal(keys, 'webhook', earlierSecret) : null
  return earlier === null ? [told] : [told, earlier]
}
