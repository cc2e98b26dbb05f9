import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { dayOfMonth, daysInMonth, type LocalDate } from '@piiri/domain/shared/local-date'
import type { BoardMessages } from '../messages/board.messages.ts'
import { weekdayName } from '../sessions/day-words.ts'
import { ordinalInMonth, type Monthly } from './rule-form.ts'

/** What each way to count in a month means for a first date: `on the second Tuesday`. */
export function monthlyWords(
  say: BoardMessages['rule'],
  tag: LanguageTag,
  first: LocalDate | null,
): Readonly<Record<Monthly, string>> {
  if (first === null) return say.monthlies
  const name = weekdayName(first, tag)
  return {
    NTH: say.nth(ordinalInMonth(first), name),
    DATE: say.onDate(dayOfMonth(first)),
    // Of a first date that is not the last of its weekday it is not the rule, and the API says so.
    LAST: dayOfMonth(first) + 7 > daysInMonth(first) ? say.last(name) : say.lastNot(name),
  }
}
