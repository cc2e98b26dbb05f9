import { createHash, randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import type { Read, Tx } from '../storage/query.ts'
import type { AccountRow } from './accounts.repository.ts'
import { rolesOfAccountForSystem } from './memberships.repository.ts'
import { ownAccount } from './own-account.ts'
import { idleEnd, lifetimeOf } from './sign-in-lifetimes.ts'
import { addSignIn, type SignInRow } from './sign-ins.repository.ts'

export type OpenedSignIn = {
  readonly type: 'SignIn'
  /** Null where the cookie has it. */
  readonly token: string | null
  readonly expiresAt: Instant
}
export type Opened = { readonly row: SignInRow; readonly token: string; readonly viewer: Viewer }

/** As it is stored: whoever has this has no token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Signs an Account in. Nothing of it is told before the unit of work is done: see `startSignIn`. */
export async function openSignIn(
  tx: Tx,
  account: Pick<AccountRow, 'id' | 'kind' | 'staffRole'>,
  { isCookie, now }: { readonly isCookie: boolean; readonly now: Instant },
): Promise<Opened> {
  const token = randomBytes(32).toString('base64url')
  const lifetime = lifetimeOf(account.kind, isCookie)
  const endsAt = instant(now + lifetime.longestMs)
  const row: SignInRow = {
    id: idFrom('sig', randomBytes(16)),
    accountId: account.id,
    tokenHash: hashOfToken(token),
    isCookie,
    idleEndsAt: idleEnd(now, lifetime, endsAt),
    endsAt,
  }
  await addSignIn(tx, row)
  return { row, token, viewer: await viewerFor(tx, account) }
}

/** From here on the request is of whoever signed in, and its answer gives the cookie. */
export function startSignIn(context: Context, { row, token, viewer }: Opened): OpenedSignIn {
  context.viewer = viewer
  context.asker = { ...context.asker, signIn: row.id }
  if (row.isCookie) context.outgoing.cookie = token
  return { type: 'SignIn', token: row.isCookie ? null : token, expiresAt: instant(row.endsAt) }
}

/** All that policies ask of somebody. */
export async function viewerFor(
  read: Read,
  { id, kind, staffRole }: Pick<AccountRow, 'id' | 'kind' | 'staffRole'>,
): Promise<Viewer> {
  if (kind === 'STAFF') return { kind, account: id, staffRole: staffRole ?? 'COORDINATOR' }
  return { kind, account: id, groups: await rolesOfAccountForSystem(read, { accountId: id }) }
}

/** Whoever changes what they are in a Group asks on as that. */
export async function refreshViewer(context: Context): Promise<void> {
  const row = await ownAccount(context)
  if (row !== null) context.viewer = await viewerFor(context.read, row)
}
