import {
  CreateWebhookEndpointDocument,
  ListDeliveriesDocument,
  ListOwnWebhookEndpointsDocument,
  ListWebhookEndpointsDocument,
  PingWebhookEndpointDocument,
  RedeliverDocument,
  RemoveWebhookEndpointDocument,
  RotateWebhookSecretDocument,
  UpdateWebhookEndpointDocument,
} from '../generated/documents.ts'
import type {
  CreateWebhookEndpoint,
  DeliveryCard,
  ListDeliveriesVariables,
  PingWebhookEndpoint,
  Redeliver,
  RemoveWebhookEndpoint,
  RotateWebhookSecret,
  UpdateWebhookEndpoint,
  UpdateWebhookEndpointVariables,
  WebhookEndpointInList,
  WebhookEndpointInput,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'

/** `endpoint` is its id. */
export type ListDeliveriesInput = ListDeliveriesVariables
export type EachDeliveryInput = Omit<ListDeliveriesInput, 'withTotal'>
/** `partner`: its id, for administrators. A key makes its own partner's. */
export type CreateWebhookEndpointInput = WebhookEndpointInput & { readonly partner?: string }
/** What is left out stays as it is. Switched off, what waits for it is given up. */
export type UpdateWebhookEndpointInput = UpdateWebhookEndpointVariables

/** `NewWebhookSecret`, whose `secret` is told this once, or why there is none. */
export type CreateWebhookEndpointResult = CreateWebhookEndpoint['createWebhookEndpoint']
/** `WebhookEndpoint` as it is now, or why not: `AddressNotAllowed` where it leads nowhere, or into a private network. */
export type UpdateWebhookEndpointResult = UpdateWebhookEndpoint['updateWebhookEndpoint']
/** `Done`, or why not. */
export type RemoveWebhookEndpointResult = RemoveWebhookEndpoint['removeWebhookEndpoint']
/** `NewWebhookSecret`, whose `secret` is told this once, or why there is none. */
export type RotateWebhookSecretResult = RotateWebhookSecret['rotateWebhookSecret']
/** `Delivery` as it waits, or why there is none. */
export type PingWebhookEndpointResult = PingWebhookEndpoint['pingWebhookEndpoint']
/** The same. */
export type RedeliverResult = Redeliver['redeliver']

/** Where a partner is told of changes, the oldest first, and whether what was sent there last arrived: of the partner whose key asks; with an id, of that one, for staff. */
export const listWebhookEndpoints = async (
  piiri: Client,
  partner?: string,
  options?: CallOptions,
): Promise<readonly WebhookEndpointInList[]> => {
  if (partner === undefined)
    return (await piiri.ask(ListOwnWebhookEndpointsDocument, {}, options)).viewer.partner?.webhookEndpoints ?? []
  const { node } = await piiri.ask(ListWebhookEndpointsDocument, { partner }, options)
  return node?.__typename === 'Partner' ? node.webhookEndpoints : []
}

const nothing: Page<DeliveryCard> = {
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
}
/** A page of what an endpoint was told or is to be told, the newest first, for 30 days. Empty where there is no such endpoint. */
export const listDeliveries = async (
  piiri: Client,
  input: ListDeliveriesInput,
  options?: CallOptions,
): Promise<Page<DeliveryCard>> => {
  const { node } = await piiri.ask(ListDeliveriesDocument, input, options)
  return node?.__typename === 'WebhookEndpoint' ? node.deliveries : nothing
}

/** All of it, page after page. */
export const eachDelivery = (piiri: Client, input: EachDeliveryInput, options?: CallOptions): Each<DeliveryCard> =>
  eachOf('ListDeliveries', input.after, (after) => listDeliveries(piiri, { ...input, after }, options))

/** Has the partner told of changes whose key asks, which needs WEBHOOKS_MANAGE; or for administrators the one that is named. */
export const createWebhookEndpoint = async (
  piiri: Client,
  { partner, ...input }: CreateWebhookEndpointInput,
  options?: MutateOptions,
): Promise<CreateWebhookEndpointResult> => {
  const variables = { input, ...(partner !== undefined && { partner }) }
  return (await mutate(piiri, CreateWebhookEndpointDocument, variables, options)).createWebhookEndpoint
}

/** Changes an endpoint. For the partner and for administrators. */
export const updateWebhookEndpoint = async (
  piiri: Client,
  input: UpdateWebhookEndpointInput,
  options?: MutateOptions,
): Promise<UpdateWebhookEndpointResult> =>
  (await mutate(piiri, UpdateWebhookEndpointDocument, input, options)).updateWebhookEndpoint

/** Ends an endpoint, with its deliveries. For the partner and for administrators. */
export const removeWebhookEndpoint = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RemoveWebhookEndpointResult> =>
  (await mutate(piiri, RemoveWebhookEndpointDocument, { id }, options)).removeWebhookEndpoint

/** Makes a new secret; the earlier one signs too for 24 hours. For the partner and for administrators. */
export const rotateWebhookSecret = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RotateWebhookSecretResult> =>
  (await mutate(piiri, RotateWebhookSecretDocument, { id }, options)).rotateWebhookSecret

/** Sends an endpoint a message that says nothing, disabled or not. For the partner and for administrators. */
export const pingWebhookEndpoint = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<PingWebhookEndpointResult> =>
  (await mutate(piiri, PingWebhookEndpointDocument, { id }, options)).pingWebhookEndpoint

/** Sends a delivery again, whatever became of it, under the same id. For the partner and for administrators. */
export const redeliver = async (piiri: Client, id: string, options?: MutateOptions): Promise<RedeliverResult> =>
  (await mutate(piiri, RedeliverDocument, { id }, options)).redeliver
