import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aPing, endpointAt, useDelivering } from '../../test/delivering-world.ts'
import { withStatus } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import { nextDue } from './due-deliveries.repository.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 24 * 3_600_000] as const
const world = useDelivering()
const { time } = world
/** So many messages, each due so much later. */
const fillWaiting = async (count: number, apart = 0): Promise<void> => {
  const endpoint = endpointAt(world.receiver.url)
  const deliveries = Array.from({ length: count }, (_, n) =>
    aPing(n + 1, endpoint, { nextAttemptAt: instant(now + n * apart) }),
  )
  await world.fill({ webhookEndpoints: [endpoint], deliveries })
}
beforeEach(() => fillWaiting(2, hour))
/** Until nothing waits any more. Answers when that is. */
const deliverAll = async (): Promise<number> => {
  for (let due = await nextDue(world.db.read); due !== null; due = await nextDue(world.db.read)) {
    if (world.receiver.got.length > 5000) throw new Error('It never ends.')
    time.now = Math.max(time.now, due)
    await deliver()
  }
  return time.now
}
const answers = (status: number, retryAfter?: string, more: Record<string, string> = {}): void => {
  world.receiver.answers = withStatus(status, {
    ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
    ...more,
  })
}
const dateAfter = (ms: number): string => new Date(now + ms).toUTCString()
const deliver = () => world.deliverer().deliver()
const first = async () => {
  const [row] = await world.deliveries()
  if (row === undefined) throw new Error('It was dropped.')
  return row
}
/** For how long the delivery waits and the endpoint rests after one attempt, without what chance adds. */
const waited = async () => {
  const { waitedMs, nextAttemptAt } = await first()
  const [endpoint] = await world.endpoints()
  const wait = Number(nextAttemptAt) - now
  expect([wait >= waitedMs, wait <= waitedMs * 1.1]).toEqual([true, true])
  return [waitedMs, Number(endpoint?.restsUntil) - now]
}
const ask = (query: string) => world.api.ask({ as: 'administrator', query })

describe(`a receiver that says when to come again, on ${dialect},`, () => {
  it.each([
    ['429 and seconds', 429, '120', 2 * minute, 2 * minute],
    ['503 and seconds', 503, '7200', 2 * hour, 2 * hour],
    ['502 and seconds', 502, '60', minute, minute],
    ['504 and seconds', 504, '60', minute, minute],
    ['503 and a date', 503, dateAfter(10 * minute), 10 * minute, 10 * minute],
    ['503 and less than it is left alone for anyway', 503, '1', 5 * second, 30 * second],
    ['503 and a date that is past', 503, dateAfter(-day), 5 * second, 30 * second],
    ['503 and years', 503, '999999999', day, day],
    ['503 and a negative number', 503, '-60', 5 * second, 30 * second],
    ['503 and nonsense', 503, 'when the moon is full', 5 * second, 30 * second],
    ['429 and nothing', 429, undefined, 5 * second, 30 * second],
    ['500 and seconds, since it is not busy but broken', 500, '7200', 5 * second, 2 * second],
    ['400 and seconds', 400, '7200', 5 * second, 2 * second],
    ['302 and seconds', 302, '7200', 5 * second, 2 * second],
  ])('with %s is asked again then', async (_, status, retryAfter, waits, rests) => {
    answers(status, retryAfter, { date: dateAfter(0) })
    expect(await deliver()).toEqual(['RETRIED'])
    expect(await waited()).toEqual([waits, rests])
  })
  it('is told nothing else either until then', async () => {
    answers(503, '7200')
    await deliver()
    answers(204)
    time.now = now + hour
    expect(await deliver()).toEqual([])
    time.now = now + 2 * hour
    expect(await deliver()).toEqual(['DELIVERED']) // The one that it did not say it of: chance adds to the other's time.
    time.now = now + 3 * hour
    expect(await deliver()).toEqual(['DELIVERED'])
  })
  it('is left alone though it takes at the same time what was sent before', async () => {
    const { claim, attempt } = world.deliverer()
    time.now = now + hour
    const [busy, taken] = await claim()
    if (busy === undefined || taken === undefined) throw new Error('Both are due.')
    answers(429, '600')
    await attempt(busy)
    answers(204)
    await attempt(taken)
    const [endpoint] = await world.endpoints()
    expect([endpoint?.failuresInRow, endpoint?.restsUntil]).toEqual([0, now + hour + 10 * minute])
  })
  it.each([
    ['it asks to be left alone for a day', 1, '86400'],
    ['it failed often', 12, undefined],
  ])(
    'is no reason to wait for, where somebody asks for a message again, though %s',
    async (_, failures, retryAfter) => {
      const endpoint = endpointAt(world.receiver.url)
      await world.fill({
        webhookEndpoints: [{ ...endpoint, failuresInRow: failures - 1, failingSince: now }],
        deliveries: [aPing(1, endpoint)],
      })
      answers(503, retryAfter)
      await deliver()
      answers(204)
      time.now = now + second
      await ask(`mutation { redeliver(id: "${id.delivery(1)}") { __typename } }`)
      expect(await world.endpoints()).toMatchObject([{ restsUntil: time.now + 2 * second }])
      time.now += 2 * second
      expect(await deliver()).toEqual(['DELIVERED'])
      expect(await first()).toMatchObject({ status: 'DELIVERED', waitedMs: 0 })
    },
  )
  it('is tried at once by a test, also by one that failed before and waits for hours', async () => {
    const endpoint = endpointAt(world.receiver.url)
    const nextAttemptAt = instant(now + 14 * hour)
    await world.fill({
      webhookEndpoints: [{ ...endpoint, failuresInRow: 7, restsUntil: instant(now + 5 * minute) }],
      deliveries: [aPing(1, endpoint, { failedCount: 7, attemptCount: 7, nextAttemptAt })],
    })
    const query = `mutation { pingWebhookEndpoint(id: "${endpoint.id}") { ... on Delivery { id nextAttemptAt } } }`
    expect(await ask(query)).toMatchObject({
      data: { pingWebhookEndpoint: { id: id.delivery(1), nextAttemptAt: '2026-01-12T07:00:00Z' } },
    })
    time.now = now + 2 * second
    expect(await deliver()).toEqual(['DELIVERED'])
    expect(await world.deliveries()).toHaveLength(1)
  })
  it.each([
    ['503 and a day each time', 503, '86400'],
    ['503 and an hour each time', 503, '3600'],
    ['429 and years', 429, '999999999'],
    ['500', 500, undefined],
  ])('and answers %s is disabled after three days, however much waits for it', async (_, status, retryAfter) => {
    answers(status, retryAfter)
    await fillWaiting(60)
    const took = (await deliverAll()) - now
    expect([took > 3 * day, took < 4 * day]).toEqual([true, true])
    expect(await world.endpoints()).toMatchObject([{ isEnabled: false, disabledBecause: 'FAILED_FOR_DAYS' }])
    const rows = await world.deliveries()
    expect(rows.filter((row) => row.status === 'FAILED')).toHaveLength(60)
    expect(rows.some((row) => row.lastFailure === 'STATUS' && row.lastStatusCode === status)).toBe(true)
  })
  it('and takes one a day is not given up, however much waits for it', async () => {
    await fillWaiting(10)
    const taken = new Set<number>()
    world.receiver.answers = (_, answer) => {
      const today = Math.floor((time.now - now) / day)
      answer.writeHead(taken.has(today) ? 429 : 204, taken.has(today) ? { 'retry-after': '86400' } : {}).end()
      taken.add(today)
    }
    await deliverAll()
    expect(await world.endpoints()).toMatchObject([{ isEnabled: true }])
    expect(await world.statuses()).toEqual(Array(10).fill('DELIVERED'))
  })
})
