import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { anExample, times } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import type { Database } from './database.ts'
import { dialect } from './kit.ts'

const aSignal = () => {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

describe(`transactions on ${dialect}`, () => {
  it('loses no update among 200 concurrent writes of two processes', async () => {
    const { db, open } = await anExample()
    const other = await open()
    await db.write((tx) => repo.addCounter(tx, { id: 'c', value: 0 }))
    await Promise.all(
      times(200, (index) =>
        (index % 2 ? db : other).write(async (tx) => {
          const value = (await repo.counterById(tx, { id: 'c' }))?.value ?? NaN
          await repo.setCounter(tx, { id: 'c', value: value + 1 })
        }),
      ),
    )
    expect(await repo.counterById(db.read, { id: 'c' })).toEqual({ id: 'c', value: 200 })
  })

  it('gives 10 places to exactly 10 of 100', async () => {
    const { db, open } = await anExample()
    const other = await open()
    const register = (person: string, on: Database) =>
      on.write(async (tx) => {
        const places = (await repo.placesIn(tx, { id: 'g' }))?.places ?? 0
        const taken = (await repo.takenIn(tx, { id: 'g' }))?.taken ?? places
        if (taken >= places) return false
        await repo.addRegistration(tx, { groupId: 'g', person, at: 1 })
        return true
      })
    const got = await Promise.all(times(100, (index) => register(`p${index}`, index % 2 ? db : other)))
    expect(got.filter(Boolean)).toHaveLength(10)
    expect(await repo.takenIn(db.read, { id: 'g' })).toEqual({ taken: 10 })
  })

  it('rolls back on a throw', async () => {
    const { db } = await anExample()
    const unit = db.write(async (tx) => {
      await repo.addVenue(tx, { id: 'gone', name: 'x' })
      throw new Error('no')
    })
    await expect(unit).rejects.toThrow('no')
    expect(await repo.venueById(db.read, { id: 'gone' })).toBeUndefined()
  })

  it('rolls back a unit that swallowed the error of a statement', async () => {
    const { db } = await anExample()
    const unit = db.write(async (tx) => {
      await repo.addVenue(tx, { id: 'gone', name: 'x' })
      await repo.addVenue(tx, { id: 'v', name: 'taken' }).catch(() => {})
    })
    await expect(unit).rejects.toMatchObject({ fault: 'unique' })
    expect(await repo.venueById(db.read, { id: 'gone' })).toBeUndefined()
  })

  it('reads its own writes inside, and everyone does after write resolves, not before', async () => {
    const { db, open } = await anExample()
    const other = await open()
    let finish = () => {}
    const outside = new Promise<void>((resolve) => {
      finish = resolve
    })
    let isWritten = () => {}
    const written = new Promise<void>((resolve) => {
      isWritten = resolve
    })
    const inside = db.write(async (tx) => {
      await repo.addCounter(tx, { id: 'own', value: 1 })
      expect(await repo.counterById(tx, { id: 'own' })).toBeDefined()
      isWritten()
      await outside
    })
    await written
    expect(await repo.counterById(db.read, { id: 'own' })).toBeUndefined()
    expect(await repo.counterById(other.read, { id: 'own' })).toBeUndefined()
    finish()
    await inside
    expect(await repo.counterById(db.read, { id: 'own' })).toBeDefined()
    expect(await repo.counterById(other.read, { id: 'own' })).toBeDefined()
  })

  it('refuses a unit that left a call unawaited, and keeps none of it', async () => {
    const { db } = await anExample()
    const unit = db.write(async (tx) => {
      void repo.addVenue(tx, { id: 'unawaited', name: 'x' }).catch(() => {})
    })
    await expect(unit).rejects.toThrow('not awaited')
    expect(await repo.venueById(db.read, { id: 'unawaited' })).toBeUndefined()
  })

  it('refuses write and read inside write, and a tx that is over', async () => {
    const { db } = await anExample()
    await expect(db.write(() => db.write(async () => 1))).rejects.toThrow('inside write')
    await expect(db.write(() => repo.counterById(db.read, { id: 'c' }))).rejects.toThrow('inside write')
    const late = await db.write(async (tx) => () => repo.counterById(tx, { id: 'c' }))
    await expect(late()).rejects.toThrow('not awaited')
  })

  it('claims outbox messages once among two workers', async () => {
    const { db, open } = await anExample()
    const other = await open()
    await db.write(async (tx) => {
      for (let at = 0; at < 100; at++) await repo.addMessage(tx, { message: `m${at}` })
    })
    const work = async (on: Database, worker: string): Promise<string[]> => {
      const got: string[] = []
      for (;;) {
        const some = await on.write((tx) => repo.claimMessages(tx, { worker, now: 1, until: 10, limit: 7 }))
        if (some.length === 0) return got
        got.push(...some.map(({ message }) => message))
      }
    }
    const got = (await Promise.all([work(db, 'a'), work(other, 'b')])).flat()
    expect(got).toHaveLength(100)
    expect(new Set(got).size).toBe(100)
    expect(await repo.claimed(db.read)).toHaveLength(100)
  })

  it('leaves the event loop its turns during a chain of awaited reads, and of writes', async () => {
    const { db } = await anExample()
    await db.write((tx) => repo.addCounter(tx, { id: 'c', value: 0 }))
    let turns = 0
    let isOver = false
    const count = () => {
      turns++
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    for (let reads = 0; turns < 20 && reads < 500_000; reads++) await repo.counterById(db.read, { id: 'c' })
    expect(turns).toBeGreaterThanOrEqual(20)
    for (let writes = 0; turns < 40 && writes < 50_000; writes++) {
      await db.write((tx) => repo.setCounter(tx, { id: 'c', value: writes }))
    }
    expect(turns).toBeGreaterThanOrEqual(40)
    isOver = true
  })

  describe('with a time limit', () => {
    it('rolls back a unit that takes too long, and lets the next one in', async () => {
      const { db } = await anExample()
      const unit = db.write(
        async (tx) => {
          await repo.addVenue(tx, { id: 'slow', name: 'x' })
          await new Promise(() => {})
        },
        { timeoutMs: 100 },
      )
      await expect(unit).rejects.toMatchObject({ fault: 'busy' })
      expect(await repo.venueById(db.read, { id: 'slow' })).toBeUndefined()
      await db.write((tx) => repo.addVenue(tx, { id: 'slow', name: 'free again' }))
      expect(await repo.venueById(db.read, { id: 'slow' })).toBeDefined()
    })

    it('gives a unit the limit that the database was opened with, unless it is told another', async () => {
      const { open } = await anExample()
      const impatient = await open({ writeTimeoutMs: 20 })
      await expect(impatient.write(() => new Promise(() => {}))).rejects.toMatchObject({ fault: 'busy' })
    })

    it('keeps out what a unit does after it was given up', async () => {
      const { db } = await anExample()
      const [begun, asleep] = [aSignal(), aSignal()]
      let afterwards: Promise<unknown> = Promise.resolve()
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      onTestFinished(() => void vi.useRealTimers())
      const unit = db.write(
        async (tx) => {
          begun.give()
          await asleep.given
          afterwards = repo.addVenue(tx, { id: 'late', name: 'x' })
          await afterwards
        },
        { timeoutMs: 50 },
      )
      await begun.given
      vi.advanceTimersByTime(50)
      await expect(unit).rejects.toMatchObject({ fault: 'busy' })
      asleep.give()
      await sleep(0)
      await expect(afterwards).rejects.toThrow('this write is over')
      expect(await repo.venueById(db.read, { id: 'late' })).toBeUndefined()
    })

    it('tells who waits for a turn too long that it is busy, and never runs their unit', async () => {
      const { db } = await anExample()
      const [begun, finish] = [aSignal(), aSignal()]
      const first = db.write(async () => {
        begun.give()
        await finish.given
      })
      await begun.given
      let hasRun = false
      const second = db.write(
        async () => {
          hasRun = true
        },
        { timeoutMs: 50 },
      )
      await expect(second).rejects.toMatchObject({ fault: 'busy' })
      finish.give()
      await first
      await db.write(async () => {})
      expect(hasRun).toBe(false)
    })

    it('gives up waiting for another process that holds the database', async () => {
      const { db, open } = await anExample()
      const other = await open()
      const [begun, finish] = [aSignal(), aSignal()]
      const holds = other.write(async (tx) => {
        await repo.setCounter(tx, { id: 'c', value: 1 })
        await repo.addVenue(tx, { id: 'same', name: 'x' })
        begun.give()
        await finish.given
      })
      await begun.given
      const waits = db.write((tx) => repo.addVenue(tx, { id: 'same', name: 'y' }), { timeoutMs: 200 })
      await expect(waits).rejects.toMatchObject({ fault: 'busy' })
      finish.give()
      await holds
      expect(await repo.venueById(db.read, { id: 'same' })).toEqual({ id: 'same', name: 'x' })
    })
  })
})
