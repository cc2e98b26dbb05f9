import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { ContactPointCard, ContactPointInput, Piiri } from '@piiri/sdk/lean'
import type { Sent } from '../people/people-page.ts'
import { fieldOfTranslations, translationsIn, type Translation } from '../people/translated-lines.tsx'

/** A contact as a form holds it. */
export type ContactPointValues = {
  readonly role: readonly Translation[]
  readonly hours: readonly Translation[]
  readonly phone: string
  readonly email: string
  readonly languages: string
}
export const newContactPoint: ContactPointValues = { role: [], hours: [], phone: '', email: '', languages: '' }

/** A contact with its texts in each language. Where one is missing the organisation's is told instead, which the first language has: that is left out. */
export async function valuesOf(
  piiri: Piiri,
  id: string,
  languages: readonly string[],
): Promise<(ContactPointValues & { readonly card: ContactPointCard }) | null> {
  const lists = await Promise.all(languages.map((language) => piiri.contactPoints.list({ language })))
  const cards = lists.map((list) => list.find((one) => one.id === id))
  const [card] = cards
  if (card === undefined) return null
  const inEach = (of: 'role' | 'hours'): readonly Translation[] =>
    cards.flatMap((one, at) => {
      const [language, text] = [languages[at] ?? '', one?.[of] ?? '']
      return text === '' || (at > 0 && text === card[of]) ? [] : [{ language, text }]
    })
  const { phone, email, languages: spoken } = card
  return {
    card,
    role: inEach('role'),
    hours: inEach('hours'),
    phone: phone ?? '',
    email: email ?? '',
    languages: spoken.join(' '),
  }
}

/** All of it but the key, which has a page of its own. */
export function inputIn(sent: Sent): ContactPointInput {
  const line = (name: string): string | null => sent.text(name).trim() || null
  return {
    role: translationsIn(sent, 'role'),
    hours: translationsIn(sent, 'hours'),
    phone: line('phone'),
    email: line('email'),
    languages: languagesOf(sent),
  }
}
const languagesOf = (sent: Sent): string[] =>
  sent
    .text('languages')
    .split(/[\s,]+/)
    .filter(Boolean)

/** Fields that cannot be read as what they are: the API would refuse all of it, and say of none where. */
export const unreadable = (sent: Sent): readonly ('phone' | 'email' | 'languages')[] => [
  ...(/^(\+[1-9]\d{1,14})?$/.test(sent.text('phone').trim()) ? [] : (['phone'] as const)),
  ...(/^([^\s@<>(),;:\\"[\]]+@[^\s@.]+(\.[^\s@.]+)+)?$/.test(sent.text('email').trim()) ? [] : (['email'] as const)),
  ...(languagesOf(sent).every((tag) => parseLanguageTag(tag) !== null) ? [] : (['languages'] as const)),
]

/** The form's field for the path of an issue. */
export const fieldOfPoint =
  (sent: Sent) =>
  ([part = '', ...below]: readonly string[]): string | null => {
    if (part === 'role' || part === 'hours') return fieldOfTranslations(sent, part, below)
    return ['phone', 'email', 'languages'].includes(part) ? part : null
  }
