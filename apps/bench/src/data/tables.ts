import type { Programme } from './programme.ts'

export type Row = Readonly<Record<string, unknown>>
/** A table and its rows, with the columns' names as the database has them; in an order in which each refers to earlier ones only. */
export type Table = { readonly name: string; readonly rows: Iterable<Row> }

export const tablesOf = ({ groups, venues, seasons, series, words, sessions }: Programme): readonly Table[] => [
  { name: 'activity_group', rows: asColumns(groups) },
  { name: 'venue', rows: asColumns(venues) },
  { name: 'season', rows: asColumns(seasons) },
  { name: 'series', rows: asColumns(series) },
  { name: 'search_doc', rows: words },
  { name: 'programme_version', rows: [{ id: 'programme', version: 1 }] },
  { name: 'session', rows: asColumns(sessions()) },
]

function* asColumns(rows: Iterable<object>): Iterable<Row> {
  for (const row of rows) yield Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value]))
}
const columns = new Map<string, string>()
function columnOf(name: string): string {
  const known = columns.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columns.set(name, known)
  return known
}
