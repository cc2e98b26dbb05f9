/** Opening a SQLite file, with errors of one line that name the file and say what to do. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { codeOf, DatabaseError, toDatabaseError } from './errors.ts'

/** Waits this long for other processes, blocking the event loop: only while opening, and where a reader meets a recovery. */
export const patienceMs = 5000

export const openFile = (file: string, pragmas: readonly string[]): Sqlite.Database => {
  makeFolder(dirname(file))
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw unusable(file, 'is a folder', 'name a file in PIIRI_DATABASE_URL')
  }
  let connection: Sqlite.Database | undefined
  try {
    connection = new Sqlite(file, { timeout: patienceMs })
    for (const pragma of pragmas) connection.pragma(pragma)
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } catch (error) {
    connection?.close()
    throw explain(file, error)
  }
}

/**
 * What `attempt` answers, once nobody else holds the file: without blocking the event loop, which busy_timeout would. Rejects
 * with the last error when it `isLate`.
 */
export const untilFree = async <T>(attempt: () => T, isLate: () => boolean): Promise<T> => {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      const known = toDatabaseError(error)
      if (!(known instanceof DatabaseError) || known.fault !== 'busy' || isLate()) throw known
      await sleep(1 + Math.random() * 10)
    }
  }
}

/** SQLite's errors that are about the file as a whole, in a line for whoever runs the program. */
export const explain = (file: string, error: unknown): unknown => {
  const code = codeOf(error) ?? ''
  if (code.startsWith('SQLITE_FULL')) {
    return new DatabaseError('full', `no space left for the database ${file}: free some, then try again`, {
      cause: error,
    })
  }
  if (code.startsWith('SQLITE_NOTADB')) {
    return unusable(
      file,
      'is not a SQLite database',
      'name another file in PIIRI_DATABASE_URL, or restore a backup',
      error,
    )
  }
  if (code.startsWith('SQLITE_CORRUPT')) return unusable(file, 'is damaged', 'restore a backup', error)
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(code)) {
    return unusable(
      file,
      `cannot be opened for writing (${code})`,
      'let this user write the file and its folder',
      error,
    )
  }
  return toDatabaseError(error)
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const why = `cannot make the folder ${folder} (${codeOf(error) ?? 'unknown'})`
    throw new DatabaseError(
      'unavailable',
      `${why}: let this user write there, or name another path in PIIRI_DATABASE_URL`,
      {
        cause: error,
      },
    )
  }
}
const unusable = (file: string, what: string, todo: string, cause?: unknown): DatabaseError =>
  new DatabaseError('unavailable', `the database ${file} ${what}: ${todo}`, { cause })
