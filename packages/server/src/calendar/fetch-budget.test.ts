import { instant } from '@piiri/domain/shared/instant'
import { expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { id } from '../../test/world.ts'
import { createFetchBudget } from './fetch-budget.ts'

const [one, other] = [id.account(1), id.account(2)]
const calendar = 'x'.repeat(600)
const made = async (): Promise<string> => calendar
function aBudget() {
  const time = { now: Number(now) }
  return { time, budget: createFetchBudget(() => instant(time.now), 1000) }
}

it('makes calendars until what somebody may have is spent, then for others alone, and for everybody after a quarter of an hour', async () => {
  const { time, budget } = aBudget()
  expect([await budget(one, made), await budget(one, made)]).toEqual([calendar, calendar])
  time.now += 60_000
  expect([await budget(one, made), await budget(other, made)]).toEqual([14 * 60, calendar])
  time.now += 14 * 60_000
  expect(await budget(one, made)).toBe(calendar)
})
it('makes ten at once and no more, however quickly they are asked for', async () => {
  const { budget } = aBudget()
  const asked = await Promise.all(Array.from({ length: 12 }, () => budget(one, made)))
  expect(asked.map((told) => told === calendar)).toEqual([...Array.from({ length: 10 }, () => true), false, false])
  expect(asked.slice(10)).toEqual([1, 1])
})
it('counts one that could not be made as nothing, and not as one under way', async () => {
  const { budget } = aBudget()
  const broken = async (): Promise<string> => {
    throw new Error('The database is gone.')
  }
  for (let n = 0; n < 20; n += 1) await expect(budget(one, broken)).rejects.toThrow('gone')
  expect(await budget(one, made)).toBe(calendar)
})
