import { chooseLanguage } from '@piiri/domain/shared/accept-language'
import type { GroupId } from '@piiri/domain/shared/id'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { addMinutes, dayOf, localDateTime } from '@piiri/domain/shared/local-date-time'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { Series } from '@piiri/domain/series/series.policy'
import { lastDate } from '@piiri/domain/series/describe-rule'
import { expandRule } from '@piiri/domain/series/expand-rule'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { scheduleInWords } from '@piiri/domain/series/schedule-in-words'
import { seriesPolicy } from '@piiri/domain/series/series.policy'
import { GroupType } from '../groups/group.schema.ts'
import { batch } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see, type Context } from '../schema/context.ts'
import { furthestYears } from '../schema/period.ts'
import { groupRows } from '../shared/group-rows.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { ruleOf } from './series-plan.ts'
import { boxOfSeries, recurringSeriesOf, seriesColumns, type SeriesOfGroup } from './series.repository.ts'

/** One query for however many Groups. */
const recurringOf = batch(async (groups: readonly GroupId[], { read, viewer }: Context) => {
  const seen = conditionSql(seriesPolicy.thing.allows(viewer), seriesColumns)
  const found = groupRows(await recurringSeriesOf(read, { seen }, { groups }), ({ group }) => group.id)
  return groups.map((id) => found.get(id) ?? [])
})

builder.objectField(GroupType, 'scheduleInWords', (t) =>
  t.stringList({
    description:
      'Its running recurring Series in words: «Every Tuesday 14:00–16:00». Empty where the viewer may not read the dates.',
    resolve: async ({ id }, _, context) =>
      (await recurringOf(context, id)).filter((of) => isRunning(context, of)).flatMap((of) => wordsOf(context, of)),
  }),
)

/** Those that say the same are said once. */
function wordsOf(context: Context, of: SeriesOfGroup): readonly string[] {
  const series: Disclosed<Series> | null = see(context, boxOfSeries(of))
  if (series === null) return []
  const { start, durationMinutes } = series
  return [scheduleInWords({ start, durationMinutes, rule: ruleOf(of.series) }, readersLanguage(context))]
}

const spoken = ['fi', 'en'].map((tag) => parseLanguageTag(tag)).filter((tag) => tag !== null)
const readersLanguage = ({ languages, defaultLanguage }: Context) => chooseLanguage(languages, spoken, defaultLanguage)

/** Its Season, if it has one, goes on today, and its rule has something left. */
function isRunning({ now }: Context, { series, season }: SeriesOfGroup): boolean {
  const clock = toLocalTime(now, series.timeZone)
  const today = dayOf(clock)
  if (season !== null && (today < season.from || season.to < today)) return false
  const rule = ruleOf(series)
  if (rule === null) return false
  const last = lastDate(rule, series.start)
  if (rule.count === null) return last === null || today <= last
  const { start, timeZone: zone } = series
  const window = { from: localDateTime(today, 0), to: addMinutes(clock, furthestYears * 366 * 1440) }
  return expandRule({ start, zone, rule, excluded: [], added: [] }, window).length > 0
}
