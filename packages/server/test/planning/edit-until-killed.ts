/** Moves a Series an hour later and an hour earlier, again and again, and says the hour of each once it is done, until it is killed. */
import { writeSync } from 'node:fs'
import { createApp } from '../../src/create-app.ts'
import { editSessions } from '../../src/planning/edit-sessions.ts'
import { findRows } from '../../src/sessions/find-sessions.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { seriesByIdsForSystem } from '../../src/series/series.repository.ts'
import { parseId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseLocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'

const [url = '', migrations = '', session = '', time = ''] = process.argv.slice(2)
/** Not process.stdout, which would keep what the pipe has no room for. */
const say = (line: string) => writeSync(1, `${line}\n`)
const sure = <T>(value: T | null | undefined): T => {
  if (value == null) throw new Error('The script was given what it cannot read.')
  return value
}

const db = await openDatabase({ url, migrations })
const app = createApp({
  db,
  clock: () => instant(Number(time)),
  keys: { sessionIds: Buffer.alloc(16, 7), ring: () => [{ id: 'first', secret: Buffer.alloc(32, 7) }] },
  logger: { info() {}, warn() {}, error() {} },
  languages: [sure(parseLanguageTag('en'))],
  timeZone: sure(parseTimeZone('Europe/Helsinki')),
  origin: 'https://piiri.example.org',
})
const viewer = {
  kind: 'STAFF',
  account: parseId('acc', `acc_${'4'.padStart(22, '0')}`),
  staffRole: 'COORDINATOR',
} as const
const id = parseId('ses', session)
say('ready')
for (let turn = 0; ; turn++) {
  const context = app.contextFor({ viewer, languages: [], asker: { signIn: null, network: '' } })
  const [found] = await findRows(context, [id])
  const [of] = await seriesByIdsForSystem(db.read, { ids: [sure(found).session.seriesId] })
  const hour = turn % 2 === 0 ? 15 : 14
  const start = sure(parseLocalDateTime(`${sure(found).session.originalStart.slice(0, 10)}T${hour}:00`))
  const done = await editSessions(context, {
    session: id,
    scope: 'ALL',
    change: { start },
    expectedVersion: sure(of).series.version,
  })
  if (!done.ok) throw new Error(done.error)
  say(String(hour))
}
