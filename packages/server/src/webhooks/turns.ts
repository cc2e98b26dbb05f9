import type { PartnerId, WebhookEndpointId } from '@piiri/domain/shared/id'

/** At once, in all, for each partner, and for each endpoint: one that never answers, or a partner with many such, keeps others from nothing. */
const mostAtOnce = 16
const mostOfPartner = 4
const mostOfEndpoint = 2

type Endpoint = { readonly id: WebhookEndpointId; readonly partnerId: PartnerId }
/** What is being sent by this process, and whose turn it is next. */
export type Turns = {
  /** How many more may be sent to one endpoint at once, besides some that are about to be. */
  readonly placesFor: (endpoint: Endpoint, besides: readonly Endpoint[]) => number
  /** The partner that was served longest ago comes first, and of one partner the endpoint. */
  readonly inOrder: <T extends Endpoint>(endpoints: readonly T[]) => readonly T[]
  /** Answers how to say that it is over. */
  readonly begin: (endpoint: Endpoint) => () => void
}

/** The turns of one process, which is at nothing yet. */
export function createTurns(): Turns {
  const atWork = new Set<{ readonly endpoint: Endpoint }>()
  /** By partner and by endpoint: the number of the attempt that was begun last. */
  const lastOf = new Map<PartnerId | WebhookEndpointId, number>()
  let begun = 0
  const last = (of: PartnerId | WebhookEndpointId): number => lastOf.get(of) ?? 0

  return {
    placesFor({ id, partnerId }, besides) {
      const taken = [...[...atWork].map(({ endpoint }) => endpoint), ...besides]
      const ofPartner = taken.filter((one) => one.partnerId === partnerId)
      const ofEndpoint = ofPartner.filter((one) => one.id === id)
      return Math.max(
        0,
        Math.min(mostAtOnce - taken.length, mostOfPartner - ofPartner.length, mostOfEndpoint - ofEndpoint.length),
      )
    },
    inOrder: (endpoints) =>
      endpoints.toSorted((a, b) => last(a.partnerId) - last(b.partnerId) || last(a.id) - last(b.id)),
    begin(endpoint) {
      const work = { endpoint }
      atWork.add(work)
      begun += 1
      lastOf.set(endpoint.id, begun).set(endpoint.partnerId, begun)
      return () => void atWork.delete(work)
    },
  }
}
