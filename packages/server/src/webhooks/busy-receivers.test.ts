import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aDeliverer, deliveryRows, endpointRows, type Time } from '../../test/delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { fill, id, nothing } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 24 * 3_600_000] as const
const partner = aPartner(1)
const time: Time = { now }
let db: Database
let api: Api
let receiver: Receiver
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => instant(time.now) })
  receiver = await aReceiver()
})
/** Two messages, of which the second comes due an hour later. */
beforeEach(async () => {
  time.now = now
  receiver.got.length = 0
  const endpoint = aWebhookEndpoint(1, partner, { url: receiver.url })
  const fresh = { event: 'PING', attemptCount: 0, failedCount: 0, lastStatusCode: null, lastFailure: null } as const
  const deliveries = [0, hour].map((later, n) =>
    aDelivery(n + 1, endpoint, { ...fresh, subject: id.delivery(n + 1), nextAttemptAt: instant(now + later) }),
  )
  await fill(db, { ...nothing, partners: [partner], webhookEndpoints: [endpoint], deliveries })
})
const answers = (status: number, retryAfter?: string, more: Record<string, string> = {}): void => {
  receiver.answers = withStatus(status, { ...(retryAfter !== undefined && { 'retry-after': retryAfter }), ...more })
}
const dateAfter = (ms: number): string => new Date(now + ms).toUTCString()
const deliver = () => aDeliverer({ db, api, time }).deliver()
const first = async () => {
  const [row] = await deliveryRows(db)
  if (row === undefined) throw new Error('It was dropped.')
  return row
}
/** For how long the delivery waits and the endpoint rests after one attempt, without what chance adds. */
const waited = async () => {
  const { waitedMs, nextAttemptAt } = await first()
  const [endpoint] = await endpointRows(db)
  const wait = Number(nextAttemptAt) - now
  expect([wait >= waitedMs, wait <= waitedMs * 1.1]).toEqual([true, true])
  return [waitedMs, Number(endpoint?.restsUntil) - now]
}
const ask = (query: string) => api.ask({ as: 'administrator', query })

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
    const { claim, attempt } = aDeliverer({ db, api, time })
    time.now = now + hour
    const [busy, taken] = await claim()
    if (busy === undefined || taken === undefined) throw new Error('Both are due.')
    answers(429, '600')
    await attempt(busy)
    answers(204)
    await attempt(taken)
    const [endpoint] = await endpointRows(db)
    expect([endpoint?.failuresInRow, endpoint?.restsUntil]).toEqual([0, now + hour + 10 * minute])
  })
  it('is no reason to wait for, where somebody asks for a test or for a message again', async () => {
    answers(503, '86400')
    await deliver()
    answers(204)
    time.now = now + minute
    await ask(`mutation { pingWebhookEndpoint(id: "${id.webhookEndpoint(1)}") { __typename } }`)
    const [endpoint] = await endpointRows(db)
    expect(endpoint?.restsUntil).toBe(time.now + 2 * second)
    await ask(`mutation { redeliver(id: "${id.delivery(1)}") { __typename } }`)
    time.now += 2 * second
    expect(await deliver()).toContain('DELIVERED')
    expect(await first()).toMatchObject({ status: 'DELIVERED', waitedMs: 0 })
  })
  it.each([
    ['a day each time', '86400', 5],
    ['an hour each time', '3600', 10],
    ['years', '999999999', 5],
  ])('and says %s gets no more days than others, and is disabled after those', async (_, retryAfter, attempts) => {
    answers(503, retryAfter)
    let last = time.now
    for (let row = await first(); row.status === 'PENDING' && receiver.got.length < 30; row = await first()) {
      last = time.now = Math.max(row.nextAttemptAt ?? 0, (await endpointRows(db))[0]?.restsUntil ?? 0)
      const { claim, attempt } = aDeliverer({ db, api, time })
      const claimed = (await claim()).find(({ delivery }) => delivery.id === row.id)
      if (claimed) await attempt(claimed)
    }
    expect(receiver.got.length).toBe(attempts)
    expect([last - now > 3 * day, last - now < 3.5 * day]).toEqual([true, true])
    expect(await endpointRows(db)).toMatchObject([{ isEnabled: false, disabledBecause: 'FAILED_FOR_DAYS' }])
  })
})
