import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aDatabase, type TestDatabase } from '../../test/database.ts'
import { id } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import { createChangeHub, type Audience, type ChangeHub, type Listener } from './change-hub.ts'
import { ofGroup } from './news-of.ts'
import { writeNews } from './record-news.ts'

let opened: TestDatabase
let hub: ChangeHub
beforeEach(async () => {
  opened = await aDatabase()
  hub = createChangeHub(opened.db, { all: 10, each: 10 })
})
const listen = (audience: Audience) => {
  const listener = hub.listen('somebody', audience)
  if (typeof listener === 'string') throw new Error(listener)
  return listener
}
const write = (version: number | null, db = opened.db) =>
  db.write((tx) => writeNews(tx, now, [{ ...ofGroup(id.group(1)), version }]))
const versions = async (audience: Audience, number = 0) => {
  const listener = listen(audience)
  const rows = await listener.after(number)
  listener.stop()
  return rows.map(({ version }) => version)
}

describe(`the hub of changes on ${dialect}`, () => {
  it('has nothing for visitors that members alone learn, neither at hand nor from before', async () => {
    await write(null)
    await write(1)
    expect(await versions('VISITORS')).toEqual([1])
    expect(await versions('MEMBERS')).toEqual([null, 1])
    const [visitor, member] = [listen('VISITORS'), listen('MEMBERS')]
    expect([await visitor.after(2), await member.after(2)]).toEqual([[], []])
    await write(null)
    await write(2)
    // Somebody may be woken by news of what they have read already.
    const heardBy = async (listener: Listener, count: number) => {
      let heard: readonly { readonly version: number | null }[] = []
      while (heard.length < count) {
        await listener.wait(5000)
        heard = await listener.after(2)
      }
      return heard.map(({ version }) => version)
    }
    expect([await heardBy(visitor, 1), await heardBy(member, 2)]).toEqual([[2], [null, 2]])
  })
  it('wakes nobody for what they do not learn', async () => {
    const [visitor, member] = [listen('VISITORS'), listen('MEMBERS')]
    await Promise.all([visitor.after(0), member.after(0)])
    await write(null)
    await member.wait(60_000)
    const began = performance.now()
    await visitor.wait(200)
    expect(performance.now() - began).toBeGreaterThan(190)
  })
  it('looks again from time to time, so that what was written beside this process is heard', async () => {
    const elsewhere = await opened.open()
    const listener = listen('VISITORS')
    expect(await listener.after(0)).toEqual([])
    await write(1, elsewhere)
    await listener.wait(50)
    expect(await listener.after(0)).toHaveLength(1)
  })
  it('reads no change twice and leaves none out while it is written and read at once', async () => {
    const listener = listen('MEMBERS')
    const heard: number[] = []
    const reading = (async () => {
      while (heard.length < 40) {
        for (const { number } of await listener.after(heard.at(-1) ?? 0)) heard.push(number)
        await listener.wait(1000)
      }
    })()
    for (let n = 1; n <= 40; n += 1) await write(n % 3 === 0 ? null : n)
    await reading
    expect(heard).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })
  it('tells who comes while it closes that it closes', () => {
    hub.close()
    expect(hub.listen('somebody', 'VISITORS')).toBe('CLOSING')
  })
})
