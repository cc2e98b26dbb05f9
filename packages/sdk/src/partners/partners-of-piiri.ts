import type {
  DeliveryCard,
  PartnerCard,
  VisitOfferCard,
  VisitOfferInput,
  WebhookEndpointInList,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { Each } from '../shared/each-of.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'
import {
  createPartner,
  issueApiKey,
  listPartners,
  ownPartner,
  removePartner,
  revokeApiKey,
  type CreatePartnerInput,
  type CreatePartnerResult,
  type IssueApiKeyInput,
  type IssueApiKeyResult,
  type RemovePartnerResult,
  type RevokeApiKeyResult,
} from './partners.ts'
import {
  acceptVisitOffer,
  declineVisitOffer,
  eachVisitOffer,
  getVisitOffer,
  listVisitOffers,
  offerVisit,
  withdrawVisitOffer,
  type AcceptVisitOfferInput,
  type AcceptVisitOfferResult,
  type DeclineVisitOfferResult,
  type EachVisitOfferInput,
  type ListVisitOffersInput,
  type OfferVisitResult,
  type WithdrawVisitOfferResult,
} from './visits.ts'
import {
  createWebhookEndpoint,
  eachDelivery,
  listDeliveries,
  listWebhookEndpoints,
  pingWebhookEndpoint,
  redeliver,
  removeWebhookEndpoint,
  rotateWebhookSecret,
  updateWebhookEndpoint,
  type CreateWebhookEndpointInput,
  type CreateWebhookEndpointResult,
  type EachDeliveryInput,
  type ListDeliveriesInput,
  type PingWebhookEndpointResult,
  type RedeliverResult,
  type RemoveWebhookEndpointResult,
  type RotateWebhookSecretResult,
  type UpdateWebhookEndpointInput,
  type UpdateWebhookEndpointResult,
} from './webhook-endpoints.ts'

/** Organisations that ask by keys. A partner hands its key over as the token: `createPiiri({ url, token: 'piiri_live_…' })`. */
export interface PartnersOfPiiri {
  /** The partners, by name, with their keys: all for staff; itself for a partner; empty for others. */
  list(options?: CallOptions): Promise<readonly PartnerCard[]>
  /** The partner whose key asks. Null for all others. */
  me(options?: CallOptions): Promise<PartnerCard | null>
  /** Writes a partner down. For administrators. */
  create(input: CreatePartnerInput, options?: MutateOptions): Promise<CreatePartnerResult>
  /** Ends a partner, with its keys, webhooks and visits at once. Its Ideas stay, as nobody's, and its guests in their Sessions. For administrators. */
  remove(id: string, options?: MutateOptions): Promise<RemovePartnerResult>
  /** Makes a key for a partner, told this once. For administrators. */
  issueKey(input: IssueApiKeyInput, options?: MutateOptions): Promise<IssueApiKeyResult>
  /** Ends a key at once. For administrators. */
  revokeKey(id: string, options?: MutateOptions): Promise<RevokeApiKeyResult>
  /** A page of visits, the newest first: all for staff; its own for a partner; those accepted into their Groups for those who plan them. */
  visitOffers(input?: ListVisitOffersInput, options?: CallOptions): Promise<Page<VisitOfferCard>>
  /** All visits that fit, page after page. */
  eachVisitOffer(input?: EachVisitOfferInput, options?: CallOptions): Each<VisitOfferCard>
  /** One visit. Null where there is none of that id, or none that the viewer may know. */
  visitOffer(id: string, options?: CallOptions): Promise<VisitOfferCard | null>
  /** Offers a guest speaker, or a visit of a service. For a partner whose key has VISITS_OFFER. */
  offerVisit(input: VisitOfferInput, options?: MutateOptions): Promise<OfferVisitResult>
  /** Takes an offer back that waits, or that was accepted: then its guest goes from a Session that is still to come. */
  withdrawVisitOffer(id: string, options?: MutateOptions): Promise<WithdrawVisitOfferResult>
  /** Takes a visit into a Session, where its guest speaker stands from then on. `Conflict` where it does not wait any more. For staff. */
  acceptVisitOffer(input: AcceptVisitOfferInput, options?: MutateOptions): Promise<AcceptVisitOfferResult>
  /** Declines a visit. `Conflict` where it does not wait any more. For staff. */
  declineVisitOffer(id: string, options?: MutateOptions): Promise<DeclineVisitOfferResult>
  /** Where a partner is told of changes, and whether what was sent there last arrived: of the partner whose key asks; with an id, of that one, for staff. */
  webhookEndpoints(partner?: string, options?: CallOptions): Promise<readonly WebhookEndpointInList[]>
  /** A page of what an endpoint was told or is to be told, the newest first, with the reasons where it was not, for 30 days. */
  deliveries(input: ListDeliveriesInput, options?: CallOptions): Promise<Page<DeliveryCard>>
  /** All of it, page after page. */
  eachDelivery(input: EachDeliveryInput, options?: CallOptions): Each<DeliveryCard>
  /**
   * Has the partner told of changes whose key asks, which needs WEBHOOKS_MANAGE, or for administrators the one that is named. The secret is told this once:
   * `@piiri/sdk/webhooks` takes it.
   */
  createWebhookEndpoint(
    input: CreateWebhookEndpointInput,
    options?: MutateOptions,
  ): Promise<CreateWebhookEndpointResult>
  /** Changes an endpoint, and switches it on or off. */
  updateWebhookEndpoint(
    input: UpdateWebhookEndpointInput,
    options?: MutateOptions,
  ): Promise<UpdateWebhookEndpointResult>
  /** Ends an endpoint, with its deliveries. */
  removeWebhookEndpoint(id: string, options?: MutateOptions): Promise<RemoveWebhookEndpointResult>
  /** Makes a new secret, told this once. The earlier one signs too for 24 hours. */
  rotateWebhookSecret(id: string, options?: MutateOptions): Promise<RotateWebhookSecretResult>
  /** Sends an endpoint a message that says nothing, to try it. */
  pingWebhookEndpoint(id: string, options?: MutateOptions): Promise<PingWebhookEndpointResult>
  /** Sends a delivery again, whatever became of it, under the same id. */
  redeliver(id: string, options?: MutateOptions): Promise<RedeliverResult>
}

/** Gives a client the functions of this folder as methods. */
export const partnersOver = (client: Client): PartnersOfPiiri => ({
  list: (...given) => listPartners(client, ...given),
  me: (...given) => ownPartner(client, ...given),
  create: (...given) => createPartner(client, ...given),
  remove: (...given) => removePartner(client, ...given),
  issueKey: (...given) => issueApiKey(client, ...given),
  revokeKey: (...given) => revokeApiKey(client, ...given),
  visitOffers: (...given) => listVisitOffers(client, ...given),
  eachVisitOffer: (...given) => eachVisitOffer(client, ...given),
  visitOffer: (...given) => getVisitOffer(client, ...given),
  offerVisit: (...given) => offerVisit(client, ...given),
  withdrawVisitOffer: (...given) => withdrawVisitOffer(client, ...given),
  acceptVisitOffer: (...given) => acceptVisitOffer(client, ...given),
  declineVisitOffer: (...given) => declineVisitOffer(client, ...given),
  webhookEndpoints: (...given) => listWebhookEndpoints(client, ...given),
  deliveries: (...given) => listDeliveries(client, ...given),
  eachDelivery: (...given) => eachDelivery(client, ...given),
  createWebhookEndpoint: (...given) => createWebhookEndpoint(client, ...given),
  updateWebhookEndpoint: (...given) => updateWebhookEndpoint(client, ...given),
  removeWebhookEndpoint: (...given) => removeWebhookEndpoint(client, ...given),
  rotateWebhookSecret: (...given) => rotateWebhookSecret(client, ...given),
  pingWebhookEndpoint: (...given) => pingWebhookEndpoint(client, ...given),
  redeliver: (...given) => redeliver(client, ...given),
})
