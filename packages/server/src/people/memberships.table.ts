import type { AccountId, GroupId, MembershipId } from '@piiri/domain/shared/id'
import type { Role } from '@piiri/domain/shared/viewer'
import { group } from '../groups/groups.table.ts'
import { id, index, ref, table, text, uniqueIndex } from '../storage/kit.ts'
import { account } from './accounts.table.ts'

export const membership = table(
  'membership',
  {
    id: id().$type<MembershipId>(),
    groupId: ref(() => group.id, 'cascade')
      .notNull()
      .$type<GroupId>(),
    accountId: ref(() => account.id, 'cascade')
      .notNull()
      .$type<AccountId>(),
    role: text().notNull().$type<Role>(),
    alias: text().notNull(),
    /** Equal for aliases that look alike. */
    aliasKey: text().notNull(),
  },
  (t) => [
    uniqueIndex('membership_account').on(t.accountId, t.groupId),
    uniqueIndex('membership_alias').on(t.groupId, t.aliasKey),
    index('membership_group').on(t.groupId),
  ],
)
