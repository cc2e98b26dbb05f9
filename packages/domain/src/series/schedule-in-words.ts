import type { DurationMinutes } from '../shared/duration.ts'
import { withParents, type LanguageTag } from '../shared/language-tag.ts'
import { dayOf, minuteOfDay, type LocalDateTime } from '../shared/local-date-time.ts'
import { describeRule, lastDate } from './describe-rule.ts'
import { englishSchedule } from './english.schedule.ts'
import { finnishSchedule } from './finnish.schedule.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'
import type { ScheduleLanguage } from './schedule-language.ts'

export type Schedule = {
  readonly start: LocalDateTime
  readonly durationMinutes: DurationMinutes
  readonly rule: RecurrenceRule | null
}

/**
 * When a Series takes place: "Joka toinen torstai klo 17.00–19.30", "Every second Thursday 17:00–19:30". Every accepted rule has
 * words; in languages that we do not speak they are English. Times are those of the wall clock.
 */
export function scheduleInWords({ start, durationMinutes, rule }: Schedule, language: LanguageTag): string {
  const say = languageOf(language)
  const from = minuteOfDay(start)
  const times = say.times(from, from + durationMinutes)
  if (rule === null) return `${say.date(dayOf(start))} ${times}`
  const { days, clause } = say.rule(describeRule(rule))
  const last = lastDate(rule, start)
  const count = rule.count === null ? null : say.count(rule.count)
  const until = last === null ? null : say.until(last)
  return [`${days} ${times}`, clause, count, until].filter((part) => part !== null).join(', ')
}

const own: Readonly<Record<string, ScheduleLanguage>> = { fi: finnishSchedule, en: englishSchedule }

function languageOf(language: LanguageTag): ScheduleLanguage {
  const tag = withParents(language).find((one) => Object.hasOwn(own, one))
  return (tag === undefined ? undefined : own[tag]) ?? englishSchedule
}
