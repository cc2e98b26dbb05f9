import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { GroupAsWritten, GroupTranslationInput } from '@piiri/sdk/lean'
import type { Sent } from '../people/people-page.ts'
import { languagesIn } from '../people/translated-lines.tsx'
import type { TextPart } from './parts-of-group.ts'

/** What a Group says of itself in one language, as a form holds it. */
export type WrittenText = {
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly description: string
}

/** The languages that pages come in first, whether there is anything in them or not. */
export function textsOf(
  { translations }: Pick<GroupAsWritten, 'translations'>,
  languages: readonly string[],
): readonly WrittenText[] {
  const all = [...new Set([...languages, ...translations.map(({ language }) => language)])]
  return all.map((language) => {
    const found = translations.find((one) => one.language === language)
    return { language, title: found?.title ?? '', summary: found?.summary ?? '', description: found?.description ?? '' }
  })
}

/** As they were typed. */
export const textsIn = (sent: Sent): readonly WrittenText[] =>
  languagesIn(sent, 'texts').map((language) => ({
    language,
    title: sent.text(`title-${language}`),
    summary: sent.text(`summary-${language}`),
    description: sent.text(`description-${language}`),
  }))

/** With room for another language; as they are, where that is none or there already. */
export function withLanguage(texts: readonly WrittenText[], text: string): readonly WrittenText[] {
  const language = parseLanguageTag(text)
  if (language === null || texts.some((one) => one.language === language)) return texts
  return [...texts, { language, title: '', summary: '', description: '' }]
}

const isThere = ({ title, summary, description }: WrittenText): boolean =>
  `${title}${summary}${description}`.trim() !== ''

/** What is sent on: nothing of a language in which nothing was written. */
export const translationsOf = (texts: readonly WrittenText[]): readonly GroupTranslationInput[] =>
  texts
    .filter(isThere)
    .map(({ description, ...text }) => ({ ...text, description: description.trim() === '' ? null : description }))

/** The field that an issue of the texts is about. */
export function fieldOfText(
  texts: readonly WrittenText[],
  [at = '', part = 'title']: readonly string[],
): string | null {
  const language = texts.filter(isThere)[Number(at)]?.language
  return at === '' || language === undefined ? null : `${part}-${language}`
}

/** The language whose text readers get where theirs is missing: the organisation's, else another that has it. Null where none has. */
export const standIn = (texts: readonly WrittenText[], part: TextPart): string | null =>
  texts.find((text) => text[part].trim() !== '')?.language ?? null
