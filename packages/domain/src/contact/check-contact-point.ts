import type { LanguageTag } from '../shared/language-tag.ts'
import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'
import { checkTranslations, withoutDefault, type Translation } from '../shared/translations.ts'
import type { ContactPoint } from './contact-point.policy.ts'
import { publicKeyIssues } from './sealed-form.ts'

type Content = Pick<ContactPoint, 'role' | 'languages' | 'hours' | 'phone' | 'email' | 'publicKey'>
/** A ContactPoint as somebody writes it down. */
export type WrittenContactPoint = Omit<Content, 'role' | 'hours'> & {
  readonly role: readonly Translation[]
  readonly hours: readonly Translation[]
}

const role: PlainTextForm = { lines: 'ONE', longest: 100 }
const hours: PlainTextForm = { lines: 'ONE', longest: 200 }
const mostLanguages = 50

/** What a ContactPoint is, or all that is wrong with it. Its role is written in the organisation's language too. */
export function checkContactPoint(
  written: WrittenContactPoint,
  organisationDefault: LanguageTag,
): Outcome<Content, 'INVALID_INPUT'> {
  const at = (field: string): readonly string[] => ['input', field]
  const named = checkTranslations(at('role'), written.role, role)
  const told = checkTranslations(at('hours'), written.hours, hours)
  const issues = [
    ...withoutDefault(at('role'), written.role, organisationDefault),
    ...issuesOf(named, told),
    ...languageIssues(at('languages'), written.languages),
    ...(written.publicKey === null ? [] : publicKeyIssues(at('publicKey'), written.publicKey)),
  ]
  if (issues.length > 0 || !named.ok || !told.ok) return invalid(issues)
  return success({ ...written, role: named.value, hours: written.hours.length === 0 ? null : told.value })
}

function languageIssues(path: readonly string[], languages: readonly LanguageTag[]): readonly InputIssue[] {
  if (languages.length > mostLanguages) return [{ path, code: 'TOO_MANY' }]
  return languages.flatMap((language, at) =>
    languages.indexOf(language) < at ? [{ path: [...path, `${at}`], code: 'LANGUAGE_REPEATED' }] : [],
  )
}
