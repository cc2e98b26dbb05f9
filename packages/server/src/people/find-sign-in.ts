import type { Clock } from '@piiri/domain/shared/clock'
import { instant } from '@piiri/domain/shared/instant'
import type { SignedIn, ViewerOf } from '../http/reader.ts'
import type { Database } from '../storage/database.ts'
import { hashOfToken, viewerFor } from './open-sign-in.ts'
import { idleEnd, lifetimeOf } from './sign-in-lifetimes.ts'
import { moveSignInOn, signInByToken } from './sign-ins.repository.ts'

/** Its end is moved on when a tenth of its idle time has gone by: not with every request. */
const tenth = 10

/** Whom a bearer token or a cookie signs in; null where it never did, or not any more. */
export const createSignInLookup =
  (db: Database, clock: Clock): ViewerOf =>
  async (token, how): Promise<SignedIn | null> => {
    const now = clock()
    const found = await signInByToken(db.read, { tokenHash: hashOfToken(token) })
    if (found === undefined || found.signIn.idleEndsAt <= now) return null
    const { signIn: row, kind, staffRole } = found
    const lifetime = lifetimeOf(kind, row.isCookie)
    const idleEndsAt = idleEnd(now, lifetime, row.endsAt)
    if (how !== 'ONLY_LOOK' && idleEndsAt > row.idleEndsAt + lifetime.idleMs / tenth)
      await db.write((tx) => moveSignInOn(tx, { id: row.id, idleEndsAt: instant(idleEndsAt) }))
    return { viewer: await viewerFor(db.read, { id: row.accountId, kind, staffRole }), signIn: row.id }
  }
