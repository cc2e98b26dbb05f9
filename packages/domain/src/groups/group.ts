import type { LanguageTag } from '../shared/language-tag.ts'

/** What sort of activity a Group is. */
export const groupKinds = ['PEER_GROUP', 'SELF_HELP', 'STUDY', 'CREATIVE', 'OUTINGS', 'OTHER'] as const
export type GroupKind = (typeof groupKinds)[number]

/** For whom a Group is meant. It says, and hides nothing. */
export const audiences = ['ANYONE', 'COMMUNITY'] as const
export type Audience = (typeof audiences)[number]

/** CONFIDENTIAL: its dates, places, topics, materials and people are its members' alone. */
export const confidentialities = ['OPEN', 'CONFIDENTIAL'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** How one comes in. */
export const joinings = ['DROP_IN', 'CONTACT_FIRST', 'REGISTRATION'] as const
export type Joining = (typeof joinings)[number]

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

export const languageSupportKinds = ['SPOKEN', 'INTERPRETED'] as const
export type LanguageSupportKind = (typeof languageSupportKinds)[number]
/** A language, and whether it is spoken or interpreted. */
export type LanguageSupport = { readonly language: LanguageTag; readonly kind: LanguageSupportKind }
