import type { SessionId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { changeSession } from '@piiri/server/sessions/change-session'
import { sessionsByIdsForSystem, sessionsOfSeriesForSystem } from '@piiri/server/sessions/sessions.repository'
import type { Database } from '@piiri/server/storage/database'
import { idOf } from '../data/id-by-number.ts'

/** Changes a Session's note so many times a second, as a person's edit would: one unit each, acknowledged when it is on the disk. Answers how many were acknowledged so far. */
export async function keepWriting(db: Database, writesPerSecond: number): Promise<() => number> {
  const ids: readonly SessionId[] = (await sessionsOfSeriesForSystem(db.read, { series: idOf('ser', 0) })).map(
    ({ session }) => session.id,
  )
  const began = performance.now()
  let begun = 0
  let written = 0
  // Timers of a busy process come late: what is due by then is done at once.
  setInterval(() => {
    const due = ((performance.now() - began) / 1000) * writesPerSecond
    for (; begun < due; begun += 1) {
      const id = ids[begun % ids.length]
      if (id !== undefined) void edit(db, id, begun).then(() => (written += 1))
    }
  }, 1000 / writesPerSecond)
  return () => written
}

const edit = (db: Database, id: SessionId, count: number): Promise<void> =>
  db.write(async (tx) => {
    const [found] = await sessionsByIdsForSystem(tx, { ids: [id] })
    const note = { fi: `Huomautus ${count} ${Date.now()}`, en: `Note ${count} ${Date.now()}` }
    if (found) await changeSession(tx, found, { note }, instant(Date.now()))
  })
