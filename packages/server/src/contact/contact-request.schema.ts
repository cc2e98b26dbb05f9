import type { ContactRequest, SealedReply } from '@piiri/domain/contact/contact-request.policy'
import { readsContactRequests } from '@piiri/domain/contact/contact-request.policy'
import type { ContactRequestId } from '@piiri/domain/shared/id'
import { recordRead } from '../audit/record-read.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, forwardArgs, page } from '../schema/paging.ts'
import { contactPointById, ContactPointType } from './contact-point.schema.ts'
import { findContactReplies, findContactRequests, listContactRequests } from './contact-requests.repository.ts'
import { openContactRequest } from './open-contact-request.ts'

/** That somebody reads them is written down. Who may not, is not written down as trying either: that would tell of one. */
async function recordReading(context: Context): Promise<void> {
  if (readsContactRequests(context.viewer)) await recordRead(context, 'contactRequests.read', null)
}

const contactRequestById = batch(async (ids: readonly ContactRequestId[], context) => {
  await recordReading(context)
  return inOrderOf(ids, await findContactRequests(context.read, context.viewer, ids, context.clock()))
})
const repliesOfRequest = batch(async (ids: readonly ContactRequestId[], { read }) => {
  const found = await findContactReplies(read, ids)
  return ids.map((id) => found.get(id) ?? [])
})

const SealedReplyType = builder.objectRef<SealedReply>('SealedReply').implement({
  description: "Sealed to the sender's own key.",
  fields: (t) => ({
    sealed: t.expose('sealed', { type: 'Base64Url', description: 'A libsodium sealed box to the replyKey.' }),
    repliedOn: t.expose('repliedOn', { type: 'LocalDate', description: 'On which day. The time is not kept.' }),
  }),
})
export const ContactRequestType = nodeType<ContactRequest>('ContactRequest', 'cor', contactRequestById).implement({
  description:
    "A message sealed in the sender's browser to a ContactPoint's public key: the server holds ciphertext only. The sender's browser makes the words from which `lookup` and the reply key are derived; the words never leave it.",
  interfaces: [Node],
  fields: (t) => ({
    contactPoint: t.field({
      description: 'To whom it was sent.',
      type: ContactPointType,
      resolve: async ({ contactPointId }, _, context) =>
        mustSee(context, await contactPointById(context, contactPointId)),
    }),
    sealed: t.expose('sealed', { type: 'Base64Url', description: 'What was written, as a libsodium sealed box.' }),
    sealedTo: t.expose('sealedTo', { type: 'Base64Url', description: 'The public key that it is sealed to.' }),
    replyKey: t.expose('replyKey', {
      type: 'Base64Url',
      description: 'The public key that answers are sealed to.',
    }),
    replies: t.field({
      description: 'Answers, the first one first.',
      type: [SealedReplyType],
      resolve: ({ id }, _, context) => repliesOfRequest(context, id),
    }),
    isAnswered: t.exposeBoolean('isAnswered', {
      description: 'Whether there is an answer here, or was one in another way.',
    }),
    receivedOn: t.expose('receivedOn', {
      type: 'LocalDate',
      description: 'On which day. The time is not kept.',
    }),
  }),
})
const ContactRequestConnection = connectionType(ContactRequestType)

builder.queryFields((t) => ({
  contactRequests: t.field({
    description: 'Messages to ContactPoints, the oldest first. For coordinators; empty for others.',
    type: ContactRequestConnection,
    args: {
      isAnswered: t.arg.boolean({ description: 'Only answered ones, or only those that wait.' }),
      ...forwardArgs(t.arg),
    },
    resolve: async (_, { isAnswered, ...args }, context) => {
      await recordReading(context)
      const wanted = { now: context.clock(), isAnswered: isAnswered ?? null }
      return page(context, 'string', listContactRequests(context.read, context.viewer, wanted), args)
    },
  }),
  openContactRequest: t.field({
    description: 'For the sender; null for any other lookup. By POST only.',
    type: ContactRequestType,
    nullable: true,
    args: {
      lookup: t.arg({ type: 'Base64Url', required: true, description: 'The 32 bytes that it was sent with.' }),
    },
    resolve: (_, { lookup }, context) => openContactRequest(context, lookup),
  }),
}))
