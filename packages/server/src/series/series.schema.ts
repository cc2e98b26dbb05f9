import type { GroupId, SeasonId, SeriesId } from '@piiri/domain/shared/id'
import { parseId } from '@piiri/domain/shared/id'
import { seriesPolicy } from '@piiri/domain/series/series.policy'
import { scheduleInWords } from '@piiri/domain/series/schedule-in-words'
import { FeatureType, groupById, GroupType, LanguageSupportType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { inLanguageOf, mustSee, see, seeAll, type Context } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import { loadSeason, SeasonType } from '../seasons/season.schema.ts'
import { groupRows } from '../shared/group-rows.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { loadVenue, VenueType } from '../venues/venue.schema.ts'
import { languageOfSchedules } from './language-of-schedules.ts'
import { ruleOf } from './series-plan.ts'
import {
  boxOfSeries,
  seriesByIds,
  seriesColumns,
  seriesContinuing,
  seriesOfGroups,
  seriesOfSeasons,
} from './series.repository.ts'

const seenBy = ({ viewer }: Context) => ({ seen: conditionSql(seriesPolicy.thing.allows(viewer), seriesColumns) })

const seriesById = batch(async (ids: readonly SeriesId[], context) => {
  const rows = await seriesByIds(context.read, seenBy(context), { ids })
  return inOrderOf(ids, new Map(rows.map((row) => [row.series.id, boxOfSeries(row)])))
})
export const loadSeries = async (context: Context, id: SeriesId) => see(context, await seriesById(context, id))

const continuingOf = batch(async (ids: readonly SeriesId[], context) => {
  const rows = await seriesContinuing(context.read, seenBy(context), { ids })
  // Of several the earliest: each was split off from what was left.
  return inOrderOf(ids, new Map(rows.toReversed().map((row) => [row.series.continuesId, boxOfSeries(row)])))
})
const ofGroup = batch(async (groups: readonly GroupId[], context) => {
  const rows = groupRows(await seriesOfGroups(context.read, seenBy(context), { groups }), ({ group }) => group.id)
  return groups.map((id) => (rows.get(id) ?? []).map(boxOfSeries))
})
const ofSeason = batch(async (seasons: readonly SeasonId[], context) => {
  const found = await seriesOfSeasons(context.read, seenBy(context), { seasons })
  const rows = groupRows(found, ({ series }) => series.seasonId)
  return seasons.map((id) => (rows.get(id) ?? []).map(boxOfSeries))
})

export const SeriesType = nodeType('Series', 'ser', seriesById)
SeriesType.implement({
  description: "A recurring plan of a Group, or a single date where it has no rule. Visible as the Group's dates are.",
  interfaces: [Node],
  fields: (t) => ({
    group: t.field({
      description: 'The Group whose plan it is.',
      type: GroupType,
      resolve: async ({ groupId }, _, context) => mustSee(context, await groupById(context, groupId)),
    }),
    season: t.field({
      description: 'The Season that it keeps within, if any.',
      type: SeasonType,
      nullable: true,
      resolve: ({ seasonId }, _, context) => (seasonId === null ? null : loadSeason(context, seasonId)),
    }),
    start: t.expose('start', { type: 'LocalDateTime', description: 'Its first start, on the clock of its zone.' }),
    duration: t.field({
      type: 'Duration',
      description: 'How long each of its Sessions is, unless it says otherwise.',
      resolve: ({ durationMinutes }) => durationMinutes,
    }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'The zone of its local times.' }),
    recurrence: t.expose('recurrence', {
      type: 'RecurrenceRule',
      nullable: true,
      description: 'When it recurs (RFC 5545); null for a single date.',
    }),
    recurrenceInWords: t.string({
      description: '«Every Tuesday 14:00–16:00», in the language of the reader.',
      resolve: (series, _, context) =>
        scheduleInWords({ ...series, rule: ruleOf(series) }, languageOfSchedules(context)),
    }),
    excluded: t.field({
      type: ['LocalDateTime'],
      description: 'Starts of the rule that are left out.',
      resolve: ({ excluded }) => excluded,
    }),
    added: t.field({
      type: ['LocalDateTime'],
      description: 'Starts besides those of the rule.',
      resolve: ({ added }) => added,
    }),
    venue: t.field({
      description: 'Where it is held, unless a Session says otherwise. Null too where the viewer may not know it.',
      type: VenueType,
      nullable: true,
      resolve: ({ venueId }, _, context) => (venueId === null ? null : loadVenue(context, venueId)),
    }),
    features: t.field({ type: [FeatureType], description: 'What it offers.', resolve: ({ features }) => features }),
    languages: t.field({
      type: [LanguageSupportType],
      description: 'Languages that are spoken or interpreted.',
      resolve: ({ languages }) => languages,
    }),
    topic: t.string({
      nullable: true,
      description: 'What it is about.',
      resolve: ({ topic }, _, context) => inLanguageOf(context, topic)?.text ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'What to know before coming.',
      resolve: ({ note }, _, context) => inLanguageOf(context, note)?.text ?? null,
    }),
    capacity: t.exposeInt('capacity', {
      nullable: true,
      description: 'How many places each of its Sessions has; null where none is needed. For those who may plan.',
    }),
    continuedBy: t.field({
      description: 'The Series that an edit with THIS_AND_FOLLOWING split off from this one.',
      type: SeriesType,
      nullable: true,
      resolve: async ({ id }, _, context) => see(context, await continuingOf(context, id)),
    }),
    continues: t.field({
      description: 'The Series that this one was split off from.',
      type: SeriesType,
      nullable: true,
      resolve: ({ continuesId }, _, context) => (continuesId === null ? null : loadSeries(context, continuesId)),
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description: 'Rises with every change. For those who may change it.',
    }),
  }),
})

builder.queryField('series', (t) =>
  t.field({
    description: 'The Series with this id, or null.',
    type: SeriesType,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context) => loadSeries(context, parseId('ser', id)),
  }),
)
builder.objectField(GroupType, 'series', (t) =>
  t.field({
    description: 'Its Series, those that begin last first, at most 500. Empty where the viewer may not read the dates.',
    type: [SeriesType],
    resolve: async ({ id }, _, context) => seeAll(context, (await ofGroup(context, id)) ?? []),
  }),
)
builder.objectField(SeasonType, 'series', (t) =>
  t.field({
    description: 'Series that keep within it, as far as the viewer may know them, by start, at most 500.',
    type: [SeriesType],
    resolve: async ({ id }, _, context) => seeAll(context, (await ofSeason(context, id)) ?? []),
  }),
)
