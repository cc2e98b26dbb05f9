import { publicHolidays } from '../seasons/public-holidays.ts'
import { createSessionIds } from '../sessions/session-ids.ts'
import type { Database } from '../storage/database.ts'
import { addDays, weekday } from '@piiri/domain/shared/local-date'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { describe, expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { at, helsinki, on, tag } from '../../test/world.ts'
import { plantSeed } from './plant-seed.ts'
import { firstEveningIn, seasonsAround } from './seasons.seed.ts'

const soilOf = (now: string) => ({
  sessionIds: createSessionIds(Buffer.alloc(16, 7)),
  now: at(now),
  timeZone: helsinki,
  defaultLanguage: tag('fi'),
  holidays: publicHolidays,
})
const plantedAt = async (now: string) => {
  const { db } = await aDatabase()
  expect(await plantSeed(db, soilOf(now))).toBe(true)
  return { db, api: await anApi(db, { clock: () => at(now) }) }
}
type Session = {
  readonly id: string
  readonly localStart: string
  readonly start: string
  readonly status: string
  readonly isMoved: boolean
  readonly cancellationReason: string | null
  readonly topic: string | null
  readonly group: { readonly slug: string }
}
const query = `query ($in: Period, $after: String) { sessions(in: $in, first: 100, after: $after) { totalCount nodes { id localStart start status isMoved cancellationReason topic group { slug } } } }`
const spring = { in: { from: '2020-01-01T00:00:00Z', until: '2020-06-01T00:00:00Z' } }
const sessionsOf = async (
  { ask }: Awaited<ReturnType<typeof anApi>>,
  variables: object,
  as: 'visitor' | 'coordinator' = 'visitor',
): Promise<readonly Session[]> =>
  (await ask<{ sessions: { nodes: readonly Session[] } }>({ query, variables: { ...variables }, as })).data?.sessions
    .nodes ?? []

describe('the seed', () => {
  it('has the dates of spring 2020 exactly, on both sides of the clock change', async () => {
    const { api } = await plantedAt('2026-11-25T09:00:00Z')
    const all = await sessionsOf(api, spring, 'coordinator')
    const datesOf = (slug: string) => all.filter(({ group }) => group.slug === slug).map(({ localStart }) => localStart)
    expect(datesOf('pro-group')).toEqual(
      ['01-23', '02-06', '02-20', '03-05', '03-19', '04-02', '04-16', '04-30', '05-14', '05-28'].map(
        (day) => `2020-${day}T17:00`,
      ),
    )
    const meals = all.filter(({ group }) => group.slug === 'multicultural-peer-group')
    expect(meals[0]).toMatchObject({ localStart: '2020-01-07T14:00', start: '2020-01-07T12:00:00Z' })
    expect(meals.map(({ start }) => start)).toContain('2020-03-24T12:00:00Z')
    expect(meals.map(({ start }) => start)).toContain('2020-03-31T11:00:00Z')
    expect(all.filter(({ localStart }) => localStart.startsWith('2020-05-01'))).toMatchObject([
      { status: 'CANCELLED', cancellationReason: 'vappu' },
    ])
  })
  it('shows a visitor no Session of the confidential group', async () => {
    const { api } = await plantedAt('2026-11-25T09:00:00Z')
    const seen = await sessionsOf(api, spring)
    expect(seen.length).toBeGreaterThan(40)
    expect(seen.filter(({ group }) => group.slug === 'pro-group')).toEqual([])
  })
  it('changes nothing the second time', async () => {
    const { db, api } = await plantedAt('2026-11-25T09:00:00Z')
    const before = await sessionsOf(api, {}, 'coordinator')
    expect(await plantSeed(db, soilOf('2027-02-01T09:00:00Z'))).toBe(false)
    expect(await sessionsOf(api, {}, 'coordinator')).toEqual(before)
  })
  it('plants once where two start at the same time', async () => {
    const { db, open } = await aDatabase()
    const other: Database = await open()
    const planted = await Promise.all([db, other].map((one) => plantSeed(one, soilOf('2026-11-25T09:00:00Z'))))
    expect(planted.toSorted()).toEqual([false, true])
  })
  it.each([
    '2026-01-02T09:00:00Z',
    '2026-05-30T21:30:00Z',
    '2026-07-10T09:00:00Z',
    '2026-12-31T22:30:00Z',
    '2028-02-29T12:00:00Z',
  ])('shows a living programme whenever it is planted: %s', async (now) => {
    const { api } = await plantedAt(now)
    const coming = await sessionsOf(api, {})
    expect(coming.filter(({ status }) => status === 'SCHEDULED').length).toBeGreaterThan(15)
    expect(coming.some(({ isMoved }) => isMoved)).toBe(true)
    expect(coming.some(({ status, cancellationReason }) => status === 'CANCELLED' && cancellationReason !== null)).toBe(
      true,
    )
    expect(coming.some(({ topic }) => topic?.startsWith('Retki'))).toBe(true)
  })
})

it('keeps every second Thursday every second one over all seasons, and leaves no day without a season', () => {
  const first = on('2020-01-23')
  for (let day = on('2026-01-01'); day < on('2030-01-01'); day = addDays(day, 13)) {
    const [current, next] = seasonsAround(day, () => [])
    expect(current.from <= day && day <= current.to).toBe(true)
    expect(addDays(current.to, 1)).toBe(next.from)
    for (const season of [current, next]) {
      const evening = firstEveningIn(season)
      const days = (Date.parse(evening) - Date.parse(first)) / 86_400_000
      expect([weekday(evening), days % 14, evening >= season.from]).toEqual([4, 0, true])
    }
  }
})
it('takes public holidays in Finnish and English from the book of the country', () => {
  const holidays = publicHolidays({ country: 'FI', region: null }, 2026)
  expect(holidays.find(({ date }) => date === parseLocalDate('2026-12-06'))?.name).toEqual({
    fi: 'itsenäisyyspäivä',
    sv: 'självständighetsdagen',
    en: 'Independence Day',
  })
  expect(publicHolidays({ country: 'XX', region: null }, 2026)).toEqual([])
})

describe('the ideas of the seed', () => {
  it('are in every status, belong to nobody, and lead to the next outing', async () => {
    const { api } = await plantedAt('2026-11-25T09:00:00Z')
    const { data } = await api.ask<{ ideas: { nodes: readonly SeedIdea[] } }>({
      query:
        '{ ideas { nodes { title status isViewers supporterCount group { slug } nextSession { start } tasks { isTaken } dateOptions { yesCount } } } }',
      as: 'coordinator',
    })
    const ideas = data?.ideas.nodes ?? []
    expect(new Set(ideas.map(({ status }) => status)).size).toBe(5)
    expect(ideas.filter(({ status }) => status === 'SCHEDULED')).toMatchObject([{ nextSession: {} }])
    expect(ideas.flatMap(({ tasks }) => tasks).every(({ isTaken }) => !isTaken)).toBe(true)
    const { data: none } = await api.ask<{ ideas: { totalCount: number } }>({ query: '{ ideas { totalCount } }' })
    expect(none?.ideas.totalCount).toBe(0)
  })
})
type SeedIdea = { readonly status: string; readonly tasks: readonly { readonly isTaken: boolean }[] }
