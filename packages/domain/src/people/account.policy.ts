import { allOf, among, anyOf } from '../shared/condition.ts'
import type { AccountId } from '../shared/id.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { accountOf, isAdministrator, type StaffRole } from '../shared/viewer.ts'

export type AccountKind = 'MEMBER' | 'STAFF'
/** Somebody who signs in. */
export type Account = {
  readonly type: 'Account'
  readonly id: AccountId
  readonly kind: AccountKind
  /** Null for members. */
  readonly staffRole: StaffRole | null
}
export type AccountFacts = { readonly account: AccountId; readonly kind: AccountKind }

/** One's own; administrators know staff besides. Nobody knows a member's: it would tie aliases together. */
const ownOrStaffs = rule<AccountFacts>('account.own', (viewer) => {
  const own = accountOf(viewer)
  return anyOf<AccountFacts>(
    own !== null && among('account', [own]),
    allOf<AccountFacts>(isAdministrator(viewer), among('kind', ['STAFF'])),
  )
})

export const accountPolicy: Policy<Account, AccountFacts> = {
  type: 'Account',
  thing: ownOrStaffs,
  fields: { id: 'thing', kind: 'thing', staffRole: 'thing' },
}
export const signInsOfAccount = derivedFields(accountPolicy, { openSignIns: 'thing' })
