/** Who may know a Venue: PUBLIC anybody; COMMUNITY any signed-in Account its address; GROUP_MEMBERS members of Groups that meet there. */
export type VenueDisclosure = 'PUBLIC' | 'COMMUNITY' | 'GROUP_MEMBERS'

/** How one gets in, and what helps there. Their order is that of the bits in storage: add at the end only. */
export const accessFeatures = [
  'STEP_FREE',
  'LIFT',
  'ACCESSIBLE_TOILET',
  'GENDER_NEUTRAL_TOILET',
  'HEARING_LOOP',
  'QUIET_SPACE',
] as const
export type AccessFeature = (typeof accessFeatures)[number]
