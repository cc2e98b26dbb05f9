import { instant } from '@piiri/domain/shared/instant'
import { getTableColumns } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, someKeys } from '../../test/api.ts'
import { anAct, emptyAudit, facilitator, record, recordMany, tamper } from '../../test/audit.ts'
import { aDatabase } from '../../test/database.ts'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import type { Read } from '../storage/query.ts'
import { auditEntry } from './audit.table.ts'
import { checkAudit } from './check-audit.ts'

let db: Database
beforeAll(async () => {
  db = (await aDatabase()).db
})
beforeEach(() => emptyAudit(db))

const minute = 60_000
/** Ten entries, one a minute from now on. The third and the seventh are by SYSTEM, with neither actor nor subject. */
async function tenEntries(): Promise<void> {
  for (let n = 1; n <= 10; n++) {
    const at = instant(now + n * minute)
    if (n === 3 || n === 7) await record(db, { action: 'keys.rotated', group: null }, { by: 'SYSTEM', at })
    if (n !== 3 && n !== 7) await record(db, { ...anAct, subjectAccount: facilitator.account }, { at, by: facilitator })
  }
}
const atEntry = (n: number) => instant(now + n * minute)
const check = (keys: Keys = someKeys) => checkAudit(db.read, keys)
const firstBroken = async () => (await check()).firstBroken
const keyRing = (...ids: readonly [string, ...string[]]): Keys => {
  const [first, ...others] = ids
  const keyOf = (name: string) => ({ id: name, secret: Buffer.alloc(32, name) })
  return { sessionIds: someKeys.sessionIds, ring: () => [keyOf(first), ...others.map(keyOf)] }
}
const headNow = async (): Promise<string> => {
  const columns = ['count', 'hash', 'key_id', 'mac']
  const sql = `select ${columns.map((name) => `"${name}"`).join()} from "audit_head"`
  const { rows } = await db.read.run(
    { name: 'head-now', sql, parameters: [], bind: () => [], decode: (row) => row },
    [],
  )
  return columns.map((name, at) => `"${name}" = '${String(rows[0]?.[at])}'`).join()
}

const columns = Object.values(getTableColumns(auditEntry))
const named = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** Adds a copy of an entry, at another number. */
const copyOf = (number: number, to: number): string => {
  const copied = columns.map(({ name }) => `"${named(name)}"`)
  const values = copied.map((name) => (name === '"number"' ? String(to) : name === '"place"' ? "'x'" : name))
  return `insert into "audit_entry" (${copied.join()}) select ${values.join()} from "audit_entry" where "number" = ${number}`
}

describe(`checking the audit on ${dialect}`, () => {
  it('says of an untouched one that it is intact, also where nothing has been written yet', async () => {
    expect(await check()).toEqual({ isIntact: true, entryCount: 0, firstBroken: null })
    await tenEntries()
    expect(await check()).toEqual({ isIntact: true, entryCount: 10, firstBroken: null })
  })

  const changes = columns
    .filter(({ name }) => name !== 'number')
    .flatMap((column) => {
      const name = named(column.name)
      const other = name === 'at' ? '"at" + 1' : `coalesce("${name}", '') || 'x'`
      const more = column.notNull ? [] : [[name, 'null', 4] as const, [name, "''", 3] as const]
      return [[name, other, 4] as const, ...more]
    })
  it.each(changes)('finds a changed entry: %s = %s in number %i', async (name, value, number) => {
    await tenEntries()
    await tamper(db, `update "audit_entry" set "${name}" = ${value} where "number" = ${number}`)
    const at = name === 'at' ? instant(atEntry(number) + 1) : atEntry(number)
    expect(await check()).toEqual({ isIntact: false, entryCount: 10, firstBroken: { number, at } })
  })

  it.each([
    ['the first', 1, null],
    ['one in the middle', 6, atEntry(5)],
    ['the last', 10, atEntry(9)],
  ])('finds that %s was removed', async (_, number, at) => {
    await tenEntries()
    await tamper(db, `delete from "audit_entry" where "number" = ${number}`)
    expect(await check()).toEqual({ isIntact: false, entryCount: 9, firstBroken: { number, at } })
  })

  it('finds that all were removed, and that one was and those behind it moved up', async () => {
    await tenEntries()
    await tamper(db, 'delete from "audit_entry"')
    expect(await check()).toEqual({ isIntact: false, entryCount: 0, firstBroken: { number: 1, at: null } })
    await emptyAudit(db)
    await tenEntries()
    const steps = [7, 8, 9, 10].map((n) => `update "audit_entry" set "number" = ${n - 1} where "number" = ${n}`)
    await tamper(db, 'delete from "audit_entry" where "number" = 6', ...steps)
    expect(await firstBroken()).toEqual({ number: 6, at: atEntry(7) })
  })

  it('finds entries in another order', async () => {
    await tenEntries()
    const move = (from: number, to: number) => `update "audit_entry" set "number" = ${to} where "number" = ${from}`
    await tamper(db, move(5, 99), move(8, 5), move(99, 8))
    expect(await check()).toEqual({ isIntact: false, entryCount: 10, firstBroken: { number: 5, at: atEntry(8) } })
  })

  it.each([
    ['behind the last', 11, 11],
    ['far behind it', 500, 11],
    ['before the first', 0, 0],
    ['far before it', -2_147_483_648, -2_147_483_648],
  ])('finds one that was added %s', async (_, number, told) => {
    await tenEntries()
    await tamper(db, copyOf(9, number))
    expect(await check()).toMatchObject({ isIntact: false, entryCount: 11, firstBroken: { number: told } })
  })

  it.each([
    ['count', '"count" - 1'],
    ['hash', `"hash" || 'x'`],
    ['key_id', "'other'"],
    ['mac', `"mac" || 'x'`],
  ])('finds a changed head, and trusts nothing behind the last entry: %s', async (name, value) => {
    await tenEntries()
    await tamper(db, `update "audit_head" set "${name}" = ${value}`)
    expect(await firstBroken()).toEqual({ number: 11, at: atEntry(10) })
  })

  it('finds that the head was removed, or put back as it was before', async () => {
    await tenEntries()
    const before = await headNow()
    await recordMany(db, 2)
    await tamper(db, `update "audit_head" set ${before}`)
    expect(await firstBroken()).toEqual({ number: 11, at: now })
    await tamper(db, 'delete from "audit_head"')
    expect(await firstBroken()).toEqual({ number: 13, at: now })
  })

  it('finds an end that was replaced by another end that we wrote', async () => {
    await tenEntries()
    const before = await headNow()
    await record(db, anAct, { by: 'SYSTEM' })
    const other = await headNow()
    await tamper(db, 'delete from "audit_entry" where "number" = 11', `update "audit_head" set ${before}`)
    await record(db, anAct)
    expect(await check()).toMatchObject({ isIntact: true, entryCount: 11 })
    await tamper(db, `update "audit_head" set ${other}`)
    expect(await firstBroken()).toEqual({ number: 11, at: now })
  })

  it.each([
    [
      'a head that is not ours',
      `update "audit_head" set "count" = 8, "hash" = (select "hash" from "audit_entry" where "number" = 8)`,
    ],
    ['no head', 'delete from "audit_head"'],
    ['the head as it was', ''],
  ])('finds a cut end also after acts went on behind it, with %s', async (_, change) => {
    await tenEntries()
    const cut = 'delete from "audit_entry" where "number" > 8'
    await tamper(db, cut, ...(change === '' ? [] : [change]))
    expect(await firstBroken()).toMatchObject({ number: 9 })
    await recordMany(db, 3)
    expect(await firstBroken()).toMatchObject({ number: 9 })
  })

  it('finds an added entry also after acts went on behind it', async () => {
    await tenEntries()
    await tamper(db, copyOf(9, 11))
    await recordMany(db, 3)
    expect(await check()).toEqual({ isIntact: false, entryCount: 14, firstBroken: { number: 11, at: atEntry(9) } })
  })

  it('cannot tell an older copy of it all from what is there, but by its number of entries', async () => {
    await tenEntries()
    const before = await headNow()
    await recordMany(db, 5)
    await tamper(db, 'delete from "audit_entry" where "number" > 10', `update "audit_head" set ${before}`)
    expect(await check()).toEqual({ isIntact: true, entryCount: 10, firstBroken: null })
  })

  it('takes every key of the ring, and says where one begins that is not in it', async () => {
    await record(db, anAct, { keys: keyRing('old') })
    await record(db, anAct, { keys: keyRing('new', 'old') })
    await record(db, anAct, { keys: keyRing('old', 'new') })
    expect(await check(keyRing('new', 'old'))).toMatchObject({ isIntact: true, entryCount: 3 })
    expect(await check(keyRing('new'))).toMatchObject({ isIntact: false, firstBroken: { number: 1, at: now } })
    expect(await check(keyRing('old'))).toMatchObject({ isIntact: false, firstBroken: { number: 2, at: now } })
  })

  it('says that it is broken where an instant is none', async () => {
    await tenEntries()
    await tamper(db, 'update "audit_entry" set "at" = 9007199254740993 where "number" = 4')
    expect(await firstBroken()).toEqual({ number: 4, at: null })
  })

  it('reads more entries than fit one batch, and exactly one batch', async () => {
    await recordMany(db, 1000)
    expect(await check()).toMatchObject({ isIntact: true, entryCount: 1000 })
    await recordMany(db, 1)
    expect(await check()).toMatchObject({ isIntact: true, entryCount: 1001 })
    await tamper(db, `update "audit_entry" set "fields" = 'slug' where "number" = 1001`)
    expect(await firstBroken()).toMatchObject({ number: 1001 })
  })

  it('finds intact what is written while it reads', async () => {
    await tenEntries()
    let left = 4
    const busy: Read = {
      run: async (plan, values) => {
        const result = await db.read.run(plan, values)
        if (left-- > 0) await record(db, anAct)
        return result
      },
    }
    const result = await checkAudit(busy, someKeys)
    expect(result).toMatchObject({ isIntact: true, firstBroken: null })
    expect(result.entryCount).toBeGreaterThan(10)
  })
})
