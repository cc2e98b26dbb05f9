import { parseId } from '@piiri/domain/shared/id'
import { asSeries, SeriesInput } from '../planning/planning.inputs.ts'
import { builder } from '../schema/builder.ts'
import { asResult } from '../schema/outcome.ts'
import { TranslationInput } from '../schema/translation.ts'
import { completeIdea, declineIdea } from './close-idea.ts'
import { IdeaResult } from './idea.results.ts'
import { hideIdea } from './remove-idea.ts'
import { scheduleIdea } from './schedule-idea.ts'
import { startPlanning } from './start-planning.ts'

const ScheduleIdeaInput = builder.inputType('ScheduleIdeaInput', {
  description: 'An Idea, and what it becomes.',
  fields: (t) => ({
    idea: t.id({ required: true, description: 'Which one, in PLANNING.' }),
    dateOption: t.id({ description: 'The date of it that the Series begins on; left out for another time.' }),
    series: t.field({
      type: SeriesInput,
      required: true,
      description: "Of the Idea's Group; for the whole community, of an OPEN Group. Not of a draft Season.",
    }),
    expectedVersion: t.int({ description: 'Refused with Conflict where the Idea has moved on.' }),
  }),
})

const id = 'Which Idea.'
builder.mutationFields((t) => ({
  startPlanning: t.field({
    description: 'Takes an Idea up: somebody will make it happen. For those who may plan it.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => startPlanning(context, parseId('ide', id)).then(asResult),
  }),
  scheduleIdea: t.field({
    description: 'Makes the Series and ties it to the Idea, both or neither.',
    type: IdeaResult,
    args: { input: t.arg({ type: ScheduleIdeaInput, required: true, description: 'The Idea and its Series.' }) },
    resolve: (_, { input: { idea, dateOption, series, expectedVersion } }, context) =>
      scheduleIdea(context, {
        idea: parseId('ide', idea),
        dateOption: dateOption == null ? null : parseId('dop', dateOption),
        series: asSeries(series),
        expectedVersion: expectedVersion ?? null,
      }).then(asResult),
  }),
  completeIdea: t.field({
    description: 'Says that it has happened. For those who may plan it.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => completeIdea(context, parseId('ide', id)).then(asResult),
  }),
  declineIdea: t.field({
    description: 'Says kindly why it will not be. For those who may plan it.',
    type: IdeaResult,
    args: {
      id: t.arg.id({ required: true, description: id }),
      reason: t.arg({
        type: [TranslationInput],
        required: true,
        description: 'In one language at least: at most 1,000 characters in each.',
      }),
    },
    resolve: (_, { id, reason }, context) => declineIdea(context, parseId('ide', id), reason).then(asResult),
  }),
  hideIdea: t.field({
    description: 'For facilitators and staff, where it names a person or does harm.',
    type: IdeaResult,
    args: { id: t.arg.id({ required: true, description: id }) },
    resolve: (_, { id }, context) => hideIdea(context, parseId('ide', id)).then(asResult),
  }),
}))
