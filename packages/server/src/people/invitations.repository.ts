import { invitationPolicy, type Invitation } from '@piiri/domain/people/invitation.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, InvitationId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, eq, gt, lte } from 'drizzle-orm'
import { factsOfGroup, groupColumns, type GroupRow } from '../groups/groups.repository.ts'
import { group } from '../groups/groups.table.ts'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { invitation } from './invitations.table.ts'

export type InvitationRow = typeof invitation.$inferSelect
type Found = { readonly invitation: InvitationRow; readonly group: Pick<GroupRow, 'id' | 'confidentiality'> }

export const boxOfInvitation = ({ invitation: row, group: of }: Found): Undisclosed<Invitation> =>
  conceal(
    invitationPolicy,
    { type: 'Invitation', id: row.id, groupId: row.groupId, role: row.role, expiresAt: instant(row.expiresAt) },
    factsOfGroup(of),
  )

export const addInvitation = change<New<typeof invitation>>(() => q.insert(invitation).values(columnsOf(invitation)))
/** 1 where it was still there: nobody else can use it any more. */
export const takeInvitation = change((p: Params<{ id: string }>) =>
  q.delete(invitation).where(eq(invitation.id, as(invitation.id, p.id))),
)
export const removeInvitationsExpiredAt = change((p: Params<{ now: number }>) =>
  q.delete(invitation).where(lte(invitation.expiresAt, p.now)),
)

const columns = { invitation, group: { id: group.id, confidentiality: group.confidentiality } }
const shapes = shapesOf(invitationPolicy.thing, groupColumns).map((seen) => ({ seen }))
const sought = alias(invitation, 'sought')
const invitationsByIds = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[]; now: number }>) =>
    q
      .select(columns)
      .from(invitation)
      .innerJoin(group, eq(group.id, invitation.groupId))
      .where(and(soughtIn(invitation.id, sought.id, group.id, p.ids), gt(invitation.expiresAt, p.now), seen.sql)),
  ),
)
const invitationsByGroups = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ groups: readonly string[]; now: number }>) =>
    q
      .select(columns)
      .from(invitation)
      .innerJoin(group, eq(group.id, invitation.groupId))
      .where(and(inList(invitation.groupId, p.groups), gt(invitation.expiresAt, p.now), seen.sql))
      .orderBy(invitation.expiresAt, invitation.id),
  ),
)
const seenBy = (viewer: Viewer) => ({ seen: conditionSql(invitationPolicy.thing.allows(viewer), groupColumns) })

/** Those that have not run out. */
export async function findInvitations(
  read: Read,
  viewer: Viewer,
  ids: readonly InvitationId[],
  now: number,
): Promise<Map<InvitationId, Undisclosed<Invitation>>> {
  const rows = await invitationsByIds(read, seenBy(viewer), { ids, now })
  return new Map(rows.map((row) => [row.invitation.id, boxOfInvitation(row)]))
}
/** Those to each of some Groups that can still be used, the next to run out first. */
export async function invitationsOfGroups(
  read: Read,
  viewer: Viewer,
  groups: readonly GroupId[],
  now: number,
): Promise<ReadonlyMap<GroupId, readonly Undisclosed<Invitation>[]>> {
  const rows = await invitationsByGroups(read, seenBy(viewer), { groups, now })
  const byGroup = groupRows(rows, (row) => row.invitation.groupId)
  return new Map([...byGroup].map(([id, found]) => [id, found.map(boxOfInvitation)]))
}

const invitationByWords = first((p: Params<{ hashes: readonly string[]; now: number }>) =>
  q
    .select()
    .from(invitation)
    .where(and(inList(invitation.wordsHash, p.hashes), gt(invitation.expiresAt, p.now))),
)
/** The one that these words stand for, if it can still be used. */
export const invitationByWordsForSystem = async (
  read: Read,
  hashes: readonly string[],
  now: number,
): Promise<InvitationRow | null> => (await invitationByWords(read, { hashes, now })) ?? null
