import type { Instant, LocalDate, LocalDateTime, TimeZone } from '../generated/scalars.ts'

/** Of a Session what a visitor may read. Ask by its id for the rest. */
export interface SessionInShort {
  readonly id: string
  readonly status: 'SCHEDULED' | 'CANCELLED'
  readonly start: Instant
  readonly end: Instant
  readonly localStart: LocalDateTime
  readonly timeZone: TimeZone
  /** Counts its changes: of two messages about it, the higher one is newer. */
  readonly sequence: number
}
export interface GroupInShort {
  readonly id: string
  readonly slug: string
}
export interface SeasonInShort {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
}

interface Told<Type extends string, Event extends string, About extends object> {
  readonly type: Type
  /** When it happened. */
  readonly timestamp: Instant
  readonly data: { readonly event: Event } & About
}
type OfSession<Type extends string, Event extends string> = Told<
  Type,
  Event,
  { readonly session: SessionInShort; readonly group: GroupInShort }
>
/** What Piiri tells of, by its `type`. */
export type WebhookEventTold =
  | OfSession<'session.scheduled', 'SESSION_SCHEDULED'>
  | OfSession<'session.changed', 'SESSION_CHANGED'>
  | OfSession<'session.cancelled', 'SESSION_CANCELLED'>
  | OfSession<'session.reinstated', 'SESSION_REINSTATED'>
  | Told<'group.changed', 'GROUP_CHANGED', { readonly group: GroupInShort }>
  | Told<'season.published', 'SEASON_PUBLISHED', { readonly season: SeasonInShort }>
  | Told<'visit_offer.answered', 'VISIT_OFFER_ANSWERED', { readonly visitOffer: { readonly id: string } }>
  | Told<'ping', 'PING', object>
/** What a newer Piiri tells, and this SDK does not know. `name` is its type. */
export interface UnknownWebhookEvent {
  readonly type: 'unknown'
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}
/** `id` is the same at every attempt: whoever has it already need not do anything again. */
export type WebhookMessage = (WebhookEventTold | UnknownWebhookEvent) & { readonly id: string }

const known: Readonly<Record<WebhookEventTold['type'], true>> = {
  'session.scheduled': true,
  'session.changed': true,
  'session.cancelled': true,
  'session.reinstated': true,
  'group.changed': true,
  'season.published': true,
  'visit_offer.answered': true,
  ping: true,
}

/** What a body says that is Piiri's: its form is not looked at again, its signature is. */
export const eventOf = (body: Readonly<Record<string, unknown>>): WebhookEventTold | UnknownWebhookEvent => {
  const name = typeof body['type'] === 'string' ? body['type'] : ''
  if (Object.hasOwn(known, name)) return body as unknown as WebhookEventTold
  return { type: 'unknown', name, body }
}
