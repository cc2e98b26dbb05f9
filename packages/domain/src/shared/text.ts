import { parseLanguageTag, withParents, type LanguageTag } from './language-tag.ts'

/** A translated text: language -> what it says there. */
export type Text = Readonly<Record<string, string>>

export type NegotiatedText = { readonly language: LanguageTag; readonly text: string }

/**
 * The text in the first language that it has: each wanted one with its parents, the organisation's default with its parents, and
 * else the first in alphabetical order of tags, so that the answer does not depend on the order of writing. Empty texts count as missing. Null where there is none.
 */
export function negotiate(
  text: Text,
  wanted: readonly LanguageTag[],
  organisationDefault: LanguageTag,
): NegotiatedText | null {
  const written = new Map<LanguageTag, string>()
  for (const [key, value] of Object.entries(text)) {
    const tag = parseLanguageTag(key)
    if (tag !== null && value !== '') written.set(tag, value)
  }
  const inOrder = [...wanted, organisationDefault].flatMap(withParents)
  const language = inOrder.find((tag) => written.has(tag)) ?? [...written.keys()].toSorted()[0]
  const said = language === undefined ? undefined : written.get(language)
  return language === undefined || said === undefined ? null : { language, text: said }
}
