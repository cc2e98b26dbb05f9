import { describe, expect, it } from 'vitest'
import { aDatabase } from '../../test/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { change } from '../storage/query.ts'
import { claimKeys } from './claim-keys.ts'
import { storedFingerprint } from './keys-fingerprint.repository.ts'
import { keysFingerprint } from './keys-fingerprint.table.ts'

const keys = (byte: number) => ({ sessionIds: Buffer.alloc(16, byte) })

describe(`the keys of a database on ${dialect}`, () => {
  it('are those that it was first used with, in each process', async () => {
    const { db, open } = await aDatabase()
    expect(await claimKeys(db, keys(1))).toBe(true)
    const other = await open()
    expect(await claimKeys(other, keys(2))).toBe(false)
    expect(await claimKeys(other, keys(1))).toBe(true)
    expect(await claimKeys(db, keys(2))).toBe(false)
  })

  it('are those of one of many that come at once with different ones', async () => {
    const { open } = await aDatabase()
    const numbers = [1, 2, 3, 4, 5]
    const processes = await Promise.all(numbers.map(() => open()))
    const claims = await Promise.all(processes.map((db, n) => claimKeys(db, keys(n))))
    expect(claims.filter(Boolean)).toHaveLength(1)
    const again = await Promise.all(processes.map((db, n) => claimKeys(db, keys(n))))
    expect(again).toEqual(claims)
  })

  it('are those of all that come at once with the same', async () => {
    const { open } = await aDatabase()
    const processes = await Promise.all([1, 2, 3, 4].map(() => open()))
    expect(await Promise.all(processes.map((db) => claimKeys(db, keys(7))))).toEqual([true, true, true, true])
  })

  it('may be new ones where it was made to forget the lost ones', async () => {
    const { db } = await aDatabase()
    await claimKeys(db, keys(1))
    const forget = change(() => q.delete(keysFingerprint)) // As docs/operating.md tells.
    await db.write((tx) => forget(tx))
    expect(await claimKeys(db, keys(2))).toBe(true)
    expect(await claimKeys(db, keys(1))).toBe(false)
  })

  it('are not written into it', async () => {
    const { db } = await aDatabase()
    await claimKeys(db, keys(1))
    const row = JSON.stringify(await storedFingerprint(db.read))
    for (const encoding of ['base64url', 'base64', 'hex'] as const)
      expect(row).not.toContain(keys(1).sessionIds.toString(encoding).slice(0, 20))
  })
})
