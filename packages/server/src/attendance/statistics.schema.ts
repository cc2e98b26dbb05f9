import type { StatisticsGrouping, StatisticsRow } from '@piiri/domain/attendance/statistics'
import { GroupType, groupById } from '../groups/group.schema.ts'
import { builder } from '../schema/builder.ts'
import { see } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { asResult, failureType, InvalidInput, NotAllowed, resultType, UserError } from '../schema/outcome.ts'
import { PeriodInput } from '../schema/period.ts'
import { tellStatistics, type Statistics } from './tell-statistics.ts'

const StatisticsGroupingType = enumOf<StatisticsGrouping>('StatisticsGrouping', 'What statistics have rows of.', {
  GROUP: 'A row a Group.',
  MONTH: 'A row a month.',
  LANGUAGE: 'A row a language of those who came. Of single Groups for whole years only.',
})

const StatisticsRowType = builder.objectRef<StatisticsRow>('StatisticsRow').implement({
  description: 'One sum. What it is not grouped by is null.',
  fields: (t) => ({
    group: t.field({
      type: GroupType,
      nullable: true,
      description: 'Of this Group alone.',
      resolve: async ({ group }, _, context) => (group === null ? null : see(context, await groupById(context, group))),
    }),
    month: t.exposeString('month', { nullable: true, description: 'Of this month alone: 2026-03.' }),
    language: t.expose('language', {
      type: 'LanguageTag',
      nullable: true,
      description: 'Of people of this language; null also for all visits whose language is not told.',
    }),
    sessionCount: t.exposeInt('sessionCount', {
      nullable: true,
      description: 'How many Sessions were counted. Null where nothing is told, and by language.',
    }),
    visits: t.exposeInt('visits', {
      nullable: true,
      description: 'How often somebody came: 5 or more. Null where it is not told.',
    }),
    firstTimers: t.exposeInt('firstTimers', {
      nullable: true,
      description: 'How often it was for the first time: 5 or more. Null where it is not told, and where nobody asked.',
    }),
    isSuppressed: t.exposeBoolean('isSuppressed', {
      description: 'Whether the visits are not told: they are too few, or others could be computed from them.',
    }),
  }),
})
const StatisticsType = builder.objectRef<Statistics>('Statistics').implement({
  description:
    'Sums of AttendanceCounts, one partition for all viewers. A cell under 5, or that would let one be computed, is suppressed. Groups whose dates the viewer may not read are in no row, sum or count.',
  fields: (t) => ({
    rows: t.field({
      type: [StatisticsRowType],
      description: 'By Group, by month and by number of visits. What nobody counted has no row.',
      resolve: ({ rows }) => rows,
    }),
  }),
})
const DisclosureRefused = failureType('DisclosureRefused', 'DISCLOSURE_REFUSED').implement({
  description: 'This asks for an overlap from which a suppressed cell could be computed.',
  interfaces: [UserError],
})

builder.queryField('statistics', (t) =>
  t.field({
    description:
      'How many came, for those who plan something, staff, and partners with the scope. A month is told from the eighth of the next one on.',
    type: resultType('StatisticsResult', {
      description: 'The sums, or why not.',
      values: [StatisticsType],
      failures: [NotAllowed, InvalidInput, DisclosureRefused],
    }),
    args: {
      in: t.arg({
        type: PeriodInput,
        required: true,
        description:
          "Whole months in the organisation's zone, ten years at most: a month, a quarter or years; by month any months.",
      }),
      by: t.arg({ type: [StatisticsGroupingType], required: true, description: 'What to have rows of.' }),
    },
    resolve: (_, { in: period, by }, context) => tellStatistics(context, period, by).then(asResult),
  }),
)
