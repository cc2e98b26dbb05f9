import type { Instant } from '../shared/instant.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { success, type Outcome } from '../shared/outcome.ts'
import { checkPlainText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'
import type { Text } from '../shared/text.ts'
import { checkTranslations, type Translation } from '../shared/translations.ts'

/** An Idea as somebody writes it down, in one language. */
export type WrittenIdea = { readonly title: string; readonly description: string; readonly language: LanguageTag }

const longestOfIdea = { title: 120, description: 4000, task: 200, reason: 1000 } as const
const line = (longest: number): PlainTextForm => ({ lines: 'ONE', longest })
const lines = (longest: number): PlainTextForm => ({ lines: 'MANY', longest })
/** Dates are voted on at most so far ahead: five years, in milliseconds. */
const farthest = 5 * 366 * 24 * 60 * 60 * 1000

export function checkIdea(written: WrittenIdea): Outcome<WrittenIdea, 'INVALID_INPUT'> {
  const title = checkPlainText(['input', 'title'], written.title, line(longestOfIdea.title))
  const description = checkPlainText(['input', 'description'], written.description, lines(longestOfIdea.description))
  if (!title.ok || !description.ok) return invalid(issuesOf(title, description))
  return success({ title: title.value, description: description.value, language: written.language })
}

export const checkTaskTitle = (title: string): Outcome<string, 'INVALID_INPUT'> =>
  checkPlainText(['title'], title, line(longestOfIdea.task))

/** Why an Idea is declined, in one language at least: nobody is turned down without a word. */
export function checkDeclineReason(reason: readonly Translation[]): Outcome<Text, 'INVALID_INPUT'> {
  if (reason.length === 0) return invalid([{ path: ['reason'], code: 'EMPTY' }])
  return checkTranslations(['reason'], reason, lines(longestOfIdea.reason))
}

/** A date to vote on: it is still to come, and no more than five years ahead. */
export function checkProposedDate(start: Instant, now: Instant): Outcome<Instant, 'INVALID_INPUT'> {
  if (start <= now) return invalid([{ path: ['start'], code: 'IN_THE_PAST' }])
  if (start > now + farthest) return invalid([{ path: ['start'], code: 'TOO_FAR_AHEAD' }])
  return success(start)
}
