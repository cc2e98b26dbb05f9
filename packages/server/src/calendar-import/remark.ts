/** What became of something in a calendar file. LEFT_OUT is a whole event. */
type RemarkKind = 'CHANGED' | 'NOT_KEPT' | 'LEFT_OUT'

/** Taken, in another form than the file has it. */
const changes = [
  'ZONE_BY_WINDOWS_NAME',
  'ZONE_BY_LOCATION',
  'FLOATING_TIME',
  'UTC_ON_GROUPS_CLOCK',
  'REPEATS_IN_UTC',
  'SECONDS_CUT',
  'ALL_DAY',
  'NO_LENGTH',
  'DAYS_AS_HOURS',
  'UNTIL_WITHOUT_TIME',
  'EXCLUDED_BY_DAY',
  'ADDED_BY_DAY',
  'TEXT_CLEANED',
  'TEXT_CUT',
  'TENTATIVE',
  'SPLIT_FROM_HERE',
  'ENDED_FROM_HERE',
  'SERIES_MISSING',
] as const
/** A part that is not taken, of something that is. */
const losses = [
  'PROPERTY',
  'ALARM',
  'COMPONENT',
  'MARKED_PRIVATE',
  'LONGER_THAN_A_DAY',
  'EXCLUDES_NOTHING',
  'CHANGES_NO_DATE',
  'RULE_OF_ONE_DATE',
] as const
/** Why a whole event is not taken. */
const refusals = [
  'ZONE_UNKNOWN',
  'RULE_REFUSED',
  'RULE_REPEATED',
  'RULE_OF_EXCEPTIONS',
  'CALLED_OFF',
  'NO_DATES',
  'TOO_MANY_DATES',
] as const
/** Why nothing of a file is taken. */
const faults = [
  'TOO_LARGE',
  'ENCODING',
  'NO_CALENDAR',
  'BROKEN',
  'OTHER_CALENDAR_SCALE',
  'TOO_MANY_EVENTS',
  'TOO_MANY_SESSIONS',
  'EVENT_WITHOUT_UID',
  'UID_REPEATED',
  'EVENT_WITHOUT_START',
  'PROPERTY_REPEATED',
  'TIME_INVALID',
  'LENGTH_INVALID',
] as const

type Change = (typeof changes)[number]
type Loss = (typeof losses)[number]
export type Refusal = (typeof refusals)[number]
export type Fault = (typeof faults)[number]
export type RemarkCode = Change | Loss | Refusal

/** `line`: counted from 1, where it begins. `about`: what the code speaks of: a name, a date, a number; never what somebody wrote of people. */
type Told<C> = { readonly line: number; readonly code: C; readonly about: string | null }
export type Remark = Told<RemarkCode> & { readonly kind: RemarkKind }
/** Why an event, or the file, cannot be read. */
export type FileTrouble = { readonly ok: false } & Told<Fault>
export type Trouble = FileTrouble | ({ readonly ok: false } & Told<Refusal>)
export type Reading<T> = { readonly ok: true; readonly value: T } | Trouble

export const trouble = <C extends Refusal | Fault>(
  code: C,
  line: number,
  about: string | null = null,
): { readonly ok: false } & Told<C> => ({ ok: false, code, line, about })

export const isOfFile = (found: Trouble): found is FileTrouble => (faults as readonly string[]).includes(found.code)
/** An event that is left out, as a remark. */
export const refusalOf = ({ code, line, about }: Exclude<Trouble, FileTrouble>): Remark => ({
  kind: 'LEFT_OUT',
  code,
  line,
  about,
})
export const changed = (code: Change, line: number, about: string | null = null): Remark => ({
  kind: 'CHANGED',
  code,
  line,
  about,
})
export const notKept = (code: Loss, line: number, about: string | null = null): Remark => ({
  kind: 'NOT_KEPT',
  code,
  line,
  about,
})
