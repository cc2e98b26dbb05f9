import { isMeantAsKey } from '@piiri/domain/partners/key-form'
import { preferredLanguages } from '@piiri/domain/shared/accept-language'
import type { SignInId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { visitor, type Viewer } from '@piiri/domain/shared/viewer'
import type { Asker } from '../schema/context.ts'
import { graphqlRefusal, type Answer, type Asked } from './asked.ts'
import { mistyped, readKeyHolder, type HolderOf } from './key-reader.ts'
import { signInCookieOf, takeCookieAway } from './sign-in-cookie.ts'
import { csrfHeader } from './with-cors.ts'

/** Who asks, in which languages: all that an answer depends on besides what is asked, the data and the minute. */
export type Reader = {
  readonly viewer: Viewer
  readonly languages: readonly LanguageTag[]
  readonly asker: Asker
  /** Who asks by then, for whoever listens for long; null where their sign-in or key has ended. */
  readonly again?: () => Promise<Reader | null>
}
/** Somebody that nothing is known of. */
export const anyone: Asker = { signIn: null, network: '' }

/** Whom a token signs in. `signIn` is null for whoever is not signed in: a partner. */
export type SignedIn = { readonly viewer: Viewer; readonly signIn: SignInId | null }
/** Null where the token is not valid, or not any more. ONLY_LOOK: it counts as no use of it. */
export type ViewerOf = (token: string, how?: 'ONLY_LOOK') => Promise<SignedIn | null>
export type Doorkeeper = {
  readonly viewerOf: ViewerOf
  readonly holderOf: HolderOf
  /** A keyed hash of the network of an address, another one each day. */
  readonly networkOf: (address: string | undefined) => string
}

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

/**
 * A request without a token is a visitor's; one with a token that is not valid is refused, not treated as a visitor's. A cookie counts only
 * where the request has a header that no foreign page can send; a page that somebody opens has none, and is a visitor's.
 */
export async function readerOf(
  asked: Asked,
  { viewerOf, holderOf, networkOf }: Doorkeeper,
): Promise<Read | { readonly refusal: Answer }> {
  const languages = languagesOf(asked.headers['accept-language'])
  const asker = (signIn: Asker['signIn']) => askerOf(signIn, () => networkOf(asked.address))
  const readerFor = ({ viewer, signIn }: SignedIn, again?: () => Promise<SignedIn | null>): Reader => ({
    viewer,
    languages,
    asker: asker(signIn),
    ...(again && {
      again: async () => {
        const known = await again()
        return known && readerFor(known, again)
      },
    }),
  })
  const authorization = asked.headers['authorization']
  const cookie = authorization === undefined ? signInCookieOf(asked) : null
  if (authorization === undefined && (cookie === null || isOpenedPage(asked)))
    return { reader: readerFor(nobody), headers: {} }
  if (cookie !== null && isForeign(asked)) return { refusal: foreign }
  const token = cookie ?? /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization ?? '')?.[1]
  if (cookie === null && token !== undefined && isMeantAsKey(token)) {
    const holder = await readKeyHolder(token, holderOf)
    if ('refusal' in holder) return holder
    const again = async () => {
      const now = await holderOf(token)
      return 'refused' in now ? null : { viewer: now.viewer, signIn: null }
    }
    return { reader: readerFor({ viewer: holder.viewer, signIn: null }, again), headers: holder.headers }
  }
  if (token === undefined && authorization?.includes('piiri_live_')) return { refusal: mistyped }
  const known = token === undefined ? null : await viewerOf(token)
  if (known === null || token === undefined) return { refusal: cookie === null ? unauthenticated : ended }
  return { reader: readerFor(known, () => viewerOf(token, 'ONLY_LOOK')), headers: {} }
}
/** Who asks, and what the answer's headers tell them besides. */
type Read = { readonly reader: Reader; readonly headers: Answer['headers'] }
const nobody: SignedIn = { viewer: visitor, signIn: null }

/** The network is looked at by the few requests that have a limit: the others do not wait for its hash. */
const askerOf = (signIn: Asker['signIn'], network: () => string): Asker => ({
  signIn,
  get network() {
    return network()
  },
})

/** What a browser sends that shows a page: no script of another site can, and read the answer. */
const isOpenedPage = ({ method, headers }: Asked): boolean =>
  method === 'GET' && headers[csrfHeader] === undefined && (headers['accept'] ?? '').includes('text/html')

/** `sec-fetch-site` is told by the browser itself, where it is told. */
const isForeign = ({ headers }: Asked): boolean =>
  headers[csrfHeader] === undefined || !['same-origin', undefined].includes(headers['sec-fetch-site'])

const unauthenticated = graphqlRefusal(401, 'UNAUTHENTICATED', 'This token is not valid any more. Sign in again.')
const ended: Answer = { ...unauthenticated, headers: { ...unauthenticated.headers, ...takeCookieAway } }
const foreign = graphqlRefusal(403, 'BAD_REQUEST', `With a sign-in by cookie a request needs the header ${csrfHeader}.`)

/** The minute that an instant lies in. */
export const minuteOf = (now: Instant): Instant => instant(Math.floor(now / 60_000) * 60_000)
