import { disclose, type Disclosed, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Thing } from '@piiri/domain/shared/policy'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { negotiate, type NegotiatedText, type Text } from '@piiri/domain/shared/text'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { Read } from '../storage/query.ts'
import type { SessionIds } from '../sessions/session-ids.ts'

/** What one request is answered with. Loaders remember by this object: one a request. */
export type Context = {
  readonly read: Read
  readonly viewer: Viewer
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
  /** Sessions are rows up to so many months ahead. */
  readonly horizon: Instant
  readonly sessionIds: SessionIds
}

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
