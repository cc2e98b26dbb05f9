import { disclose, type Disclosed, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Clock } from '@piiri/domain/shared/clock'
import type { SignInId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Thing } from '@piiri/domain/shared/policy'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { negotiate, type NegotiatedText, type Text } from '@piiri/domain/shared/text'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import type { ChangeHub } from '../changes/change-hub.ts'
import type { Read } from '../storage/query.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import type { AllowedAddresses } from '../shared/allowed-addresses.ts'

/** What one request is answered with. Loaders remember by this object: one a request. */
export type Context = {
  readonly read: Read
  /** Somebody else from there on where a mutation signs in or out. */
  viewer: Viewer
  /**
   * The minute that this request lives in. All starts and ends are whole minutes, so that what is asked twice within a minute is
   * answered in the same bytes, from a cache or not.
   */
  readonly now: Instant
  /** The reader's languages, most wanted first, and the organisation's default. */
  readonly languages: readonly LanguageTag[]
  readonly defaultLanguage: LanguageTag
  /** The organisation's zone: where a date of a Season begins. */
  readonly timeZone: TimeZone
  /** Where it is reached from outside: `https://piiri.example.org`. */
  readonly origin: string
  /** Sessions are rows up to so many months ahead. */
  readonly horizon: Instant
  readonly sessionIds: SessionIds
  /** All of a unit of work or nothing; with it, that the request's Idempotency-Key was used. */
  readonly write: Database['write']
  /** For what must hold whatever becomes of the unit of work: counting tries. */
  readonly db: Database
  readonly keys: Keys
  /** The exact time, for what expires. Answers are made of `now`. */
  readonly clock: Clock
  /** Which addresses that somebody else chose may be asked. */
  readonly addresses: Pick<AllowedAddresses, 'isAllowed'>
  asker: Asker
  /** Changes of the programme, for whoever listens. */
  readonly changes: ChangeHub
  /** The same reader at a later time, with nothing remembered: what they are by then. Null where their sign-in or key has ended. */
  readonly again: () => Promise<Context | null>
  /** Takes what the answer's headers have to say. */
  readonly outgoing: Outgoing
}
/** How somebody asks, besides what policies speak of. */
export type Asker = {
  /** By which they are signed in. */
  readonly signIn: SignInId | null
  /** A keyed hash of the network they ask from, another one each day: for limits. */
  readonly network: string
}
/** The value of the sign-in's cookie that the answer sets; empty to take it away; null to leave it as it is. */
export type Outgoing = { cookie: string | null }

/** The text as this reader gets it; null where it is written in no language. */
export const inLanguageOf = (context: Context, text: Text | null): NegotiatedText | null =>
  text === null ? null : negotiate(text, context.languages, context.defaultLanguage)

/** The words alone; empty where there are none. */
export const wordsFor = (context: Context, text: Text): string => inLanguageOf(context, text)?.text ?? ''

export const see = <T extends Thing>({ viewer }: Context, box: Undisclosed<T> | null): Disclosed<T> | null =>
  box === null ? null : disclose(box, viewer)

/** For links that the schema promises. That one is hidden is our own contradiction, and masked like any other. */
export function mustSee<T extends Thing>(context: Context, box: Undisclosed<T> | null): Disclosed<T> {
  const thing = see(context, box)
  if (thing === null) throw new Error('A promised link leads to nothing that this viewer may see.')
  return thing
}

/** For lists whose query already asked the policy: what it would still hide is left out, not answered as a hole. */
export const seeAll = <T extends Thing>({ viewer }: Context, boxes: readonly Undisclosed<T>[]): Disclosed<T>[] =>
  boxes.map((box) => disclose(box, viewer)).filter((thing) => thing !== null)
