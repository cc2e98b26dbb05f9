import type { ContactPointId } from '@piiri/domain/shared/id'
import { contactPointsAreFoundBy } from '../groups/contact-point-of-group.ts'
import { GroupType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { inLanguageOf, see, seeAll, wordsFor } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import { findContactPoints, listContactPoints } from './contact-points.repository.ts'

export const contactPointById = batch(async (ids: readonly ContactPointId[], { read }) =>
  inOrderOf(ids, await findContactPoints(read, ids)),
)

contactPointsAreFoundBy(async (read, id) => (await findContactPoints(read, [id])).has(id))

export const ContactPointType = nodeType('ContactPoint', 'cop', contactPointById).implement({
  description: 'A role to turn to.',
  interfaces: [Node],
  fields: (t) => ({
    role: t.string({
      description: 'A role, not a person: Community coordinator.',
      resolve: ({ role }, _, context) => wordsFor(context, role),
    }),
    languages: t.field({
      type: ['LanguageTag'],
      description: 'Languages that one can write or speak.',
      resolve: ({ languages }) => languages,
    }),
    hours: t.string({
      nullable: true,
      description: 'In words: weekdays 10–15.',
      resolve: ({ hours }, _, context) => inLanguageOf(context, hours)?.text ?? null,
    }),
    phone: t.expose('phone', { type: 'PhoneNumber', nullable: true, description: 'Where to call.' }),
    email: t.expose('email', { type: 'EmailAddress', nullable: true, description: 'Where to write.' }),
    publicKey: t.expose('publicKey', {
      type: 'Base64Url',
      nullable: true,
      description: 'Curve25519 public key that a message is sealed to.',
    }),
    publicKeyWords: t.exposeString('publicKeyWords', {
      nullable: true,
      description: "The key's fingerprint in words, to compare.",
    }),
  }),
})

builder.objectField(GroupType, 'contactPoint', (t) =>
  t.field({
    description: 'Whom to turn to about it.',
    type: ContactPointType,
    nullable: true,
    resolve: async ({ contactPointId }, _, context) =>
      contactPointId === null ? null : see(context, await contactPointById(context, contactPointId)),
  }),
)

builder.queryField('contactPoints', (t) =>
  t.field({
    description: 'Whom one can turn to.',
    type: [ContactPointType],
    resolve: async (_, __, context) => seeAll(context, await listContactPoints(context.read)),
  }),
)
