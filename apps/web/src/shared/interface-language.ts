import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'

/** Languages that the pages themselves speak; what goes on at a Session may be in any other. */
export const interfaceLanguages = ['fi', 'en'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** Null for what the pages do not speak. */
export const parseInterfaceLanguage = (text: string): InterfaceLanguage | null =>
  interfaceLanguages.find((one) => one === text) ?? null

/** The tag of a language, for the domain's functions. */
export function tagOf(language: InterfaceLanguage): LanguageTag {
  const tag = parseLanguageTag(language)
  if (tag === null) throw new Error(`${language} is no language tag.`)
  return tag
}
