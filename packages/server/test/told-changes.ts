import { parseInstant } from '@piiri/domain/shared/instant'
import { writeNews } from '../src/changes/record-news.ts'
import { tellSeries } from '../src/sessions/tell-series.ts'
import type { Database } from '../src/storage/database.ts'
import { fill, type World } from './world.ts'

/** A world in which each Session has been scheduled, and each Series of one been told of, which nobody is told of a draft, and members alone where its Group is confidential. */
export async function fillAndTell(db: Database, world: World): Promise<void> {
  const { groups, seasons, sessions } = world
  await fill(db, world)
  const open = new Set(groups.filter(({ confidentiality }) => confidentiality === 'OPEN').map(({ id }) => id))
  const drafts = new Set(seasons.filter(({ status }) => status === 'DRAFT').map(({ id }) => id))
  const told = sessions
    .filter(({ seasonId }) => seasonId === null || !drafts.has(seasonId))
    .map(({ id: sessionId, groupId, knownTo }) => {
      const version = open.has(groupId) && knownTo === 'ANYBODY' ? 1 : null
      return { event: 'SESSION_SCHEDULED' as const, sessionId, groupId, seriesId: null, seasonId: null, version }
    })
  const at = parseInstant('2026-01-01T00:00:00Z')
  if (at === null) throw new Error('There is no such time.')
  await db.write(async (tx) => {
    await writeNews(tx, at, told)
    await tellSeries(
      tx,
      at,
      sessions.map(({ seriesId }) => seriesId),
    )
  })
}
