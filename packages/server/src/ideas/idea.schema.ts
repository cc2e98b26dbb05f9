import type { DateVote, IdeaStatus } from '@piiri/domain/ideas/idea-status'
import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import { parseId, type IdeaId, type SeriesId } from '@piiri/domain/shared/id'
import { groupById, GroupType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { inLanguageOf, mustSee, see } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, forwardArgs, page } from '../schema/paging.ts'
import { loadSeries, SeriesType } from '../series/series.schema.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { boxOfSession } from '../sessions/session-boxes.ts'
import { SessionType } from '../sessions/session.schema.ts'
import { findIdeas, listIdeas } from './ideas.repository.ts'
import { linesOfSeries, nextSessionsOfSeries } from './sessions-of-ideas.repository.ts'

export const IdeaStatusType = enumOf<IdeaStatus>('IdeaStatus', 'Where an Idea has come to.', {
  PROPOSED: 'Somebody would like it.',
  PLANNING: 'Somebody has taken it up.',
  SCHEDULED: 'It has a date.',
  DONE: 'It has happened.',
  DECLINED: 'It will not be, for the reason that it tells.',
})
export const DateVoteType = enumOf<DateVote>('DateVote', 'Whether somebody could come.', {
  YES: 'They can.',
  MAYBE: 'Perhaps they can.',
  NO: 'They cannot.',
})

const ideaById = batch(async (ids: readonly IdeaId[], { read, viewer }) =>
  inOrderOf(ids, await findIdeas(read, viewer, ids)),
)
/** Of each of some Series, and of whatever was split off from it: some queries, for however many Ideas. */
const nextSessionOf = batch(async (starts: readonly SeriesId[], context) => {
  const { read, viewer, now, horizon } = context
  const lines = await linesOfSeries(read, starts)
  const ids = await nextSessionsOfSeries(read, viewer, { series: [...lines.values()].flat(), now, horizon })
  const rows = (await findRows(context, ids)).toSorted((a, b) => a.session.start - b.session.start)
  return starts.map((start) => {
    const first = rows.find(({ session }) => lines.get(start)?.includes(session.seriesId))
    return first === undefined ? null : boxOfSession(first)
  })
})

export const IdeaType = nodeType('Idea', 'ide', ideaById).implement({
  description: 'Something that somebody of the community wants to do. Who proposed it, nobody is told.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is, in its own language.' }),
    description: t.exposeString('description', { description: 'More of it, in its own language.' }),
    contentLanguage: t.expose('contentLanguage', { type: 'LanguageTag', description: 'The language that it is in.' }),
    status: t.expose('status', { type: IdeaStatusType, description: 'Where it has come to.' }),
    group: t.field({
      description: 'Null where it is for the whole community.',
      type: GroupType,
      nullable: true,
      resolve: async ({ groupId }, _, context) =>
        groupId === null ? null : mustSee(context, await groupById(context, groupId)),
    }),
    declineReason: t.string({
      nullable: true,
      description: 'Kind words, when DECLINED.',
      resolve: ({ declineReason }, _, context) => inLanguageOf(context, declineReason)?.text ?? null,
    }),
    series: t.field({
      description: 'What it became.',
      type: SeriesType,
      nullable: true,
      resolve: ({ seriesId }, _, context) => (seriesId === null ? null : loadSeries(context, seriesId)),
    }),
    nextSession: t.field({
      description: 'The next SCHEDULED Session of what it became, up to the horizon.',
      type: SessionType,
      nullable: true,
      resolve: async ({ seriesId }, _, context) =>
        seriesId === null ? null : see(context, await nextSessionOf(context, seriesId)),
    }),
    version: t.exposeInt('version', { nullable: true, description: 'For those who may plan it.' }),
    viewerCanPlan: t.boolean({
      description: 'Whether the viewer may take it up, schedule, decline and hide it.',
      resolve: ({ groupId }, _, { viewer }) => mayPlanIdea(viewer, groupId),
    }),
  }),
})
const IdeaConnection = connectionType(IdeaType)

builder.queryFields((t) => ({
  ideas: t.field({
    description: 'Ideas, the newest first, as far as the viewer may know of them.',
    type: IdeaConnection,
    args: {
      statuses: t.arg({ type: [IdeaStatusType], description: 'Of any of these statuses.' }),
      group: t.arg.id({ description: 'Of this Group alone.' }),
      ...forwardArgs(t.arg),
    },
    resolve: (_, { statuses, group, ...args }, context) =>
      page(
        context,
        'number',
        listIdeas(context.read, context.viewer, {
          statuses: statuses ?? null,
          group: group == null ? null : parseId('grp', group),
        }),
        args,
      ),
  }),
  idea: t.field({
    description: 'The Idea with this id, or null.',
    type: IdeaType,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_, { id }, context) => see(context, await ideaById(context, parseId('ide', id))),
  }),
}))
builder.objectField(GroupType, 'ideas', (t) =>
  t.field({
    description: 'Its Ideas, the newest first. Empty for all but those of the Group and staff.',
    type: IdeaConnection,
    args: {
      statuses: t.arg({ type: [IdeaStatusType], description: 'Of any of these statuses.' }),
      ...forwardArgs(t.arg),
    },
    resolve: ({ id }, { statuses, ...args }, context) =>
      page(context, 'number', listIdeas(context.read, context.viewer, { statuses: statuses ?? null, group: id }), args),
  }),
)
