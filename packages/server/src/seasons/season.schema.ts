import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { parseId, type SeasonId } from '@piiri/domain/shared/id'
import { translationsOf } from '@piiri/domain/shared/translations'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { maySeeDrafts, type Break, type SeasonStatus } from '@piiri/domain/seasons/season.policy'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see, seeAll, wordsFor, type Context } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { TranslationType } from '../schema/translation.ts'
import { findBreaks, findSeasons, listSeasons } from './seasons.repository.ts'

const seasonById = batch(async (ids: readonly SeasonId[], { read }) => inOrderOf(ids, await findSeasons(read, ids)))
export const loadSeason = async (context: Context, id: SeasonId) => see(context, await seasonById(context, id))
const breaksOf = batch(async (ids: readonly SeasonId[], { read }) => inOrderOf(ids, await findBreaks(read, ids)))

const SeasonStatusType = enumOf<SeasonStatus>('SeasonStatus', 'Whether everybody may know of a Season.', {
  DRAFT: 'Only those who plan know of it, and each of what is in it of their own Groups.',
  PUBLISHED: 'Everybody may know of it.',
})

export const BreakType = builder.objectRef<Disclosed<Break>>('Break').implement({
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
    status: t.expose('status', {
      type: SeasonStatusType,
      description: 'A DRAFT does not exist for those who do not plan.',
    }),
    titleTranslations: t.field({
      description: 'Its name in all its languages, as it was written. Empty for those who plan no Group.',
      type: [TranslationType],
      resolve: ({ title }, _, { viewer }) => (maySeeDrafts(viewer) ? translationsOf(title) : []),
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description: 'Rises with every change. For those who may plan.',
    }),
    breaks: t.field({
      type: [BreakType],
      description: 'By date.',
      resolve: async ({ id }, _, context) => seeAll(context, (await breaksOf(context, id)) ?? []),
    }),
  }),
})

builder.queryField('season', (t) =>
  t.field({
    description: 'The Season with this id, or null. A draft is for those who plan.',
    type: SeasonType,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context) => loadSeason(context, parseId('sea', id)),
  }),
)
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
