import { fileOf } from './database-url.ts'
import { databaseUrl, dialect } from './kit.ts'
import { ourMigrations, readMigrations } from './migrations.ts'

/**
 * Applies what is missing, each migration whole or not at all; resolves to the ids of those it applied. Safe when several
 * processes do it at once. Makes a SQLite file and its folder. Processes on an older schema must restart afterwards.
 */
export const migrateDatabase = async (url = databaseUrl, folder = ourMigrations): Promise<readonly string[]> => {
  const known = readMigrations(folder)
  return dialect === 'sqlite'
    ? (await import('./migrate.sqlite.ts')).migrateSqlite(fileOf(url), known)
    : (await import('./migrate.postgres.ts')).migratePostgres(url, known)
}
