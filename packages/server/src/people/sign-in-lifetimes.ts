import type { AccountKind } from '@piiri/domain/people/account.policy'
import { instant, type Instant } from '@piiri/domain/shared/instant'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Lifetime = { readonly idleMs: number; readonly longestMs: number }
/** In a browser it ends with the browser, and soon where nobody is there any more: somebody else may sit down. */
const inBrowser: Readonly<Record<AccountKind, Lifetime>> = {
  MEMBER: { idleMs: 2 * hour, longestMs: 12 * hour },
  STAFF: { idleMs: 30 * minute, longestMs: 10 * hour },
}
const byToken: Readonly<Record<AccountKind, Lifetime>> = {
  MEMBER: { idleMs: 14 * day, longestMs: 60 * day },
  STAFF: { idleMs: 12 * hour, longestMs: 7 * day },
}

/** How long a sign-in lives without being used, and at the longest. */
export const lifetimeOf = (kind: AccountKind, isCookie: boolean): Lifetime =>
  isCookie ? inBrowser[kind] : byToken[kind]

/** When it ends if it is not used from now on. */
export const idleEnd = (now: Instant, { idleMs }: Lifetime, endsAt: number): Instant =>
  instant(Math.min(now + idleMs, endsAt))
