import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { acceptVisitOffer } from './accept-visit-offer.ts'
import { declineVisitOffer } from './decline-visit-offer.ts'
import { offerVisit } from './offer-visit.ts'
import { VisitOfferType } from './visit-offer.schema.ts'
import { withdrawVisitOffer } from './withdraw-visit-offer.ts'

const VisitOfferInput = builder.inputType('VisitOfferInput', {
  description: 'A guest speaker or a service visit, as a partner offers it.',
  fields: (t) => ({
    title: t.string({
      required: true,
      description:
        'One line of at most 120 characters: as the topic of the guest it is read by all who may read the Session.',
    }),
    description: t.string({ required: true, description: 'More of it, for staff: at most 4,000 characters.' }),
    languages: t.field({
      type: ['LanguageTag'],
      required: true,
      description: 'Languages that it can be held in: one at least, each once.',
    }),
  }),
})
const VisitOfferResult = resultType('VisitOfferResult', {
  description: 'The VisitOffer as it is now, or why not.',
  values: [VisitOfferType],
  failures: [NotFound, NotAllowed, InvalidInput, Conflict],
})
const id = 'Which offer.'

builder.mutationFields((t) => ({
  offerVisit: t.field({
    description:
      'Offers a visit. For a partner whose key has VISITS_OFFER: twenty at most that wait for an answer, and twenty a day.',
    type: VisitOfferResult,
    args: { input: t.arg({ type: VisitOfferInput, required: true, description: 'The visit.' }) },
    resolve: (_, { input }, context) => offerVisit(context, input).then(asResult),
  }),
  withdrawVisitOffer: t.field({
    description:
      'Takes an offer back that waits for an answer, or that was accepted: its guest goes from a Session that is still to come. For the partner whose it is; Conflict where there is nothing to take back any more.',
    type: VisitOfferResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => withdrawVisitOffer(context, parseId('vis', id)).then(asResult),
  }),
  acceptVisitOffer: t.field({
    description:
      'Takes a visit into a Session that is still to come, where its guest speaker stands from then on. For staff; Conflict where somebody else has answered, or the partner has taken it back.',
    type: VisitOfferResult,
    args: {
      id: t.arg.id({ required: true, description: id }),
      session: t.arg.id({ required: true, description: 'The Session that the partner comes to.' }),
      message: t.arg.string({
        description:
          'For the partner, at most 2,000 characters: all that it is told of a Session that it may not see itself.',
      }),
    },
    resolve: (_, { id, session, message }, context) =>
      acceptVisitOffer(context, {
        id: parseId('vis', id),
        session: parseId('ses', session),
        message: message ?? null,
      }).then(asResult),
  }),
  declineVisitOffer: t.field({
    description: 'Declines a visit. For staff; Conflict where it does not wait for an answer any more.',
    type: VisitOfferResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => declineVisitOffer(context, parseId('vis', id)).then(asResult),
  }),
}))
