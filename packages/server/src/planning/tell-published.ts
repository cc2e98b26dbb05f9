import { ofGroup } from '../changes/news-of.ts'
import { writeNews } from '../changes/record-news.ts'
import type { SeasonId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { inLists } from '../sessions/tell-lists.ts'
import { toldOfSeason } from '../sessions/told-sessions.repository.ts'
import { listedOfSeasonForSystem } from '../sessions/sessions.repository.ts'
import type { Tx } from '../storage/query.ts'

/** Writes down that a Season is published: it once for whoever listens, and each of its Sessions that visitors may know, for lists in the order of changes. */
export async function tellPublished(tx: Tx, season: SeasonId, at: Instant): Promise<void> {
  const version = await readProgrammeVersion(tx)
  await writeNews(tx, at, [
    ...(await openSessions(tx, season)).map((session) => ({ ...inLists('SESSION_SHOWN', session), version })),
    { event: 'SEASON_PUBLISHED', sessionId: null, groupId: null, seasonId: season, version },
  ])
}

/** Writes down that it was taken back: whoever has read its Sessions reads their Groups' dates again. */
export async function tellTakenBack(tx: Tx, season: SeasonId, at: Instant): Promise<void> {
  const version = await readProgrammeVersion(tx)
  const listed = await listedOfSeasonForSystem(tx, { season })
  const groups = new Map(listed.map(({ groupId, confidentiality }) => [groupId, confidentiality]))
  await writeNews(tx, at, [
    ...(await toldOfSeason(tx, { season })).map((told) => ({ ...inLists('SESSION_HIDDEN', told), version })),
    ...[...groups].map(([group, confidentiality]) => ({
      ...ofGroup(group),
      version: confidentiality === 'OPEN' ? version : null,
    })),
  ])
}

const openSessions = async (tx: Tx, season: SeasonId) =>
  (await listedOfSeasonForSystem(tx, { season })).filter(({ confidentiality }) => confidentiality === 'OPEN')
