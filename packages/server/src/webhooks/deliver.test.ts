import { createHmac } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aDeliverer, deliveryRows, endpointRows, leaseMs, type Time } from '../../test/delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver, withStatus, type Receiver } from '../../test/receiver.ts'
import { aGroup, aSeries, aSession, fill, id, nothing, peopleOf, type World } from '../../test/world.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'
import { viewers } from '../../test/world.ts'
import { instant } from '@piiri/domain/shared/instant'
import { anyone } from '../http/reader.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import type { DeliveryRow } from './deliveries.repository.ts'

const [open, secret] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
const [ofOpen, ofSecret] = [aSeries(1, open), aSeries(2, secret)]
const [one, two] = [aSession(1, ofOpen, '2026-01-13T14:00'), aSession(2, ofOpen, '2026-01-20T14:00')]
const hidden = aSession(3, ofSecret, '2026-01-15T17:00')
const partner = aPartner(1)

let db: Database
let api: Api
let receiver: Receiver
const time: Time = { now }
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time.now as typeof now })
})
/** Due now, and never tried. */
const waiting = (n: number, to: Parameters<typeof aDelivery>[1], more: Partial<DeliveryRow> = {}) =>
  aDelivery(n, to, {
    attemptCount: 0,
    failedCount: 0,
    nextAttemptAt: now,
    lastStatusCode: null,
    lastFailure: null,
    ...more,
  })
const endpointAt = (url: string, n = 1) => aWebhookEndpoint(n, partner, { url })
const world = (more: Partial<World>) =>
  fill(db, {
    ...nothing,
    ...peopleOf(open),
    groups: [open, secret],
    series: [ofOpen, ofSecret],
    sessions: [one, two, hidden],
    partners: [partner],
    ...more,
  })
beforeEach(async () => {
  time.now = now
  receiver = await aReceiver()
})
const context = () => api.app.contextFor({ viewer: viewers.administrator, languages: [], asker: anyone })
const statuses = async () => (await deliveryRows(db)).map(({ status }) => status)
const hours = (count: number) => count * 60 * 60 * 1000

describe(`delivering webhooks on ${dialect}`, () => {
  it('tells ids, and what a visitor may read now, signed', async () => {
    const endpoint = endpointAt(receiver.url)
    await world({
      webhookEndpoints: [endpoint],
      deliveries: [
        waiting(1, endpoint, { subject: one.id }),
        waiting(2, endpoint, { event: 'GROUP_CHANGED', subject: secret.id }),
        waiting(3, endpoint, { event: 'PING', subject: id.delivery(3) }),
      ],
    })
    expect(await aDeliverer({ db, api, time }).deliver()).toEqual(Array(3).fill('DELIVERED'))
    const told = new Map(receiver.got.map(({ id, body }) => [id, JSON.parse(body)]))
    expect(told.get(id.delivery(1))).toEqual({
      type: 'session.changed',
      timestamp: '2026-01-10T00:00:00Z',
      data: {
        event: 'SESSION_CHANGED',
        session: {
          id: one.id,
          status: 'SCHEDULED',
          start: '2026-01-13T12:00:00Z',
          end: '2026-01-13T14:00:00Z',
          localStart: '2026-01-13T14:00',
          timeZone: 'Europe/Helsinki',
          sequence: 0,
        },
        group: { id: open.id, slug: 'group-1' },
      },
    })
    expect(told.get(id.delivery(2))).toMatchObject({ data: { group: { id: secret.id, slug: 'group-2' } } })
    expect(told.get(id.delivery(3))).toEqual({
      type: 'ping',
      timestamp: '2026-01-10T00:00:00Z',
      data: { event: 'PING' },
    })
    expect(receiver.got[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-timestamp': String(now / 1000),
      'webhook-signature': expect.stringMatching(/^v1,[\w+/]{43}=$/),
    })
  })
  it('tells nothing of what a visitor may not know, nor that there was something', async () => {
    const endpoint = endpointAt(receiver.url)
    const gone = ['SESSION_CHANGED', 'SESSION_CANCELLED', 'SESSION_SCHEDULED', 'SESSION_REINSTATED'] as const
    await world({
      webhookEndpoints: [endpoint],
      deliveries: [
        ...gone.map((event, n) => waiting(n + 1, endpoint, { event, subject: hidden.id })),
        waiting(8, endpoint, { event: 'SEASON_PUBLISHED', subject: id.season(1) }),
        waiting(9, endpoint, { subject: id.session(99) }),
      ],
    })
    expect(await aDeliverer({ db, api, time }).deliver()).toEqual(Array(6).fill('DROPPED'))
    expect([receiver.got, await deliveryRows(db)]).toEqual([[], []])
  })
  it('keeps the order of each Session for each endpoint, and does not hold up another one', async () => {
    const [slow, quick] = [endpointAt(receiver.url), endpointAt((await aReceiver()).url, 2)]
    receiver.answers = ({ body }, answer) => void answer.writeHead(body.includes(one.id) ? 503 : 204).end()
    await world({
      webhookEndpoints: [slow, quick],
      deliveries: [
        waiting(1, slow, { subject: one.id, event: 'SESSION_SCHEDULED' }),
        waiting(2, slow, { subject: one.id, event: 'SESSION_CANCELLED' }),
        waiting(3, slow, { subject: two.id }),
        waiting(4, quick, { subject: one.id }),
      ],
    })
    const { deliver } = aDeliverer({ db, api, time })
    await deliver()
    time.now = now + 10_000
    await deliver()
    expect(await statuses()).toEqual(['PENDING', 'PENDING', 'DELIVERED', 'DELIVERED'])
    const typesOfOne = () =>
      receiver.got.filter(({ body }) => body.includes(one.id)).map(({ body }) => JSON.parse(body).type)
    expect(new Set(typesOfOne())).toEqual(new Set(['session.scheduled']))
    receiver.answers = withStatus(200)
    time.now = now + hours(1)
    await deliver()
    expect(await statuses()).toEqual(Array(4).fill('DELIVERED'))
    expect(typesOfOne().slice(-2)).toEqual(['session.scheduled', 'session.cancelled'])
  })
  it('tries again with growing pauses, over three days, then gives up and disables the endpoint', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = withStatus(500)
    await world({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: one.id })],
    })
    const { deliver } = aDeliverer({ db, api, time })
    const attempts: number[] = []
    while ((await statuses())[0] === 'PENDING') {
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
  it('gives up on one that is never taken, without disabling an endpoint that takes others', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = ({ id: of }, answer) => void answer.writeHead(of === id.delivery(1) ? 400 : 200).end()
    const later = instant(now + hours(1))
    await world({
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
    expect(await statuses()).toEqual(['FAILED', 'DELIVERED'])
    expect(await endpointRows(db)).toMatchObject([{ isEnabled: true }])
  })
  it('disables at once an endpoint that says that it is gone', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = withStatus(410)
    await world({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint), waiting(2, endpoint)].map((row) => ({ ...row, subject: one.id })),
    })
    await aDeliverer({ db, api, time }).deliver()
    expect(await statuses()).toEqual(['FAILED', 'FAILED'])
    expect(await endpointRows(db)).toMatchObject([{ isEnabled: false, disabledBecause: 'GONE' }])
    expect(receiver.got).toHaveLength(1)
  })
  it('leaves an endpoint alone that does not answer, and tells others meanwhile', async () => {
    const [dead, alive] = [endpointAt(receiver.url), endpointAt((await aReceiver()).url, 2)]
    receiver.answers = () => {}
    const many = Array.from({ length: 20 }, (_, n) =>
      waiting(n + 1, dead, { event: 'PING', subject: id.delivery(n + 1) }),
    )
    await world({
      webhookEndpoints: [dead, alive],
      deliveries: [...many, waiting(40, alive, { subject: one.id })],
    })
    await aDeliverer({ db, api, time, timeoutMs: 1500 }).deliver()
    expect(receiver.got).toHaveLength(2)
    const rows = await deliveryRows(db)
    expect(rows.filter(({ endpointId }) => endpointId === alive.id).map(({ status }) => status)).toEqual(['DELIVERED'])
    expect(rows.filter(({ lastFailure }) => lastFailure === 'TIMED_OUT')).toHaveLength(2)
  })
  it('signs with both secrets for a day after a rotation', async () => {
    const endpoint = endpointAt(receiver.url)
    const told: string[] = []
    await world({ webhookEndpoints: [endpoint] })
    const { deliver } = aDeliverer({ db, api, time })
    const rotate = async () => {
      const rotated = await rotateWebhookSecret(context(), endpoint.id)
      if (rotated.ok) told.push(rotated.value.secret)
    }
    const signaturesNow = async () => {
      await api.ask({
        as: 'administrator',
        query: `mutation { pingWebhookEndpoint(id: "${endpoint.id}") { __typename } }`,
      })
      await deliver()
      const got = receiver.got.at(-1)
      const by = (one: string) =>
        `v1,${createHmac('sha256', Buffer.from(one.slice(6), 'base64'))
          .update(`${got?.id}.${got?.headers['webhook-timestamp']}.${got?.body}`)
          .digest('base64')}`
      const signatures = got?.headers['webhook-signature']?.split(' ') ?? []
      return { count: signatures.length, of: told.map((one) => signatures.indexOf(by(one))) }
    }
    await rotate()
    expect(await signaturesNow()).toEqual({ count: 2, of: [0] })
    await rotate()
    expect(await signaturesNow()).toEqual({ count: 2, of: [1, 0] })
    time.now += hours(24) - 1
    expect(await signaturesNow()).toEqual({ count: 2, of: [1, 0] })
    time.now += 1
    expect(await signaturesNow()).toEqual({ count: 1, of: [-1, 0] })
  })
  it('is never by two at once: whoever comes second finds nothing, until the first has had its time', async () => {
    const endpoint = endpointAt(receiver.url)
    await world({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: two.id })],
    })
    const [first, second] = [aDeliverer({ db, api, time }), aDeliverer({ db, api, time })]
    const both = await Promise.all([first.claim(), second.claim()])
    expect(
      both
        .flat()
        .map(({ delivery }) => delivery.id)
        .toSorted(),
    ).toEqual([id.delivery(1), id.delivery(2)])
    time.now += leaseMs
    expect(await second.claim()).toHaveLength(2)
    // The first stood still meanwhile: it sends nothing any more, and its word counts for nothing.
    expect((await Promise.all(both.flat().map(first.attempt))).map(({ settled }) => settled)).toEqual(
      Array(2).fill('RETRIED'),
    )
    expect(receiver.got).toEqual([])
    expect(await statuses()).toEqual(['PENDING', 'PENDING'])
  })
  it('counts as arrived though the endpoint was switched off in the middle, and is not begun again', async () => {
    const endpoint = endpointAt(receiver.url)
    await world({ webhookEndpoints: [endpoint], deliveries: [waiting(1, endpoint, { subject: one.id })] })
    const { claim, attempt } = aDeliverer({ db, api, time })
    const [claimed] = await claim()
    const off = { url: endpoint.url, events: endpoint.events, isEnabled: false }
    expect((await updateWebhookEndpoint(context(), endpoint.id, off)).ok).toBe(true)
    expect(await statuses()).toEqual(['FAILED'])
    if (claimed) expect(await attempt(claimed)).toMatchObject({ settled: 'DELIVERED' })
    expect(await statuses()).toEqual(['DELIVERED'])
  })
  it('comes to nothing, quietly, if the partner is removed in the middle', async () => {
    const endpoint = endpointAt(receiver.url)
    await world({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: two.id })],
    })
    const { claim, attempt } = aDeliverer({ db, api, time })
    const claimed = await claim()
    receiver.answers = ({ id: of }, answer) => void answer.writeHead(of === id.delivery(1) ? 500 : 200).end()
    await api.ask({ as: 'administrator', query: `mutation { removePartner(id: "${partner.id}") { __typename } }` })
    await Promise.all(claimed.map(attempt))
    expect([await deliveryRows(db), await endpointRows(db)]).toEqual([[], []])
  })
  it('goes on as well if the clock was set back or ahead', async () => {
    const endpoint = endpointAt(receiver.url)
    receiver.answers = withStatus(500)
    await world({ webhookEndpoints: [endpoint], deliveries: [waiting(1, endpoint, { subject: one.id })] })
    const { deliver } = aDeliverer({ db, api, time })
    await deliver()
    receiver.answers = withStatus(200)
    time.now = now - hours(5)
    expect(await deliver()).toEqual([]) // It is tried at the hour that was said.
    time.now = now + hours(1000)
    expect(await deliver()).toEqual(['DELIVERED'])
  })
})
