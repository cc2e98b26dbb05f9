import type { LanguageTag } from '../shared/language-tag.ts'

/** What sort of activity a Group is. */
export type GroupKind = 'PEER_GROUP' | 'SELF_HELP' | 'STUDY' | 'CREATIVE' | 'OUTINGS' | 'OTHER'

/** For whom a Group is meant. It says, and hides nothing. */
export type Audience = 'ANYONE' | 'COMMUNITY'

/** CONFIDENTIAL: its dates, places, topics, materials and people are its members' alone. */
export type Confidentiality = 'OPEN' | 'CONFIDENTIAL'

/** How one comes in. */
export type Joining = 'DROP_IN' | 'CONTACT_FIRST' | 'REGISTRATION'

/** What a Session offers. Their order is that of the bits in storage: add at the end only. */
export const features = [
  'HOMEMADE_MEAL',
  'INTERPRETING',
  'GUEST_SPEAKER',
  'CHILDCARE',
  'TRAVEL_PAID',
  'ONLINE',
] as const
export type Feature = (typeof features)[number]

export type LanguageSupportKind = 'SPOKEN' | 'INTERPRETED'
/** A language, and whether it is spoken or interpreted. */
export type LanguageSupport = { readonly language: LanguageTag; readonly kind: LanguageSupportKind }
