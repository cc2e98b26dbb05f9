import type { DutyKind } from '@piiri/domain/duties/duty.policy'
import type { DutyId, SessionId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { ViewerType } from '../people/account.schema.ts'
import { membershipById, MembershipType, ownMemberships } from '../people/membership.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { seeAll } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { loadSession, SessionType } from '../sessions/session.schema.ts'
import { groupRows } from '../shared/group-rows.ts'
import { dutiesOfSessions, dutiesTakenBy, findDuties, takersOfDuties } from './duties.repository.ts'
import './duties-of-account.ts'
import './follow-sessions.ts'

const dutyById = batch(async (ids: readonly DutyId[], { read, viewer }) =>
  inOrderOf(ids, await findDuties(read, viewer, ids)),
)
const dutiesOfSession = batch(async (ids: readonly SessionId[], { read, viewer }) => {
  const found = await dutiesOfSessions(read, viewer, ids)
  return ids.map((id) => found.get(id) ?? [])
})
/** Asked of Duties that were disclosed: who does them is as visible as they are. */
const takersOf = batch(async (ids: readonly DutyId[], { read }) => {
  const found = groupRows(await takersOfDuties(read, { duties: ids }), ({ dutyId }) => dutyId)
  return ids.map((id) => (found.get(id) ?? []).map(({ membershipId }) => membershipId))
})

export const DutyKindType = enumOf<DutyKind>('DutyKind', 'What there is to do.', {
  COOKING: 'To cook the meal.',
  INTERPRETING: 'To interpret from and into a language.',
  HOSTING: 'To open the doors and to welcome people.',
  GUIDING: 'To lead the way on an outing.',
  OTHER: 'What its title says.',
})

export const DutyType = nodeType('Duty', 'dut', dutyById).implement({
  description: 'Work at a Session, which members take by alias.',
  interfaces: [Node],
  fields: (t) => ({
    session: t.field({
      type: SessionType,
      nullable: true,
      description: 'Where there is something to do.',
      resolve: ({ sessionId }, _, context) => loadSession(context, sessionId),
    }),
    kind: t.expose('kind', { type: DutyKindType, description: 'What there is to do.' }),
    language: t.expose('language', {
      type: 'LanguageTag',
      nullable: true,
      description: 'From and into which to interpret. Null for other work.',
    }),
    title: t.exposeString('title', { nullable: true, description: 'What it is, in the words of those who plan.' }),
    neededCount: t.exposeInt('neededCount', { description: 'How many people it needs.' }),
    takenBy: t.field({
      type: [MembershipType],
      description: 'Who does it, by alias. Forgotten 90 days after the Session.',
      resolve: async ({ id }, _, context) => {
        const takers = await takersOf(context, id)
        const boxes = await Promise.all(takers.map((taker) => membershipById(context, taker)))
        return seeAll(
          context,
          boxes.filter((box) => box !== null),
        )
      },
    }),
    viewerHasTaken: t.boolean({
      description: 'Whether it is the viewer who does it, or one of those.',
      resolve: async ({ id }, _, context) => {
        const [takers, own] = await Promise.all([takersOf(context, id), ownMemberships(context, 'own')])
        return own.some(({ membership }) => takers.includes(membership.id))
      },
    }),
  }),
})

builder.objectField(SessionType, 'duties', (t) =>
  t.field({
    description: 'Work there. Empty but for members of the Group and staff.',
    type: [DutyType],
    resolve: async ({ id }, _, context) => seeAll(context, await dutiesOfSession(context, id)),
  }),
)
builder.objectField(ViewerType, 'duties', (t) =>
  t.field({
    description: 'Work that the viewer has taken, by start.',
    type: [DutyType],
    args: {
      upcomingOnly: t.arg.boolean({ defaultValue: true, description: 'Leaves out that of Sessions that are over.' }),
    },
    resolve: async (_, { upcomingOnly }, context) => {
      const memberships = (await ownMemberships(context, 'own')).map(({ membership }) => membership.id)
      const endsAfter = upcomingOnly === false ? instant(0) : context.now
      return seeAll(context, await dutiesTakenBy(context.read, { memberships, endsAfter }))
    },
  }),
)
