import { parseId } from '@piiri/domain/shared/id'
import { GraphQLError } from 'graphql'
import { DoneType } from '../people/results.schema.ts'
import { builder } from '../schema/builder.ts'
import { messageOf } from '../schema/messages.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, RateLimited, resultType } from '../schema/outcome.ts'
import { SessionInThePast } from '../sessions/session-in-the-past.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { markRegistrationsSeen } from './mark-seen.ts'
import { openReceipt } from './open-receipt.ts'
import { register } from './register.ts'
import { AlreadyRegistered, ReceiptType, RegistrationClosed, RegistrationType } from './registration.schema.ts'
import { releasePlace } from './release-place.ts'

const RegisterInput = builder.inputType('RegisterInput', {
  description: 'For which Session somebody registers.',
  fields: (t) => ({
    session: t.id({ required: true, description: 'The Session.' }),
    interpretingWish: t.field({ type: 'LanguageTag', description: 'A language to have interpreting into.' }),
  }),
})
const CancelRegistrationResult = resultType('CancelRegistrationResult', {
  description: 'The place, given back, or why it was not.',
  values: [RegistrationType],
  failures: [SessionInThePast, NotFound, InvalidInput, RateLimited],
})

builder.queryField('receipt', (t) =>
  t.field({
    description: 'What the words of a receipt stand for; null for any others, as slowly. By POST only.',
    type: ReceiptType,
    nullable: true,
    args: { words: t.arg.string({ required: true, description: 'In whatever form they were typed.' }) },
    resolve: async (_, { words }, context) => {
      const opened = await openReceipt(context, words)
      if (opened.ok) return opened.value
      const { error: code, retryAfterSeconds } = opened
      throw new GraphQLError(messageOf(code, context), { extensions: { code, retryAfterSeconds } })
    },
  }),
)

builder.mutationFields((t) => ({
  register: t.field({
    description:
      'Confirmed while there is room, else on the waiting list; a place that falls free goes to the first who waits.',
    type: resultType('RegisterResult', {
      description: 'Registration for those with an Account, Receipt for those without.',
      values: [RegistrationType, ReceiptType],
      failures: [
        AlreadyRegistered,
        RegistrationClosed,
        SessionInThePast,
        NotFound,
        NotAllowed,
        InvalidInput,
        RateLimited,
      ],
    }),
    args: { input: t.arg({ type: RegisterInput, required: true, description: 'For what.' }) },
    resolve: (_, { input }, context) =>
      register(context, {
        session: parseId('ses', input.session),
        interpretingWish: input.interpretingWish ?? null,
      }).then(asResult),
  }),
  cancelRegistration: t.field({
    description: "Gives a place back: by id with the viewer's own sign-in, or by the words of a receipt.",
    type: CancelRegistrationResult,
    args: {
      id: t.arg.id({ description: 'Which Registration, of one’s own.' }),
      receiptWords: t.arg.string({ description: 'The words of a Receipt.' }),
    },
    resolve: (_, { id, receiptWords }, context) =>
      cancelRegistration(context, { id: id ?? null, receiptWords: receiptWords ?? null }).then(asResult),
  }),
  releasePlace: t.field({
    description: 'Frees a place, for those who plan.',
    type: CancelRegistrationResult,
    args: { registration: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { registration }, context) => releasePlace(context, parseId('reg', registration)).then(asResult),
  }),
  markRegistrationsSeen: t.field({
    description: 'From now on `hasUnseenChange` tells what changes after this.',
    type: DoneType,
    resolve: (_, __, context) => markRegistrationsSeen(context),
  }),
}))
