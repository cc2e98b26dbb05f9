import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { TranslationInput } from '../schema/translation.ts'
import { ContactPointType } from './contact-point.schema.ts'
import { setContactPoint } from './set-contact-point.ts'

const ContactPointInput = builder.inputType('ContactPointInput', {
  description:
    'A role to turn to. Hours, phone, email and publicKey that are left out stay as they are; null takes them away.',
  fields: (t) => ({
    role: t.field({
      type: [TranslationInput],
      required: true,
      description: "A role, not a person, at most 100 characters; in the organisation's language too.",
    }),
    languages: t.field({
      type: ['LanguageTag'],
      required: true,
      description: 'Languages that one can write or speak.',
    }),
    hours: t.field({ type: [TranslationInput], description: 'In words, at most 200 characters: weekdays 10–15.' }),
    phone: t.field({ type: 'PhoneNumber', description: 'Where to call.' }),
    email: t.field({ type: 'EmailAddress', description: 'Where to write.' }),
    publicKey: t.field({
      type: 'Base64Url',
      description: 'Curve25519 public key that messages are sealed to. Another one than before replaces it.',
    }),
  }),
})

builder.mutationField('setContactPoint', (t) =>
  t.field({
    description: 'Writes a ContactPoint down, a new one where there is no id. For coordinators.',
    type: resultType('ContactPointResult', {
      description: 'The ContactPoint as it is now, or why not.',
      values: [ContactPointType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: {
      id: t.arg.id({ description: 'Which one; left out for a new one.' }),
      input: t.arg({ type: ContactPointInput, required: true, description: 'What it is from now on.' }),
    },
    resolve: (_, { id, input }, context) =>
      setContactPoint(context, id == null ? null : parseId('cop', id), input).then(asResult),
  }),
)
