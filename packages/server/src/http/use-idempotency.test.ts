import { randomUUID } from 'node:crypto'
import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { addOne, anActor, forgetWhatWasDone, timesDone } from '../../test/mutating.ts'
import { id } from '../../test/world.ts'
import { purgeAnswers } from '../shared/idempotency.repository.ts'
import type { Database } from '../storage/database.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const me = id.account(1)

const { db, open } = await aDatabase()
const elsewhere = await open()
let actor: ReturnType<typeof anActor>
let key: string
type How = Parameters<typeof actor.ask>[0]
beforeEach(async () => {
  await forgetWhatWasDone(db)
  actor = anActor(db)
  key = randomUUID()
})

/** A try that stops where the test says, as that of a killed process does, and may be let go on. */
function pausing(where: 'BEFORE_COMMIT' | 'AFTER_COMMIT') {
  let reach = (): void => {}
  let goOn = (): void => {}
  const reached = new Promise<void>((resolve) => (reach = resolve))
  const gone = new Promise<void>((resolve) => (goOn = resolve))
  const pause = (): Promise<void> => {
    reach()
    return gone
  }
  const act: typeof addOne = async (context, words) => {
    if (where === 'BEFORE_COMMIT') await pause()
    const done = await addOne(context, words)
    if (where === 'AFTER_COMMIT') await pause()
    return done
  }
  return { act, reached, goOn }
}

describe('a mutation with an Idempotency-Key', () => {
  it('is done once, and its first answer given again, by every process', async () => {
    const answers = [await actor.ask({ key, as: me }), await actor.ask({ key, as: me })]
    const other = anActor(elsewhere)
    answers.push(await other.ask({ key, as: me }))
    expect(answers.map(({ status, act }) => [status, act])).toEqual(Array(3).fill([200, 'done 1']))
    expect([actor.runs, other.runs, await timesDone(db)]).toEqual([1, 0, 1])
  })

  it('gives the cookie of its first answer again', async () => {
    actor.act = async (context, words) => {
      const done = await addOne(context, words)
      context.outgoing.cookie = 'token'
      return done
    }
    const answers = [await actor.ask({ key }), await actor.ask({ key })]
    expect(answers.map(({ cookie }) => cookie)).toEqual(Array(2).fill(expect.stringMatching(/^__Host-piiri=token;/)))
    expect(await timesDone(db)).toBe(1)
  })

  it('gives a refusal again, which changed nothing', async () => {
    let refusals = 0
    actor.act = ({ write }) =>
      write(async () => {
        refusals += 1
        return { ok: false, error: `REFUSED_${refusals}` }
      }).then(({ error }) => error)
    expect((await actor.ask({ key, as: me })).act).toBe('REFUSED_1')
    expect((await actor.ask({ key, as: me })).act).toBe('REFUSED_1')
  })

  it('is in no cache', async () => {
    await actor.ask({ key })
    const { headers } = await actor.ask({ key })
    expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined])
  })

  it.each<[string, How, How?]>([
    ['variables', { variables: { words: 'other' } }],
    ['document', { query: 'mutation ($words: String) { act(words: $words) __typename }' }],
    [
      'operation',
      { query: 'mutation A { act } mutation B { act }', operationName: 'B' },
      { query: 'mutation A { act } mutation B { act }', operationName: 'A' },
    ],
  ])('is refused where its key was used with another body: its %s', async (_, other, one = {}) => {
    await actor.ask({ key, ...one })
    const answer = await actor.ask({ key, ...other })
    expect([answer.status, answer.code, await timesDone(db)]).toEqual([422, 'IDEMPOTENCY_CONFLICT', 1])
    expect(actor.reported).toEqual([])
  })

  it('is another one for each viewer', async () => {
    await actor.ask({ key })
    await actor.ask({ key, as: me })
    expect((await actor.ask({ key, as: id.account(2), variables: { words: 'other' } })).act).toBe('done 3')
  })

  it.each([
    ['empty', ''],
    ['short', 'a'.repeat(15)],
    ['long', 'a'.repeat(201)],
    ['with a space', 'aaaaaaaa aaaaaaaa'],
    ['not ASCII', 'ääääääääääääääääää'],
  ])('is refused where its key is %s', async (_, wrong) => {
    const answer = await actor.ask({ key: wrong })
    expect([answer.status, answer.code, actor.runs]).toEqual([400, 'BAD_REQUEST', 0])
  })

  it('may be done anew after a day', async () => {
    await actor.ask({ key, as: me })
    actor.time.now += 24 * hour - 1
    expect((await actor.ask({ key, as: me })).act).toBe('done 1')
    actor.time.now += 1
    expect((await actor.ask({ key, as: me })).act).toBe('done 2')
  })
})

it('runs each time without a key', async () => {
  expect([(await actor.ask()).act, (await actor.ask()).act]).toEqual(['done 1', 'done 2'])
})

it('asks a question anew, whatever its key', async () => {
  const answers = [await actor.ask({ key: 'short', query: '{ one }' }), await actor.ask({ key, query: '{ one }' })]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await db.write((tx) => purgeAnswers(tx, laterBy(48 * hour)))).toBe(0)
})

it.each([
  ['cannot be read', 'mutation {'],
  ['is not valid', 'mutation { nothing }'],
  ['asks too much', `mutation { ${Array.from({ length: 40 }, (_, n) => `a${n}: act`).join(' ')} }`],
])('takes no key for a document that %s', async (_, query) => {
  const refused = await actor.ask({ key, query })
  expect([refused.act, refused.code]).not.toContain(undefined)
  expect((await actor.ask({ key })).act).toBe('done 1')
})

describe('a try that is at work', () => {
  it.each(['BEFORE_COMMIT', 'AFTER_COMMIT'] as const)('is waited for: %s', async (where) => {
    const paused = pausing(where)
    actor.act = paused.act
    const first = actor.ask({ key })
    await paused.reached
    const other = anActor(elsewhere)
    const early = await other.ask({ key })
    expect([early.status, early.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
    paused.goOn()
    expect((await first).act).toBe('done 1')
    expect((await other.ask({ key })).act).toBe('done 1')
    expect(other.runs).toBe(0)
  })

  it('is one of those that come at once', async () => {
    const actors = [actor, actor, anActor(elsewhere), anActor(elsewhere)]
    const answers = await Promise.all(actors.map((one) => one.ask({ key })))
    expect(answers.filter(({ status }) => status === 200 || status === 409)).toHaveLength(4)
    expect([[...new Set(actors)].reduce((sum, { runs }) => sum + runs, 0), await timesDone(db)]).toEqual([1, 1])
  })

  it('that was killed before it committed is done anew after a minute, and does nothing if it wakes up', async () => {
    const paused = pausing('BEFORE_COMMIT')
    actor.act = paused.act
    const first = actor.ask({ key })
    await paused.reached
    const other = anActor(elsewhere)
    other.time.now += minute - 1
    expect((await other.ask({ key })).status).toBe(409)
    other.time.now += 1
    expect((await other.ask({ key })).act).toBe('done 1')
    paused.goOn()
    expect((await first).code).toBe('INTERNAL')
    expect(await timesDone(db)).toBe(1)
    expect((await other.ask({ key })).act).toBe('done 1')
  })

  it('that was killed after it committed is never done anew', async () => {
    const paused = pausing('AFTER_COMMIT')
    actor.act = paused.act
    const first = actor.ask({ key })
    await paused.reached
    const other = anActor(elsewhere)
    other.time.now += minute
    const answer = await other.ask({ key })
    expect([answer.status, answer.code, other.runs]).toEqual([410, 'ALREADY_DONE', 0])
    expect(other.reported).toEqual([])
    paused.goOn()
    await first
  })
})

describe('a try that goes wrong', () => {
  it('leaves its key free where nothing was committed', async () => {
    actor.act = async () => Promise.reject(new Error('secret'))
    expect((await actor.ask({ key })).code).toBe('INTERNAL')
    actor.act = addOne
    expect((await actor.ask({ key, variables: { words: 'other' } })).act).toBe('done 1')
  })

  it('leaves its key free where a unit of work ended in a refusal', async () => {
    actor.act = async ({ write }) => {
      await write(async () => ({ ok: false, error: 'REFUSED' }))
      throw new Error('secret')
    }
    await actor.ask({ key })
    actor.act = addOne
    expect((await actor.ask({ key })).act).toBe('done 1')
  })

  it('is told to be done where something was', async () => {
    actor.act = async (context, words) => {
      await addOne(context, words)
      throw new Error('secret')
    }
    await actor.ask({ key })
    expect((await actor.ask({ key })).code).toBe('ALREADY_DONE')
    expect(await timesDone(db)).toBe(1)
  })

  it('is answered where only its answer cannot be kept, and that is logged', async () => {
    let writes = 0
    const failing: Database = {
      ...db,
      write: (work, how) => ((writes += 1) === 3 ? Promise.reject(new Error('no space left')) : db.write(work, how)),
    }
    actor = anActor(failing)
    expect((await actor.ask({ key })).act).toBe('done 1')
    expect(actor.reported).toEqual([new Error('no space left')])
    actor.time.now += minute
    expect((await actor.ask({ key })).code).toBe('ALREADY_DONE')
  })

  it('is masked where the key cannot be taken, and nothing runs', async () => {
    actor = anActor({ ...db, write: () => Promise.reject(new Error('secret')) })
    expect([(await actor.ask({ key })).code, actor.runs]).toEqual(['INTERNAL', 0])
  })
})

it("keeps a visitor's refusal for ten minutes only, and what was done for a day", async () => {
  actor.act = async () => 'REFUSED'
  await actor.ask({ key })
  await actor.ask({ key, as: me })
  actor.act = addOne
  await actor.ask({ key: randomUUID() })
  const purged = (ms: number) => db.write((tx) => purgeAnswers(tx, laterBy(ms)))
  expect([await purged(10 * minute - 1), await purged(10 * minute), await purged(24 * hour)]).toEqual([0, 1, 2])
})

const laterBy = (ms: number) => instant(now + ms)
