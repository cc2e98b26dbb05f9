/**
 * A process that migrates a database (its URL, a folder of migrations) once it is told to, and says how many migrations it
 * applied. First it takes away everybody's right to write in the folder LOCKED and, as root, its own rights.
 */
import { chmodSync } from 'node:fs'
import { once } from 'node:events'
import { migrateDatabase } from '../../src/storage/migrate-database.ts'

const [url, migrations] = process.argv.slice(2)
const { LOCKED: locked } = process.env
if (locked) {
  await import('../../src/storage/migrate.sqlite.ts')
  chmodSync(locked, 0o555)
  if (process.getuid?.() === 0) process.setuid?.(65_534)
}
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy() // Or it would keep the process alive.
try {
  const applied = await migrateDatabase(url, migrations)
  process.stdout.write(`applied ${applied.length}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
