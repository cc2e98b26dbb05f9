import type { LanguageTag } from '../shared/language-tag.ts'
import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { checkOptionalText, checkPlainText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'
import type { Text } from '../shared/text.ts'
import { repeatedLanguages, translationsOf, withoutDefault } from '../shared/translations.ts'

/** What a Group says of itself in one language. */
export type GroupTranslation = {
  readonly language: LanguageTag
  readonly title: string
  readonly summary: string
  readonly description: string | null
}
type GroupTexts = { readonly title: Text; readonly summary: Text; readonly description: Text | null }

const title: PlainTextForm = { lines: 'ONE', longest: 100 }
const summary: PlainTextForm = { lines: 'ONE', longest: 300 }
const description: PlainTextForm = { lines: 'MANY', longest: 10_000 }

/** A Group's texts, each language once, the organisation's among them. */
export function checkGroupTexts(
  path: readonly string[],
  given: readonly GroupTranslation[],
  organisationDefault: LanguageTag,
): Outcome<GroupTexts, 'INVALID_INPUT'> {
  const repeated = repeatedLanguages(path, given)
  if (repeated.some(({ code }) => code === 'TOO_MANY')) return invalid(repeated)
  const read = given.map((one, at) => ({
    language: one.language,
    title: checkPlainText([...path, `${at}`, 'title'], one.title, title),
    summary: checkPlainText([...path, `${at}`, 'summary'], one.summary, summary),
    description: checkOptionalText([...path, `${at}`, 'description'], one.description, description),
  }))
  const issues: readonly InputIssue[] = [
    ...withoutDefault(path, given, organisationDefault),
    ...repeated,
    ...read.flatMap((one) => issuesOf(one.title, one.summary, one.description)),
  ]
  if (issues.length > 0) return invalid(issues)
  const texts = {
    title: inEach(read.map((one) => [one.language, one.title])),
    summary: inEach(read.map((one) => [one.language, one.summary])),
    description: inEach(read.map((one) => [one.language, one.description])),
  }
  return success({ ...texts, description: Object.keys(texts.description).length > 0 ? texts.description : null })
}

type Read = readonly [LanguageTag, Outcome<string | null, 'INVALID_INPUT'>]
const inEach = (read: readonly Read[]): Text =>
  Object.fromEntries(
    read.flatMap(([language, text]) => (text.ok && text.value !== null ? [[language, text.value]] : [])),
  )

/** What a Group says of itself, language by language. What it does not say in one of them is empty there. */
export function groupTranslationsOf({ title, summary, description }: GroupTexts): readonly GroupTranslation[] {
  const languages = [title, summary, description].flatMap(translationsOf).map(({ language }) => language)
  return [...new Set(languages)].toSorted().map((language) => ({
    language,
    title: title[language] ?? '',
    summary: summary[language] ?? '',
    description: description?.[language] ?? null,
  }))
}

const shortestSlug = 2
const longestSlug = 60

/** What a Group is called in addresses: small letters a to z, digits, and hyphens between them, 2 to 60 characters. */
export function checkSlug(path: readonly string[], slug: string): Outcome<string, 'INVALID_INPUT'> {
  if (slug === '') return invalid([{ path, code: 'EMPTY' }])
  if (slug.length > longestSlug) return invalid([{ path, code: 'TOO_LONG' }])
  const isOne = slug.length >= shortestSlug && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)
  return isOne ? success(slug) : invalid([{ path, code: 'NOT_A_SLUG' }])
}
