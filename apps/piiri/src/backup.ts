import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { backupSqlite } from '@piiri/server/storage/backup.sqlite'
import { fileOf } from '@piiri/server/storage/database-url'
import type { Configuration } from './configuration.ts'
import { refuseMissing } from './installation.ts'
import { Refusal } from './refusal.ts'

/** Copies the database, as it is at this moment, migrated or not. */
export function backup(
  { PIIRI_DATABASE_URL: url, PIIRI_KEYS }: Configuration,
  copy: string,
): { readonly facts: object; readonly words: string } {
  if (!url.startsWith('file:')) throw new Refusal('PostgreSQL is backed up by its own pg_dump.')
  refuseMissing(url)
  backupSqlite(fileOf(url), copy)
  const file = resolve(copy)
  const bytes = statSync(file).size
  const words = `The database is in ${file} (${bytes} bytes). Keep a copy of ${PIIRI_KEYS} too, but not beside it.`
  return { facts: { file, bytes }, words }
}
