import { chooseLanguage } from '@piiri/domain/shared/accept-language'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Context } from './context.ts'

const names = new Map<string, Intl.DisplayNames>()
/** More readers' languages than this are not kept: a header can name any. */
const mostKept = 200

/** What a language is called in the reader's own: `suomi`, `Finnish`. */
export function languageName(context: Context, language: LanguageTag): string {
  return namesIn(readersLanguage(context)).of(language) ?? language
}

/** The most wanted language that names can be written in, else the organisation's. */
function readersLanguage({ languages, defaultLanguage }: Context): LanguageTag {
  return chooseLanguage(
    languages,
    Intl.DisplayNames.supportedLocalesOf([...languages]) as LanguageTag[],
    defaultLanguage,
  )
}

function namesIn(language: LanguageTag): Intl.DisplayNames {
  const known = names.get(language)
  if (known) return known
  const made = new Intl.DisplayNames([language], { type: 'language' })
  if (names.size < mostKept) names.set(language, made)
  return made
}
