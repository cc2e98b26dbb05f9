import type { LastSeen, RegistrationStatus } from '@piiri/domain/registrations/registration.policy'
import { isDeepStrictEqual } from 'node:util'
import type { RegistrationId } from '@piiri/domain/shared/id'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { mustSee } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { failureType, UserError } from '../schema/outcome.ts'
import { loadSession, SessionType } from '../sessions/session.schema.ts'
import type { Receipt } from './open-receipt.ts'
import { findRegistrations } from './registrations.repository.ts'
import { nowSeen } from './seen-by.ts'

export const RegistrationStatusType = enumOf<RegistrationStatus>('RegistrationStatus', 'How a place stands.', {
  CONFIRMED: 'They have it.',
  WAITLISTED: 'They wait for it.',
  CANCELLED: 'It was given back, or freed.',
})

const registrationById = batch(async (ids: readonly RegistrationId[], context) =>
  inOrderOf(ids, await findRegistrations(context, ids)),
)

export const RegistrationType = nodeType('Registration', 'reg', registrationById).implement({
  description: 'A place at a Session that asks for one.',
  interfaces: [Node],
  fields: (t) => ({
    session: t.field({
      description: 'The Session. Null where the viewer may no longer see it.',
      type: SessionType,
      nullable: true,
      resolve: ({ sessionId }, _, context) => loadSession(context, sessionId),
    }),
    status: t.expose('status', {
      type: RegistrationStatusType,
      description: 'Whether it is a place, or a wait for one.',
    }),
    hasUnseenChange: t.boolean({
      description:
        'Whether the Session (its time, its place as the viewer may know it, whether it is held), or what others made of the place, changed since the viewer last marked it seen.',
      resolve: async ({ sessionId, status, lastSeen }, _, context) => {
        const session = await loadSession(context, sessionId)
        if (session === null || lastSeen === null) return false
        const seen: LastSeen = await nowSeen(context, session, status)
        return !isDeepStrictEqual(seen, lastSeen)
      },
    }),
    waitlistPosition: t.exposeInt('waitlistPosition', {
      nullable: true,
      description: "From 1, while WAITLISTED; null for a Receipt's.",
    }),
    interpretingWish: t.expose('interpretingWish', {
      type: 'LanguageTag',
      nullable: true,
      description: 'The language that they would like interpreting into.',
    }),
  }),
})

export const ReceiptType = builder.objectRef<Receipt>('Receipt').implement({
  description: 'What somebody without an Account holds: words to see and cancel a Registration.',
  fields: (t) => ({
    words: t.exposeString('words', {
      nullable: true,
      description: 'As register gave them back, once; null when the Receipt is read.',
    }),
    registration: t.field({
      type: RegistrationType,
      nullable: true,
      description: 'The place that they stand for.',
      resolve: ({ registration }) => registration,
    }),
  }),
})

export const AlreadyRegistered = failureType('AlreadyRegistered', 'ALREADY_REGISTERED').implement({
  description: 'One place a person: they have it, or wait for it.',
  interfaces: [UserError],
  fields: (t) => ({
    registration: t.field({
      type: RegistrationType,
      description: 'The one that they have.',
      resolve: async ({ registrationId }, _, context) =>
        mustSee(context, await registrationById(context, registrationId)),
    }),
  }),
})

export const RegistrationClosed = failureType('RegistrationClosed', 'REGISTRATION_CLOSED').implement({
  description:
    'Not open yet, or closed: the Session is cancelled, needs no place, or more wait for it than there is hope for.',
  interfaces: [UserError],
})
