import type { InvitationCard, OwnMembership, ViewerCard } from '../generated/operations.ts'
import { aGroup } from '../groups/groups.builders.ts'

const { id, slug, title, confidentiality } = aGroup()

/** A participant of the Group that `aGroup` makes. */
export const aMembership = (given: Partial<OwnMembership> = {}): OwnMembership => ({
  id: 'membership-1',
  role: 'PARTICIPANT',
  alias: 'Tuuli',
  group: { id, slug, title, confidentiality },
  ...given,
})

/** A member who is signed in at one place, in no Group but those that are given. */
export const aViewer = (given: Partial<ViewerCard> = {}): ViewerCard => ({
  kind: 'MEMBER',
  language: 'en',
  account: { id: 'account-1', kind: 'MEMBER', staffRole: null, openSignIns: 1 },
  memberships: [],
  ...given,
})

/** To become a participant of the Group that `aGroup` makes. Without its words, as a list has it. */
export const anInvitation = (given: Partial<InvitationCard> = {}): InvitationCard => ({
  id: 'invitation-1',
  role: 'PARTICIPANT',
  words: null,
  expiresAt: '2020-02-01T12:00:00Z',
  group: { id, slug, title },
  ...given,
})
