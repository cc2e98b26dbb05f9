import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ourMigrations, readMigrations } from '@piiri/server/storage/migrations'
import { fillSqlite } from './fill.sqlite.ts'
import type { Size } from './programme.ts'

/** Rises when other rows are made for the same size. */
const edition = 2

/** A file with a programme of this size: the one that an earlier run made, or a new one. `say` hears when it takes a while. */
export async function databaseFile(folder: string, size: Size, say: (line: string) => void): Promise<string> {
  const file = join(folder, `${size.series * size.weeks}-${markOf(size)}.db`)
  if (existsSync(file)) return file
  say(`making ${(size.series * size.weeks).toLocaleString('en')} Sessions …`)
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `unfinished-${process.pid}.db`)
  await fillSqlite(unfinished, size)
  renameSync(unfinished, file)
  for (const name of readdirSync(folder)) if (name.startsWith('unfinished-')) rmSync(join(folder, name))
  return file
}

/** Tells data that differ apart: by size, edition of the rows, and migrations. */
export const markOf = (size: Size): string =>
  createHash('sha256')
    .update(JSON.stringify([edition, size, readMigrations(ourMigrations)]))
    .digest('hex')
    .slice(0, 8)
