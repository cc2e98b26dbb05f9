import type { VisitOfferStatus } from '@piiri/domain/partners/visit-offer.policy'
import type { VisitOfferId } from '@piiri/domain/shared/id'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { mustSee } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, forwardArgs, page } from '../schema/paging.ts'
import { loadSession, SessionType } from '../sessions/session.schema.ts'
import { partnerById, PartnerType } from './partner.schema.ts'
import { listVisitOffers } from './visit-offer-lists.repository.ts'
import { boxOfVisitOffer, findVisitOffers } from './visit-offers.repository.ts'

const VisitOfferStatusType = enumOf<VisitOfferStatus>('VisitOfferStatus', 'Where a VisitOffer has come to.', {
  OFFERED: 'It waits for an answer.',
  ACCEPTED: 'The partner comes.',
  DECLINED: 'It will not be.',
  WITHDRAWN: 'The partner has taken it back.',
})

const visitOfferById = batch(async (ids: readonly VisitOfferId[], { read, viewer }) => {
  const found = await findVisitOffers(read, viewer, ids)
  return inOrderOf(ids, new Map(found.map((one) => [one.offer.id, boxOfVisitOffer(one)])))
})

export const VisitOfferType = nodeType('VisitOffer', 'vis', visitOfferById).implement({
  description: 'A guest speaker or a service visit that a Partner offers.',
  interfaces: [Node],
  fields: (t) => ({
    partner: t.field({
      description: 'Who offers it.',
      type: PartnerType,
      resolve: async ({ partnerId }, _, context) => mustSee(context, await partnerById(context, partnerId)),
    }),
    title: t.exposeString('title', { description: "What it is, in the partner's words." }),
    description: t.exposeString('description', { description: 'More of it.' }),
    languages: t.field({
      type: ['LanguageTag'],
      description: 'Languages that it can be held in.',
      resolve: ({ languages }) => [...languages],
    }),
    status: t.expose('status', { type: VisitOfferStatusType, description: 'Where it has come to.' }),
    offeredAt: t.expose('offeredAt', { type: 'Instant', description: 'When the partner offered it.' }),
    session: t.field({
      description:
        'The Session it was accepted into; null where the partner may not see it: then `message` tells when to come.',
      type: SessionType,
      nullable: true,
      resolve: ({ sessionId }, _, context) => (sessionId === null ? null : loadSession(context, sessionId)),
    }),
    message: t.exposeString('message', { nullable: true, description: 'What staff chose to tell the partner.' }),
  }),
})
const VisitOfferConnection = connectionType(VisitOfferType)

builder.queryField('visitOffers', (t) =>
  t.field({
    description:
      'VisitOffers, the newest first: all for staff, its own for a partner whose key has VISITS_OFFER, those accepted into their Groups for those who plan them; empty for others.',
    type: VisitOfferConnection,
    args: {
      statuses: t.arg({ type: [VisitOfferStatusType], description: 'Of any of these statuses.' }),
      ...forwardArgs(t.arg),
    },
    resolve: (_, { statuses, ...args }, context) =>
      page(
        context,
        'number',
        listVisitOffers(context.read, context.viewer, { statuses: statuses ?? null, partner: null }),
        args,
      ),
  }),
)
builder.objectField(PartnerType, 'visitOffers', (t) =>
  t.field({
    description: 'What it offers, the newest first, as far as the viewer may know of it.',
    type: VisitOfferConnection,
    args: forwardArgs(t.arg),
    resolve: ({ id }, args, context) =>
      page(context, 'number', listVisitOffers(context.read, context.viewer, { statuses: null, partner: id }), args),
  }),
)
