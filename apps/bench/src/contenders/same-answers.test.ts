import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { openDatabase, type Database } from '@piiri/server/storage/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { constant } from '../data/constant.ts'
import { fillSqlite } from '../data/fill.sqlite.ts'
import { hiddenSessions } from '../data/hidden-sessions.sqlite.ts'
import { idOf } from '../data/id-by-number.ts'
import type { Size } from '../data/programme.ts'
import { rangeOf } from '../data/sizes.ts'
import { askFrom, nthStart, type Way } from '../question.ts'
import { answerByHand } from './answer-by-hand.sqlite.ts'
import { createPiiri } from './create-piiri.ts'

const size: Size = { groups: 20, series: 60, firstMonday: constant(parseLocalDate('2020-03-02')), weeks: 8 }
const range = rangeOf(size)
const starts = Array.from({ length: 40 }, (_, n) => nthStart(range, n))
const folder = mkdtempSync(join(tmpdir(), 'piiri-bench-'))
const file = join(folder, 'tiny.db')

let db: Database
let byHand: ReturnType<typeof answerByHand>
beforeAll(async () => {
  await fillSqlite(file, size)
  db = await openDatabase({ url: `file:${file}` })
  byHand = answerByHand(file)
})
afterAll(async () => {
  await db.close()
  byHand.close()
  rmSync(folder, { recursive: true })
})

const piiri = async (way: Way, from: number): Promise<string> => {
  const { method, path, headers, body = '' } = askFrom(way, from)
  const url = new URL(path, 'http://localhost')
  const answer = await createPiiri(db).answer({ method, url, headers, body, requestId: 'test' })
  return Buffer.from(answer.body).toString()
}
const week = 7 * 24 * 60 * 60 * 1000
const sessionsIn = (answer: string): readonly string[] => answer.match(/ses_[\w-]{22}/g) ?? []

describe('the contenders', () => {
  it.each(['own', 'persisted'] as const)('answer the same bytes by hand and as a document of kind %s', async (way) => {
    for (const from of starts) expect(await piiri(way, from)).toBe(byHand.answer(from, from + week))
  })

  it('answer 20 Sessions wherever a question starts', () => {
    for (const from of starts) expect(sessionsIn(byHand.answer(from, from + week))).toHaveLength(20)
  })

  it('answer no Session of a confidential Group', async () => {
    const hidden = new Set(hiddenSessions(file, 1000))
    const answered = await Promise.all(starts.map((from) => piiri('own', from)))
    expect(hidden.size).toBeGreaterThan(0)
    expect(answered.flatMap(sessionsIn).filter((id) => hidden.has(id))).toEqual([])
  })

  it('tell a visitor a Venue of members by no word', async () => {
    const answered = await Promise.all(starts.map((from) => piiri('persisted', from)))
    expect(answered.join()).toContain(idOf('ven', 0))
    expect(answered.join()).not.toContain(idOf('ven', 4))
  })
})

describe('the programme', () => {
  it('has as many Sessions as its size says', async () => {
    const second = join(folder, 'second.db')
    await fillSqlite(second, { ...size, series: 7, weeks: 3 })
    const all = await openDatabase({ url: `file:${second}` })
    try {
      const { rows } = await all.read.run(
        { name: 'count', sql: 'select count(*) from session', parameters: [], bind: () => [], decode: (row) => row },
        [],
      )
      expect(rows).toEqual([[21]])
    } finally {
      await all.close()
    }
  })
})

describe('questions', () => {
  it('start all over the range, and at no second twice', () => {
    const [first, second] = [range.from, range.from + 100_000]
    const seconds = Array.from({ length: 100 }, (_, n) => nthStart({ from: first, until: second }, n))
    expect(new Set(seconds).size).toBe(100)
    expect(Math.min(...seconds)).toBe(first)
    expect(Math.max(...seconds)).toBe(second - 1000)
  })
})
