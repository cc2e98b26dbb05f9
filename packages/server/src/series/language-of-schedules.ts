import { chooseLanguage } from '@piiri/domain/shared/accept-language'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Context } from '../schema/context.ts'

const spoken = ['fi', 'en'].map((tag) => parseLanguageTag(tag)).filter((tag) => tag !== null)

/** In which of the languages that schedules are said in this reader gets them. */
export const languageOfSchedules = ({
  languages,
  defaultLanguage,
}: Pick<Context, 'languages' | 'defaultLanguage'>): LanguageTag => chooseLanguage(languages, spoken, defaultLanguage)
