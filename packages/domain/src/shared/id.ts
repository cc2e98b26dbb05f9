/** Ids of things. Each is branded by what it is the id of: mixing them does not compile. */
export type GroupId = string & { readonly of: 'Group' }
export type VenueId = string & { readonly of: 'Venue' }
export type SeasonId = string & { readonly of: 'Season' }
export type BreakId = string & { readonly of: 'Break' }
export type SeriesId = string & { readonly of: 'Series' }
export type SessionId = string & { readonly of: 'Session' }
export type MaterialId = string & { readonly of: 'Material' }
export type DutyId = string & { readonly of: 'Duty' }
export type ContactPointId = string & { readonly of: 'ContactPoint' }
export type ContactRequestId = string & { readonly of: 'ContactRequest' }
export type AccountId = string & { readonly of: 'Account' }
export type MembershipId = string & { readonly of: 'Membership' }
export type InvitationId = string & { readonly of: 'Invitation' }
export type IdeaId = string & { readonly of: 'Idea' }
export type IdeaTaskId = string & { readonly of: 'IdeaTask' }
export type DateOptionId = string & { readonly of: 'DateOption' }
export type RegistrationId = string & { readonly of: 'Registration' }
export type CalendarFeedId = string & { readonly of: 'CalendarFeed' }
export type SignInId = string & { readonly of: 'SignIn' }
export type PartnerId = string & { readonly of: 'Partner' }
export type ApiKeyId = string & { readonly of: 'ApiKey' }
export type VisitOfferId = string & { readonly of: 'VisitOffer' }
export type WebhookEndpointId = string & { readonly of: 'WebhookEndpoint' }
export type DeliveryId = string & { readonly of: 'Delivery' }

/** The first letters of an id say its type; the rest are 16 random bytes, so that it tells no time and cannot be guessed. */
export type IdByPrefix = {
  grp: GroupId
  ven: VenueId
  sea: SeasonId
  brk: BreakId
  ser: SeriesId
  ses: SessionId
  mat: MaterialId
  dut: DutyId
  cop: ContactPointId
  cor: ContactRequestId
  acc: AccountId
  mem: MembershipId
  inv: InvitationId
  ide: IdeaId
  itk: IdeaTaskId
  dop: DateOptionId
  reg: RegistrationId
  cal: CalendarFeedId
  sig: SignInId
  par: PartnerId
  key: ApiKeyId
  vis: VisitOfferId
  whe: WebhookEndpointId
  whd: DeliveryId
}
export type Prefix = keyof IdByPrefix

const shape = /^([a-z]{3})_[A-Za-z0-9_-]{22}$/
const nothing = 'A'.repeat(22)

/** `grp` of a well-formed id, whether or not there is such a thing. */
export const prefixOf = (text: string): string | null => shape.exec(text)?.[1] ?? null

/**
 * An id that came from outside. A malformed one, or one of another type, becomes the id of nothing, and is looked up and not
 * found like any other: same answer, same way, and no NUL or megabyte reaches a query.
 */
export const parseId = <P extends Prefix>(prefix: P, text: string): IdByPrefix[P] =>
  (prefixOf(text) === prefix ? text : `${prefix}_${nothing}`) as IdByPrefix[P]

/** A new id, of 16 random bytes. */
export const idFrom = <P extends Prefix>(prefix: P, random: Uint8Array): IdByPrefix[P] =>
  `${prefix}_${toBase64Url(random)}` as IdByPrefix[P]

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
