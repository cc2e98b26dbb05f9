/**
 * A process that migrates the URL it is given once it is told to, and says how many migrations it applied. As root, it first
 * takes away everybody's right to write in the folder LOCKED, and its own rights.
 */
import { chmodSync } from 'node:fs'
import { once } from 'node:events'
import { migrateDatabase } from '../../src/storage/migrate-database.ts'

const exampleMigrations = new URL('./migrations/', import.meta.url).pathname
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
  const applied = await migrateDatabase(process.argv[2], exampleMigrations)
  process.stdout.write(`applied ${applied.length}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
