/** People of a test's database who can really sign in, and what they ask. */
import { aliasSkeleton } from '@piiri/domain/people/alias'
import type { AccountId, GroupId } from '@piiri/domain/shared/id'
import type { Role, StaffRole } from '@piiri/domain/shared/viewer'
import { TOTP, URI } from 'otpauth'
import type { Context } from '../src/schema/context.ts'
import { createAccount } from '../src/people/create-account.ts'
import { addMembership } from '../src/people/memberships.repository.ts'
import { unusedPassphrase } from '../src/people/new-passphrase.ts'
import { createStaffForSystem } from '../src/people/staff.ts'
import type { Database } from '../src/storage/database.ts'
import { now, someKeys, type Api } from './api.ts'
import { id, tag } from './world.ts'

const making = (db: Database): Pick<Context, 'db' | 'write' | 'keys' | 'languages' | 'clock'> => ({
  db,
  write: (work, how) => db.write(work, how),
  keys: someKeys,
  languages: [tag('en')],
  clock: () => now,
})

export type Person = { readonly account: AccountId; readonly passphrase: string }
let made = 0
/** A member with a passphrase, in the Groups that are named. */
export async function aMember(
  db: Database,
  memberships: readonly { readonly group: GroupId; readonly role?: Role; readonly alias?: string }[] = [],
): Promise<Person> {
  const { passphrase, ...proof } = await unusedPassphrase(making(db))
  const account = await db.write(async (tx) => {
    const row = await createAccount(tx, { proof, staffRole: null, totpSecret: null })
    for (const { group, role = 'PARTICIPANT', alias } of memberships) {
      made += 1
      const name = alias ?? `Somebody ${made}`
      await addMembership(tx, {
        id: id.membership(`person${made}`),
        groupId: group,
        accountId: row.id,
        role,
        alias: name,
        aliasKey: aliasSkeleton(name),
      })
    }
    return row.id
  })
  return { account, passphrase }
}

export type StaffPerson = Person & { readonly totpUrl: string; readonly recoveryCodes: readonly string[] }
export async function aStaffMember(db: Database, staffRole: StaffRole): Promise<StaffPerson> {
  const { row, passphrase, totp } = await createStaffForSystem(making(db), staffRole)
  return { account: row.id, passphrase, totpUrl: totp.url, recoveryCodes: totp.recoveryCodes }
}

/** What a telephone shows at a time; a code some steps of 30 seconds later by `later`. */
export function codeAt(totpUrl: string, time: number, later = 0): string {
  const totp = URI.parse(totpUrl)
  if (!(totp instanceof TOTP)) throw new Error('An address of a one-time code that changes with time.')
  return totp.generate({ timestamp: time + later * 30_000 })
}

const signInQuery = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignIn { token expiresAt viewer { kind account { id kind staffRole openSignIns } memberships { alias role group { slug } } } }
  ... on UserError { code message } ... on RateLimited { retryAfterSeconds } ... on InvalidInput { issues { path code } } } }`
type SignedIn = {
  readonly signIn: {
    readonly __typename: string
    readonly token?: string | null
    readonly expiresAt?: string
    readonly viewer?: Record<string, unknown>
    readonly retryAfterSeconds?: number
    readonly issues?: readonly object[]
  }
}
export async function signInAs(
  api: Api,
  input: Readonly<Record<string, unknown>>,
  headers: Record<string, string> = {},
): Promise<SignedIn['signIn']> {
  const { data, errors } = await api.ask<SignedIn>({ query: signInQuery, variables: { input }, headers })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.signIn
}
/** The Authorization header of somebody who has just signed in. */
export async function headersOf(
  api: Api,
  person: Person | StaffPerson,
  time: number = now,
): Promise<Record<string, string>> {
  const totp = 'totpUrl' in person ? codeAt(person.totpUrl, time) : undefined
  const { token } = await signInAs(api, { passphrase: person.passphrase, ...(totp && { totp }) })
  return { authorization: `Bearer ${token}` }
}
