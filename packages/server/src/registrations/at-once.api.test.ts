import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { asking, personNamed, type Answer } from '../../test/places.ts'
import { planner, tuesdays } from '../../test/planning/planner.ts'
import { patience } from '../../test/runs.ts'
import { aGroup, anAccount, fill, nothing, peopleOf } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const open = aGroup(1, 'OPEN')
const numbers = Array.from({ length: 100 }, (_, i) => i + 101)
let db: Database
/** Two processes on one database. */
let apis: readonly [Api, Api]
const person = (n: number) => asking(apis[n % 2] ?? apis[0], `person-${n}`)
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  const options = { viewerOf: async (token: string) => personNamed(token), trustedProxies: 1 }
  apis = [await anApi(db, options), await anApi(await opened.open(), options)]
})

/** A Session with ten places, that nobody has yet. */
async function anOuting(): Promise<string> {
  const known = peopleOf(open)
  await fill(db, {
    ...nothing,
    groups: [open],
    ...known,
    accounts: [...known.accounts, ...numbers.map((n) => anAccount(n))],
  })
  await planner(apis[0]).createSeries({ ...tuesdays, capacity: 10 })
  const [first] = await planner(apis[0]).listed('group-1', '2026-01-13T00:00:00Z', '2026-02-01T00:00:00Z')
  return first?.id ?? ''
}
const positions = (answers: readonly Answer[]) =>
  answers.map(({ waitlistPosition }) => waitlistPosition ?? 0).toSorted((a, b) => a - b)
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe(`a hundred people who want ten places at once, on ${dialect},`, { timeout: patience }, () => {
  it('get exactly ten, and the others one place each in one line', async () => {
    const session = await anOuting()
    const answers = await Promise.all(numbers.map((n) => person(n).register(session)))
    expect(answers.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 'WAITLISTED')).toHaveLength(90)
    expect(positions(answers)).toEqual([...upTo(10).map(() => 0), ...upTo(90)])
    const { registrations } = await asking(apis[0], 'coordinator').session(session)
    expect(registrations).toMatchObject({ confirmedCount: 10, waitlistedCount: 90 })
    expect(new Set(registrations?.places.map(({ registration }) => registration)).size).toBe(100)
  })
  it('move up in their order as places fall free, all at once; nobody is lost, and nobody has two', async () => {
    const session = await anOuting()
    const answers = await Promise.all(numbers.map((n) => person(n).register(session)))
    const cancelled = numbers.filter((_, i) => answers[i]?.status === 'CONFIRMED')
    const line = numbers
      .filter((_, i) => answers[i]?.status === 'WAITLISTED')
      .toSorted((a, b) => (answers[a - 101]?.waitlistPosition ?? 0) - (answers[b - 101]?.waitlistPosition ?? 0))
    await Promise.all(cancelled.map((n) => person(n).cancel({ id: answers[n - 101]?.id })))
    const own = async (n: number) => (await person(n).session(session)).viewerRegistration
    const moved = await Promise.all(line.slice(0, 10).map(own))
    expect(moved.map((one) => one?.status)).toEqual(upTo(10).map(() => 'CONFIRMED'))
    const waiting = await Promise.all(line.slice(10).map(own))
    expect(waiting.map((one) => one?.waitlistPosition)).toEqual(upTo(80))
    expect((await person(101).session(session)).placesLeft).toBe('NONE_LEFT')
  })
  it('have one place each, however often they ask for it at once, and give it back once', async () => {
    const session = await anOuting()
    const asked = await Promise.all(upTo(20).map((n) => asking(apis[n % 2] ?? apis[0], 'person-101').register(session)))
    expect(asked.filter((one) => one.__typename === 'Registration')).toHaveLength(1)
    expect(asked.filter((one) => one.__typename === 'AlreadyRegistered')).toHaveLength(19)
    const [its] = await person(101).own()
    const freed = await Promise.all([
      ...upTo(5).map(() => person(101).cancel({ id: its?.id })),
      ...upTo(5).map(() => asking(apis[1], 'facilitator').release(its?.id ?? '')),
    ])
    expect(new Set(freed.map(({ status }) => status))).toEqual(new Set(['CANCELLED']))
    expect((await asking(apis[0], 'coordinator').session(session)).registrations).toMatchObject({ confirmedCount: 0 })
  })
  it('are one where they come from one network without an Account', async () => {
    const session = await anOuting()
    const asked = await Promise.all(
      upTo(20).map((n) => asking(apis[n % 2] ?? apis[0], '203.0.113.7').register(session)),
    )
    expect(asked.filter((one) => one.__typename === 'Receipt')).toHaveLength(1)
    expect(asked.filter((one) => one.__typename === 'RateLimited')).toHaveLength(19)
  })
})
