import { membershipPolicy, type Membership } from '@piiri/domain/people/membership.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId, GroupId, MembershipId } from '@piiri/domain/shared/id'
import type { Role, Viewer } from '@piiri/domain/shared/viewer'
import { and, count, eq } from 'drizzle-orm'
import { factsOfGroup, groupColumns, type GroupRow } from '../groups/groups.repository.ts'
import { group } from '../groups/groups.table.ts'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { membership } from './memberships.table.ts'

export type MembershipRow = typeof membership.$inferSelect
type Found = { readonly membership: MembershipRow; readonly group: Pick<GroupRow, 'id' | 'slug' | 'confidentiality'> }

/** Whose it is stays behind. */
export const boxOfMembership = ({ membership: row, group: of }: Found): Undisclosed<Membership> =>
  conceal(
    membershipPolicy,
    { type: 'Membership', id: row.id, groupId: row.groupId, role: row.role, alias: row.alias },
    factsOfGroup(of),
  )

export const addMembership = change<New<typeof membership>>(() => q.insert(membership).values(columnsOf(membership)))
export const putRole = change((p: Params<{ id: string; role: string }>) =>
  q
    .update(membership)
    .set({ role: as(membership.role, p.role as never) })
    .where(eq(membership.id, as(membership.id, p.id))),
)
export const putAlias = change((p: Params<{ id: string; alias: string; aliasKey: string }>) =>
  q
    .update(membership)
    .set({ alias: as(membership.alias, p.alias), aliasKey: as(membership.aliasKey, p.aliasKey) })
    .where(eq(membership.id, as(membership.id, p.id))),
)
export const removeMembershipRow = change((p: Params<{ id: string }>) =>
  q.delete(membership).where(eq(membership.id, as(membership.id, p.id))),
)

const columns = { membership, group: { id: group.id, slug: group.slug, confidentiality: group.confidentiality } }
const shapes = shapesOf(membershipPolicy.thing, groupColumns).map((seen) => ({ seen }))
const sought = alias(membership, 'sought')
const membershipsByIds = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    q
      .select(columns)
      .from(membership)
      .innerJoin(group, eq(group.id, membership.groupId))
      .where(and(soughtIn(membership.id, sought.id, group.id, p.ids), seen.sql)),
  ),
)
const membershipsByGroups = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ groups: readonly string[] }>) =>
    q
      .select(columns)
      .from(membership)
      .innerJoin(group, eq(group.id, membership.groupId))
      .where(and(inList(membership.groupId, p.groups), seen.sql))
      .orderBy(membership.aliasKey, membership.id),
  ),
)
const seenBy = (viewer: Viewer) => ({ seen: conditionSql(membershipPolicy.thing.allows(viewer), groupColumns) })

export async function findMemberships(
  read: Read,
  viewer: Viewer,
  ids: readonly MembershipId[],
): Promise<Map<MembershipId, Undisclosed<Membership>>> {
  const rows = await membershipsByIds(read, seenBy(viewer), { ids })
  return new Map(rows.map((row) => [row.membership.id, boxOfMembership(row)]))
}
/** Who is in each of some Groups, as far as the viewer may know, by alias. */
export async function membershipsOfGroups(
  read: Read,
  viewer: Viewer,
  groups: readonly GroupId[],
): Promise<ReadonlyMap<GroupId, readonly Undisclosed<Membership>[]>> {
  const rows = await membershipsByGroups(read, seenBy(viewer), { groups })
  const byGroup = groupRows(rows, (row) => row.membership.groupId)
  return new Map([...byGroup].map(([id, found]) => [id, found.map(boxOfMembership)]))
}

const membershipsOfAccount = all((p: Params<{ accountId: string }>) =>
  q
    .select(columns)
    .from(membership)
    .innerJoin(group, eq(group.id, membership.groupId))
    .where(eq(membership.accountId, as(membership.accountId, p.accountId)))
    .orderBy(group.sortKey, membership.id),
)
/** An Account's own: for whoever is signed in with it, and for use cases. */
export const membershipsOfAccountForSystem = (read: Read, accountId: AccountId): Promise<readonly Found[]> =>
  membershipsOfAccount(read, { accountId })

/** What somebody is in which Groups: all that policies ask of a member. */
export const rolesOfAccountForSystem = all((p: Params<{ accountId: string }>) =>
  q
    .select({ group: membership.groupId, role: membership.role })
    .from(membership)
    .where(eq(membership.accountId, as(membership.accountId, p.accountId)))
    .orderBy(membership.groupId),
)

/** With whose they are: for the audit, which tells actors by pseudonym. */
export const membershipsInGroupsForSystem = all((p: Params<{ groups: readonly string[] }>) =>
  q
    .select(columns)
    .from(membership)
    .innerJoin(group, eq(group.id, membership.groupId))
    .where(inList(membership.groupId, p.groups)),
)

const membershipById = first((p: Params<{ id: string }>) =>
  q
    .select(columns)
    .from(membership)
    .innerJoin(group, eq(group.id, membership.groupId))
    .where(eq(membership.id, as(membership.id, p.id))),
)
/** With whose it is: for use cases that have asked the policy. */
export const membershipForSystem = async (read: Read, id: MembershipId): Promise<Found | null> =>
  (await membershipById(read, { id })) ?? null

const aliasHolder = first((p: Params<{ groupId: string; aliasKey: string }>) =>
  q
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.groupId, as(membership.groupId, p.groupId)),
        eq(membership.aliasKey, as(membership.aliasKey, p.aliasKey)),
      ),
    ),
)
/** Who has an alias in a Group, or one that looks like it. */
export const aliasHolderForSystem = async (
  read: Read,
  groupId: GroupId,
  aliasKey: string,
): Promise<MembershipId | null> => (await aliasHolder(read, { groupId, aliasKey }))?.id ?? null

const roleCount = first((p: Params<{ groupId: string; role: string }>) =>
  q
    .select({ count: count() })
    .from(membership)
    .where(
      and(
        eq(membership.groupId, as(membership.groupId, p.groupId)),
        eq(membership.role, as(membership.role, p.role as never)),
      ),
    ),
)
export const countInRoleForSystem = async (read: Read, groupId: GroupId, role: Role): Promise<number> =>
  (await roleCount(read, { groupId, role }))?.count ?? 0
