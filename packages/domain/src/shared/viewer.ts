import type { AccountId, GroupId } from './id.ts'

/** What somebody is in a Group. FACILITATOR and PEER_WORKER plan it; the other roles take part. */
export type Role = 'PARTICIPANT' | 'VOLUNTEER' | 'INTERPRETER' | 'PEER_WORKER' | 'FACILITATOR'
/** What a partner's key opens: a higher rate and webhooks, never anything confidential. */
type Scope = 'PROGRAMME_READ' | 'STATISTICS_READ' | 'IDEAS_PROPOSE' | 'VISITS_OFFER'

/** Who asks. Plain data, so that a policy can be asked about a viewer that is not here. */
export type Viewer =
  | { readonly kind: 'VISITOR' }
  | { readonly kind: 'PARTNER'; readonly scopes: readonly Scope[] }
  | { readonly kind: 'MEMBER'; readonly account: AccountId; readonly groups: readonly ViewerGroup[] }
  | { readonly kind: 'STAFF'; readonly account: AccountId; readonly staffRole: 'COORDINATOR' | 'ADMINISTRATOR' }
type ViewerGroup = { readonly group: GroupId; readonly role: Role }

/** Somebody without a token. One object, since what a policy answers is remembered by viewer. */
export const visitor: Viewer = { kind: 'VISITOR' }

export const isStaff = (viewer: Viewer): boolean => viewer.kind === 'STAFF'
/** Any signed-in Account. A partner's key is none. */
export const isOfTheCommunity = (viewer: Viewer): boolean => viewer.kind === 'MEMBER' || viewer.kind === 'STAFF'
export const groupsOf = (viewer: Viewer): readonly GroupId[] =>
  viewer.kind === 'MEMBER' ? viewer.groups.map(({ group }) => group) : []
/** FACILITATOR and PEER_WORKER plan; the other roles take part. */
export const groupsPlannedBy = (viewer: Viewer): readonly GroupId[] =>
  viewer.kind === 'MEMBER'
    ? viewer.groups.filter(({ role }) => role === 'FACILITATOR' || role === 'PEER_WORKER').map(({ group }) => group)
    : []
