/** A group and its people as the API tells them, and what it answers to whoever changes them. */
import type { Role } from '@piiri/domain/shared/viewer'
import type { InvitationCard, Member, MembersOfGroup, ViewerCard } from '@piiri/sdk'
import { aMember, webOver, type Replies } from './fake-api.ts'

const member = (id: string, role: Role, isViewer = false): Member => ({ id, role, alias: `Alias of ${id}`, isViewer })
export const anInvitation = (given: Partial<InvitationCard> = {}): InvitationCard => ({
  id: 'inv_1',
  role: 'PARTICIPANT',
  words: null,
  expiresAt: '2026-12-09T10:00:00Z',
  group: { id: 'grp_1', slug: 'x', title: 'A circle of its own' },
  ...given,
})
type Group = NonNullable<MembersOfGroup['group']>
export const aGroup = (given: Partial<Group> = {}): Group => ({
  id: 'grp_1',
  slug: 'x',
  title: 'A circle of its own',
  confidentiality: 'CONFIDENTIAL',
  viewerCanEdit: false,
  viewerCanInvite: false,
  viewerMembership: member('mem_own', 'PARTICIPANT', true),
  memberships: [member('mem_own', 'PARTICIPANT', true), member('mem_2', 'FACILITATOR')],
  invitations: [],
  ...given,
})
export const ledBy = (role: Role): Partial<Group> => ({
  viewerCanEdit: true,
  viewerCanInvite: true,
  viewerMembership: member('mem_own', role, true),
  memberships: [member('mem_own', role, true), member('mem_2', 'PARTICIPANT')],
})
export const overGroup = (group: Group | null, replies: Replies = {}, viewer: ViewerCard = aMember()) =>
  webOver({ MembersOfGroup: () => ({ data: { group } }), ...replies }, viewer)
export const failing = (operation: string, field: string, __typename: string, more: object = {}): Replies => ({
  [operation]: () => ({ data: { [field]: { __typename, code: 'X', message: 'What went wrong.', ...more } } }),
})
export const asked = ({ questions }: Awaited<ReturnType<typeof webOver>>, operation: string) =>
  questions.filter((question) => question.operation === operation)
export const issue = (field: string, message: string) => ({ issues: [{ path: ['input', field], code: 'X', message }] })
