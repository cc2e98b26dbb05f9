import type { GroupId, SeriesId, SessionId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { nothing, type News } from '../changes/news-of.ts'
import { writeNews } from '../changes/record-news.ts'
import type { Context } from '../schema/context.ts'
import { readProgrammeVersion, recordChange } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import { beginSequence, dateSessionsOfGroup, undateLaterSessionsOfGroup } from './dated-sessions.repository.ts'
import { keepGivenUpWithMembers } from './given-up-series.ts'
import { boxOfSession } from './session-boxes.ts'
import { sessionsByIdsForSystem } from './sessions.repository.ts'
import { tellSeries } from './tell-series.ts'
import { toldBefore, toldOfGroup, toldOnOpening } from './told-sessions.repository.ts'

// Lists of Sessions, and of Series, in the order of changes (feeds that others follow) are kept by what is written down here: that one comes in, or goes.

/** So long what is past stays in them, as in calendars. Milliseconds. */
const pastInLists = 60 * 24 * 60 * 60 * 1000
/** So many Sessions go in one unit. */
const together = 200

type Listed = { readonly id: SessionId; readonly seriesId: SeriesId; readonly groupId: GroupId }
export const inLists = (
  event: 'SESSION_SHOWN' | 'SESSION_HIDDEN',
  { id, groupId }: Pick<Listed, 'id' | 'groupId'>,
): News => ({
  ...nothing,
  event,
  sessionId: id,
  groupId,
})

/** To be called in the unit in which a Group has become confidential. */
export const hideSessionsOfGroup = async (tx: Tx, group: GroupId, { clock }: Pick<Context, 'clock'>): Promise<void> =>
  write(tx, clock(), 'SESSION_HIDDEN', await toldOfGroup(tx, { group }))

/** To be called in the unit in which a Group has become open: what was given up until then stays with its members, and all else begins for others now. */
export async function showSessionsOfGroup(tx: Tx, group: GroupId, { clock }: Pick<Context, 'clock'>): Promise<void> {
  const now = clock()
  await beginSequence(tx, { group })
  await dateSessionsOfGroup(tx, { group, changedAt: now })
  await undateLaterSessionsOfGroup(tx, { group })
  await keepGivenUpWithMembers(tx, group)
  await write(tx, now, 'SESSION_SHOWN', await toldOnOpening(tx, { group, from: now - pastInLists }))
}

/**
 * Takes out of lists what has long been past, as a change of its own: whoever follows them hears of it, wherever they are. Answers how many. `signal`: to
 * end after the unit that is under way.
 */
export async function hidePastSessions(db: Database, now: Instant, signal?: AbortSignal): Promise<number> {
  const until = instant(now - pastInLists)
  let count = 0
  for (;;) {
    const gone = await db.write(async (tx) => {
      const past = await toldBefore(tx, { until, most: together })
      const rows = await sessionsByIdsForSystem(tx, { ids: past.map(({ id }) => id) })
      await recordChange(tx, rows.map(boxOfSession), [])
      await write(tx, now, 'SESSION_HIDDEN', past)
      return past.length
    })
    count += gone
    if (gone < together || signal?.aborted) return count
  }
}

async function write(
  tx: Tx,
  at: Instant,
  event: 'SESSION_SHOWN' | 'SESSION_HIDDEN',
  sessions: readonly Listed[],
): Promise<void> {
  const version = await readProgrammeVersion(tx)
  await writeNews(
    tx,
    at,
    sessions.map((session) => ({ ...inLists(event, session), version })),
  )
  await tellSeries(
    tx,
    at,
    sessions.map(({ seriesId }) => seriesId),
  )
}
