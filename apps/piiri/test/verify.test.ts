import { join } from 'node:path'
import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import { recordActForSystem } from '@piiri/server/audit/record-act'
import { openDatabase } from '@piiri/server/storage/database'
import type { Tx } from '@piiri/server/storage/query'
import { describe, expect, it } from 'vitest'
import { readKeys } from '../src/keys-file.ts'
import { aFolder, run } from './program.ts'

const began = Date.UTC(2026, 0, 12, 7)
const minute = 60_000

/** Something done to the database of a folder while nobody serves it. */
async function change(folder: string, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const db = await openDatabase({ url: `file:${join(folder, 'data/piiri.db')}` })
  try {
    await db.write(work)
  } finally {
    await db.close()
  }
}
const tamper = (folder: string, sql: string): Promise<void> =>
  change(folder, (tx) => tx.run({ name: 'by-hand', sql, parameters: [], bind: () => [], decode: (row) => row }, []))

/** An installation with three entries, one a minute. */
async function threeEntries(): Promise<string> {
  const folder = aFolder()
  await run(folder, ['migrate'])
  const keys = readKeys(join(folder, 'data/keys.json'))
  for (const n of [1, 2, 3]) {
    const clock = () => instant(began + n * minute)
    await change(folder, (tx) => recordActForSystem(tx, { keys, clock }, { action: 'keys.rotated', group: null }))
  }
  return folder
}

describe.concurrent('verify', () => {
  it('says that nothing is wrong where nothing is', async () => {
    const folder = await threeEntries()
    expect(await run(folder, ['verify'])).toMatchObject({ code: 0, err: '', out: 'The audit is intact: 3 entries.\n' })
    const { code, out } = await run(folder, ['verify', '--json'])
    expect([code, JSON.parse(out)]).toEqual([0, { isIntact: true, entryCount: 3, firstBroken: null }])
  })

  it('says which entry is broken, and ends with 1', async () => {
    const folder = await threeEntries()
    await tamper(folder, `update "audit_entry" set "action" = 'audit.read' where "number" = 2`)
    const at = toRfc3339(instant(began + 2 * minute))
    const words = `The audit is broken from number 2 (${at}) on: 3 entries.\n`
    expect(await run(folder, ['verify'])).toMatchObject({ code: 1, err: '', out: words })
    const { code, out } = await run(folder, ['verify', '--json'])
    expect([code, JSON.parse(out)]).toEqual([1, { isIntact: false, entryCount: 3, firstBroken: { number: 2, at } }])
  })

  it('says that the first is missing where no instant is known', async () => {
    const folder = await threeEntries()
    await tamper(folder, 'delete from "audit_entry"')
    const words = 'The audit is broken from number 1 on: 0 entries.\n'
    expect(await run(folder, ['verify'])).toMatchObject({ code: 1, err: '', out: words })
  })

  it('refuses where there is no database, and makes none', async () => {
    const { code, out, err } = await run(aFolder(), ['verify'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('There is no database')
  })
})
