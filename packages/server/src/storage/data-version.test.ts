import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { anExample } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { dialect } from './kit.ts'

describe(`the version of the data on ${dialect}`, () => {
  // Again where it moved: PostgreSQL has one for all databases of a server, and its own housekeeping moves it too.
  it('stays while nothing is written, however much is read', { retry: 5 }, async () => {
    const { db } = await anExample()
    const before = await db.dataVersion()
    for (let at = 0; at < 10; at++) await repo.venues(db.read)
    expect(await db.dataVersion()).toBe(before)
  })

  it('is another one after each commit, by this process or another', async () => {
    const { db, open } = await anExample()
    const other = await open()
    const seen = new Set([await db.dataVersion()])
    for (const [at, on] of [db, other, db, other].entries()) {
      await on.write((tx) => repo.addVenue(tx, { id: `v${at}`, name: 'x' }))
      if (on === other) await nextTurn()
      seen.add(await db.dataVersion())
    }
    expect(seen.size).toBe(5)
  })

  it('is another one at once after a commit of its own', async () => {
    const { db } = await anExample()
    const before = await db.dataVersion()
    await db.write((tx) => repo.addVenue(tx, { id: 'own', name: 'x' }))
    expect(await db.dataVersion()).not.toBe(before)
  })

  it('moves when the older of two open units commits last', async () => {
    const { db, open } = await anExample()
    const other = await open()
    let finish = () => {}
    let hasBegun = () => {}
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve
    })
    const older = db.write(async (tx) => {
      await repo.addVenue(tx, { id: 'older', name: 'x' })
      hasBegun()
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    })
    await begun
    const younger = other.write((tx) => repo.addVenue(tx, { id: 'younger', name: 'x' }))
    if (dialect === 'postgres') await younger // SQLite lets it begin when the older one is over.
    const between = await db.dataVersion()
    expect(await repo.venueById(db.read, { id: 'older' })).toBeUndefined()
    finish()
    await older
    expect(await db.dataVersion()).not.toBe(between)
    await younger
  })
})
