/** Queries declared once: built and compiled at first use, prepared once per connection, called with parameters. */
import { getTableColumns, sql, type Placeholder } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { declare, type Lazy } from './declared-queries.ts'
import type { Prepared } from './kit.ts'
import { compile, type Plan, type Result } from './plan.ts'

/** Something that can run reads; `Tx` can also change. The brand keeps a reader out of `change`. */
export type Read = { run(plan: Plan, values: readonly unknown[]): Promise<Result> }
export type Tx = Read & {
  readonly writable: true
  /** Delivered to subscribers after the commit, never after a rollback. */
  publish(topic: string, payload: string): Promise<void>
}

export type Params<P> = { readonly [K in keyof P]: Placeholder<K & string, P[K]> }
export type Built<R> = { readonly _: { readonly result: R }; prepare(name?: string): unknown }
type Row<R> = R extends readonly (infer T)[] ? T : never
export type Args<P> = keyof P extends never ? [] : [params: P]
export type Call<On, P, R> = (on: On, ...args: Args<P>) => Promise<R>

const placeholders: unknown = new Proxy(
  {},
  {
    get: (_target, name) => sql.placeholder(String(name)),
    ownKeys: () => {
      throw new TypeError('parameters cannot be listed: use columnsOf(table)')
    },
  },
)
/** A row to insert: every column but the generated ones, none left out. */
export type New<T extends SQLiteTable> = {
  [K in keyof T['$inferInsert']]-?: Exclude<T['$inferInsert'][K], undefined>
}
/** One placeholder for every column of a `New` row. */
export const columnsOf = <T extends SQLiteTable>(table: T): Params<New<T>> =>
  Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([, column]) => !column.generated)
      .map(([key]) => [key, sql.placeholder(key)]),
  ) as Params<New<T>>

/** All rows. */
export const all = <P = unknown, R = unknown>(build: (p: Params<P>) => Built<R>): Call<Read, P, Row<R>[]> => {
  const plan = planOf(build)
  return async (on, ...[params]) => {
    const { bind, decode } = plan()
    const { rows } = await on.run(plan(), bind(params ?? {}))
    return rows.map(decode) as Row<R>[]
  }
}
/** The first row, or undefined. */
export const first = <P = unknown, R = unknown>(
  build: (p: Params<P>) => Built<R>,
): Call<Read, P, Row<R> | undefined> => {
  const plan = planOf(build)
  return async (on, ...[params]) => {
    const { bind, decode } = plan()
    const row = (await on.run(plan(), bind(params ?? {}))).rows[0]
    return row && (decode(row) as Row<R>)
  }
}
/** A change that returns rows. */
export const returning: <P = unknown, R = unknown>(build: (p: Params<P>) => Built<R>) => Call<Tx, P, Row<R>[]> = all
/** A change; resolves to the number of rows it touched. */
export const change = <P = unknown>(build: (p: Params<P>) => Built<unknown>): Call<Tx, P, number> => {
  const plan = planOf(build)
  return async (on, ...[params]) => (await on.run(plan(), plan().bind(params ?? {}))).changes
}

const planOf = <P>(build: (p: Params<P>) => Built<unknown>): Lazy<Plan> => {
  let plan: Plan | undefined
  return declare(() => (plan ??= compile(build(placeholders as Params<P>).prepare('') as Prepared)))
}
