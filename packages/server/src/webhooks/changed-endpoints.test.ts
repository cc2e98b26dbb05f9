import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aPing, endpointAt, one, partner, two, useDelivering, waiting } from '../../test/delivering-world.ts'
import { aDelivery, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import { createAllowedAddresses } from '../shared/allowed-addresses.ts'
import { dialect } from '../storage/kit.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'

const world = useDelivering({ addresses: createAllowedAddresses({ allowsLoopback: true }) })
const { time } = world
let earlier: Receiver
let later: Receiver
beforeAll(async () => {
  ;[earlier, later] = [await aReceiver(), await aReceiver()]
})
/** One message due now, and one that failed six times and waits for hours, of an endpoint that rests. */
beforeEach(async () => {
  earlier.got.length = later.got.length = 0
  earlier.answers = later.answers = withStatus(204)
  const endpoint = aWebhookEndpoint(1, partner, { url: earlier.url, events: ['GROUP_CHANGED'] })
  const [due, waits] = [1, 2].map((n) => aPing(n, endpoint, { failedCount: 6, waitedMs: 63_305_000 }))
  if (!due || !waits) throw new Error('Two were made.')
  const deliveries = [
    { ...due, nextAttemptAt: now },
    { ...waits, nextAttemptAt: instant(now + 9_000_000) },
    aDelivery(3, endpoint, { status: 'FAILED', nextAttemptAt: null }),
  ]
  await world.fill({ webhookEndpoints: [endpoint], deliveries })
})
const move = async (more: { readonly isEnabled?: boolean } = {}): Promise<void> => {
  time.now += 1000
  const change = { input: { url: later.url, events: ['GROUP_CHANGED'] as const }, isEnabled: null, ...more }
  expect(await updateWebhookEndpoint(world.administrator(), id.webhookEndpoint(1), change)).toMatchObject({ ok: true })
}
const switchedOff = { input: null, isEnabled: false }
describe(`an endpoint whose address changes, on ${dialect},`, () => {
  it('has what waits sent to the new one at once, though it rested, and what was given up stays so', async () => {
    const { deliver } = world.deliverer()
    earlier.answers = withStatus(503, { 'retry-after': '86400' })
    expect(await deliver()).toEqual(['RETRIED'])
    earlier.got.length = 0
    await move()
    expect(await deliver()).toEqual(['DELIVERED', 'DELIVERED'])
    expect([earlier.got.length, later.got.map((got) => got.id).toSorted()]).toEqual([
      0,
      [id.delivery(1), id.delivery(2)],
    ])
    expect(await world.statuses()).toEqual(['DELIVERED', 'DELIVERED', 'FAILED'])
  })
  it('has its three days anew there', async () => {
    await move()
    later.answers = withStatus(500)
    const { claim, attempt } = world.deliverer()
    await Promise.all((await claim()).map(attempt))
    const first = { status: 'PENDING', failedCount: 1, waitedMs: 5000, queuedAt: time.now }
    expect((await world.deliveries()).slice(0, 2)).toMatchObject([first, first])
  })
  it.each([
    [204, {}],
    [410, {}],
    [500, {}],
    [503, { 'retry-after': '86400' }],
  ])('is not judged by what the earlier one answers meanwhile: %i; and gets it too', async (status, headers) => {
    const { claim, attempt, deliver } = world.deliverer()
    const [claimed] = await claim()
    if (claimed === undefined) throw new Error('One was due.')
    await move()
    earlier.answers = withStatus(status, headers)
    expect(await attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await world.endpoints()).toMatchObject([
      { url: later.url, isEnabled: true, failuresInRow: 0, restsUntil: 0, lastDeliveredAt: null },
    ])
    expect(await deliver()).toEqual(['DELIVERED', 'DELIVERED'])
    expect(later.got.map((got) => got.id)).toContain(id.delivery(1))
  })
  it('gets nothing of what waits if it is switched off by the same', async () => {
    await move({ isEnabled: false })
    expect(await world.statuses()).toEqual(['FAILED', 'FAILED', 'FAILED'])
    expect(await world.deliverer().deliver()).toEqual([])
  })
})

describe(`an endpoint of which a part changes, on ${dialect},`, () => {
  it('is switched off and on where it is, though its address was changed meanwhile', async () => {
    await move()
    for (const isEnabled of [false, true])
      expect(
        await updateWebhookEndpoint(world.administrator(), id.webhookEndpoint(1), { input: null, isEnabled }),
      ).toMatchObject({ ok: true })
    expect(await world.endpoints()).toMatchObject([{ url: later.url, events: ['GROUP_CHANGED'], isEnabled: true }])
  })
  it('is not sent what waits of events that it is told no more of; what became of others stays', async () => {
    const endpoint = endpointAt(earlier.url)
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [
        waiting(1, endpoint, { subject: one.id }),
        waiting(2, endpoint, { event: 'SESSION_CANCELLED', subject: two.id }),
        aPing(3, endpoint),
        waiting(4, endpoint, { subject: two.id, status: 'DELIVERED', nextAttemptAt: null }),
      ],
    })
    const input = { url: endpoint.url, events: ['SESSION_CANCELLED'] as const }
    expect(await updateWebhookEndpoint(world.administrator(), endpoint.id, { input, isEnabled: null })).toMatchObject({
      ok: true,
    })
    expect((await world.deliveries()).map((row) => row.id)).toEqual([2, 3, 4].map((n) => id.delivery(n)))
    expect(await world.deliverer().deliver()).toEqual(Array(2).fill('DELIVERED'))
    expect(earlier.got.map((got) => got.id)).not.toContain(id.delivery(1))
  })
})

describe(`an endpoint that changes as it is sent to, on ${dialect},`, () => {
  it('has got what arrived though it was switched off in the middle, and is not sent to again', async () => {
    const endpoint = endpointAt(earlier.url)
    await world.fill({ webhookEndpoints: [endpoint], deliveries: [waiting(1, endpoint, { subject: one.id })] })
    const { claim, attempt } = world.deliverer()
    const [claimed] = await claim()
    expect((await updateWebhookEndpoint(world.administrator(), endpoint.id, switchedOff)).ok).toBe(true)
    expect(await world.statuses()).toEqual(['FAILED'])
    if (claimed) expect(await attempt(claimed)).toMatchObject({ settled: 'DELIVERED' })
    expect(await world.statuses()).toEqual(['DELIVERED'])
  })
  it('leaves nothing behind if its partner is removed in the middle', async () => {
    const endpoint = endpointAt(earlier.url)
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: two.id })],
    })
    const { claim, attempt } = world.deliverer()
    const claimed = await claim()
    earlier.answers = ({ id: of }, answer) => void answer.writeHead(of === id.delivery(1) ? 500 : 200).end()
    await world.api.ask({
      as: 'administrator',
      query: `mutation { removePartner(id: "${partner.id}") { __typename } }`,
    })
    await Promise.all(claimed.map(attempt))
    expect([await world.deliveries(), await world.endpoints()]).toEqual([[], []])
  })
})
