/** A copy of a SQLite database while others use it. */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { codeOf, DatabaseError } from './errors.ts'
import { explain, patienceMs } from './sqlite-file.ts'

/**
 * Writes what is committed at one moment into a new file, which is its owner's alone (mode 0600): without what was erased before, and in one
 * file, where the database has three. Nobody waits for it but who asks. Refuses a file that is there.
 */
export function backupSqlite(file: string, copy: string): void {
  const path = resolve(copy)
  const descriptor = reserve(path)
  try {
    copyInto(file, path)
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** An empty file of one's own, which SQLite fills. */
function reserve(path: string): number {
  try {
    return openSync(path, 'wx', 0o600)
  } catch (error) {
    const code = codeOf(error)
    const why = code === 'EEXIST' ? 'is there already' : `cannot be written (${code})`
    throw new DatabaseError('unavailable', `the backup ${path} ${why}: name another file`, { cause: error })
  }
}

function copyInto(file: string, path: string): void {
  let connection: Sqlite.Database | undefined
  try {
    connection = new Sqlite(file, { fileMustExist: true, timeout: patienceMs }) // Whoever only reads leaves a log behind.
    connection.prepare('vacuum into ?').run(path)
  } catch (error) {
    throw codeOf(error) === 'SQLITE_FULL'
      ? new DatabaseError('full', `no space left for the backup ${path}: name a file elsewhere`, { cause: error })
      : explain(file, error)
  } finally {
    connection?.close()
  }
}
