import { preferredLanguages } from '@piiri/domain/shared/accept-language'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { visitor, type Viewer } from '@piiri/domain/shared/viewer'
import type { Asked } from './asked.ts'

/** Who asks, in which languages: all that an answer depends on besides what is asked, the data and the minute. */
export type Reader = { readonly viewer: Viewer; readonly languages: readonly LanguageTag[] }
/** The viewer of a bearer token; null where it is not valid, or not any more. */
export type ViewerOf = (token: string) => Promise<Viewer | null>

const mostHeaders = 1000
const known = new Map<string, readonly LanguageTag[]>()

/** The languages of an Accept-Language header; browsers send few different ones. */
export function languagesOf(header: string | undefined): readonly LanguageTag[] {
  const key = header ?? ''
  const before = known.get(key)
  if (before) return before
  const languages = preferredLanguages(key)
  if (known.size >= mostHeaders) known.clear()
  if (key.length <= 200) known.set(key, languages)
  return languages
}

/** A request without a token is a visitor's; one with a token that is not valid is told so, not treated as a visitor's: null. */
export async function readerOf(asked: Asked, viewerOf: ViewerOf): Promise<Reader | null> {
  const languages = languagesOf(asked.headers['accept-language'])
  const authorization = asked.headers['authorization']
  if (authorization === undefined) return { viewer: visitor, languages }
  const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization)?.[1]
  const viewer = token === undefined ? null : await viewerOf(token)
  return viewer === null ? null : { viewer, languages }
}

/** The minute that an instant lies in. */
export const minuteOf = (now: Instant): Instant => instant(Math.floor(now / 60_000) * 60_000)
