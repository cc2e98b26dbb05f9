import type Sqlite from 'better-sqlite3'

/**
 * The name of the unique index or primary key in `UNIQUE constraint failed: session.series_id, session.original_start`, as
 * PostgreSQL would give it. SQLite says the columns only.
 */
export const constraintIn = (connection: Sqlite.Database, error: unknown): string | undefined => {
  const columns = error instanceof Error && /^UNIQUE constraint failed: (.+)$/.exec(error.message)?.[1]
  if (!columns) return undefined
  const pairs = columns.split(', ').map((pair) => pair.split('.'))
  const table = pairs[0]?.[0] ?? ''
  const names = pairs.map(([, name = '']) => name).join()
  for (const index of indexesOf(connection, table)) {
    if (columnsOf(connection, index.name) === names)
      return index.origin === 'pk' ? primaryKeyOf(table, names) : index.name
  }
  return primaryKeyOf(table, names) // A rowid table's own key has no index.
}

/** PostgreSQL names a key of one column itself, drizzle names one of several. */
const primaryKeyOf = (table: string, names: string): string =>
  names.includes(',') ? `${table}_${names.replaceAll(',', '_')}_pk` : `${table}_pkey`

type Index = { readonly name: string; readonly origin: string }
const indexesOf = (connection: Sqlite.Database, table: string): readonly Index[] =>
  connection.prepare<[string], Index>('select name, origin from pragma_index_list(?) where "unique"').all(table)
const columnsOf = (connection: Sqlite.Database, index: string): string =>
  connection.prepare<[string], string>('select name from pragma_index_info(?) order by seqno').pluck().all(index).join()
