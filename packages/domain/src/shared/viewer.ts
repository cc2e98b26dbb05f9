import type { AccountId, GroupId, PartnerId } from './id.ts'

/** What somebody is in a Group. FACILITATOR and PEER_WORKER plan it; the other roles take part. */
export type Role = 'PARTICIPANT' | 'VOLUNTEER' | 'INTERPRETER' | 'PEER_WORKER' | 'FACILITATOR'
export type StaffRole = 'COORDINATOR' | 'ADMINISTRATOR'
/** What a partner's key opens: a higher rate and webhooks, never anything confidential. */
export const scopes = ['PROGRAMME_READ', 'STATISTICS_READ', 'IDEAS_PROPOSE', 'VISITS_OFFER', 'WEBHOOKS_MANAGE'] as const
export type Scope = (typeof scopes)[number]

/** Who asks. Plain data, so that a policy can be asked about a viewer that is not here. */
export type Viewer =
  | { readonly kind: 'VISITOR' }
  | { readonly kind: 'PARTNER'; readonly partner: PartnerId; readonly scopes: readonly Scope[] }
  | { readonly kind: 'MEMBER'; readonly account: AccountId; readonly groups: readonly ViewerGroup[] }
  | { readonly kind: 'STAFF'; readonly account: AccountId; readonly staffRole: StaffRole }
type ViewerGroup = { readonly group: GroupId; readonly role: Role }

/** Somebody without a token. One object, since what a policy answers is remembered by viewer. */
export const visitor: Viewer = { kind: 'VISITOR' }

export const isAdministrator = (viewer: Viewer): boolean =>
  viewer.kind === 'STAFF' && viewer.staffRole === 'ADMINISTRATOR'
export const isStaff = (viewer: Viewer): boolean => viewer.kind === 'STAFF'
/** Any signed-in Account. A partner's key is none. */
export const isOfTheCommunity = (viewer: Viewer): boolean => viewer.kind === 'MEMBER' || viewer.kind === 'STAFF'
export const groupsOf = (viewer: Viewer): readonly GroupId[] =>
  viewer.kind === 'MEMBER' ? viewer.groups.map(({ group }) => group) : []
/** The Account of whoever is signed in; null for visitors and partners. */
export const accountOf = (viewer: Viewer): AccountId | null => ('account' in viewer ? viewer.account : null)
/** The partner whose key asks; null for all others. */
export const partnerOf = (viewer: Viewer): PartnerId | null => ('partner' in viewer ? viewer.partner : null)
/** Whether it is a partner that asks, by a key which opens this. */
export const hasScope = (viewer: Viewer, scope: Scope): boolean =>
  viewer.kind === 'PARTNER' && viewer.scopes.includes(scope)
/** What somebody is in a Group; null where they are nothing in it. */
export const roleIn = (viewer: Viewer, group: GroupId): Role | null =>
  viewer.kind === 'MEMBER' ? (viewer.groups.find((one) => one.group === group)?.role ?? null) : null
/** Of those that somebody is in, the Groups in which they are one of some. */
export const groupsWithRole = (viewer: Viewer, ...roles: readonly Role[]): readonly GroupId[] =>
  viewer.kind === 'MEMBER' ? viewer.groups.filter(({ role }) => roles.includes(role)).map(({ group }) => group) : []
/** FACILITATOR and PEER_WORKER plan; the other roles take part. */
export const groupsPlannedBy = (viewer: Viewer): readonly GroupId[] =>
  groupsWithRole(viewer, 'FACILITATOR', 'PEER_WORKER')
