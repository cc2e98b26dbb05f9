import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { anExample } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { dialect } from './kit.ts'

/** A busy machine is no failure. */
const patiently = { timeout: 20_000 }

describe(`subscriptions on ${dialect}`, () => {
  it('tells after the commit only, once for equal news, and never after a rollback', async () => {
    const { db } = await anExample()
    const heard: unknown[] = []
    const visible: Promise<boolean>[] = []
    const stop = db.subscribe('news', (payload) => {
      heard.push(payload)
      visible.push(repo.counterById(db.read, { id: 'news' }).then(Boolean))
    })
    const lost = db.write(async (tx) => {
      await tx.publish('news', 'lost')
      throw new Error('no')
    })
    await expect(lost).rejects.toThrow('no')
    await db.write(async (tx) => {
      await tx.publish('news', 'first')
      await tx.publish('news', 'first')
      await sleep(30)
      await repo.addCounter(tx, { id: 'news', value: 1 })
    })
    await db.publish('news', 'second')
    await expect.poll(() => heard, patiently).toEqual(['first', 'second'])
    expect(await Promise.all(visible)).toEqual([true, true])
    stop()
    const after: unknown[] = []
    db.subscribe('news', (payload) => after.push(payload))
    await db.publish('news', 'third')
    await expect.poll(() => after, patiently).toEqual(['third'])
    expect(heard).toHaveLength(2)
  })

  it('refuses news that are too long to be carried', async () => {
    const { db } = await anExample()
    await expect(db.publish('news', 'ä'.repeat(4000))).rejects.toMatchObject({ fault: 'invalid' })
  })

  if (dialect === 'postgres') {
    it('hears other processes', async () => {
      const { db, open } = await anExample()
      const other = await open()
      const heard: unknown[] = []
      db.subscribe('far', (payload) => heard.push(payload))
      await other.publish('far', 'away')
      await expect.poll(() => heard, patiently).toEqual(['away'])
    })

    it('listens again after its connection died, and says that news may be missing', async () => {
      const { db, url } = await anExample()
      const heard: unknown[] = []
      db.subscribe('again', (payload) => heard.push(payload))
      const client = new pg.Client(url)
      await client.connect()
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'",
      )
      await client.end()
      await expect.poll(() => heard, patiently).toEqual([undefined])
      await db.publish('again', 'back')
      await expect.poll(() => heard, patiently).toEqual([undefined, 'back'])
    })
  }
})
