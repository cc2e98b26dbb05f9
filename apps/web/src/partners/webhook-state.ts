import type { DeliveryCard, WebhookEndpointCard, WebhookEndpointInList } from '@piiri/sdk/lean'
import { dayInWords } from '../people/member-list.tsx'
import type { Asking } from '../people/people-page.ts'
import { begun } from './webhook-form.tsx'

/** Of what it is told, as a sentence's beginning. */
export function eventsInWords({ events }: WebhookEndpointCard, { words }: Pick<Asking, 'words'>): string {
  return begun(events.map((event) => words.webhooks.events[event]).join(', '))
}

/** What went wrong with that which was sent last; null where it arrived, or nothing was sent, or nothing is any more. */
export function failureOf({ isEnabled, newestDeliveries }: WebhookEndpointInList): DeliveryCard['lastFailure'] {
  if (!isEnabled) return null
  for (const { status, lastFailure } of newestDeliveries.nodes) {
    if (status === 'DELIVERED') return null
    if (lastFailure !== null && lastFailure !== 'ENDPOINT_DISABLED') return lastFailure // That was not sent at all.
  }
  return null
}

/** Whether it is told, and if not, since when and why; or why it is told in vain. */
export function stateInWords(endpoint: WebhookEndpointInList, asking: Asking): string {
  const say = asking.words.webhooks
  const { disabledAt, disabledBecause } = endpoint
  if (disabledAt !== null && disabledBecause !== null)
    return say.offBecause[disabledBecause](dayInWords(asking, disabledAt))
  const failure = failureOf(endpoint)
  return failure === null ? say.isOn : `${say.inVain} ${say.reasons[failure]}`
}
