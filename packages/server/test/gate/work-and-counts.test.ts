import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { dialect } from '../../src/storage/kit.ts'
import { anApi, type Api } from '../api.ts'
import { aDatabase } from '../database.ts'
import { patience, runs } from '../runs.ts'
import { allThatIsTold } from './all-that-is-told.ts'
import { fillAndTell } from '../told-changes.ts'
import { worlds } from './generated-world.ts'

const noLimits = { tokens: 99_999, depth: 99, aliases: 9999, cost: 1e9 }
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { limits: noLimits })
})

/** What those of a Group do about work at its Sessions, and those who plan it about numbers. */
const act = fc.record({
  what: fc.constantFrom('addDuty', 'takeDuty', 'leaveDuty', 'removeDuty', 'recordAttendance'),
  who: fc.constantFrom('group member' as const, 'facilitator' as const),
  at: fc.nat(),
  scope: fc.constantFrom('THIS', 'THIS_AND_FOLLOWING', 'ALL'),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** Answers whether it did anything. */
async function perform({ what, who, at, scope }: Act, sessions: readonly string[]): Promise<boolean> {
  const session = sessions[at % sessions.length] ?? ''
  const ask = async (call: string): Promise<boolean> => {
    const { data } = await api.ask<{ it: { __typename: string } }>({
      query: `mutation { it: ${call} { __typename } }`,
      as: who,
    })
    return ['Duty', 'Session', 'Done'].includes(data?.it.__typename ?? '')
  }
  if (what === 'addDuty')
    return ask(`addDuty(input: { session: "${session}", scope: ${scope}, kind: COOKING, neededCount: 2 })`)
  if (what === 'recordAttendance')
    return ask(`recordAttendance(input: { session: "${session}", total: ${at % 30}, firstTimers: ${at % 3} })`)
  const query = `{ nodes(ids: ${JSON.stringify(sessions)}) { ... on Session { duties { id } } } }`
  const { data } = await api.ask<{ nodes: ({ duties: { id: string }[] } | null)[] }>({ query, as: who })
  const duties = (data?.nodes ?? []).flatMap((one) => one?.duties ?? [])
  const duty = duties[at % Math.max(1, duties.length)]?.id ?? ''
  return ask(what === 'removeDuty' ? `removeDuty(id: "${duty}", scope: ${scope})` : `${what}(id: "${duty}")`)
}

describe(`work and numbers of a Group, on ${dialect},`, { timeout: patience }, () => {
  it('show to visitors, partners and members of other Groups in nothing, whoever asks for it, takes it or counts', async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(act, { minLength: 1, maxLength: 6 }), async (world, acts) => {
        await fillAndTell(db, world)
        const sessions = world.sessions.map(({ id }) => id)
        if (sessions.length === 0) return
        const told = () => allThatIsTold(api, db, sessions, ['visitor', 'partner', 'member'])
        const before = await told()
        for (const one of acts) done += (await perform(one, sessions)) ? 1 : 0
        expect(await told()).toEqual(before)
      }),
      { numRuns: Math.max(30, runs(1 / 10)) },
    )
    expect(done).toBeGreaterThan(0)
  })
})
