import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import { saySchedules, type SayablePlan } from '@piiri/domain/series/say-schedules'
import { seriesPolicy, type Series } from '@piiri/domain/series/series.policy'
import { GroupType } from '../groups/group.schema.ts'
import { batch } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see, seeAll, type Context } from '../schema/context.ts'
import { groupRows } from '../shared/group-rows.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { languageOfSchedules } from './language-of-schedules.ts'
import { ruleOf } from './series-plan.ts'
import { boxOfSeries, recurringSeriesOf, seriesColumns, type SeriesOfGroup } from './series.repository.ts'

/** One query for however many Groups. */
const recurringOf = batch(async (groups: readonly GroupId[], { read, viewer }: Context) => {
  const seen = conditionSql(seriesPolicy.thing.allows(viewer), seriesColumns)
  const found = groupRows(await recurringSeriesOf(read, { seen }, { groups }), ({ group }) => group.id)
  return groups.map((id) => found.get(id) ?? [])
})
/** The Series of a Group that have a rule, by start, as far as the viewer may know them. */
export const loadRecurringSeries = async (context: Context, id: GroupId): Promise<readonly Disclosed<Series>[]> =>
  seeAll(context, (await recurringOf(context, id)).map(boxOfSeries))

builder.objectField(GroupType, 'scheduleInWords', (t) =>
  t.stringList({
    description:
      'Its running recurring Series in words, each once: «Every Tuesday 14:00–16:00». Running are those with a date from today to the horizon. Empty where the viewer may not read the dates, and of a Group that has ended.',
    resolve: async ({ id, isArchived }, _, context) => {
      if (isArchived) return []
      const plans = (await recurringOf(context, id)).map((of) => planFor(context, of)).filter((plan) => plan !== null)
      return saySchedules(plans, context, languageOfSchedules(context))
    },
  }),
)

function planFor(context: Context, of: SeriesOfGroup): SayablePlan | null {
  const series = see(context, boxOfSeries(of))
  if (series === null) return null
  const { start, timeZone: zone, excluded, durationMinutes } = series
  return { start, zone, excluded, durationMinutes, rule: ruleOf(series), season: of.season }
}
