import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { durationMinutes } from '@piiri/domain/shared/duration'
import type { SessionId } from '@piiri/domain/shared/id'
import { addDays } from '@piiri/domain/shared/local-date'
import { addMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { App } from '@piiri/server/create-app'
import { addGroup } from '@piiri/server/groups/groups.repository'
import { createSeries } from '@piiri/server/planning/create-series'
import { editSessions, previewEdit, type EditInput } from '@piiri/server/planning/edit-sessions'
import { previewSeries } from '@piiri/server/planning/preview-series'
import type { Context } from '@piiri/server/schema/context'
import { sessionsOfSeriesForSystem } from '@piiri/server/sessions/sessions.repository'
import { openDatabase, type Database } from '@piiri/server/storage/database'
import { seriesByIdsForSystem } from '@piiri/server/series/series.repository'
import type { BenchRow } from '../bench.ts'
import { createPiiri } from '../contenders/create-piiri.ts'
import { constant } from '../data/constant.ts'
import { midnight } from '../data/programme.ts'
import { groupRow } from '../data/rows-by-number.ts'
import { findingOf } from '../finding.ts'
import { roundsOf } from '../statistics.ts'
import { contextOf, timed } from './as-coordinator.ts'

const sessions = 500
const timesARound = 15
const group = groupRow(1)

/** What those who plan wait for: the preview of a rule as they type it, the preview of an edit, and the edit of a long Series. */
export const planning: BenchRow = {
  name: 'planning',
  async run({ pace: { rounds }, monday, say }) {
    say('planning …')
    const folder = mkdtempSync(join(tmpdir(), 'piiri-bench-'))
    const db = await openDatabase({ url: `file:${join(folder, 'planning.db')}`, migrate: true })
    try {
      const app = createPiiri(db)
      await db.write((tx) => addGroup(tx, group))
      const start = addMinutes(midnight(addDays(monday, 14)), 14 * 60)
      const edited = await aLongSeries(app, db, start)
      const [previews, edits, writes]: number[][] = [[], [], []]
      for (let round = -1; round < rounds; round += 1) {
        const preview = await timed(timesARound, () =>
          previewSeries(contextOf(app), weekly(start, 'FREQ=WEEKLY;COUNT=104')),
        )
        const edit = await timed(timesARound, (turn) => edited(turn, previewEdit))
        const write = await timed(timesARound, (turn) => edited(turn, editSessions))
        if (round < 0) continue // Warm-up.
        previews?.push(preview)
        edits?.push(edit)
        writes?.push(write)
      }
      return [
        findingOf('preview of a weekly rule over two years', 'ms', roundsOf(previews ?? []), { atMost: 5 }),
        findingOf(`preview of an edit of ${sessions} Sessions`, 'ms', roundsOf(edits ?? [])),
        findingOf(`edit of a Series of ${sessions} Sessions`, 'ms', roundsOf(writes ?? []), { atMost: 50 }),
      ]
    } finally {
      await db.close()
      rmSync(folder, { recursive: true })
    }
  },
}

const weekly = (start: LocalDateTime, recurrence: string) => ({
  group: group.id,
  season: null,
  start,
  duration: constant(durationMinutes(120)),
  timeZone: null,
  recurrence,
  excluded: [],
  added: [],
  registrationOpensBefore: null,
})

type Edit = (context: Context, input: EditInput) => Promise<{ readonly ok: boolean }>
/** A Series of so many Sessions, and how to move all of it an hour later and back in turn. */
async function aLongSeries(
  app: App,
  db: Database,
  start: LocalDateTime,
): Promise<(turn: number, edit: Edit) => Promise<void>> {
  const made = await createSeries(contextOf(app), weekly(start, `FREQ=DAILY;COUNT=${sessions}`))
  if (!made.ok) throw new Error(made.error)
  const rows = await sessionsOfSeriesForSystem(db.read, { series: made.value.id })
  if (rows.length !== sessions) throw new Error(`${rows.length} Sessions.`)
  const session: SessionId = constant(rows[0]?.session.id ?? null)
  return async (turn, edit) => {
    const [of] = await seriesByIdsForSystem(db.read, { ids: [made.value.id] })
    const at = constant(of?.series.start ?? null)
    const change = { start: addMinutes(start, at === start ? 60 : 0) }
    const expectedVersion = of?.series.version ?? null
    const done = await edit(contextOf(app), { session, scope: 'ALL', change, expectedVersion })
    if (!done.ok) throw new Error(`Turn ${turn} was refused.`)
  }
}
