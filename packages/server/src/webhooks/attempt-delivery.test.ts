import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { instant } from '@piiri/domain/shared/instant'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aDeliverer, deliveryRows, endpointRows, type Time } from '../../test/delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, type Receiver } from '../../test/receiver.ts'
import { fill, id, nothing, viewers } from '../../test/world.ts'
import { anyone } from '../http/reader.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'

const partner = aPartner(1)
const time: Time = { now }
let db: Database
let api: Api
let receiver: Receiver
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => instant(time.now) })
})
beforeEach(async () => {
  time.now = now
  receiver = await aReceiver()
  const unread = aWebhookEndpoint(1, partner, { url: receiver.url, secret: 'sealed with a key that is gone' })
  const good = aWebhookEndpoint(2, partner, { url: receiver.url })
  const fresh = { event: 'PING', attemptCount: 0, failedCount: 0, lastStatusCode: null, lastFailure: null } as const
  const deliveries = [unread, good].map((endpoint, n) =>
    aDelivery(n + 1, endpoint, { ...fresh, subject: id.delivery(n + 1), nextAttemptAt: now }),
  )
  await fill(db, { ...nothing, partners: [partner], webhookEndpoints: [unread, good], deliveries })
})

describe(`a delivery that cannot be made here, on ${dialect},`, () => {
  it('has failed by our fault, says so, and is tried later again; others are sent meanwhile', async () => {
    const { claim, attempt } = aDeliverer({ db, api, time })
    const attempted = await Promise.all((await claim()).map(attempt))
    expect(attempted.map(({ settled }) => settled).toSorted()).toEqual(['DELIVERED', 'RETRIED'])
    expect(attempted.map(({ thrown }) => thrown).filter((one) => one !== undefined)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('cannot be read') }),
    ])
    expect(receiver.got.map((got) => got.id)).toEqual([id.delivery(2)])
    const [failed] = await deliveryRows(db)
    expect(failed).toMatchObject({ status: 'PENDING', failedCount: 1, claimedUntil: null, lastFailure: 'NOT_MADE' })
    expect(failed?.nextAttemptAt).toBeGreaterThanOrEqual(now + 5000)
    expect(await endpointRows(db)).toMatchObject(Array(2).fill({ failuresInRow: 0, restsUntil: 0 }))
  })
  it('says the same where there is nothing to sign yet, as what it tells cannot be read', async () => {
    const { claim, attempting } = aDeliverer({ db, api, time })
    const broken = (): never => {
      throw new Error('The disk is gone.')
    }
    const claimed = await claim()
    const attempted = await Promise.all(
      claimed.map((one) => attemptDelivery({ ...attempting, contextFor: broken }, one)),
    )
    expect(attempted).toMatchObject(Array(2).fill({ settled: 'RETRIED', thrown: { message: 'The disk is gone.' } }))
    expect(await deliveryRows(db)).toMatchObject(Array(2).fill({ lastFailure: 'NOT_MADE', lastStatusCode: null }))
    expect(receiver.got).toEqual([])
  })
  it('is given up in the end, and its endpoint, which did nothing, stays', async () => {
    const { deliver } = aDeliverer({ db, api, time })
    let attempts = 0
    for (; (await deliver()).length > 0 && attempts < 20; attempts += 1) time.now += 27 * 60 * 60 * 1000
    expect(attempts).toBe(10)
    expect(await deliveryRows(db)).toMatchObject([
      { status: 'FAILED', attemptCount: 10, lastFailure: 'NOT_MADE' },
      { status: 'DELIVERED' },
    ])
    expect(await endpointRows(db)).toMatchObject(Array(2).fill({ isEnabled: true, disabledBecause: null }))
  })
  it('is sent once there is a new secret, by that one alone', async () => {
    const { deliver } = aDeliverer({ db, api, time })
    await deliver()
    const context = api.app.contextFor({ viewer: viewers.administrator, languages: [], asker: anyone })
    expect((await rotateWebhookSecret(context, id.webhookEndpoint(1))).ok).toBe(true)
    time.now += 10_000
    expect(await deliver()).toEqual(['DELIVERED'])
    expect(receiver.got.at(-1)).toMatchObject({
      id: id.delivery(1),
      headers: { 'webhook-signature': expect.stringMatching(/^v1,[\w+/]{43}=$/) },
    })
  })
})
