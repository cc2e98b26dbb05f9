import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, SeasonId } from '@piiri/domain/shared/id'

import { placesLeft } from '@piiri/domain/series/places-left'
import { seriesPolicy, type KnownFacts, type Series } from '@piiri/domain/series/series.policy'
import { and, asc, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm'
import { featureBits, type GroupRow } from '../groups/groups.repository.ts'
import type { SeasonRow } from '../seasons/seasons.repository.ts'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import type { ConditionSql, FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, isAmong, q, soughtIn, whenGiven } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { series } from './series.table.ts'

export type SeriesRow = typeof series.$inferSelect
/** A Series with what its policy's facts are read from, and its Season's dates. */
export type SeriesOfGroup = {
  readonly series: SeriesRow
  readonly group: GroupRow
  readonly season: Pick<SeasonRow, 'status' | 'from' | 'to'> | null
}

export const addSeries = change<New<typeof series>>(() => q.insert(series).values(columnsOf(series)))
/** Writes all that can change of a Series, with its next version: 0 where somebody was quicker. */
export const patchSeries = change((p: Params<New<typeof series>>) =>
  q
    .update(series)
    .set({
      key: as(series.key, p.key),
      start: as(series.start, p.start),
      durationMinutes: as(series.durationMinutes, p.durationMinutes),
      recurrence: as(series.recurrence, p.recurrence),
      excluded: as(series.excluded, p.excluded),
      added: as(series.added, p.added),
      venueId: as(series.venueId, p.venueId),
      features: as(series.features, p.features),
      languages: as(series.languages, p.languages),
      languageTags: as(series.languageTags, p.languageTags),
      topic: as(series.topic, p.topic),
      note: as(series.note, p.note),
      guestSpeakers: as(series.guestSpeakers, p.guestSpeakers),
      capacity: as(series.capacity, p.capacity),
      version: as(series.version, p.version),
    })
    .where(and(eq(series.id, as(series.id, p.id)), sql`${series.version} + 1 = ${as(series.version, p.version)}`)),
)
export const setExpandedUntil = change((p: Params<{ id: string; expandedUntil: SeriesRow['expandedUntil'] }>) =>
  q
    .update(series)
    .set({ expandedUntil: as(series.expandedUntil, p.expandedUntil) })
    .where(eq(series.id, as(series.id, p.id))),
)

const toSeries = ({ key: _, languageTags: __, expandedUntil: ___, knownTo: ____, ...row }: SeriesRow): Series => ({
  type: 'Series',
  ...row,
  placesLeft: placesLeft(row.capacity, 0),
  features: featureBits.fromBits(row.features),
})
export const boxOfSeries = ({ series, group, season }: SeriesOfGroup): Undisclosed<Series> =>
  conceal(seriesPolicy, toSeries(series), {
    group: group.id,
    confidentiality: group.confidentiality,
    seasonStatus: season?.status ?? 'PUBLISHED',
    knownTo: series.knownTo,
  })

/** How a query that has Series, their Groups and their Seasons reaches the facts of their policy. */
export const seriesColumns: FactColumns<KnownFacts> = {
  group: (list) => inList(series.groupId, list),
  confidentiality: (list) => isAmong(group.confidentiality, list),
  seasonStatus: (list) => isAmong(sql`coalesce(${season.status}, 'PUBLISHED')`, list),
  knownTo: (list) => isAmong(series.knownTo, list),
}
const shapes = shapesOf(seriesPolicy.thing, seriesColumns).map((seen) => ({ seen }))
type Seen = { readonly seen: ConditionSql }
/** Series with what their policy's facts, and their dates, are read from. */
const seriesWithFacts = () =>
  q
    .select({ series, group, season: { status: season.status, from: season.from, to: season.to } })
    .from(series)
    .innerJoin(group, eq(group.id, series.groupId))
    .leftJoin(season, eq(season.id, series.seasonId))

/** The recurring plans of some Groups, by start. Whether one still runs, its rule and its Season say. */
export const recurringSeriesOf = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<{ groups: readonly GroupId[] }>) =>
    seriesWithFacts()
      .where(and(inList(series.groupId, p.groups), isNotNull(series.recurrence), seen.sql))
      .orderBy(asc(series.groupId), asc(series.start), asc(series.id)),
  ),
)

type NotExpanded = {
  readonly until: SeriesRow['expandedUntil']
  readonly groups: readonly GroupId[] | null
  readonly kinds: readonly string[] | null
}
/** Those that have no rows yet somewhere before a local time, for one viewer; of some Groups, or Groups of some kinds, where these are given. */
export const seriesNotExpanded = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<NotExpanded>) =>
    seriesWithFacts()
      .where(
        and(
          lt(series.expandedUntil, as(series.expandedUntil, p.until)),
          whenGiven(p.groups, inList(series.groupId, p.groups)),
          whenGiven(p.kinds, isAmong(group.kind, p.kinds)),
          seen.sql,
        ),
      )
      .orderBy(asc(series.expandedUntil), asc(series.id)),
  ),
)
const sought = alias(series, 'sought')
/** The same where ids are looked for. What a row alone says is asked once its Group is there: a hidden row takes the time of an unknown id, no less. */
const soughtColumns: FactColumns<KnownFacts> = {
  ...seriesColumns,
  knownTo: (list) => isAmong(sql`${series.knownTo} || substr(${group.id}, 1, 0)`, list),
}
const soughtShapes = shapesOf(seriesPolicy.thing, soughtColumns).map((seen) => ({ seen }))
export const seriesByIds = shaped(soughtShapes, ({ seen }: Seen) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    seriesWithFacts().where(and(soughtIn(series.id, sought.id, group.id, p.ids), seen.sql)),
  ),
)
/** Most that are listed of a Group, of a Season, or as split off from one. */
const mostSeries = 500
/** Of some Groups: those that begin last come first, since a Group has more and more of them. */
export const seriesOfGroups = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<{ groups: readonly GroupId[] }>) =>
    seriesWithFacts()
      .where(and(inList(series.groupId, p.groups), seen.sql))
      .orderBy(desc(series.start), asc(series.id))
      .limit(atMost(mostSeries)),
  ),
)
export const seriesOfSeasons = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<{ seasons: readonly SeasonId[] }>) =>
    seriesWithFacts()
      .where(and(inList(series.seasonId, p.seasons), seen.sql))
      .orderBy(asc(series.start), asc(series.id))
      .limit(atMost(mostSeries)),
  ),
)
/** Those that were split off from some Series, the latest last. */
export const seriesContinuing = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    seriesWithFacts()
      .where(and(inList(series.continuesId, p.ids), seen.sql))
      .orderBy(asc(series.start), asc(series.id))
      .limit(atMost(mostSeries)),
  ),
)
export const seriesByKeys = shaped(soughtShapes, ({ seen }: Seen) =>
  all((p: Params<{ keys: readonly string[] }>) =>
    seriesWithFacts().where(and(soughtIn(series.key, sought.key, group.id, p.keys), seen.sql)),
  ),
)

/** All of them, some at a time. */
export const seriesIdsForSystem = all((p: Params<{ after: string; limit: number }>) =>
  q
    .select({ id: series.id })
    .from(series)
    .where(gt(series.id, as(series.id, p.after)))
    .orderBy(asc(series.id))
    .limit(atMost(p.limit)),
)
/** Whose Sessions may have to change with their Season, or with their Group. */
export const seriesIdsOfSeasonForSystem = all((p: Params<{ season: string }>) =>
  q
    .select({ id: series.id })
    .from(series)
    .where(eq(series.seasonId, as(series.seasonId, p.season)))
    .orderBy(asc(series.id)),
)
export const seriesIdsOfGroupForSystem = all((p: Params<{ group: string }>) =>
  q
    .select({ id: series.id })
    .from(series)
    .where(eq(series.groupId, as(series.groupId, p.group)))
    .orderBy(asc(series.id)),
)
/** For use cases that ask the policy of what they find. */
export const seriesByIdsForSystem = all((p: Params<{ ids: readonly string[] }>) =>
  seriesWithFacts().where(inList(series.id, p.ids)).orderBy(asc(series.id)),
)
/** The next few that the job that extends the horizon has to do, whoever may see them. */
export const seriesToExpandForSystem = all(
  (p: Params<{ until: SeriesRow['expandedUntil']; after: string; limit: number }>) =>
    seriesWithFacts()
      .where(and(lt(series.expandedUntil, as(series.expandedUntil, p.until)), gt(series.id, as(series.id, p.after))))
      .orderBy(asc(series.id))
      .limit(atMost(p.limit)),
)
