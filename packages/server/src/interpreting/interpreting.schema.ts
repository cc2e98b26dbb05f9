import { interpretingNeedPolicy, type InterpretingNeed } from '@piiri/domain/interpreting/interpreting-need.policy'
import { conceal, type Disclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import { batch } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { seeAll } from '../schema/context.ts'
import { PeriodInput } from '../schema/period.ts'
import { factsOfSession } from '../sessions/session-boxes.ts'
import { SessionType } from '../sessions/session.schema.ts'
import { sessionsWithNeeds } from './interpreting-needs.repository.ts'
import { needsOfSessionsForSystem } from './needs-of-sessions.ts'
import { tellUnmetNeeds, type UnmetNeed } from './tell-unmet-needs.ts'

const needsOfSession = batch(async (ids: readonly SessionId[], { read, viewer }) => {
  const sessions = await sessionsWithNeeds(read, viewer, ids)
  const needs = await needsOfSessionsForSystem(read, sessions)
  const boxes = new Map(
    sessions.map((session) => [
      session.id,
      (needs.get(session.id) ?? []).map((need) => conceal(interpretingNeedPolicy, need, factsOfSession(session))),
    ]),
  )
  return ids.map((id) => boxes.get(id) ?? [])
})

const InterpretingNeedType = builder.objectRef<Disclosed<InterpretingNeed>>('InterpretingNeed').implement({
  description: 'Whether the interpreting that was wished for is there.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'Into and from which language.' }),
    wishedCount: t.exposeInt('wishedCount', { description: 'How many who have a place wish for it.' }),
    isCovered: t.exposeBoolean('isCovered', {
      description:
        'Whether it is spoken there, somebody has taken the work, or the Session says that it is interpreted.',
    }),
  }),
})
builder.objectField(SessionType, 'interpretingNeeds', (t) =>
  t.field({
    description: 'What is wished for there. Empty but for those who plan and INTERPRETERs of the Group.',
    type: [InterpretingNeedType],
    resolve: async ({ id }, _, context) => seeAll(context, await needsOfSession(context, id)),
  }),
)

const UnmetNeedType = builder.objectRef<UnmetNeed>('UnmetNeed').implement({
  description: 'Interpreting that was wished for and not there, by language, suppressed as statistics are.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'Into and from which language.' }),
    wishes: t.exposeInt('wishes', {
      nullable: true,
      description: 'How many wishes were not met: 5 or more. Null where it is not told, also where there was none.',
    }),
    isSuppressed: t.exposeBoolean('isSuppressed', {
      description: 'Whether it is not told: these are too few, or others could be computed from them.',
    }),
  }),
})
builder.queryField('unmetNeeds', (t) =>
  t.field({
    description:
      'Interpreting that was wished for and not there, for those who may read statistics; null for others, and for a Period that is no month, quarter or years that are told already.',
    type: [UnmetNeedType],
    nullable: true,
    args: {
      in: t.arg({
        type: PeriodInput,
        required: true,
        description: "A whole month, a quarter or years (ten at most) in the organisation's zone.",
      }),
    },
    resolve: (_, { in: period }, context) => tellUnmetNeeds(context, period),
  }),
)
