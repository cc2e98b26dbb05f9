import { migrateDatabase } from '@piiri/server/storage/migrate-database'
import Sqlite from 'better-sqlite3'
import { programme, type Size } from './programme.ts'
import { tablesOf, type Row, type Table } from './tables.ts'

/**
 * Makes a migrated database file with a programme of this size. For speed nothing is safe while it is made: a file whose making was broken
 * off is of no use.
 */
export async function fillSqlite(file: string, size: Size): Promise<void> {
  await migrateDatabase(`file:${file}`)
  const db = new Sqlite(file)
  try {
    for (const pragma of ['journal_mode = off', 'synchronous = off', 'cache_size = -262144']) db.pragma(pragma)
    const indexes = db
      .prepare<[], string>(
        "select sql from sqlite_schema where type = 'index' and tbl_name = 'session' and sql is not null",
      )
      .pluck()
      .all()
    for (const sql of indexes) db.exec(`drop index ${nameOfIndex(sql)}`)
    db.transaction(() => {
      for (const table of tablesOf(programme(size))) insert(db, table)
    })()
    for (const sql of indexes) db.exec(sql) // One sort each, in place of a million seeks.
    db.pragma('journal_mode = wal')
  } finally {
    db.close()
  }
}

const nameOfIndex = (sql: string): string => /index (\S+) on/i.exec(sql)?.[1] ?? 'unknown'

function insert(db: Sqlite.Database, { name, rows }: Table): void {
  let statement: Sqlite.Statement<unknown[]> | null = null
  for (const row of rows) {
    const columns = Object.keys(row)
    statement ??= db.prepare<unknown[]>(
      `insert into ${name} (${columns.map((column) => `"${column}"`).join()}) values (${columns.map(() => '?').join()})`,
    )
    statement.run(Object.values(row satisfies Row).map(stored))
  }
}

/** As the server's storage keeps it: JSON as text, booleans as numbers. */
const stored = (value: unknown): unknown => {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
