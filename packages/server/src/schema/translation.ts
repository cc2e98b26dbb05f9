import type { Translation } from '@piiri/domain/shared/translations'
import { builder } from './builder.ts'

export const TranslationType = builder.objectRef<Translation>('Translation').implement({
  description: 'A text in one language, as it was written.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that it is in.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
})
export const TranslationInput = builder.inputType('TranslationInput', {
  description: 'A text in one language.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', required: true, description: 'The language that it is in.' }),
    text: t.string({ required: true, description: 'What it says.' }),
  }),
})
