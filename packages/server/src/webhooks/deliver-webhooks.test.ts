import { parseId } from '@piiri/domain/shared/id'
import { webhookEvents } from '@piiri/domain/webhooks/webhook-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { now, someKeys } from '../../test/api.ts'
import { deliveryRows } from '../../test/delivering.ts'
import { aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aPlannedWorld, on, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { createAllowedAddresses } from '../shared/allowed-addresses.ts'
import { dialect } from '../storage/kit.ts'
import { deliverVisitAnswer } from './deliver-visit-answer.ts'
import { deliverWebhooks } from './deliver-webhooks.ts'
import { createSender } from './send-delivery.ts'
import { writeDeliveries } from './write-deliveries.ts'

/** However busy the machine is. */
const patiently = { timeout: 20_000 }
const [own, other] = [aPartner(1), aPartner(2)]
let world: PlannedWorld
let receiver: Receiver
const log: string[] = []
const running: { readonly stop: () => Promise<void> }[] = []
beforeEach(async () => {
  receiver = await aReceiver()
  const url = receiver.url
  log.length = 0
  world = await aPlannedWorld({
    partners: [own, other],
    webhookEndpoints: [
      aWebhookEndpoint(1, own, { url, events: webhookEvents }),
      aWebhookEndpoint(2, own, { url, events: ['SESSION_CANCELLED'] }),
      aWebhookEndpoint(3, other, { url, events: webhookEvents, isEnabled: false }),
      aWebhookEndpoint(4, other, { url, events: ['VISIT_OFFER_ANSWERED'] }),
    ],
  })
})
afterEach(() => Promise.all(running.splice(0).map(({ stop }) => stop())))
const start = () => {
  const write = (facts: object, message: string): void => void log.push(`${message} ${JSON.stringify(facts)}`)
  const deliverer = deliverWebhooks({
    db: world.db,
    keys: someKeys,
    clock: () => now,
    contextFor: world.api.app.contextFor,
    sender: createSender({
      addresses: createAllowedAddresses({ allowsLoopback: true }),
      clock: () => now,
      timeoutMs: 10_000,
    }),
    logger: { info: write, warn: write, error: write },
    metrics: world.api.app.metrics,
    pollMs: 60_000, // It hears of what happens, and need not look.
  })
  running.push(deliverer)
  return deliverer
}
const types = () => receiver.got.map(({ body }) => JSON.parse(body).type as string)
const short = { ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=3', start: '2026-01-13T14:00' }
const cancelOne = async () => {
  await world.plan.createSeries(short)
  const target = on(await world.listed(), '01-20')
  await world.plan.cancel({ session: target.id, scope: 'THIS', reason: [{ language: 'en', text: 'The room floods' }] })
  return target
}

describe(`changes of the programme, on ${dialect},`, patiently, () => {
  it('are told to the endpoints that chose them, as soon as they happen', async () => {
    start()
    const target = await cancelOne()
    await expect
      .poll(() => types().toSorted(), patiently)
      .toEqual([...Array(2).fill('session.cancelled'), ...Array(3).fill('session.scheduled')])
    expect((await deliveryRows(world.db)).map(({ event, endpointId }) => `${event} ${endpointId.slice(-1)}`)).toEqual([
      ...Array(3).fill('SESSION_SCHEDULED 1'),
      ...['1', '2'].map((n) => expect.stringMatching(`SESSION_CANCELLED ${n}|SESSION_CANCELLED`)),
    ])
    // Between two Sessions there is no order.
    const cancelled = receiver.got
      .map(({ body }) => JSON.parse(body))
      .filter(({ type }) => type === 'session.cancelled')
    const told = { data: { session: { id: target.id, status: 'CANCELLED' } } }
    expect(cancelled).toMatchObject([told, told])
  })
  it('are written once, whoever of two looks for them first', async () => {
    await cancelOne()
    const written = await Promise.all([writeDeliveries(world.db, now), writeDeliveries(world.db, now)])
    expect(written.reduce((sum, one) => sum + one)).toBe(5)
    expect(await writeDeliveries(world.db, now)).toBe(0)
    expect(await deliveryRows(world.db)).toHaveLength(5)
  })
  it('reach by an answered visit offer its own partner alone, if the unit of the answer is kept', async () => {
    const offer = { id: parseId('vis', ''), partnerId: other.id }
    await expect(
      world.db.write(async (tx) => {
        await deliverVisitAnswer(tx, offer, now)
        throw new Error('It came to nothing.')
      }),
    ).rejects.toThrow('nothing')
    start()
    await world.db.write((tx) => deliverVisitAnswer(tx, offer, now))
    await expect
      .poll(() => receiver.got.map(({ body }) => JSON.parse(body).data), patiently)
      .toEqual([{ event: 'VISIT_OFFER_ANSWERED', visitOffer: { id: offer.id } }])
  })
  it('are waited for as they are sent when the process stops, and no other is begun', async () => {
    receiver.answers = (got, answer) => void setTimeout(() => withStatus(204)(got, answer, null as never), 100)
    const { stop } = start()
    await cancelOne()
    await expect.poll(() => receiver.got.length, patiently).toBeGreaterThan(0)
    await stop()
    const rows = await deliveryRows(world.db)
    expect(rows.filter(({ status }) => status === 'DELIVERED')).toHaveLength(receiver.got.length)
    expect(rows.every(({ claimedUntil }) => claimedUntil === null)).toBe(true)
  })
  it('are logged and counted by ids and codes, without addresses, names, words or secrets', async () => {
    start()
    await cancelOne()
    await expect.poll(() => log.length, patiently).toBeGreaterThan(4)
    const told = [...log, await world.api.app.metrics.text()].join('\n')
    expect(told).toMatch(/"settled":"DELIVERED","status":204/)
    expect(told).toMatch(/piiri_webhook_attempts_total\{outcome="delivered"\} \d/)
    for (const word of ['127.0.0.1', 'http:', own.name, 'whsec_', 'v1,', 'floods', 'group-1'])
      expect(told).not.toContain(word)
  })
})
