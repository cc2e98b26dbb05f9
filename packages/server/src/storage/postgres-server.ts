/** What a PostgreSQL server must be, with errors of one line that name it, never its password, and say what to do. */
import type pg from 'pg'
import { serverOf } from './database-url.ts'
import { codeOf, DatabaseError, toDatabaseError } from './errors.ts'

/** Errors about the server or the database as a whole, in a line for whoever runs the program. */
export const explain = (url: string, error: unknown): unknown => {
  const known = toDatabaseError(error)
  if (!(known instanceof DatabaseError) || known.fault !== 'unavailable') return known
  const code = codeOf(error) ?? 'no answer'
  const line = `cannot use PostgreSQL at ${serverOf(url)} (${code}): ${advice(code)}`
  return new DatabaseError('unavailable', line, { cause: error })
}
const advice = (code: string): string => {
  if (code.startsWith('28')) return 'check the user and password in PIIRI_DATABASE_URL'
  if (code.startsWith('3D'))
    return 'make the database first: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0'
  return 'see that it runs, and that PIIRI_DATABASE_URL names it'
}

/** SQLite compares text by bytes; any other collation would page and sort differently. */
export const assertByteOrder = async (client: pg.Pool | pg.Client): Promise<void> => {
  const { rows } = await client.query<{ c: string; e: string }>(
    'select datcollate as c, pg_encoding_to_char(encoding) as e from pg_database where datname = current_database()',
  )
  const [{ c, e } = { c: '', e: '' }] = rows
  if (/^(C|POSIX|C\.UTF-?8)$/i.test(c) && e === 'UTF8') return
  const todo = 'make one with createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0'
  throw new DatabaseError('invalid', `the database must be UTF8 in the order of C, not ${e} in that of ${c}: ${todo}`)
}

/** Ids of the migrations that a database has; none if it never had any. */
export const appliedTo = async (client: pg.Pool | pg.Client): Promise<readonly string[]> => {
  const { rows: tables } = await client.query<{ t: string | null }>("select to_regclass('migration')::text as t")
  if (!tables[0]?.t) return []
  const { rows } = await client.query<{ id: string }>('select id from migration order by id')
  return rows.map(({ id }) => id)
}
