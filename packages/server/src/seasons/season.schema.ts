import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SeasonId } from '@piiri/domain/shared/id'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Break } from '@piiri/domain/seasons/season.policy'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see, seeAll, wordsFor, type Context } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { findBreaks, findSeasons, listSeasons } from './seasons.repository.ts'

const seasonById = batch(async (ids: readonly SeasonId[], { read }) => inOrderOf(ids, await findSeasons(read, ids)))
export const loadSeason = async (context: Context, id: SeasonId) => see(context, await seasonById(context, id))
const breaksOf = batch(async (ids: readonly SeasonId[], { read }) => inOrderOf(ids, await findBreaks(read, ids)))

const BreakType = builder.objectRef<Disclosed<Break>>('Break').implement({
  description: 'Dates without activities.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique and opaque.' }),
    from: t.expose('from', { type: 'LocalDate', description: 'Its first day.' }),
    to: t.expose('to', { type: 'LocalDate', description: 'Inclusive.' }),
    reason: t.string({
      description: 'Why nothing is on.',
      resolve: ({ reason }, _, context) => wordsFor(context, reason),
    }),
  }),
})

export const SeasonType = nodeType('Season', 'sea', seasonById).implement({
  description: 'A named span of dates, with Breaks.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.string({ description: 'Its name.', resolve: ({ title }, _, context) => wordsFor(context, title) }),
    from: t.expose('from', { type: 'LocalDate', description: 'Its first day.' }),
    to: t.expose('to', { type: 'LocalDate', description: 'Inclusive.' }),
    breaks: t.field({
      type: [BreakType],
      description: 'By date.',
      resolve: async ({ id }, _, context) => seeAll(context, (await breaksOf(context, id)) ?? []),
    }),
  }),
})

builder.queryField('seasons', (t) =>
  t.field({
    description: 'Those that have a day in the Period, in the order of time; without one, the latest 100.',
    type: [SeasonType],
    args: { in: t.arg({ type: PeriodInput, description: 'At most 400 days, ending at most 5 years ahead.' }) },
    resolve: async (_, { in: period }, context) => {
      const span = period ? spanOf(context, checkPeriod(period, context.now)) : always
      return seeAll(context, await listSeasons(context.read, context.viewer, span))
    },
  }),
)

const always = { from: '1900-01-01' as LocalDate, to: '2199-12-31' as LocalDate }
/** The days that a Period touches in the organisation's zone. */
const spanOf = ({ timeZone }: Context, { from, until }: { from: Instant; until: Instant }) => ({
  from: dayOf(toLocalTime(from, timeZone)),
  to: dayOf(toLocalTime(instant(until - 1), timeZone)),
})
