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
  for (const language of inOrderOf(wanted, organisationDefault)) {
    const said = saidIn(text, language)
    if (said !== '') return { language, text: said }
  }
  const [language] = Object.keys(text)
    .flatMap((key) => parseLanguageTag(key) ?? [])
    .filter((tag) => saidIn(text, tag) !== '')
    .toSorted()
  return language === undefined ? null : { language, text: saidIn(text, language) }
}

/** What it says in a language; empty where it says nothing. Of two spellings of one tag the later counts. */
function saidIn(text: Text, language: LanguageTag): string {
  let said = ''
  for (const key in text) {
    const value = text[key]
    if (value !== undefined && value !== '' && parseLanguageTag(key) === language) said = value
  }
  return said
}

/** Readers' wishes come as lists that live as long as their readers, and are asked of every text. */
const orders = new WeakMap<readonly LanguageTag[], Map<LanguageTag, readonly LanguageTag[]>>()

function inOrderOf(wanted: readonly LanguageTag[], organisationDefault: LanguageTag): readonly LanguageTag[] {
  const ofWanted = orders.get(wanted) ?? new Map<LanguageTag, readonly LanguageTag[]>()
  const order = ofWanted.get(organisationDefault) ?? [...wanted, organisationDefault].flatMap(withParents)
  orders.set(wanted, ofWanted.set(organisationDefault, order))
  return order
}
