import { chooseLanguage } from '@piiri/domain/shared/accept-language'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import type { FailureCode } from '@piiri/domain/shared/outcome'
import type { Context } from './context.ts'

type Messages = Readonly<Record<FailureCode | 'INPUT_ISSUE', string>>

const en: Messages = {
  NOT_FOUND: 'There is no such thing, or not for you.',
  NOT_ALLOWED: 'You can see this, but you cannot change it.',
  CONFLICT: 'Somebody else changed this meanwhile. Nothing was saved: read it again, and decide.',
  INVALID_INPUT: 'Something in the input cannot be taken as it is. Nothing was saved.',
  RATE_LIMITED: 'That was too often. Nothing was saved: wait a while, and try again.',
  INPUT_ISSUE: 'This cannot be taken as it is',
}
const fi: Messages = {
  NOT_FOUND: 'Tätä ei löydy, tai se ei ole sinulle.',
  NOT_ALLOWED: 'Näet tämän, mutta et voi muuttaa sitä.',
  CONFLICT: 'Joku muu muutti tätä sillä välin. Mitään ei tallennettu: lue se uudelleen ja päätä sitten.',
  INVALID_INPUT: 'Jotakin syötteessä ei voi ottaa vastaan tällaisenaan. Mitään ei tallennettu.',
  RATE_LIMITED: 'Yrityksiä oli liikaa. Mitään ei tallennettu: odota hetki ja yritä uudelleen.',
  INPUT_ISSUE: 'Tätä ei voi ottaa vastaan tällaisenaan',
}
const catalogues: Readonly<Record<string, Messages>> = { en, fi }
const written = Object.keys(catalogues).flatMap((tag) => parseLanguageTag(tag) ?? [])

const catalogueFor = (wanted: readonly LanguageTag[], otherwise: LanguageTag): Messages =>
  catalogues[chooseLanguage(wanted, written, otherwise)] ?? en

/** What an expected failure says to a person, in the reader's language. */
export const messageOf = (code: FailureCode, { languages, defaultLanguage }: Context): string =>
  catalogueFor(languages, defaultLanguage)[code]

/** What is wrong with one part of an input: its sentence, and the code that programs read. */
export const messageOfIssue = (code: string, { languages, defaultLanguage }: Context): string =>
  `${catalogueFor(languages, defaultLanguage).INPUT_ISSUE}: ${code}.`
