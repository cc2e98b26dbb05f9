import type { LocalDate } from '@piiri/domain/shared/local-date'
import { dayNumber } from '@piiri/domain/shared/local-date'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid, issuesOf } from '@piiri/domain/shared/plain-text'
import type { Text } from '@piiri/domain/shared/text'
import { checkTranslations, type Translation } from '@piiri/domain/shared/translations'

export type WrittenSeason = {
  readonly title: readonly Translation[]
  readonly from: LocalDate
  readonly to: LocalDate
}
export type CheckedSeason = { readonly title: Text; readonly from: LocalDate; readonly to: LocalDate }

const longestDays = 3 * 366

/** A Season as it is written: all that is wrong at once. */
export function checkSeason({ title, from, to }: WrittenSeason): Outcome<CheckedSeason, 'INVALID_INPUT'> {
  const path = ['input', 'title']
  const text = checkTranslations(path, title, { lines: 'ONE', longest: 100 })
  const issues: readonly InputIssue[] = [
    ...issuesOf(text),
    ...(title.length === 0 ? [{ path, code: 'EMPTY' }] : []),
    ...issuesOfSpan(['input', 'to'], from, to),
  ]
  return issues.length > 0 || !text.ok ? invalid(issues) : success({ title: text.value, from, to })
}

/** Both days are inclusive: a span of one day begins and ends on it. */
export function issuesOfSpan(path: readonly string[], from: LocalDate, to: LocalDate): readonly InputIssue[] {
  if (to < from) return [{ path, code: 'ENDS_BEFORE_START' }]
  return dayNumber(to) - dayNumber(from) >= longestDays ? [{ path, code: 'SEASON_TOO_LONG' }] : []
}
