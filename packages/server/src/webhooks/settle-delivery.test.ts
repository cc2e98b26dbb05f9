import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, type Api } from '../../test/api.ts'
import { aDeliverer, deliveryRows, endpointRows, leaseMs, type Time } from '../../test/delivering.ts'
import {
  asAdministrator,
  endpointAt,
  fillDelivering,
  hours,
  one,
  openDelivering,
  statuses,
  two,
  waiting,
} from '../../test/delivering-world.ts'
import { aDelivery } from '../../test/partner-rows.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import type { Claimed } from './claim-deliveries.ts'
import { redeliver } from './redeliver.ts'
import { settleDelivery } from './settle-delivery.ts'

const time: Time = { now }
let db: Database
let api: Api
let receiver: Receiver
beforeAll(async () => {
  ;({ db, api } = await openDelivering(time))
})
beforeEach(async () => {
  time.now = now
  receiver = await aReceiver()
})
/** One message that failed nine times, and one that waits: the last attempt of the first decides of both. */
const fillWithLast = async () => {
  const endpoint = endpointAt(receiver.url)
  const [last, next] = [1, 2].map((n) =>
    aDelivery(n, endpoint, { event: 'PING', subject: id.delivery(n), nextAttemptAt: now }),
  )
  if (!last || !next) throw new Error('Two were made.')
  const deliveries = [
    { ...last, failedCount: 9, attemptCount: 9 },
    { ...next, nextAttemptAt: instant(now + 3_600_000) },
  ]
  await fillDelivering(db, { webhookEndpoints: [endpoint], deliveries })
}
const claimedBy = async ({ claim }: Pick<ReturnType<typeof aDeliverer>, 'claim'>): Promise<Claimed> => {
  const [claimed] = await claim()
  if (claimed === undefined) throw new Error('Nothing was due.')
  return claimed
}
const sendAgain = async () => {
  time.now += 1000
  expect((await redeliver(asAdministrator(api), id.delivery(1))).ok).toBe(true)
}

describe(`a delivery that fails, on ${dialect},`, () => {
  it('is tried again with growing pauses, over three days, then given up, and its endpoint disabled', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = withStatus(500)
    await fillDelivering(db, {
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: one.id })],
    })
    const { deliver } = aDeliverer({ db, api, time })
    const attempts: number[] = []
    while ((await statuses(db))[0] === 'PENDING') {
      expect(await deliver()).toHaveLength(1)
      attempts.push((time.now - now) / hours(1))
      time.now = (await deliveryRows(db))[0]?.nextAttemptAt ?? time.now
    }
    expect(attempts.at(-1)).toBeGreaterThan(72)
    expect(receiver.got.length).toBe(10)
    expect(new Set(receiver.got.map((got) => got.id))).toEqual(new Set([id.delivery(1)]))
    expect(await deliveryRows(db)).toMatchObject([
      { status: 'FAILED', attemptCount: 10, lastStatusCode: 500, lastFailure: 'STATUS', nextAttemptAt: null },
      { status: 'FAILED', attemptCount: 0, lastFailure: 'ENDPOINT_DISABLED', nextAttemptAt: null },
    ])
    expect(await endpointRows(db)).toMatchObject([
      { isEnabled: false, disabledAt: time.now, disabledBecause: 'FAILED_FOR_DAYS' },
    ])
    const { data } = await api.ask({ as: 'administrator', query: '{ audit { nodes { actorKind action subject } } }' })
    expect(data?.['audit']).toEqual({
      nodes: expect.arrayContaining([{ actorKind: 'SYSTEM', action: 'webhook.disabled', subject: endpoint.id }]),
    })
  })
  it('is given up without its endpoint, where that takes others', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = ({ id: of }, answer) => void answer.writeHead(of === id.delivery(1) ? 400 : 200).end()
    const later = instant(now + hours(1))
    await fillDelivering(db, {
      webhookEndpoints: [endpoint],
      deliveries: [
        waiting(1, endpoint, { subject: one.id, failedCount: 9, attemptCount: 9, nextAttemptAt: later }),
        waiting(2, endpoint, { subject: two.id }),
      ],
    })
    const { deliver } = aDeliverer({ db, api, time })
    await deliver()
    time.now = now + hours(1)
    await deliver()
    expect(await statuses(db)).toEqual(['FAILED', 'DELIVERED'])
    expect(await endpointRows(db)).toMatchObject([{ isEnabled: true }])
  })
  it('is given up at once, with its endpoint, where that says that it is gone', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = withStatus(410)
    await fillDelivering(db, {
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint), waiting(2, endpoint)].map((row) => ({ ...row, subject: one.id })),
    })
    await aDeliverer({ db, api, time }).deliver()
    expect(await statuses(db)).toEqual(['FAILED', 'FAILED'])
    expect(await endpointRows(db)).toMatchObject([{ isEnabled: false, disabledBecause: 'GONE' }])
    expect(receiver.got).toHaveLength(1)
  })
})

describe(`a delivery that is asked for again while it is sent, on ${dialect},`, () => {
  beforeEach(fillWithLast)
  it('starts afresh though that attempt failed, and disables nothing', async () => {
    const deliverer = aDeliverer({ db, api, time })
    receiver.answers = withStatus(500)
    const claimed = await claimedBy(deliverer)
    await sendAgain()
    expect(await deliverer.attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await endpointRows(db)).toMatchObject([{ isEnabled: true, failuresInRow: 1 }])
    expect(await deliveryRows(db)).toMatchObject([
      { status: 'PENDING', failedCount: 0, nextAttemptAt: time.now, claimedUntil: null },
      { status: 'PENDING' },
    ])
    receiver.answers = withStatus(204)
    time.now += 10_000
    expect(await deliverer.deliver()).toEqual(['DELIVERED'])
  })
  it('is sent again though that attempt arrived', async () => {
    const deliverer = aDeliverer({ db, api, time })
    const claimed = await claimedBy(deliverer)
    await sendAgain()
    expect(await deliverer.attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await deliverer.deliver()).toEqual(['DELIVERED'])
    expect(receiver.got.map((got) => got.id)).toEqual(Array(2).fill(id.delivery(1)))
  })
})

describe(`an attempt that somebody else has by now, on ${dialect},`, () => {
  beforeEach(fillWithLast)
  it.each([204, 410, 500])('changes nothing, whatever was answered: %i', async (status) => {
    const deliverer = aDeliverer({ db, api, time })
    const stale = await claimedBy(deliverer)
    time.now += leaseMs
    await claimedBy(deliverer)
    const before = [await endpointRows(db), await deliveryRows(db)]
    expect(await settleDelivery(deliverer.attempting, stale, { status, askedMs: 0 })).toBe('RETRIED')
    expect([await endpointRows(db), await deliveryRows(db)]).toEqual(before)
  })
})
