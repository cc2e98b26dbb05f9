import { nothing, ofGroup } from '../changes/news-of.ts'
import { writeNews } from '../changes/record-news.ts'
import type { SeasonId, SeriesId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { inLists } from '../sessions/tell-lists.ts'
import { tellSeries } from '../sessions/tell-series.ts'
import { listedOfSeasonForSystem, toldOfSeason } from '../sessions/told-sessions.repository.ts'
import type { Tx } from '../storage/query.ts'

/** Writes down that a Season is published: it once for whoever listens, and each of its Sessions that visitors may know, for lists in the order of changes. */
export async function tellPublished(tx: Tx, season: SeasonId, at: Instant): Promise<void> {
  const version = await readProgrammeVersion(tx)
  const sessions = await openSessions(tx, season)
  await writeNews(tx, at, [
    ...sessions.map((session) => ({ ...inLists('SESSION_SHOWN', session), version })),
    { ...nothing, event: 'SEASON_PUBLISHED', seasonId: season, version },
  ])
  await tellSeries(tx, at, sessions.map(seriesOf))
}

/** Writes down that it was taken back: whoever has read its Sessions reads their Groups' dates again. */
export async function tellTakenBack(tx: Tx, season: SeasonId, at: Instant): Promise<void> {
  const version = await readProgrammeVersion(tx)
  const listed = await listedOfSeasonForSystem(tx, { season })
  const hidden = await toldOfSeason(tx, { season })
  const groups = new Map(listed.map(({ groupId, confidentiality }) => [groupId, confidentiality]))
  await writeNews(tx, at, [
    ...hidden.map((told) => ({ ...inLists('SESSION_HIDDEN', told), version })),
    ...[...groups].map(([group, confidentiality]) => ({
      ...ofGroup(group),
      version: confidentiality === 'OPEN' ? version : null,
    })),
  ])
  await tellSeries(tx, at, hidden.map(seriesOf))
}

const seriesOf = ({ seriesId }: { readonly seriesId: SeriesId }): SeriesId => seriesId

const openSessions = async (tx: Tx, season: SeasonId) =>
  (await listedOfSeasonForSystem(tx, { season })).filter(({ confidentiality }) => confidentiality === 'OPEN')
