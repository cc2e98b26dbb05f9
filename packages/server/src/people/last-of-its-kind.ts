import type { Read } from '../storage/query.ts'
import { countAdministratorsForSystem, type AccountRow } from './accounts.repository.ts'
import { countInRoleForSystem, type MembershipRow } from './memberships.repository.ts'

/** Without this one nobody could make staff any more. */
export const isLastAdministrator = async (read: Read, { staffRole }: Pick<AccountRow, 'staffRole'>): Promise<boolean> =>
  staffRole === 'ADMINISTRATOR' && (await countAdministratorsForSystem(read)) === 1

/** Without this one nobody would lead the Group. */
export const isLastFacilitator = async (
  read: Read,
  { groupId, role }: Pick<MembershipRow, 'groupId' | 'role'>,
): Promise<boolean> => role === 'FACILITATOR' && (await countInRoleForSystem(read, groupId, 'FACILITATOR')) === 1
