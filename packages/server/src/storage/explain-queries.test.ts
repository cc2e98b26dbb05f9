import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { getTableName, isTable } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDatabase } from '../../test/database.ts'
import { openExplain, type Explain } from '../../test/explain.ts'
import * as tables from '../tables.ts'
import { declaredQueries } from './declared-queries.ts'
import { dialect } from './kit.ts'
import type { Plan } from './plan.ts'

const source = fileURLToPath(new URL('..', import.meta.url))
const repositories = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.repository.ts'),
)
/** Grow without end: nothing may read them from one end to the other. */
const large: readonly string[] = [tables.session, tables.auditEntry, tables.webhookDelivery].map(getTableName)
const sessions = getTableName(tables.session)

let explain: Explain
let queries: readonly { readonly label: string; readonly plan: () => Plan }[] = []
beforeAll(async () => {
  for (const path of repositories) await import(/* @vite-ignore */ pathToFileURL(join(source, path)).href)
  queries = declaredQueries()
  const { url } = await aDatabase()
  explain = await openExplain(url)
})

afterAll(() => explain.close())

describe(`the plans of declared queries on ${dialect}`, () => {
  it('knows the tables of the schema', () => {
    expect(Object.values(tables).filter(isTable).map(getTableName)).toContain('session')
  })

  it('has one for every query of every repository', async () => {
    const failures: string[] = []
    for (const { label, plan } of queries) {
      const steps = await explain.steps(plan()).catch((error: unknown) => String(error))
      if (typeof steps === 'string') failures.push(`${label}: ${steps}`)
    }
    expect(failures).toEqual([])
    expect(queries.length).toBeGreaterThanOrEqual(repositories.length)
  })

  it('never reads all Sessions, entries of the audit or deliveries, nor all of an index of them', async () => {
    const scans: string[] = []
    for (const { label, plan } of queries) {
      if ((await explain.fullScans(plan())).some((name) => large.includes(name))) scans.push(`${label}: ${plan().sql}`)
    }
    expect(scans).toEqual([])
  })

  it('leaves no bare parameter behind a limit, for which SQLite would plan a statement anew at every run', () => {
    const bare = queries.filter(({ plan }) => /limit \?/.test(plan().sql))
    expect(bare.map(({ label }) => label)).toEqual([])
  })

  it('would notice a query that reads them all', async () => {
    const bad = { ...noPlan, sql: `select "id" from "${sessions}" "other" where "version" = 7` }
    expect(await explain.fullScans(bad)).toEqual([sessions])
    const walk = { ...noPlan, sql: `select "id" from "${sessions}" "other" order by "start", "id"` }
    expect(await explain.fullScans(walk)).toEqual([sessions])
    const covered = { ...noPlan, sql: `select "start" from "${sessions}" order by "start" limit 1` }
    expect(await explain.fullScans(covered)).toEqual([sessions])
    const good = { ...noPlan, sql: `select "id" from "${sessions}" "other" where "id" = 'x'` }
    expect(await explain.fullScans(good)).toEqual([])
  })
})

const noPlan: Plan = { name: 'by-hand', sql: '', parameters: [], bind: () => [], decode: (row) => row }
