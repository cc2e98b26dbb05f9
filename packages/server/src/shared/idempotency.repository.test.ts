import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDatabase } from '../../test/database.ts'
import { addOne, anActor, forgetWhatWasDone, memberNamed, timesDone } from '../../test/mutating.ts'
import { id } from '../../test/world.ts'
import { q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { forgetAllAnswers, forgetAnswersOf } from './idempotency.repository.ts'
import { idempotency } from './idempotency.table.ts'

const [me, somebodyElse] = [id.account(1), id.account(2)]
const rows = all(() =>
  q.select({ account: idempotency.account, answer: idempotency.answer, state: idempotency.state }).from(idempotency),
)

const { db } = await aDatabase()
let actor: ReturnType<typeof anActor>
let key: string
beforeEach(async () => {
  await forgetWhatWasDone(db)
  actor = anActor(db)
  key = randomUUID()
})
const codeNow = async (as?: typeof me) => (await actor.ask({ key, ...(as && { as }) })).code

/** What happens while a try is between its commit and its answer. */
const whileAtWork =
  (happens: () => Promise<void>): typeof addOne =>
  async (context, words) => {
    const done = await addOne(context, words)
    await happens()
    return done
  }
/** A mutation that forgets in its own unit of work, as signing out and redeeming do. */
const forgetting =
  (forget: (tx: Parameters<typeof forgetAllAnswers>[0]) => Promise<void>): typeof addOne =>
  ({ write }) =>
    write(async (tx) => {
      await forget(tx)
      return 'forgot'
    })

describe('answers to an Account that signs out or is erased', () => {
  it('are forgotten, and nothing ties what is left to it', async () => {
    await actor.ask({ key, as: me })
    await actor.ask({ key, as: somebodyElse })
    await db.write((tx) => forgetAnswersOf(tx, me))
    expect(await codeNow(me)).toBe('ALREADY_DONE')
    expect((await actor.ask({ key, as: somebodyElse })).act).toBe('done 2')
    expect((await rows(db.read)).map(({ account }) => account).toSorted()).toEqual([somebodyElse, null])
    expect(await timesDone(db)).toBe(2)
  })

  it('are not kept where they come later', async () => {
    actor.act = whileAtWork(() => db.write((tx) => forgetAnswersOf(tx, me)))
    expect((await actor.ask({ key, as: me })).act).toBe('done 1')
    expect(await codeNow(me)).toBe('ALREADY_DONE')
    expect(await rows(db.read)).toEqual([{ account: null, answer: null, state: 'DONE' }])
  })

  it('are kept without a tie where they are those of signing out itself', async () => {
    actor.act = forgetting((tx) => forgetAnswersOf(tx, me))
    await actor.ask({ key, as: me })
    expect((await actor.ask({ key, as: me })).act).toBe('forgot')
    expect((await rows(db.read)).map(({ account }) => account)).toEqual([null])
  })

  it('are not kept where somebody signed in as another one by them: they would be of two', async () => {
    actor.act = async (context, words) => {
      const done = await addOne(context, words)
      Object.assign(context, { viewer: memberNamed(somebodyElse) })
      return done
    }
    expect((await actor.ask({ key, as: me })).act).toBe('done 1')
    await db.write((tx) => forgetAnswersOf(tx, me))
    expect(await codeNow(me)).toBe('ALREADY_DONE')
    expect(await timesDone(db)).toBe(1)
  })

  it('are also those that signed it in, which a visitor asked for', async () => {
    actor.act = async (context, words) => {
      const done = await addOne(context, words)
      Object.assign(context, { viewer: memberNamed(me) })
      return done
    }
    await actor.ask({ key })
    expect((await actor.ask({ key })).act).toBe('done 1')
    await db.write((tx) => forgetAnswersOf(tx, me))
    expect(await codeNow()).toBe('ALREADY_DONE')
  })
})

describe('all answers, where something changes by which they might be others', () => {
  it('are forgotten, and nothing is done twice', async () => {
    await actor.ask({ key, as: me })
    await actor.ask({ key })
    await db.write((tx) => forgetAllAnswers(tx))
    expect([await codeNow(me), await codeNow(), await timesDone(db)]).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 2])
  })

  it('are not kept where they are given later, of what began before', async () => {
    actor.act = whileAtWork(() => db.write((tx) => forgetAllAnswers(tx)))
    await actor.ask({ key })
    expect(await codeNow()).toBe('ALREADY_DONE')
    key = randomUUID()
    actor.act = async (context, words) => {
      await db.write((tx) => forgetAllAnswers(tx))
      return addOne(context, words)
    }
    await actor.ask({ key })
    expect(await codeNow()).toBe('ALREADY_DONE')
  })

  it('are kept of the very mutation that changes it: a passphrase is shown in no other', async () => {
    actor.act = forgetting((tx) => forgetAllAnswers(tx))
    await actor.ask({ key })
    expect((await actor.ask({ key })).act).toBe('forgot')
  })
})

describe('a kept answer', () => {
  const secret = 'correct horse battery staple'
  beforeEach(async () => {
    actor.act = async (context, words) => {
      await addOne(context, words)
      context.outgoing.cookie = 'secret-of-the-cookie'
      return secret
    }
    await actor.ask({ key, variables: { words: 'secret-of-the-variables' } })
  })

  it('is read by nobody who has the database', async () => {
    const everything = all(() => q.select().from(idempotency))
    const [row] = await everything(db.read)
    const stored = `${JSON.stringify(row)} ${Buffer.from(row?.answer ?? '', 'base64url').toString('latin1')}`
    expect(row?.answer?.length).toBeGreaterThan(secret.length)
    for (const text of [key, secret, 'horse', 'secret-of', 'hello', 'act']) expect(stored).not.toContain(text)
  })

  it('is none any more where it was changed', async () => {
    const answers = all(() =>
      q
        .update(idempotency)
        .set({ answer: 'A'.repeat(80) })
        .returning(),
    )
    await db.write(async (tx) => void (await answers(tx)))
    const answer = await actor.ask({ key, variables: { words: 'secret-of-the-variables' } })
    expect([answer.code, answer.cookie]).toEqual(['ALREADY_DONE', undefined])
  })
})
