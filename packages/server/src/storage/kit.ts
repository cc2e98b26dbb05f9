/**
 * One table vocabulary for two engines. The dialect is fixed at module load by PIIRI_DATABASE_URL; the static types are
 * SQLite's for both, because its builders promise less. Every cast between the dialects is in this file.
 */
import { asc, desc, Param, sql, type Column, type Placeholder, type SQL, type SQLWrapper } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

export type Dialect = 'sqlite' | 'postgres'
export const databaseUrl = process.env['PIIRI_DATABASE_URL'] || 'file:./data/piiri.db'
export const dialectOf = (url: string): Dialect => (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite')
export const dialect: Dialect = dialectOf(databaseUrl)
const casing = 'snake_case'

/** Takes the PostgreSQL twin at run time and shows the SQLite type. */
const either = <T>(sqlite: () => T, postgres: () => unknown): T => (dialect === 'sqlite' ? sqlite() : (postgres() as T))

export const table = either(
  () => lite.sqliteTable,
  () => pg.pgTable,
)
export const index = either(
  () => lite.index,
  () => pg.index,
)
export const uniqueIndex = either(
  () => lite.uniqueIndex,
  () => pg.uniqueIndex,
)
export const primaryKey = either(
  () => lite.primaryKey,
  () => pg.primaryKey,
)
export const check = either(
  () => lite.check,
  () => pg.check,
)
/** The same table under another name, to join it twice. */
export const alias = either(
  () => lite.alias,
  () => pg.alias,
)

export const text = () =>
  either(
    () => lite.text(),
    () => pg.text(),
  )
export const id = () => text().primaryKey()
export const ref = (column: () => lite.AnySQLiteColumn, onDelete: 'cascade' | 'restrict' = 'restrict') =>
  text().references(column, { onDelete })
/** 32 bits: SQLite would take more, PostgreSQL refuses it. */
export const integer = () =>
  either(
    () => lite.integer(),
    () => pg.integer(),
  )
/** A number with a fraction, such as a latitude. */
export const real = () =>
  either(
    () => lite.real(),
    () => pg.doublePrecision(),
  )
export const bool = () =>
  either(
    () => lite.integer({ mode: 'boolean' }),
    () => pg.boolean(),
  )
/** Epoch milliseconds. Not timestamptz: its microseconds do not survive a round trip through a Date in a cursor. */
export const instant = () =>
  either(
    () => lite.integer(),
    () => pg.bigint({ mode: 'number' }),
  )
/** `YYYY-MM-DDTHH:MM`, wall-clock time; its order as text is its order in time. */
export const localDateTime = text
/** `YYYY-MM-DD`; its order as text is its order in time. */
export const localDate = text
/** A text column (by its name in the database) for order and cursors: none comes last, on both engines. */
export const orLast = (column: string) => {
  const value = sql.raw(`coalesce("${column}", '9999')`)
  return either(
    () => lite.text().generatedAlwaysAs(value, { mode: 'virtual' }),
    () => pg.text().generatedAlwaysAs(value),
  ).notNull()
}
export const json = <T>() =>
  either(
    () => lite.text({ mode: 'json' }),
    () => pg.jsonb(),
  ).$type<T>()
/** A number the engine hands out; ascending by insertion, not by commit. */
export const sequence = () =>
  either(
    () => lite.integer().primaryKey({ autoIncrement: true }),
    () => pg.bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  )

/** A parameter the engine takes in another form. */
export const encoded = <T>(value: Placeholder<string, T | null>, encode: (value: T) => unknown): Param =>
  new Param<unknown, unknown>(value, { mapToDriverValue: encode as (value: unknown) => unknown })
/** A parameter stored or compared as the column is: drizzle itself encodes placeholders only in `values`. */
export const as = <T>(column: Column, value: Placeholder<string, T>): SQL => sql`${sql.param(value, column)}`

/** A list as one parameter, so that one prepared statement serves every length. */
export const inList = <T>(column: Column | SQL, values: Placeholder<string, readonly T[] | null>): SQL =>
  dialect === 'sqlite' ? sql`${column} in ${listOf(values)}` : sql`${column} = any(${values})`
/**
 * Like `inList` for a primary key, by a way that takes as long whether or not there is such a row: it fetches, for each of the list, the row
 * that is there or would come next, with the row that is joined to it, and drops both again if it is another. `next` is the key of the
 * same table under another name.
 */
export const soughtIn = <T>(
  key: Column,
  next: Column,
  joined: Column,
  values: Placeholder<string, readonly T[] | null>,
): SQL => {
  const column = next as lite.SQLiteColumn // As every table of the kit's is typed.
  const following = sql`(${q
    .select({ key: column })
    .from(column.table)
    .where(sql`${column} >= value`)
    .orderBy(column)
    .limit(atMost(1) as never)})`
  const late = sql`${key} || substr(${joined}, 1, 0)` // No index helps, and not before both are there.
  return dialect === 'sqlite'
    ? sql`${key} in (select ${following} from json_each(${encoded(values, JSON.stringify)})) and ${late} in ${listOf(values)}`
    : sql`${key} = any(array(select ${following} from unnest(${values}::text[]) as value)) and ${late} = any(${values})`
}
/**
 * A column of one word, such as a status, is among a few. SQLite would make a table of the list for every run, which costs a fifth of reading a
 * page; it looks for the word in the list's text instead. No index helps.
 */
export const isAmong = <T extends string>(word: Column | SQL, words: Placeholder<string, readonly T[] | null>): SQL =>
  dialect === 'sqlite'
    ? sql`instr(${encoded(words, JSON.stringify)}, '"' || ${word} || '"') > 0`
    : sql`${word} = any(${words})`
/** What stands behind `in` for a list of texts, where the left side is no column. */
export const listOf = (values: Placeholder<string, readonly unknown[] | null>): SQL =>
  dialect === 'sqlite'
    ? sql`(select value from json_each(${encoded(values, JSON.stringify)}))`
    : sql`(select unnest(${values}::text[]))`
/**
 * A column is what a query of one row finds, which depends on the other side of a join. For `=` alone PostgreSQL reads the column's whole table
 * into a hash; a list of one it looks up in the index.
 */
export const isFoundBy = (column: Column, found: SQLWrapper): SQL =>
  dialect === 'sqlite' ? sql`${column} = ${found}` : sql`${column} = any(array${found})`
/** A key is what a column of another table has: as `isFoundBy`, for a join that goes from row to row. */
export const isKeyIn = (key: Column, column: Column): SQL =>
  dialect === 'sqlite' ? sql`${key} = ${column}` : sql`${key} = any(array[${column}])`
/** A column of words parted by single spaces holds any of the list's. */
export const hasAny = (words: Column | SQL, values: Placeholder<string, readonly string[] | null>): SQL =>
  dialect === 'sqlite'
    ? sql`exists (select 1 from json_each(${encoded(values, JSON.stringify)}) where instr(' ' || ${words} || ' ', ' ' || value || ' ') > 0)`
    : sql`string_to_array(${words}, ' ') && ${values}::text[]`
/**
 * A column of bits has all of the parameter's; 0 asks for none. PostgreSQL takes an equation for rarer than it mostly is here, and then sorts
 * everything for the sake of a page: it guesses better at `>=`, which says the same, since no more than the wanted bits can be left.
 */
export const hasBits = (bits: Column | SQL, wanted: Placeholder<string, number | null>): SQL =>
  dialect === 'sqlite' ? sql`(${bits} & ${wanted}) = ${wanted}` : sql`(${bits} & ${wanted}::int) >= ${wanted}::int`
/** The condition, or no condition where the parameter is null: one text for a filter that is given and one that is not. */
export const whenGiven = (value: Placeholder<string, unknown>, condition: SQL): SQL => {
  const given = encoded(value, () => '1')
  return dialect === 'sqlite' ? sql`(${given} is null or ${condition})` : sql`(${given}::text is null or ${condition})`
}

/**
 * How many rows a query answers at most. SQLite reads a bare parameter behind `limit` while it plans, and so plans the statement anew for
 * every run: that cost more than the run itself. A number in the text, or an expression, it leaves alone.
 */
export const atMost = (limit: Placeholder<string, number> | number): Placeholder<string, number> => {
  const steady = typeof limit === 'number' ? sql.raw(String(limit)) : sql`(${limit} + 0)`
  return typeof limit === 'number' || dialect === 'sqlite' ? (steady as unknown as Placeholder<string, number>) : limit
}

/**
 * Rows that this unit is about to change. On PostgreSQL those that another unit has locked are passed over instead of waited for; SQLite has one
 * writer at a time, and nobody to pass over.
 */
export const forUpdateSkippingLocked = <Q>(query: Q): Q =>
  dialect === 'sqlite'
    ? query
    : (query as unknown as { for(strength: 'update', how: { skipLocked: true }): Q }).for('update', {
        skipLocked: true,
      })
/** The greater of two numbers. */
export const greater = (a: Column | SQL, b: Column | SQL): SQL<number> =>
  dialect === 'sqlite' ? sql<number>`max(${a}, ${b})` : sql<number>`greatest(${a}, ${b})`
/** A text compared by its bytes: also where PostgreSQL's order of texts is that of a language. */
export const byBytes = (column: Column): SQL => (dialect === 'sqlite' ? sql`${column}` : sql`${column} collate "C"`)

/** Rows after a cursor, in the order of (key, id): one seek, if an index holds both. */
export const after = (key: Column, id: Column, start: Placeholder, from: Placeholder): SQL =>
  sql`(${key}, ${id}) > (${start}, ${from})`
/** Rows before a cursor, in the order of (key, id). */
export const before = (key: Column, id: Column, start: Placeholder, from: Placeholder): SQL =>
  sql`(${key}, ${id}) < (${start}, ${from})`
/** `FORWARD`: ascending, after the cursor. `BACKWARD`: descending, before it. */
export type Direction = 'FORWARD' | 'BACKWARD'
/** The rows beyond a cursor and their order, for either direction of a list: `where` and `orderBy` of one query. */
export const keyset = (direction: Direction, key: Column, id: Column) => {
  const [beyond, order] = direction === 'FORWARD' ? [after, asc] : [before, desc]
  return {
    beyond: (start: Placeholder, from: Placeholder): SQL => beyond(key, id, start, from),
    order: [order(key), order(id)] as const,
  }
}

/** What drizzle hands to a driver's session when a query is prepared. */
export type Prepared = {
  readonly query: { readonly sql: string; readonly params: readonly unknown[] }
  readonly fields: readonly { readonly path: readonly string[]; readonly field: unknown }[] | undefined
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>> | undefined
  setToken(): Prepared
}
/** A session that runs nothing: `.prepare()` on any builder returns the compiled query and its fields. */
const capture = {
  prepareQuery: (query: Prepared['query'], fields: Prepared['fields']): Prepared => ({
    query,
    fields,
    setToken() {
      return this
    },
  }),
}
type Build = lite.BaseSQLiteDatabase<'async', { changes: number }>
/** The query builder: builds, never runs. */
export const q: Build = either(
  () =>
    new lite.BaseSQLiteDatabase(
      'async',
      new lite.SQLiteAsyncDialect({ casing }),
      capture as never,
      undefined,
    ) as unknown as Build,
  () => new pg.PgDatabase(new pg.PgDialect({ casing }), capture as never, undefined),
)
