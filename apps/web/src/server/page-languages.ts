import { chooseLanguage, preferredLanguages } from '@piiri/domain/shared/accept-language'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import {
  interfaceLanguages,
  parseInterfaceLanguage,
  tagOf,
  type InterfaceLanguage,
} from '../shared/interface-language.ts'
import type { Asked } from './asked.ts'

/** Languages of the organisation that the pages speak; all that they speak, where it has none of these. */
export function languagesOf(wanted: readonly LanguageTag[]): readonly InterfaceLanguage[] {
  const spoken = wanted.map((tag) => parseInterfaceLanguage(tag.split('-')[0] ?? '')).filter((one) => one !== null)
  return spoken.length > 0 ? [...new Set(spoken)] : interfaceLanguages
}

/** The language of the pages that a browser wants most. */
export function negotiate(
  { headers }: Asked,
  languages: readonly InterfaceLanguage[],
  otherwise: InterfaceLanguage,
): InterfaceLanguage {
  const chosen = chooseLanguage(preferredLanguages(headers['accept-language']), languages.map(tagOf), tagOf(otherwise))
  return parseInterfaceLanguage(chosen) ?? otherwise
}

/** The language that a path begins with, also where no page is at the end of it. */
export const languageInPath = ({ url }: Asked, languages: readonly InterfaceLanguage[]): InterfaceLanguage | null => {
  const language = parseInterfaceLanguage(url.pathname.split('/')[1] ?? '')
  return language !== null && languages.includes(language) ? language : null
}
