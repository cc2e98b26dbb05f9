import { randomBytes } from 'node:crypto'
import { aliasSkeleton } from '@piiri/domain/people/alias'
import { disclose } from '@piiri/domain/shared/disclosure'
import { idFrom, type AccountId, type GroupId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { visitor, type Role, type Scope, type StaffRole } from '@piiri/domain/shared/viewer'
import { recordActForSystem } from '../audit/record-act.ts'
import { findGroupBySlug } from '../groups/groups.repository.ts'
import { countAccountsForSystem } from '../people/accounts-for-system.repository.ts'
import { createAccount } from '../people/create-account.ts'
import { addMembership } from '../people/memberships.repository.ts'
import { unusedPassphrase } from '../people/new-passphrase.ts'
import { createPartnerForSystem } from '../partners/create-partner.ts'
import { issueApiKeyForSystem } from '../partners/issue-api-key.ts'
import { offeredRow } from '../partners/offer-visit.ts'
import { addVisitOffer } from '../partners/visit-offers.repository.ts'
import { makeRecoveryCodes, makeTotp } from '../people/second-factor.ts'
import type { Context } from '../schema/context.ts'
import type { Read, Tx } from '../storage/query.ts'
import { members, partners, staff } from './accounts.seed.ts'
import { groups } from './groups.seed.ts'
import { tag } from './soil.ts'

/** An Account of the example with what it is signed in by, in the clear: told once, and stored nowhere. */
export type DemoAccount = DemoMember | DemoStaff
type DemoMember = {
  readonly role: Role
  /** Slugs of Groups; `alsoIn` where it is in a second one, in the same role. */
  readonly group: string
  readonly alsoIn?: string
  readonly passphrase: string
}
type DemoStaff = {
  readonly role: StaffRole
  readonly passphrase: string
  readonly totpUrl: string
  readonly recoveryCodes: readonly string[]
}
/** An organisation of the example, with a key in the clear. */
type DemoPartner = { readonly name: string; readonly scopes: readonly Scope[]; readonly key: string }
export type Demo = { readonly accounts: readonly DemoAccount[]; readonly partners: readonly DemoPartner[] }
/** `accounts` is null where nothing was changed. */
export type PlantedAccounts = Demo | { readonly accounts: null; readonly because: 'HAS_ACCOUNTS' | 'NOT_THE_EXAMPLE' }
type Planting = Pick<Context, 'db' | 'keys' | 'languages' | 'clock'>
type Words = Awaited<ReturnType<typeof unusedPassphrase>>

/**
 * Makes Accounts to try the example with, in one unit: all of them or none. Changes nothing where there is any Account already, or where
 * one of the example's Groups is missing.
 */
export async function plantAccounts(planting: Planting): Promise<PlantedAccounts> {
  const { db } = planting
  if ((await countAccountsForSystem(db.read)) > 0) return hasAccounts // Before it takes the time for hashes.
  const words = await differentWords(planting, members.length + staff.length)
  return db.write(async (tx): Promise<PlantedAccounts> => {
    if ((await countAccountsForSystem(tx)) > 0) return hasAccounts
    const groupIds = await groupsOfTheExample(tx)
    if (groupIds === null) return { accounts: null, because: 'NOT_THE_EXAMPLE' }
    const rest = [...words]
    const planted: DemoAccount[] = []
    for (const memberships of members) planted.push(await plantMember(tx, groupIds, memberships, next(rest)))
    for (const role of staff) planted.push(await plantStaff(tx, planting, role, next(rest)))
    const keys: DemoPartner[] = []
    for (const one of partners) keys.push(await plantPartner(tx, planting, one))
    return { accounts: planted, partners: keys }
  })
}

const hasAccounts: PlantedAccounts = { accounts: null, because: 'HAS_ACCOUNTS' }

function next(words: Words[]): Words {
  const first = words.shift()
  if (first === undefined) throw new Error('There are as many passphrases as Accounts.')
  return first
}

/** Each is one that no Account has yet; again from the beginning, where two of them would lead to the same. */
async function differentWords(planting: Planting, count: number): Promise<readonly Words[]> {
  for (;;) {
    const all = await Promise.all(Array.from({ length: count }, () => unusedPassphrase(planting)))
    if (new Set(all.map(({ lookup }) => lookup)).size === count) return all
  }
}

async function groupsOfTheExample(read: Read): Promise<ReadonlyMap<string, GroupId> | null> {
  const found = new Map<string, GroupId>()
  for (const { slug } of Object.values(groups)) {
    const box = await findGroupBySlug(read, slug)
    const group = box && disclose(box, visitor)
    if (group === null) return null
    found.set(slug, group.id)
  }
  return found
}

async function plantMember(
  tx: Tx,
  groupIds: ReadonlyMap<string, GroupId>,
  [membership, other]: (typeof members)[0],
  { passphrase, ...proof }: Words,
): Promise<DemoMember> {
  const { id } = await createAccount(tx, { proof, staffRole: null, totpSecret: null })
  await join(tx, groupIds, membership, id)
  if (other !== undefined) await join(tx, groupIds, other, id)
  const { role, group } = membership
  return { role, group, ...(other && { alsoIn: other.group }), passphrase }
}

async function join(
  tx: Tx,
  groupIds: ReadonlyMap<string, GroupId>,
  { group, role, alias }: (typeof members)[0][0],
  accountId: AccountId,
): Promise<void> {
  const groupId = groupIds.get(group)
  if (groupId === undefined) throw new Error(`The example has no group ${group}.`)
  const id = idFrom('mem', randomBytes(16))
  await addMembership(tx, { id, groupId, accountId, role, alias, aliasKey: aliasSkeleton(alias) })
}

async function plantStaff(
  tx: Tx,
  { keys, clock }: Planting,
  role: StaffRole,
  { passphrase, ...proof }: Words,
): Promise<DemoStaff> {
  const { url, sealedSecret } = makeTotp(keys)
  const { id } = await createAccount(tx, { proof, staffRole: role, totpSecret: sealedSecret })
  const recoveryCodes = await makeRecoveryCodes(tx, keys, id)
  await recordActForSystem(
    tx,
    { keys, clock },
    { action: 'staff.created', group: null, subjectAccount: id, fields: ['staffRole'] },
  )
  return { role, passphrase, totpUrl: url, recoveryCodes }
}

async function plantPartner(
  tx: Tx,
  { keys, clock }: Planting,
  { name, url, scopes, visits }: (typeof partners)[number],
): Promise<DemoPartner> {
  const partner = await createPartnerForSystem(tx, { keys, clock }, { name, url })
  if (!partner.ok) throw new Error('The example is well written.')
  const of = { partner: partner.value.id, scopes, expiresAt: null }
  const issued = await issueApiKeyForSystem(tx, { keys, clock }, of)
  if (!issued.ok) throw new Error('The example is well written.')
  for (const [n, { languages, ...visit }] of visits.entries()) {
    const by = { partner: of.partner, language: tag(languages[0]), now: instant(clock() + n) }
    await addVisitOffer(tx, offeredRow({ ...visit, languages: languages.map(tag) }, by))
  }
  return { name, scopes, key: issued.value.key }
}
