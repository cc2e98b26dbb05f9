import type { GroupTranslation } from '@piiri/domain/groups/check-group'
import { builder } from '../schema/builder.ts'
import { LanguageSupportKindType } from './group.schema.ts'

export const GroupTranslationInput = builder.inputType('GroupTranslationInput', {
  description: 'What a Group says of itself in one language.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', required: true, description: 'The language that it is in.' }),
    title: t.string({ required: true, description: 'Its name: one line of at most 100 characters.' }),
    summary: t.string({ required: true, description: 'One sentence: one line of at most 300 characters.' }),
    description: t.string({ description: 'What happens there, in Markdown: at most 10,000 characters.' }),
  }),
})
export const asGroupTranslation = ({
  description,
  ...rest
}: typeof GroupTranslationInput.$inferInput): GroupTranslation => ({ ...rest, description: description ?? null })

export const LanguageSupportInput = builder.inputType('LanguageSupportInput', {
  description: 'A language, and whether it is spoken or interpreted.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', required: true, description: 'The language, once in a list.' }),
    kind: t.field({ type: LanguageSupportKindType, required: true, description: 'Spoken or interpreted.' }),
  }),
})
