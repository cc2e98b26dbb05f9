/**
 * ENGINE=sqlite (default) or postgres: starts what the engine needs, and puts its URL into the environment before any test
 * file loads the kit, which fixes the dialect. PIIRI_TEST_POSTGRES=postgres://… takes a running server instead of starting one.
 */
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './start-postgres.ts'

export default async (): Promise<() => Promise<void>> => {
  const engine = process.env['ENGINE'] || 'sqlite'
  if (engine !== 'sqlite' && engine !== 'postgres') throw new Error(`ENGINE is sqlite or postgres, not ${engine}`)
  const folder = mkdtempSync(join(engine === 'sqlite' ? inMemory() : tmpdir(), 'piiri-test-'))
  process.env['PIIRI_TEST_FOLDER'] = folder
  const clean = () => rmSync(folder, { recursive: true, force: true })
  if (engine === 'sqlite') {
    process.env['PIIRI_DATABASE_URL'] = `file:${join(folder, 'unused.db')}`
    return async () => clean()
  }
  const given = process.env['PIIRI_TEST_POSTGRES']
  const server = given ? { url: given, stop: async () => {} } : await startPostgres(join(folder, 'postgres'))
  process.env['PIIRI_DATABASE_URL'] = server.url
  return async () => {
    await server.stop()
    clean()
  }
}

/** SQLite syncs every commit: a file system in memory makes that free, where there is one with room. */
const inMemory = (): string => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 2 ** 29 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}
