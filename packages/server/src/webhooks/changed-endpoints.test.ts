import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, type Api } from '../../test/api.ts'
import { aDeliverer, deliveryRows, endpointRows, type Time } from '../../test/delivering.ts'
import {
  asAdministrator,
  endpointAt,
  fillDelivering,
  one,
  openDelivering,
  partner,
  statuses,
  two,
  waiting,
} from '../../test/delivering-world.ts'
import { aDelivery, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import { createAllowedAddresses } from '../shared/allowed-addresses.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'

const time: Time = { now }
let db: Database
let api: Api
let earlier: Receiver
let later: Receiver
beforeAll(async () => {
  ;({ db, api } = await openDelivering(time, { addresses: createAllowedAddresses({ allowsLoopback: true }) }))
  ;[earlier, later] = [await aReceiver(), await aReceiver()]
})
/** One message due now, and one that failed six times and waits for hours, of an endpoint that rests. */
beforeEach(async () => {
  time.now = now
  earlier.got.length = later.got.length = 0
  earlier.answers = later.answers = withStatus(204)
  const endpoint = aWebhookEndpoint(1, partner, { url: earlier.url, events: ['GROUP_CHANGED'] })
  const [due, waits] = [1, 2].map((n) =>
    aDelivery(n, endpoint, { event: 'PING', subject: id.delivery(n), failedCount: 6, waitedMs: 63_305_000 }),
  )
  if (!due || !waits) throw new Error('Two were made.')
  const deliveries = [
    { ...due, nextAttemptAt: now },
    { ...waits, nextAttemptAt: instant(now + 9_000_000) },
    aDelivery(3, endpoint, { status: 'FAILED', nextAttemptAt: null }),
  ]
  await fillDelivering(db, { webhookEndpoints: [endpoint], deliveries })
})
const move = async (more: { readonly isEnabled?: boolean } = {}): Promise<void> => {
  time.now += 1000
  const change = { url: later.url, events: ['GROUP_CHANGED'] as const, isEnabled: null, ...more }
  expect(await updateWebhookEndpoint(asAdministrator(api), id.webhookEndpoint(1), change)).toMatchObject({ ok: true })
}
describe(`an endpoint whose address changes, on ${dialect},`, () => {
  it('has what waits sent to the new one at once, though it rested, and what was given up stays so', async () => {
    const { deliver } = aDeliverer({ db, api, time })
    earlier.answers = withStatus(503, { 'retry-after': '86400' })
    expect(await deliver()).toEqual(['RETRIED'])
    earlier.got.length = 0
    await move()
    expect(await deliver()).toEqual(['DELIVERED', 'DELIVERED'])
    expect([earlier.got.length, later.got.map((got) => got.id).toSorted()]).toEqual([
      0,
      [id.delivery(1), id.delivery(2)],
    ])
    expect(await statuses(db)).toEqual(['DELIVERED', 'DELIVERED', 'FAILED'])
  })
  it('has its three days anew there', async () => {
    await move()
    later.answers = withStatus(500)
    const { claim, attempt } = aDeliverer({ db, api, time })
    await Promise.all((await claim()).map(attempt))
    const first = { status: 'PENDING', failedCount: 1, waitedMs: 5000, queuedAt: time.now }
    expect((await deliveryRows(db)).slice(0, 2)).toMatchObject([first, first])
  })
  it.each([
    [204, {}],
    [410, {}],
    [500, {}],
    [503, { 'retry-after': '86400' }],
  ])('is not judged by what the earlier one answers meanwhile: %i; and gets it too', async (status, headers) => {
    const { claim, attempt, deliver } = aDeliverer({ db, api, time })
    const [claimed] = await claim()
    if (claimed === undefined) throw new Error('One was due.')
    await move()
    earlier.answers = withStatus(status, headers)
    expect(await attempt(claimed)).toMatchObject({ settled: 'RETRIED' })
    expect(await endpointRows(db)).toMatchObject([
      { url: later.url, isEnabled: true, failuresInRow: 0, restsUntil: 0, lastDeliveredAt: null },
    ])
    expect(await deliver()).toEqual(['DELIVERED', 'DELIVERED'])
    expect(later.got.map((got) => got.id)).toContain(id.delivery(1))
  })
  it('gets nothing of what waits if it is switched off by the same', async () => {
    await move({ isEnabled: false })
    expect(await statuses(db)).toEqual(['FAILED', 'FAILED', 'FAILED'])
    expect(await aDeliverer({ db, api, time }).deliver()).toEqual([])
  })
})

describe(`an endpoint that changes as it is sent to, on ${dialect},`, () => {
  it('has got what arrived though it was switched off in the middle, and is not sent to again', async () => {
    const endpoint = endpointAt(earlier.url)
    await fillDelivering(db, { webhookEndpoints: [endpoint], deliveries: [waiting(1, endpoint, { subject: one.id })] })
    const { claim, attempt } = aDeliverer({ db, api, time })
    const [claimed] = await claim()
    const off = { url: endpoint.url, events: endpoint.events, isEnabled: false }
    expect((await updateWebhookEndpoint(asAdministrator(api), endpoint.id, off)).ok).toBe(true)
    expect(await statuses(db)).toEqual(['FAILED'])
    if (claimed) expect(await attempt(claimed)).toMatchObject({ settled: 'DELIVERED' })
    expect(await statuses(db)).toEqual(['DELIVERED'])
  })
  it('leaves nothing behind if its partner is removed in the middle', async () => {
    const endpoint = endpointAt(earlier.url)
    await fillDelivering(db, {
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: two.id })],
    })
    const { claim, attempt } = aDeliverer({ db, api, time })
    const claimed = await claim()
    earlier.answers = ({ id: of }, answer) => void answer.writeHead(of === id.delivery(1) ? 500 : 200).end()
    await api.ask({ as: 'administrator', query: `mutation { removePartner(id: "${partner.id}") { __typename } }` })
    await Promise.all(claimed.map(attempt))
    expect([await deliveryRows(db), await endpointRows(db)]).toEqual([[], []])
  })
})
