// Written by scripts/generate.mjs. Do not edit.

declare const scalarName: unique symbol

/**
 * A string that says which scalar of the schema it is. Any plain string is taken; another scalar is not: a LocalDateTime
 * where an Instant is wanted does not compile.
 */
export type Scalar<Name extends string> = string & { readonly [scalarName]?: Name }

/** Bytes in base64url without padding. */
export type Base64Url = Scalar<'Base64Url'>

/** An ISO 8601 duration of whole minutes, longer than zero, at most PT24H for a Session: PT2H. */
export type Duration = Scalar<'Duration'>

/** An e-mail address. */
export type EmailAddress = Scalar<'EmailAddress'>

/** An instant in UTC, RFC 3339: 2020-01-21T12:00:00Z. */
export type Instant = Scalar<'Instant'>

/** A BCP 47 language tag: fi, en, sv-FI, th. */
export type LanguageTag = Scalar<'LanguageTag'>

/** A calendar date: 2020-01-21. */
export type LocalDate = Scalar<'LocalDate'>

/** A date and time on the wall clock of a zone, without offset: 2020-01-21T14:00. */
export type LocalDateTime = Scalar<'LocalDateTime'>

/** A phone number in E.164: +358401234567. */
export type PhoneNumber = Scalar<'PhoneNumber'>

/** An RFC 5545 RRULE value, without DTSTART: FREQ=WEEKLY;BYDAY=TU. */
export type RecurrenceRule = Scalar<'RecurrenceRule'>

/** An IANA time zone name: Europe/Helsinki. */
export type TimeZone = Scalar<'TimeZone'>

/** An absolute http or https address. */
export type Url = Scalar<'URL'>
