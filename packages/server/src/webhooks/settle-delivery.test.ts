import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aDeliverer, deliveryRows, endpointRows, leaseMs, type Time } from '../../test/delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { fill, id, nothing, viewers } from '../../test/world.ts'
import { anyone } from '../http/reader.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import type { Claimed } from './claim-deliveries.ts'
import { redeliver } from './redeliver.ts'
import { settleDelivery } from './settle-delivery.ts'

const partner = aPartner(1)
const time: Time = { now }
let db: Database
let api: Api
let receiver: Receiver
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => instant(time.now) })
})
/** One message that failed nine times, and one that waits: the last attempt of the first decides of both. */
beforeEach(async () => {
  time.now = now
  receiver = await aReceiver()
  const endpoint = aWebhookEndpoint(1, partner, { url: receiver.url })
  const [last, next] = [1, 2].map((n) =>
    aDelivery(n, endpoint, { event: 'PING', subject: id.delivery(n), nextAttemptAt: now }),
  )
  if (!last || !next) throw new Error('Two were made.')
  const deliveries = [
    { ...last, failedCount: 9, attemptCount: 9 },
    { ...next, nextAttemptAt: instant(now + 3_600_000) },
  ]
  await fill(db, { ...nothing, partners: [partner], webhookEndpoints: [endpoint], deliveries })
})
const claimedBy = async ({ claim }: Pick<ReturnType<typeof aDeliverer>, 'claim'>): Promise<Claimed> => {
  const [claimed] = await claim()
  if (claimed === undefined) throw new Error('Nothing was due.')
  return claimed
}
const sendAgain = async () => {
  time.now += 1000
  const context = api.app.contextFor({ viewer: viewers.administrator, languages: [], asker: anyone })
  expect((await redeliver(context, id.delivery(1))).ok).toBe(true)
}

describe(`a delivery that is asked for again while it is sent, on ${dialect},`, () => {
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
