import { beforeEach, describe, expect, it } from 'vitest'
import { aPing, partner, useDelivering } from '../../test/delivering-world.ts'
import { now } from '../../test/api.ts'
import { aWebhookEndpoint } from '../../test/partner-rows.ts'
import { withStatus } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'

const world = useDelivering()
const { time } = world
beforeEach(async () => {
  const unread = aWebhookEndpoint(1, partner, { url: world.receiver.url, secret: 'sealed with a key that is gone' })
  const good = aWebhookEndpoint(2, partner, { url: world.receiver.url })
  const deliveries = [unread, good].map((endpoint, n) => aPing(n + 1, endpoint))
  await world.fill({ webhookEndpoints: [unread, good], deliveries })
})

describe(`a delivery that cannot be made here, on ${dialect},`, () => {
  it('has failed by our fault, says so, and is tried later again; others are sent meanwhile', async () => {
    const { claim, attempt } = world.deliverer()
    const attempted = await Promise.all((await claim()).map(attempt))
    expect(attempted.map(({ settled }) => settled).toSorted()).toEqual(['DELIVERED', 'RETRIED'])
    expect(attempted.map(({ thrown }) => thrown).filter((one) => one !== undefined)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('cannot be read') }),
    ])
    expect(world.receiver.got.map((got) => got.id)).toEqual([id.delivery(2)])
    const [failed] = await world.deliveries()
    expect(failed).toMatchObject({ status: 'PENDING', failedCount: 1, claimedUntil: null, lastFailure: 'NOT_MADE' })
    expect(failed?.nextAttemptAt).toBeGreaterThanOrEqual(now + 5000)
    expect(await world.endpoints()).toMatchObject(Array(2).fill({ failuresInRow: 0, restsUntil: 0 }))
  })
  it('says the same where there is nothing to sign yet, as what it tells cannot be read', async () => {
    const { claim, attempting } = world.deliverer()
    const broken = (): never => {
      throw new Error('The disk is gone.')
    }
    const claimed = await claim()
    const attempted = await Promise.all(
      claimed.map((one) => attemptDelivery({ ...attempting, contextFor: broken }, one)),
    )
    expect(attempted).toMatchObject(Array(2).fill({ settled: 'RETRIED', thrown: { message: 'The disk is gone.' } }))
    expect(await world.deliveries()).toMatchObject(Array(2).fill({ lastFailure: 'NOT_MADE', lastStatusCode: null }))
    expect(world.receiver.got).toEqual([])
  })
  it('is given up in the end, and its endpoint, which did nothing, stays', async () => {
    const { deliver } = world.deliverer()
    let attempts = 0
    for (; (await deliver()).length > 0 && attempts < 20; attempts += 1) time.now += 27 * 60 * 60 * 1000
    expect(attempts).toBe(10)
    expect(await world.deliveries()).toMatchObject([
      { status: 'FAILED', attemptCount: 10, lastFailure: 'NOT_MADE' },
      { status: 'DELIVERED' },
    ])
    expect(await world.endpoints()).toMatchObject(Array(2).fill({ isEnabled: true, disabledBecause: null }))
  })
  it('has its three days before it when it is sent at last, and its endpoint, which failed once then', async () => {
    const { deliver } = world.deliverer()
    for (let attempts = 0; attempts < 9; attempts += 1) {
      await deliver()
      time.now += 27 * 60 * 60 * 1000
    }
    expect((await rotateWebhookSecret(world.administrator(), id.webhookEndpoint(1))).ok).toBe(true)
    world.receiver.answers = withStatus(500)
    expect(await deliver()).toEqual(['RETRIED'])
    expect((await world.deliveries())[0]).toMatchObject({ status: 'PENDING', failedCount: 1, waitedMs: 5000 })
    expect((await world.endpoints())[0]).toMatchObject({ isEnabled: true, failuresInRow: 1, failingSince: time.now })
  })
  it('is sent once there is a new secret, by that one alone', async () => {
    const { deliver } = world.deliverer()
    await deliver()
    expect((await rotateWebhookSecret(world.administrator(), id.webhookEndpoint(1))).ok).toBe(true)
    time.now += 10_000
    expect(await deliver()).toEqual(['DELIVERED'])
    expect(world.receiver.got.at(-1)).toMatchObject({
      id: id.delivery(1),
      headers: { 'webhook-signature': expect.stringMatching(/^v1,[\w+/]{43}=$/) },
    })
  })
})
