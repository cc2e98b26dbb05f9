import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { type aDeliverer, leaseMs } from '../../test/delivering.ts'
import { aPing, endpointAt, hours, one, two, useDelivering, waiting } from '../../test/delivering-world.ts'
import { withStatus } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import type { Claimed } from './claim-deliveries.ts'
import { redeliver } from './redeliver.ts'
import { settleDelivery } from './settle-delivery.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'

const world = useDelivering()
const { time } = world
/** One message that failed nine times, and one that waits: the last attempt of the first decides of both. */
const fillWithLast = async () => {
  const endpoint = endpointAt(world.receiver.url)
  const deliveries = [
    aPing(1, endpoint, { failedCount: 9, attemptCount: 9 }),
    aPing(2, endpoint, { nextAttemptAt: instant(now + hours(1)) }),
  ]
  await world.fill({ webhookEndpoints: [endpoint], deliveries })
}
const claimedBy = async ({ claim }: Pick<ReturnType<typeof aDeliverer>, 'claim'>): Promise<Claimed> => {
  const [claimed] = await claim()
  if (claimed === undefined) throw new Error('Nothing was due.')
  return claimed
}
const sendAgain = async () => {
  time.now += 1000
  expect((await redeliver(world.administrator(), id.delivery(1))).ok).toBe(true)
}

describe(`a delivery that fails, on ${dialect},`, () => {
  it('is tried again with growing pauses, over three days, then given up, and its endpoint disabled', async () => {
    const endpoint = endpointAt(world.receiver.url)
    world.receiver.answers = withStatus(500)
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: one.id })],
    })
    const { deliver } = world.deliverer()
    const attempts: number[] = []
    while ((await world.statuses())[0] === 'PENDING') {
      expect(await deliver()).toHaveLength(1)
      attempts.push((time.now - now) / hours(1))
      time.now = (await world.deliveries())[0]?.nextAttemptAt ?? time.now
    }
    expect(attempts.at(-1)).toBeGreaterThan(72)
    expect(world.receiver.got.length).toBe(10)
    expect(new Set(world.receiver.got.map((got) => got.id))).toEqual(new Set([id.delivery(1)]))
    expect(await world.deliveries()).toMatchObject([
      { status: 'FAILED', attemptCount: 10, lastStatusCode: 500, lastFailure: 'STATUS', nextAttemptAt: null },
      { status: 'FAILED', attemptCount: 0, lastFailure: 'ENDPOINT_DISABLED', nextAttemptAt: null },
    ])
    expect(await world.endpoints()).toMatchObject([
      { isEnabled: false, disabledAt: time.now, disabledBecause: 'FAILED_FOR_DAYS' },
    ])
    const { data } = await world.api.ask({
      as: 'administrator',
      query: '{ audit { nodes { actorKind action subject } } }',
    })
    expect(data?.['audit']).toEqual({
      nodes: expect.arrayContaining([{ actorKind: 'SYSTEM', action: 'webhook.disabled', subject: endpoint.id }]),
    })
  })
  it('is given up without its endpoint, where that takes others', async () => {
    const endpoint = endpointAt(world.receiver.url)
    world.receiver.answers = ({ id: of }, answer) => void answer.writeHead(of === id.delivery(1) ? 400 : 200).end()
    const later = instant(now + hours(1))
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [
        waiting(1, endpoint, { subject: one.id, failedCount: 9, attemptCount: 9, nextAttemptAt: later }),
        waiting(2, endpoint, { subject: two.id }),
      ],
    })
    const { deliver } = world.deliverer()
    await deliver()
    time.now = now + hours(1)
    await deliver()
    expect(await world.statuses()).toEqual(['FAILED', 'DELIVERED'])
    expect(await world.endpoints()).toMatchObject([{ isEnabled: true }])
  })
  it('is given up at once, with its endpoint, where that says that it is gone', async () => {
    const endpoint = endpointAt(world.receiver.url)
    world.receiver.answers = withStatus(410)
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint), waiting(2, endpoint)].map((row) => ({ ...row, subject: one.id })),
    })
    await world.deliverer().deliver()
    expect(await world.statuses()).toEqual(['FAILED', 'FAILED'])
    expect(await world.endpoints()).toMatchObject([{ isEnabled: false, disabledBecause: 'GONE' }])
    expect(world.receiver.got).toHaveLength(1)
  })
})

describe(`a delivery that is asked for again while it is sent, on ${dialect},`, () => {
  beforeEach(fillWithLast)
  it('starts afresh though that attempt failed, and disables nothing', async () => {
    const deliverer = world.deliverer()
    world.receiver.answers = withStatus(500)
    const claimed = await claimedBy(deliverer)
    await sendAgain()
    expect(await deliverer.attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await world.endpoints()).toMatchObject([{ isEnabled: true, failuresInRow: 1 }])
    expect(await world.deliveries()).toMatchObject([
      { status: 'PENDING', failedCount: 0, nextAttemptAt: time.now, claimedUntil: null },
      { status: 'PENDING' },
    ])
    world.receiver.answers = withStatus(204)
    time.now += 10_000
    expect(await deliverer.deliver()).toEqual(['DELIVERED'])
  })
  it('is sent again though that attempt arrived', async () => {
    const deliverer = world.deliverer()
    const claimed = await claimedBy(deliverer)
    await sendAgain()
    expect(await deliverer.attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await deliverer.deliver()).toEqual(['DELIVERED'])
    expect(world.receiver.got.map((got) => got.id)).toEqual(Array(2).fill(id.delivery(1)))
  })
})

describe(`an endpoint that took nothing for days, on ${dialect},`, () => {
  const failing = { failuresInRow: 20, failingSince: instant(now - hours(90)), restsUntil: now }
  const fillFailing = () => {
    const endpoint = { ...endpointAt(world.receiver.url), ...failing }
    return world.fill({ webhookEndpoints: [endpoint], deliveries: [aPing(1, endpoint), aPing(2, endpoint)] })
  }
  it.each([
    [500, 'FAILED_FOR_DAYS'],
    [410, 'GONE'],
  ])('is given up though somebody asks for a message again as it answers %i', async (status, disabledBecause) => {
    await fillFailing()
    world.receiver.answers = withStatus(status)
    const deliverer = world.deliverer()
    const claimed = await claimedBy(deliverer)
    await sendAgain()
    expect(await deliverer.attempt(claimed)).toMatchObject({ settled: 'FAILED' })
    expect(await world.endpoints()).toMatchObject([{ isEnabled: false, disabledBecause }])
    expect(await world.statuses()).toEqual(['FAILED', 'FAILED'])
  })
  it('has taken something though it is told no more of such by the time it answers', async () => {
    const endpoint = { ...endpointAt(world.receiver.url), ...failing }
    await world.fill({ webhookEndpoints: [endpoint], deliveries: [waiting(1, endpoint, { subject: one.id })] })
    const deliverer = world.deliverer()
    const claimed = await claimedBy(deliverer)
    const change = { input: { url: endpoint.url, events: ['GROUP_CHANGED'] as const }, isEnabled: null }
    expect((await updateWebhookEndpoint(world.administrator(), endpoint.id, change)).ok).toBe(true)
    expect(await deliverer.attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await world.endpoints()).toMatchObject([{ isEnabled: true, failingSince: null, lastDeliveredAt: now }])
  })
  it('is asked all the same where a clock that was ahead had it rest for longer than any rest', async () => {
    const endpoint = { ...endpointAt(world.receiver.url), restsUntil: instant(now + hours(49)) }
    await world.fill({ webhookEndpoints: [endpoint], deliveries: [aPing(1, endpoint)] })
    expect(await world.deliverer().deliver()).toEqual(['DELIVERED'])
  })
})

describe(`an attempt that somebody else has by now, on ${dialect},`, () => {
  beforeEach(fillWithLast)
  it.each([204, 410, 500])(
    'changes nothing of it, whatever was answered: %i; what arrived has arrived',
    async (status) => {
      const deliverer = world.deliverer()
      const stale = await claimedBy(deliverer)
      time.now += leaseMs
      await claimedBy(deliverer)
      const before = [await world.endpoints(), await world.deliveries()]
      expect(await settleDelivery(deliverer.attempting, stale, { status, askedMs: 0 })).toBe('RETRIED')
      const [endpoints, deliveries] = before
      const taken = endpoints?.map((endpoint) => ({ ...endpoint, lastDeliveredAt: time.now }))
      expect([await world.endpoints(), await world.deliveries()]).toEqual([
        status === 204 ? taken : endpoints,
        deliveries,
      ])
    },
  )
})
