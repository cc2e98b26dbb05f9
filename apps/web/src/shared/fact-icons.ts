import type { Feature, GroupKind, Joining } from '@piiri/domain/groups/group'
import type { AccessFeature } from '@piiri/domain/venues/venue'
import type { IconName } from './icons.ts'

export const featureIcons: Readonly<Record<Feature, IconName>> = {
  HOMEMADE_MEAL: 'soup',
  INTERPRETING: 'languages',
  GUEST_SPEAKER: 'mic',
  CHILDCARE: 'baby',
  TRAVEL_PAID: 'bus',
  ONLINE: 'monitor-smartphone',
}
export const accessIcons: Readonly<Record<AccessFeature, IconName>> = {
  STEP_FREE: 'accessibility',
  LIFT: 'arrow-up-down',
  ACCESSIBLE_TOILET: 'toilet',
  GENDER_NEUTRAL_TOILET: 'person-standing',
  HEARING_LOOP: 'ear',
  QUIET_SPACE: 'leaf',
}
export const kindIcons: Readonly<Record<GroupKind, IconName>> = {
  PEER_GROUP: 'users-round',
  SELF_HELP: 'hand-heart',
  STUDY: 'book-open',
  CREATIVE: 'palette',
  OUTINGS: 'trees',
  OTHER: 'sprout',
}
export const joiningIcons: Readonly<Record<Joining, IconName>> = {
  DROP_IN: 'door-open',
  CONTACT_FIRST: 'message-circle',
  REGISTRATION: 'badge-check',
}
