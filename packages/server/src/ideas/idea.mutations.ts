import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult } from '../schema/outcome.ts'
import { addIdeaTask } from './add-idea-task.ts'
import { IdeaResult } from './idea.results.ts'
import { DateVoteType } from './idea.schema.ts'
import { proposeIdea } from './propose-idea.ts'
import { withdrawIdea } from './remove-idea.ts'
import { supportIdea, withdrawSupport } from './support-idea.ts'
import { completeIdeaTask, leaveIdeaTask, takeIdeaTask } from './take-idea-task.ts'
import { proposeDate, voteDate } from './vote-on-dates.ts'

const ProposeIdeaInput = builder.inputType('ProposeIdeaInput', {
  description: 'Something that somebody wants to do. No names of people: others read it.',
  fields: (t) => ({
    group: t.id({ description: 'A Group that the viewer is in; left out for the whole community.' }),
    title: t.string({ required: true, description: 'One line of at most 120 characters.' }),
    description: t.string({ required: true, description: 'More of it: at most 4,000 characters.' }),
    language: t.field({ type: 'LanguageTag', required: true, description: 'The language that it is written in.' }),
  }),
})
const id = 'Which Idea.'
const task = 'Which piece of work.'
builder.mutationFields((t) => ({
  proposeIdea: t.field({
    description: 'Puts something that one wants to do before a Group or the whole community.',
    type: IdeaResult,
    args: { input: t.arg({ type: ProposeIdeaInput, required: true, description: 'The Idea.' }) },
    resolve: (_, { input: { group, ...written } }, context) =>
      proposeIdea(context, { ...written, group: group == null ? null : parseId('grp', group) }).then(asResult),
  }),
  supportIdea: t.field({
    description: 'Says that one would come along.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => supportIdea(context, parseId('ide', id)).then(asResult),
  }),
  withdrawSupport: t.field({
    description: 'Takes that back.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => withdrawSupport(context, parseId('ide', id)).then(asResult),
  }),
  addIdeaTask: t.field({
    description: 'Adds a piece of work. For those who may plan the Idea, and whoever proposed it.',
    type: IdeaResult,
    args: {
      idea: t.arg.id({ required: true, description: id }),
      title: t.arg.string({ required: true, description: 'What there is to do: one line of at most 200 characters.' }),
    },
    resolve: (_, { idea, title }, context) => addIdeaTask(context, parseId('ide', idea), title).then(asResult),
  }),
  takeIdeaTask: t.field({
    description: 'Takes a piece of work that nobody has.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: task }) },
    resolve: (_, { id }, context) => takeIdeaTask(context, parseId('itk', id)).then(asResult),
  }),
  leaveIdeaTask: t.field({
    description: 'Gives a piece of work back. Those who may plan the Idea free what others took.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: task }) },
    resolve: (_, { id }, context) => leaveIdeaTask(context, parseId('itk', id)).then(asResult),
  }),
  completeIdeaTask: t.field({
    description: 'Says that it is done. For whoever took it, and those who may plan the Idea.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: task }) },
    resolve: (_, { id }, context) => completeIdeaTask(context, parseId('itk', id)).then(asResult),
  }),
  proposeDate: t.field({
    description: 'Adds a date to vote on. For those who may plan the Idea, and whoever proposed it.',
    type: IdeaResult,
    args: {
      idea: t.arg.id({ required: true, description: id }),
      start: t.arg({
        type: 'LocalDateTime',
        required: true,
        description: "On the clock of the Idea's Group, else of the organisation.",
      }),
      duration: t.arg({ type: 'Duration', required: true, description: 'How long it would be.' }),
    },
    resolve: (_, { idea, start, duration }, context) =>
      proposeDate(context, { idea: parseId('ide', idea), start, duration }).then(asResult),
  }),
  voteDate: t.field({
    description: 'Says whether one could come then. The last word counts.',
    type: IdeaResult,
    args: {
      dateOption: t.arg.id({ required: true, description: 'Which date.' }),
      vote: t.arg({ type: DateVoteType, required: true, description: 'Whether one could come.' }),
    },
    resolve: (_, { dateOption, vote }, context) => voteDate(context, parseId('dop', dateOption), vote).then(asResult),
  }),
  withdrawIdea: t.field({
    description: "Takes one's own Idea back, until it is SCHEDULED. It is answered once more, and is gone.",
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => withdrawIdea(context, parseId('ide', id)).then(asResult),
  }),
}))
