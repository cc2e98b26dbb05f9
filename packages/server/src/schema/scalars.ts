import { parseMinutes, toIsoDuration } from '@piiri/domain/shared/duration'
import { parseInstant, toRfc3339 } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { parseLocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

/** Reads a scalar's text at the door; what cannot be read is told by example, and never quoted back. */
const reading =
  <T>(parse: (text: string) => T | null, wanted: string) =>
  (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : null
    if (parsed !== null) return parsed
    throw new GraphQLError(`Not ${wanted}.`, { extensions: { code: 'BAD_REQUEST' } })
  }
const matching = (shape: RegExp, longest: number) => (text: string) =>
  text.length <= longest && shape.test(text) ? text : null

builder.scalarType('Instant', {
  description: 'An instant in UTC, RFC 3339: 2020-01-21T12:00:00Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => toRfc3339(value),
  parseValue: reading(parseInstant, 'an instant such as 2020-01-21T12:00:00Z, in the years 1900 to 2199'),
})
builder.scalarType('LocalDate', {
  description: 'A calendar date: 2020-01-21.',
  serialize: (value) => value,
  parseValue: reading(parseLocalDate, 'a calendar date such as 2020-01-21'),
})
builder.scalarType('LocalDateTime', {
  description: 'A date and time on the wall clock of a zone, without offset: 2020-01-21T14:00.',
  serialize: (value) => value,
  parseValue: reading(parseLocalDateTime, 'a local date and time such as 2020-01-21T14:00, without an offset'),
})
builder.scalarType('Duration', {
  description: 'An ISO 8601 duration of whole minutes, longer than zero, at most PT24H for a Session: PT2H.',
  serialize: (value) => toIsoDuration(value),
  parseValue: reading(parseMinutes, 'a duration of whole minutes such as PT2H30M, at most PT24H for a Session'),
})
builder.scalarType('TimeZone', {
  description: 'An IANA time zone name: Europe/Helsinki.',
  serialize: (value) => value,
  parseValue: reading(parseTimeZone, 'a time zone such as Europe/Helsinki'),
})
builder.scalarType('LanguageTag', {
  description: 'A BCP 47 language tag: fi, en, sv-FI, th.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5646',
  serialize: (value) => value,
  parseValue: reading(parseLanguageTag, 'a language tag such as fi or sv-FI'),
})
builder.scalarType('RecurrenceRule', {
  description: 'An RFC 5545 RRULE value, without DTSTART: FREQ=WEEKLY;BYDAY=TU.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10',
  serialize: (value) => value,
  parseValue: reading(matching(/^[A-Za-z0-9=;,:+-]+$/, 500), 'a rule such as FREQ=WEEKLY;BYDAY=TU'),
})
builder.scalarType('URL', {
  description: 'An absolute http or https address.',
  serialize: (value) => value,
  parseValue: reading(
    (text) => (text.length <= 2000 && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null),
    'an absolute http or https address',
  ),
})
builder.scalarType('EmailAddress', {
  description: 'An e-mail address.',
  serialize: (value) => value,
  parseValue: reading(matching(/^[^\s@<>(),;:\\"[\]]+@[^\s@.]+(\.[^\s@.]+)+$/, 254), 'an e-mail address'),
})
builder.scalarType('PhoneNumber', {
  description: 'A phone number in E.164: +358401234567.',
  serialize: (value) => value,
  parseValue: reading(matching(/^\+[1-9]\d{1,14}$/, 16), 'a phone number such as +358401234567'),
})
builder.scalarType('Base64Url', {
  description: 'Bytes in base64url without padding.',
  serialize: (value) => value,
  parseValue: reading(matching(/^[A-Za-z0-9_-]*$/, 100_000), 'bytes in base64url without padding'),
})
