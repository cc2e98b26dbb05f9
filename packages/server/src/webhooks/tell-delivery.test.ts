import { describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import {
  endpointAt,
  hidden,
  hours,
  one,
  open,
  secret,
  two,
  useDelivering,
  waiting,
} from '../../test/delivering-world.ts'
import { aReceiver, withStatus } from '../../test/receiver.ts'
import { id } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'

const world = useDelivering()
const { time } = world

describe(`what webhooks tell on ${dialect}`, () => {
  it('is ids, and what a visitor may read now, signed', async () => {
    const endpoint = endpointAt(world.receiver.url)
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [
        waiting(1, endpoint, { subject: one.id }),
        waiting(2, endpoint, { event: 'GROUP_CHANGED', subject: secret.id }),
        waiting(3, endpoint, { event: 'PING', subject: id.delivery(3) }),
      ],
    })
    expect(await world.deliverer().deliver()).toEqual(Array(3).fill('DELIVERED'))
    const told = new Map(world.receiver.got.map(({ id, body }) => [id, JSON.parse(body)]))
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
    expect(world.receiver.got[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-timestamp': String(now / 1000),
      'webhook-signature': expect.stringMatching(/^v1,[\w+/]{43}=$/),
    })
  })
  it('is nothing of what a visitor may not know, nor that there was something', async () => {
    const endpoint = endpointAt(world.receiver.url)
    const gone = ['SESSION_CHANGED', 'SESSION_CANCELLED', 'SESSION_SCHEDULED', 'SESSION_REINSTATED'] as const
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [
        ...gone.map((event, n) => waiting(n + 1, endpoint, { event, subject: hidden.id })),
        waiting(8, endpoint, { event: 'SEASON_PUBLISHED', subject: id.season(1) }),
        waiting(9, endpoint, { subject: id.session(99) }),
      ],
    })
    expect(await world.deliverer().deliver()).toEqual(Array(6).fill('DROPPED'))
    expect([world.receiver.got, await world.deliveries()]).toEqual([[], []])
  })
  it('keeps the order of each Session for each endpoint, and does not hold up another one', async () => {
    const [slow, quick] = [endpointAt(world.receiver.url), endpointAt((await aReceiver()).url, 2)]
    world.receiver.answers = ({ body }, answer) => void answer.writeHead(body.includes(one.id) ? 503 : 204).end()
    await world.fill({
      webhookEndpoints: [slow, quick],
      deliveries: [
        waiting(1, slow, { subject: one.id, event: 'SESSION_SCHEDULED' }),
        waiting(2, slow, { subject: one.id, event: 'SESSION_CANCELLED' }),
        waiting(3, slow, { subject: two.id }),
        waiting(4, quick, { subject: one.id }),
      ],
    })
    const { deliver } = world.deliverer()
    await deliver()
    time.now = now + 10_000
    await deliver()
    expect(await world.statuses()).toEqual(['PENDING', 'PENDING', 'DELIVERED', 'DELIVERED'])
    const typesOfOne = () =>
      world.receiver.got.filter(({ body }) => body.includes(one.id)).map(({ body }) => JSON.parse(body).type)
    expect(new Set(typesOfOne())).toEqual(new Set(['session.scheduled']))
    world.receiver.answers = withStatus(200)
    time.now = now + hours(1)
    await deliver()
    expect(await world.statuses()).toEqual(Array(4).fill('DELIVERED'))
    expect(typesOfOne().slice(-2)).toEqual(['session.scheduled', 'session.cancelled'])
  })
  it('goes on as well if the clock was set back or ahead', async () => {
    const endpoint = endpointAt(world.receiver.url)
    world.receiver.answers = withStatus(500)
    await world.fill({ webhookEndpoints: [endpoint], deliveries: [waiting(1, endpoint, { subject: one.id })] })
    const { deliver } = world.deliverer()
    await deliver()
    world.receiver.answers = withStatus(200)
    time.now = now - hours(5)
    expect(await deliver()).toEqual([]) // It is tried at the hour that was said.
    time.now = now + hours(1000)
    expect(await deliver()).toEqual(['DELIVERED'])
  })
})
