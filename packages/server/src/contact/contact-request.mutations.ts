import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, RateLimited, resultType } from '../schema/outcome.ts'
import { ContactRequestType } from './contact-request.schema.ts'
import { markAnswered } from './mark-answered.ts'
import { replyToContactRequest } from './reply-to-contact-request.ts'
import { sendContactRequest } from './send-contact-request.ts'

const ContactRequestInput = builder.inputType('ContactRequestInput', {
  description: 'A sealed message, and by what its sender finds it again.',
  fields: (t) => ({
    contactPoint: t.id({ required: true, description: 'To whom.' }),
    sealed: t.field({
      type: 'Base64Url',
      required: true,
      description: "A libsodium sealed box to the ContactPoint's key, at most 64 KiB.",
    }),
    sealedTo: t.field({
      type: 'Base64Url',
      required: true,
      description:
        "The public key that it is sealed to; KEY_REPLACED in the issues where that is no longer the ContactPoint's.",
    }),
    replyKey: t.field({
      type: 'Base64Url',
      required: true,
      description: "Derived, like `lookup`, from words that the sender's browser made.",
    }),
    lookup: t.field({
      type: 'Base64Url',
      required: true,
      description: '32 bytes by which the sender finds it again; stored hashed.',
    }),
  }),
})
const ReplyResult = resultType('ReplyResult', {
  description: 'The ContactRequest as it is now, or why not.',
  values: [ContactRequestType],
  failures: [NotFound, NotAllowed, InvalidInput],
})

builder.mutationFields((t) => ({
  sendContactRequest: t.field({
    description: 'Sends a message that only the ContactPoint can read. For everybody; who sends it is not kept.',
    type: resultType('SendContactRequestResult', {
      description: 'The ContactRequest, or why it was not taken.',
      values: [ContactRequestType],
      failures: [NotFound, InvalidInput, RateLimited],
    }),
    args: { input: t.arg({ type: ContactRequestInput, required: true, description: 'The sealed message.' }) },
    resolve: (_, { input: { contactPoint, ...sealed } }, context) =>
      sendContactRequest(context, { contactPoint: parseId('cop', contactPoint), ...sealed }).then(asResult),
  }),
  replyToContactRequest: t.field({
    description: 'Answers a message so that only its sender can read it. For coordinators.',
    type: ReplyResult,
    args: {
      id: t.arg.id({ required: true, description: 'Which ContactRequest.' }),
      sealed: t.arg({
        type: 'Base64Url',
        required: true,
        description: 'A libsodium sealed box to its replyKey, at most 64 KiB.',
      }),
    },
    resolve: (_, { id, sealed }, context) => replyToContactRequest(context, parseId('cor', id), sealed).then(asResult),
  }),
  markAnswered: t.field({
    description: 'Answered in another way, by phone for example. For coordinators.',
    type: ReplyResult,
    args: { contactRequest: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { contactRequest }, context) => markAnswered(context, parseId('cor', contactRequest)).then(asResult),
  }),
}))
