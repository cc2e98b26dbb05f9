import type { LanguageTag } from '../shared/language-tag.ts'
import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { checkOptionalText, checkPlainText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'

/** A visit as a partner offers it, in one language. `languages`: those that it can be held in. */
export type WrittenVisitOffer = {
  readonly title: string
  readonly description: string
  readonly languages: readonly LanguageTag[]
}

const line: PlainTextForm = { lines: 'ONE', longest: 120 }
const lines = (longest: number): PlainTextForm => ({ lines: 'MANY', longest })
const mostLanguages = 20

/** What is offered, or all that is wrong with it. Whoever plans needs to know at least one language of it. */
export function checkVisitOffer(written: WrittenVisitOffer): Outcome<WrittenVisitOffer, 'INVALID_INPUT'> {
  const title = checkPlainText(['input', 'title'], written.title, line)
  const description = checkPlainText(['input', 'description'], written.description, lines(4000))
  const issues = [...issuesOf(title, description), ...languageIssues(['input', 'languages'], written.languages)]
  if (issues.length > 0 || !title.ok || !description.ok) return invalid(issues)
  return success({ title: title.value, description: description.value, languages: written.languages })
}

/** What staff write to the partner. It may be left out: they can tell it otherwise. */
export const checkVisitMessage = (message: string | null): Outcome<string | null, 'INVALID_INPUT'> =>
  checkOptionalText(['message'], message, lines(2000))

function languageIssues(path: readonly string[], languages: readonly LanguageTag[]): readonly InputIssue[] {
  if (languages.length === 0) return [{ path, code: 'EMPTY' }]
  if (languages.length > mostLanguages) return [{ path, code: 'TOO_MANY' }]
  return languages.flatMap((language, at) =>
    languages.indexOf(language) < at ? [{ path: [...path, `${at}`], code: 'LANGUAGE_REPEATED' }] : [],
  )
}
