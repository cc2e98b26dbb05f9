import type { IdeaId, IdeaTaskId, MembershipId } from '@piiri/domain/shared/id'
import type { DateVote } from '@piiri/domain/ideas/idea-status'
import { accountOf, isOfTheCommunity, partnerOf } from '@piiri/domain/shared/viewer'
import { membershipById } from '../people/membership.schema.ts'
import { batch } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see } from '../schema/context.ts'
import { groupRows } from '../shared/group-rows.ts'
import { DateVoteType, IdeaType } from './idea.schema.ts'
import {
  datesOfIdeas,
  ownIdeasAmong,
  supportersOf,
  tasksOfIdeas,
  type DateOptionRow,
} from './parts-of-ideas.repository.ts'

/** All of these are asked of Ideas that were disclosed: whoever of the community may know of one may know of its parts, and no partner of any. */
const supporters = batch(async (ideas: readonly IdeaId[], { read, viewer }) => {
  if (!isOfTheCommunity(viewer)) return ideas.map(() => ({ count: 0, isOwn: false }))
  const found = await supportersOf(read, { ideas, account: accountOf(viewer) ?? '' })
  const byIdea = new Map(found.map((row) => [row.ideaId, row]))
  return ideas.map((id) => {
    const { kept, count, own } = byIdea.get(id) ?? { kept: 0, count: 0, own: 0 }
    return { count: kept + count, isOwn: own > 0 }
  })
})
const ownIdeas = batch(async (ideas: readonly IdeaId[], { read, viewer }) => {
  const by = accountOf(viewer) ?? partnerOf(viewer) ?? ''
  const own = new Set((await ownIdeasAmong(read, { ideas, by })).map(({ id }) => id))
  return ideas.map((id) => own.has(id))
})
const tasks = batch(async (ideas: readonly IdeaId[], { read, viewer }) => {
  if (!isOfTheCommunity(viewer)) return ideas.map(() => [])
  const account = accountOf(viewer)
  const byIdea = groupRows(await tasksOfIdeas(read, { ideas }), ({ task }) => task.ideaId)
  return ideas.map((id) =>
    (byIdea.get(id) ?? []).map(({ task, taker }): Task => ({
      id: task.id,
      title: task.title,
      isDone: task.isDone,
      isTaken: taker !== null,
      taker: taker?.membershipId ?? null,
      isOwn: taker !== null && account !== null && taker.accountId === account,
    })),
  )
})
const dates = batch(async (ideas: readonly IdeaId[], { read, viewer }) => {
  if (!isOfTheCommunity(viewer)) return ideas.map(() => [])
  const found = await datesOfIdeas(read, { ideas, account: accountOf(viewer) ?? '' })
  const byIdea = groupRows(found, ({ option }) => option.ideaId)
  return ideas.map((id) =>
    (byIdea.get(id) ?? []).map(({ option, yes, maybe, own }): DateToVote => ({
      ...option,
      yes: option.keptYes + yes,
      maybe: option.keptMaybe + maybe,
      own,
    })),
  )
})

type Task = {
  readonly id: IdeaTaskId
  readonly title: string
  readonly isDone: boolean
  readonly isTaken: boolean
  readonly taker: MembershipId | null
  readonly isOwn: boolean
}
const IdeaTaskType = builder.objectRef<Task>('IdeaTask').implement({
  description: 'A piece of work for an Idea.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Globally unique and opaque.' }),
    title: t.exposeString('title', { description: "What there is to do, in the Idea's language." }),
    isDone: t.exposeBoolean('isDone', { description: 'Whether it is done.' }),
    isTaken: t.exposeBoolean('isTaken', { description: 'Whether somebody does it.' }),
    takenBy: t.string({
      nullable: true,
      description: "The alias in the Idea's Group; null for Ideas of the whole community.",
      resolve: async ({ taker }, _, context) =>
        taker === null ? null : (see(context, await membershipById(context, taker))?.alias ?? null),
    }),
    viewerHasTaken: t.exposeBoolean('isOwn', { description: 'Whether it is the viewer who does it.' }),
  }),
})
type DateToVote = Pick<DateOptionRow, 'id' | 'start' | 'durationMinutes'> & {
  readonly yes: number
  readonly maybe: number
  readonly own: DateVote | null
}
const DateOptionType = builder.objectRef<DateToVote>('DateOption').implement({
  description: 'A date that an Idea could be on.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Globally unique and opaque.' }),
    start: t.expose('start', {
      type: 'LocalDateTime',
      description: "On the clock of the Idea's Group, else of the organisation.",
    }),
    duration: t.field({
      type: 'Duration',
      description: 'How long it would be.',
      resolve: ({ durationMinutes }) => durationMinutes,
    }),
    yesCount: t.exposeInt('yes', { description: 'How many can come.' }),
    maybeCount: t.exposeInt('maybe', { description: 'How many perhaps can.' }),
    viewerVote: t.expose('own', { type: DateVoteType, nullable: true, description: 'What the viewer said.' }),
  }),
})

builder.objectFields(IdeaType, (t) => ({
  supporterCount: t.int({
    description: 'How many would come along. 0 for the partner that proposed it.',
    resolve: async ({ id }, _, context) => (await supporters(context, id)).count,
  }),
  viewerSupports: t.boolean({
    description: 'Whether the viewer is one of them.',
    resolve: async ({ id }, _, context) => (await supporters(context, id)).isOwn,
  }),
  isViewers: t.boolean({
    description: 'Whether it was the viewer who proposed it.',
    resolve: ({ id }, _, context) => ownIdeas(context, id),
  }),
  tasks: t.field({
    type: [IdeaTaskType],
    description:
      'What there is to do, in the order in which it was written down. Empty for the partner that proposed it.',
    resolve: ({ id }, _, context) => tasks(context, id),
  }),
  dateOptions: t.field({
    type: [DateOptionType],
    description:
      'Dates to vote on, by start. Forgotten 30 days after it is DONE or DECLINED. Empty for the partner that proposed it.',
    resolve: ({ id }, _, context) => dates(context, id),
  }),
}))
