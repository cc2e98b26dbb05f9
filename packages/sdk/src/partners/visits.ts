import {
  AcceptVisitOfferDocument,
  DeclineVisitOfferDocument,
  GetVisitOfferDocument,
  ListVisitOffersDocument,
  OfferVisitDocument,
  WithdrawVisitOfferDocument,
} from '../generated/documents.ts'
import type {
  AcceptVisitOffer,
  AcceptVisitOfferVariables,
  DeclineVisitOffer,
  ListVisitOffersVariables,
  OfferVisit,
  VisitOfferCard,
  VisitOfferInput,
  WithdrawVisitOffer,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'

export type ListVisitOffersInput = ListVisitOffersVariables
export type EachVisitOfferInput = Omit<ListVisitOffersInput, 'withTotal'>
/** `session` is the id of one that is still to come. `message` is all that the partner hears of a Session that it may not see. */
export type AcceptVisitOfferInput = AcceptVisitOfferVariables

/** `VisitOffer`, or why it was not offered. */
export type OfferVisitResult = OfferVisit['offerVisit']
/** `VisitOffer` as it is now, or why not: `Conflict` where there is nothing to take back any more. */
export type WithdrawVisitOfferResult = WithdrawVisitOffer['withdrawVisitOffer']
/** `VisitOffer` as it is now, or why not: `Conflict` where somebody else has answered, or the partner has taken it back. */
export type AcceptVisitOfferResult = AcceptVisitOffer['acceptVisitOffer']
/** The same. */
export type DeclineVisitOfferResult = DeclineVisitOffer['declineVisitOffer']

/** A page of visits, the newest first: all for staff; its own for a partner; those accepted into their Groups for those who plan them. */
export const listVisitOffers = async (
  piiri: Client,
  input: ListVisitOffersInput = {},
  options?: CallOptions,
): Promise<Page<VisitOfferCard>> => (await piiri.ask(ListVisitOffersDocument, input, options)).visitOffers

/** All visits that fit, page after page. */
export const eachVisitOffer = (
  piiri: Client,
  input: EachVisitOfferInput = {},
  options?: CallOptions,
): Each<VisitOfferCard> =>
  eachOf('ListVisitOffers', input.after, (after) => listVisitOffers(piiri, { ...input, after }, options))

/** One visit. Null where there is none of that id, or none that the viewer may know. */
export const getVisitOffer = async (
  piiri: Client,
  id: string,
  options?: CallOptions,
): Promise<VisitOfferCard | null> => {
  const { node } = await piiri.ask(GetVisitOfferDocument, { id }, options)
  return node?.__typename === 'VisitOffer' ? node : null
}

/** Offers a guest speaker, or a visit of a service. For a partner whose key has VISITS_OFFER. */
export const offerVisit = async (
  piiri: Client,
  input: VisitOfferInput,
  options?: MutateOptions,
): Promise<OfferVisitResult> => (await mutate(piiri, OfferVisitDocument, { input }, options)).offerVisit

/** Takes an offer back that waits, or that was accepted: then its guest goes from a Session that is still to come. For the partner whose it is. */
export const withdrawVisitOffer = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<WithdrawVisitOfferResult> =>
  (await mutate(piiri, WithdrawVisitOfferDocument, { id }, options)).withdrawVisitOffer

/** Takes a visit into a Session, where its guest speaker stands from then on. For staff. */
export const acceptVisitOffer = async (
  piiri: Client,
  input: AcceptVisitOfferInput,
  options?: MutateOptions,
): Promise<AcceptVisitOfferResult> => (await mutate(piiri, AcceptVisitOfferDocument, input, options)).acceptVisitOffer

/** Declines a visit. For staff. */
export const declineVisitOffer = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<DeclineVisitOfferResult> =>
  (await mutate(piiri, DeclineVisitOfferDocument, { id }, options)).declineVisitOffer
