import type { GroupId } from '@piiri/domain/shared/id'
import { actorsAreFoundBy, type Candidate } from '../audit/actors.ts'
import { see, type Context } from '../schema/context.ts'
import { boxOfAccount, staffRowsForSystem } from './accounts.repository.ts'
import { boxOfMembership, membershipsInGroupsForSystem } from './memberships.repository.ts'

/** Members by their Membership, as far as the viewer may know it; staff by their Account, which administrators know, and each their own. */
actorsAreFoundBy(async (context, groups) => [...(await members(context, groups)), ...(await staff(context))])

async function members(context: Context, groups: readonly GroupId[]): Promise<readonly Candidate[]> {
  const rows = await membershipsInGroupsForSystem(context.read, { groups })
  return rows
    .filter((row) => see(context, boxOfMembership(row)) !== null)
    .map(({ membership: { accountId, id, groupId } }) => ({ accountId, id, group: groupId }))
}

async function staff(context: Context): Promise<readonly Candidate[]> {
  const rows = await staffRowsForSystem(context.read)
  return rows
    .filter((row) => see(context, boxOfAccount(row)) !== null)
    .map(({ id }) => ({ accountId: id, id, group: null }))
}
