/** How the engines would run a query, without running it. */
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { fileOf } from '../src/storage/database-url.ts'
import { dialect } from '../src/storage/kit.ts'
import type { Plan } from '../src/storage/plan.ts'

export type Explain = {
  /** The plan, a line a step. Rejects where the engine does not understand the query. */
  steps(plan: Plan): Promise<readonly string[]>
  /** Names of the tables that it reads from one end to the other: rows, or an index in which it looks for nothing. */
  fullScans(plan: Plan): Promise<readonly string[]>
  close(): Promise<void>
}

export const openExplain = (url: string): Promise<Explain> => (dialect === 'sqlite' ? onSqlite(url) : onPostgres(url))

/** As many values as the text has places, of no matter what. */
const nothings = (plan: Plan): unknown[] => plan.bind(Object.fromEntries(plan.parameters.map((name) => [name, null])))

const onSqlite = async (url: string): Promise<Explain> => {
  const connection = new Sqlite(fileOf(url), { readonly: true })
  const steps = (plan: Plan): string[] =>
    connection
      .prepare<unknown[], { detail: string }>(`explain query plan ${plan.sql}`)
      .all(nothings(plan))
      .map(({ detail }) => detail)
  return {
    close: async () => void connection.close(),
    steps: async (plan) => steps(plan),
    fullScans: async (plan) =>
      steps(plan).flatMap((step) => {
        const name = /^SCAN (\S+)(?: USING (?:COVERING )?INDEX .*)?$/.exec(step)?.[1]
        return name === undefined ? [] : [tableOf(plan.sql, name)]
      }),
  }
}
/** The table behind a name in a plan, which is an alias where the query gives one: `from "session" "next"`. */
const tableOf = (sql: string, name: string): string => {
  const named = [...sql.matchAll(/\b(?:from|join|update) "(\w+)" (?:as )?"(\w+)"/gi)]
  return named.find(([, , alias]) => alias === name)?.[1] ?? name
}

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly Plans?: readonly Node[]
}
const looksFor: Readonly<Record<string, 'Index Cond' | 'Recheck Cond'>> = {
  'Index Scan': 'Index Cond',
  'Index Only Scan': 'Index Cond',
  'Bitmap Heap Scan': 'Recheck Cond',
}
const isFull = (node: Node): boolean => {
  const condition = looksFor[node['Node Type']]
  return condition === undefined ? node['Node Type'] === 'Seq Scan' : node[condition] === undefined
}
const onPostgres = async (url: string): Promise<Explain> => {
  const client = new pg.Client(url)
  await client.connect()
  // With no rows every table is cheapest read whole: so it is taken only where there is no other way.
  await client.query('set enable_seqscan = off; set plan_cache_mode = force_generic_plan')
  const nodes = async (plan: Plan): Promise<Node[]> => {
    await client.query(`prepare asked as ${plan.sql}`)
    try {
      const values = nothings(plan).map(() => 'null')
      const call = values.length > 0 ? `asked(${values.join()})` : 'asked'
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) execute ${call}`)
      return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => walk(Plan)))
    } finally {
      await client.query('deallocate asked')
    }
  }
  return {
    close: () => client.end(),
    steps: async (plan) => (await nodes(plan)).map((node) => node['Node Type']),
    fullScans: async (plan) => (await nodes(plan)).filter(isFull).flatMap((node) => node['Relation Name'] ?? []),
  }
}
const walk = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(walk)]
