/** What `surface.ts` exports of partners and what they do. */
export type { PartnersOfPiiri } from './partners-of-piiri.ts'
export {
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
export {
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
