import type { AccountKind } from '@piiri/domain/people/account.policy'
import type { Role, StaffRole, Viewer } from '@piiri/domain/shared/viewer'
import { enumOf } from '../schema/enums.ts'

export const ViewerKindType = enumOf<Viewer['kind']>('ViewerKind', 'Who asks.', {
  VISITOR: 'Somebody who is not signed in.',
  PARTNER: 'An organisation with a key.',
  MEMBER: 'Somebody of the community, signed in.',
  STAFF: 'A coordinator or an administrator, signed in.',
})
export const AccountKindType = enumOf<AccountKind>('AccountKind', 'Who signs in with an Account.', {
  MEMBER: 'Somebody of the community: an alias in each Group, and nothing else.',
  STAFF: 'A coordinator or an administrator, with a second factor.',
})
export const MembershipRoleType = enumOf<Role>('MembershipRole', 'What somebody is in a Group.', {
  PARTICIPANT: 'Comes and takes part.',
  VOLUNTEER: 'Helps.',
  INTERPRETER: 'Interprets.',
  PEER_WORKER: 'Plans the Group.',
  FACILITATOR: 'Plans the Group, sets roles and removes members.',
})
export const StaffRoleType = enumOf<StaffRole>('StaffRole', 'What somebody of the staff is.', {
  COORDINATOR: 'Coordinates the Groups.',
  ADMINISTRATOR: 'Coordinates, and makes and removes staff and partners.',
})
