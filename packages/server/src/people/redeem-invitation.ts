import { randomBytes } from 'node:crypto'
import { aliasSkeleton, parseAlias } from '@piiri/domain/people/alias'
import type { Membership } from '@piiri/domain/people/membership.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type AccountId } from '@piiri/domain/shared/id'
import { success, type Failure, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { accountOf, isStaff } from '@piiri/domain/shared/viewer'
import { groupForSystem } from '../groups/groups.repository.ts'
import type { Context } from '../schema/context.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import type { Tx } from '../storage/query.ts'
import { aboutAlias } from './about-alias.ts'
import { accountForSystem } from './accounts.repository.ts'
import { createAccount } from './create-account.ts'
import { hashesOfWords } from './invitation-words.ts'
import { invitationByWordsForSystem, takeInvitation, type InvitationRow } from './invitations.repository.ts'
import {
  addMembership,
  aliasHolderForSystem,
  boxOfMembership,
  rolesOfAccountForSystem,
  type MembershipRow,
} from './memberships.repository.ts'
import { unusedPassphrase, type NewPassphrase } from './new-passphrase.ts'
import { openSignIn, startSignIn, viewerFor, type Opened } from './open-sign-in.ts'
import { triesOfInvitation } from './sign-in-limits.ts'
import { tooLong } from './too-long.ts'

export type RedeemWith = { readonly words: string; readonly alias: string; readonly asCookie: boolean }
type Failures = 'INVITATION_NOT_VALID' | 'RATE_LIMITED' | 'INVALID_INPUT'
const notValid = { ok: false, error: 'INVITATION_NOT_VALID' } as const
const invalid = (...issues: readonly InputIssue[]): Failure<'INVALID_INPUT'> => ({
  ok: false,
  error: 'INVALID_INPUT',
  issues,
})

/**
 * Brings somebody into a Group by the words of an invitation, which are used up by it. Without a sign-in it makes an Account, and tells its
 * passphrase; with a member's it adds a Membership. Where the alias cannot be taken the words stay good. Of the Group nothing is told
 * before the words are right.
 */
export async function redeemInvitation(
  context: Context,
  given: RedeemWith,
): Promise<Outcome<NewPassphrase | Disclosed<Membership>, Failures>> {
  const { db, keys, clock, viewer, asker } = context
  const issues = tooLong(['input'], given, { words: 500, alias: 500 })
  if (issues.length > 0) return invalid(...issues)
  const alias = parseAlias(given.alias)
  if (!alias.ok) return aboutAlias(alias.error)
  if (isStaff(viewer)) return invalid({ path: ['input'], code: 'STAFF_IS_NO_MEMBER' })
  const tries = triesOfInvitation(asker.network)
  const limited = await countTry(db, tries, clock())
  if (limited !== null) return limited
  const hashes = await hashesOfWords(keys, given.words)
  if ((await invitationByWordsForSystem(db.read, hashes, clock())) === null) return notValid
  const account = accountOf(viewer)
  const words = account === null ? await unusedPassphrase(context) : null

  const outcome = await context.write(async (tx): Promise<Outcome<Joined, Failures>> => {
    const invitation = await invitationByWordsForSystem(tx, hashes, clock())
    if (invitation === null) return notValid
    const refused = await refusalOf(tx, invitation, alias.value, account)
    if (refused !== null) return refused
    if ((await takeInvitation(tx, { id: invitation.id })) === 0) return notValid
    await forgetAllAnswers(tx)
    const row = words === null ? null : await createAccount(tx, { proof: words, staffRole: null, totpSecret: null })
    const owner = row?.id ?? account
    if (owner === null) throw new Error('Whoever redeems an invitation has an Account, or is given one.')
    const membership = await join(tx, invitation, owner, alias.value)
    const opened = row && (await openSignIn(tx, row, { isCookie: given.asCookie, now: clock() }))
    return success({ membership, opened })
  })
  if (!outcome.ok) return outcome
  await forgiveTry(db, tries) // Not before: whoever has words could otherwise ask without end which aliases are taken.
  const { membership, opened } = outcome.value
  if (opened !== null && words !== null) {
    const signIn = startSignIn(context, opened)
    return success({ type: 'NewPassphrase', passphrase: words.passphrase, signIn })
  }
  return success(await seeOwn(context, membership))
}

type Joined = { readonly membership: MembershipRow; readonly opened: Opened | null }

/** Why somebody cannot come in by this alias; null where they can. */
async function refusalOf(
  tx: Tx,
  { groupId }: InvitationRow,
  alias: string,
  account: AccountId | null,
): Promise<Failure<'INVALID_INPUT'> | null> {
  const roles = account === null ? [] : await rolesOfAccountForSystem(tx, { accountId: account })
  if (roles.some(({ group }) => group === groupId))
    return invalid({ path: ['input', 'words'], code: 'ALREADY_A_MEMBER' })
  const holder = await aliasHolderForSystem(tx, groupId, aliasSkeleton(alias))
  return holder === null ? null : aboutAlias('ALIAS_TAKEN')
}

async function join(
  tx: Tx,
  { groupId, role }: InvitationRow,
  accountId: AccountId,
  alias: string,
): Promise<MembershipRow> {
  const row = { id: idFrom('mem', randomBytes(16)), groupId, accountId, role, alias, aliasKey: aliasSkeleton(alias) }
  await addMembership(tx, row)
  return row
}

/** From here on the request is of a member of this Group too. */
async function seeOwn(context: Context, row: MembershipRow): Promise<Disclosed<Membership>> {
  const { read } = context
  const [account, group] = [await accountForSystem(read, row.accountId), await groupForSystem(read, row.groupId)]
  if (account === null || group === null) throw new Error('A Membership has an Account and a Group.')
  context.viewer = await viewerFor(read, account)
  const seen = disclose(boxOfMembership({ membership: row, group }), context.viewer)
  if (seen === null) throw new Error('A member sees their own Membership.')
  return seen
}
