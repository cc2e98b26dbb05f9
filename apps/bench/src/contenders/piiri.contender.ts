/** Piiri's server on the database of PIIRI_DATABASE_URL. A second argument: so many writes a second through the storage seam, meanwhile. */
import { setFlagsFromString } from 'node:v8'
import { openDatabase } from '@piiri/server/storage/database'
import { createPiiri } from './create-piiri.ts'
import { keepWriting } from './keep-writing.ts'
import { serveContender } from './serve-contender.ts'

setFlagsFromString('--heap-growing-percent=80') // As `piiri serve` does.
const db = await openDatabase()
const app = createPiiri(db)
const writesPerSecond = Number(process.argv[2] ?? 0)
const written = writesPerSecond > 0 ? await keepWriting(db, writesPerSecond) : () => 0

serveContender(app.listener, async () => {
  const kept = /^piiri_cache_answers_total\{kept="true"\} (\d+)/m.exec(await app.metrics.text())?.[1]
  return { fromCache: Number(kept ?? 0), written: written() }
})
