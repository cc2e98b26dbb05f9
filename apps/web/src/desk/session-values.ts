import type { SeriesToEdit, SessionToEdit, Feature, GuestSpeakerInput, LanguageSupportInput } from '@piiri/sdk/lean'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { durationMinutes, parseDuration, type DurationMinutes } from '@piiri/domain/shared/duration'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Translation } from '../people/translated-lines.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { valueNames, type ValueName } from './value-names.ts'
import { formOfRule, onceForm, type RuleForm } from './rule-form.ts'

/** All that a form says of a Session, or of the Series that a Session is planned by. */
export type SessionValues = {
  readonly start: LocalDateTime
  readonly duration: DurationMinutes
  readonly venue: string | null
  readonly topic: readonly Translation[]
  readonly note: readonly Translation[]
  readonly guestSpeakers: readonly GuestSpeakerInput[]
  readonly features: readonly Feature[]
  readonly languages: readonly LanguageSupportInput[]
  readonly capacity: number | null
}

type TimedSession = Pick<
  SessionToEdit,
  | 'localStart'
  | 'start'
  | 'end'
  | 'venue'
  | 'topicTranslations'
  | 'noteTranslations'
  | 'guestSpeakers'
  | 'features'
  | 'languages'
  | 'capacity'
>

export function valuesOfSession(session: TimedSession): SessionValues {
  // Not by the local times: in a night when the clocks change they are another time apart.
  const minutes = (Date.parse(session.end) - Date.parse(session.start)) / 60_000
  return {
    start: localTimeOf(session.localStart),
    duration: lengthOf(durationMinutes(minutes)),
    venue: session.venue?.id ?? null,
    topic: session.topicTranslations,
    note: session.noteTranslations,
    guestSpeakers: session.guestSpeakers,
    features: session.features,
    languages: session.languages,
    capacity: session.capacity,
  }
}

/** What a Session is like that has nothing of its own, at its place in its Series. */
export const valuesOfSeries = (series: SeriesToEdit, place: string): SessionValues => ({
  start: localTimeOf(place),
  duration: lengthOf(parseDuration(series.duration)),
  venue: series.venue?.id ?? null,
  topic: series.topicTranslations,
  note: series.noteTranslations,
  guestSpeakers: series.guestSpeakers,
  features: series.features,
  languages: series.languages,
  capacity: series.capacity,
})

const lengthOf = (minutes: DurationMinutes | null): DurationMinutes => {
  if (minutes === null) throw new Error('The API answered with a length that is none.')
  return minutes
}

/** Which of the values differ. */
export const differing = (one: SessionValues, other: SessionValues): readonly ValueName[] =>
  valueNames.filter((name) => canonical(one[name]) !== canonical(other[name]))

/** The order of languages and features says nothing. */
function canonical(value: SessionValues[ValueName]): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  const parts = value.map((part) => (typeof part === 'string' ? part : JSON.stringify(Object.values(tidy(part)))))
  return JSON.stringify(value.some((part) => typeof part === 'object' && 'title' in part) ? parts : parts.toSorted())
}
const tidy = (part: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(part)
      .filter(([name, value]) => !name.startsWith('__') && value !== null && value !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** The rule of a Session's Series, as its fields show it. */
export function ruleFormOf({ series, originalStart }: SessionToEdit): RuleForm {
  const zone = parseTimeZone(series?.timeZone ?? '')
  if (series === null || zone === null) return onceForm
  // A rule that counts days of the month does so by any of its own dates.
  return formOfRule(series.recurrence, {
    start: localTimeOf(series.recurrence === null ? originalStart : series.start),
    zone,
  })
}
