/** Writes units of two rows one after the other, and says the number of each once it is written, until it is killed. */
import { writeSync } from 'node:fs'
import { openDatabase } from '../../src/storage/database.ts'
import { addVenue } from './repository.ts'

const [url = '', migrations = '', worker = ''] = process.argv.slice(2)
/** Not process.stdout, which would keep what the pipe has no room for. */
const say = (line: string) => writeSync(1, `${line}\n`)

say('ready')
const db = await openDatabase({ url, migrations })
for (let unit = 0; ; unit++) {
  await db.write(async (tx) => {
    await addVenue(tx, { id: `${worker}/${unit}/first`, name: 'half' })
    await addVenue(tx, { id: `${worker}/${unit}/second`, name: 'other half' })
  })
  say(String(unit))
}
