import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { builder } from './builder.ts'

/** A text in one language, as it was written. */
type Translation = { readonly language: LanguageTag; readonly text: string }

builder.objectRef<Translation>('Translation').implement({
  description: 'A text in one language, as it was written.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that it is in.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
})
builder.inputType('TranslationInput', {
  description: 'A text in one language.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', required: true, description: 'The language that it is in.' }),
    text: t.string({ required: true, description: 'What it says.' }),
  }),
})
