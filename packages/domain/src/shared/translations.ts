import { parseLanguageTag, withParents, type LanguageTag } from './language-tag.ts'
import { success, type InputIssue, type Outcome } from './outcome.ts'
import { checkPlainText, invalid, issuesOf, type PlainTextForm } from './plain-text.ts'
import type { Text } from './text.ts'

/** A text in one language, as it was written. */
export type Translation = { readonly language: LanguageTag; readonly text: string }

const most = 40

/** A text in each of its languages once, each a plain text of this form. An empty list is a text in no language. */
export function checkTranslations(
  path: readonly string[],
  given: readonly Translation[],
  form: PlainTextForm,
): Outcome<Text, 'INVALID_INPUT'> {
  const checked = given
    .slice(0, most)
    .map(({ language, text }, at) => ({ language, text: checkPlainText([...path, `${at}`, 'text'], text, form) }))
  const issues = [...repeatedLanguages(path, given), ...issuesOf(...checked.map(({ text }) => text))]
  if (issues.length > 0) return invalid(issues)
  return success(Object.fromEntries(checked.flatMap(({ language, text }) => (text.ok ? [[language, text.value]] : []))))
}

/** Languages that a list names again, and that it is longer than 40. */
export function repeatedLanguages(
  path: readonly string[],
  given: readonly { readonly language: LanguageTag }[],
): readonly InputIssue[] {
  if (given.length > most) return [{ path, code: 'TOO_MANY' }]
  return given.flatMap(({ language }, at) =>
    given.findIndex((other) => other.language === language) < at
      ? [{ path: [...path, `${at}`, 'language'], code: 'LANGUAGE_REPEATED' }]
      : [],
  )
}

/**
 * That a text is not written in the organisation's default language, nor in a wider form of it: that is what everybody reads whose own language is
 * missing, and what lists are ordered by.
 */
export const withoutDefault = (
  path: readonly string[],
  given: readonly { readonly language: LanguageTag }[],
  organisationDefault: LanguageTag,
): readonly InputIssue[] =>
  given.some(({ language }) => withParents(organisationDefault).includes(language))
    ? []
    : [{ path, code: 'DEFAULT_LANGUAGE_MISSING' }]

/** A text as it was written, in the order of its languages' tags: PostgreSQL keeps another order than SQLite. */
export const translationsOf = (text: Text | null): readonly Translation[] =>
  Object.keys(text ?? {})
    .toSorted()
    .flatMap((key) => {
      const language = parseLanguageTag(key)
      const said = text?.[key] ?? ''
      return language === null || said === '' ? [] : [{ language, text: said }]
    })
