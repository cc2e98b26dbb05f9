import type { SeriesId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { entriesOf, listMeetings, spanOf } from '../calendar/find-calendar.ts'
import { listGroups } from '../groups/groups.repository.ts'
import { seeAll, type Context } from '../schema/context.ts'
import { loadSeason } from '../seasons/season.schema.ts'
import { loadSeries } from '../series/series.schema.ts'
import { groupRows } from '../shared/group-rows.ts'
import type { ServiceOf } from './hsds-service.ts'
import type { Plan } from './hsds-schedule.ts'

const everyGroup = { kinds: null, languages: null, features: null, joining: null, text: null }
/** More Groups than one organisation has. */
const mostGroups = 1000
/** Single dates are told so far ahead. Milliseconds. */
const ahead = 92 * 24 * 60 * 60 * 1000

/** Groups that are not archived, by title, with what is ahead of each, as far as the viewer may know it. */
export async function findServices(context: Context): Promise<readonly ServiceOf[]> {
  const listing = listGroups(context.read, context.viewer, everyGroup)
  const rows = await listing.slice({ after: null, before: null, limit: mostGroups, direction: 'FORWARD' })
  const groups = seeAll(
    context,
    rows.map(({ box }) => box),
  )
  const { from, until } = spanOf(context)
  const span = { from, until: instant(Math.min(until, context.now + ahead)) }
  const coming = (await listMeetings(context, null, span)).filter(
    ({ session }) => session.status === 'SCHEDULED' && session.end > context.now,
  )
  const byGroup = groupRows(await entriesOf(context, coming), ({ group }) => group.id)
  return Promise.all(
    groups.map(async (group) => {
      const entries = byGroup.get(group.id) ?? []
      const series = new Set(entries.map(({ session }) => session.seriesId))
      return { group, entries, plans: await plansOf(context, [...series]) }
    }),
  )
}

async function plansOf(context: Context, ids: readonly SeriesId[]): Promise<readonly Plan[]> {
  const found = await Promise.all(ids.map((id) => loadSeries(context, id)))
  return Promise.all(
    found
      .filter((series) => series !== null)
      .map(async (series) => ({
        series,
        season: series.seasonId === null ? null : await loadSeason(context, series.seasonId),
      })),
  )
}
