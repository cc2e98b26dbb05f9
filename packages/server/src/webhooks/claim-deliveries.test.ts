import { instant } from '@piiri/domain/shared/instant'
import { describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { leaseMs } from '../../test/delivering.ts'
import { aPing, endpointAt, one, two, useDelivering, waiting } from '../../test/delivering-world.ts'
import { aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aReceiver } from '../../test/receiver.ts'
import { fill, id, nothing } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import { nextDue } from './due-deliveries.repository.ts'

const partners = [1, 2, 3, 4, 5].map((n) => aPartner(n))
const [greedy, modest] = partners
const world = useDelivering()
const { time } = world
/** Endpoints of partners, each with so many deliveries that wait. */
const aWorld = async (wanted: readonly { readonly of: (typeof partners)[number]; readonly waiting: number }[]) => {
  const webhookEndpoints = wanted.map(({ of }, n) => aWebhookEndpoint(n + 1, of))
  const deliveries = webhookEndpoints.flatMap((endpoint, n) =>
    Array.from({ length: wanted[n]?.waiting ?? 0 }, (_, place) => aPing((n + 1) * 100 + place, endpoint)),
  )
  await fill(world.db, { ...nothing, partners, webhookEndpoints, deliveries })
}
/** Takes what there are places for; nothing of it ends before a test says so. */
const aProcess = () => {
  const { claim, turns } = world.deliverer()
  const ends: (() => void)[] = []
  return {
    async take() {
      const claimed = await claim()
      ends.push(...claimed.map(({ endpoint }) => turns.begin(endpoint)))
      return claimed.map(({ endpoint }) => endpoint)
    },
    endOne: () => ends.shift()?.(),
  }
}

describe(`the turns of webhooks on ${dialect}`, () => {
  it('leave places for others, however many slow endpoints a partner has', async () => {
    if (!greedy || !modest) throw new Error('There are five.')
    await aWorld([...Array.from({ length: 8 }, () => ({ of: greedy, waiting: 12 })), { of: modest, waiting: 1 }])
    const { take } = aProcess()
    const taken = (await take()).map(({ partnerId }) => partnerId)
    expect(taken.toSorted()).toEqual([...Array(4).fill(greedy.id), modest.id])
    expect(await take()).toEqual([])
  })
  it('go to each endpoint of a partner before one of them has its next', async () => {
    if (!greedy) throw new Error('There are five.')
    await aWorld(Array.from({ length: 6 }, () => ({ of: greedy, waiting: 12 })))
    const { take, endOne } = aProcess()
    const seen = new Set((await take()).map(({ id: of }) => of))
    for (let n = 0; n < 8; n += 1) {
      endOne()
      for (const { id: of } of await take()) seen.add(of)
    }
    expect(seen.size).toBe(6)
  })
  it('go to the partner that was served longest ago, though others have much more to be told', async () => {
    await aWorld(partners.flatMap((of) => Array.from({ length: 3 }, () => ({ of, waiting: 12 }))))
    const { take, endOne } = aProcess()
    const served = (await take()).map(({ partnerId }) => partnerId)
    expect([served.length, new Set(served).size]).toEqual([16, 4])
    endOne()
    const [next, ...others] = await take()
    expect(others).toEqual([])
    expect(served).not.toContain(next?.partnerId)
  })
})

describe(`claims on ${dialect}`, () => {
  it('are never of two at once: whoever comes second finds nothing, until the first has had its time', async () => {
    const endpoint = endpointAt(world.receiver.url)
    await world.fill({
      webhookEndpoints: [endpoint],
      deliveries: [waiting(1, endpoint, { subject: one.id }), waiting(2, endpoint, { subject: two.id })],
    })
    const [first, second] = [world.deliverer(), world.deliverer()]
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
    expect(world.receiver.got).toEqual([])
    expect(await world.statuses()).toEqual(['PENDING', 'PENDING'])
  })
  it('leave an endpoint alone that does not answer, and others are told meanwhile', async () => {
    const [dead, alive] = [endpointAt(world.receiver.url), endpointAt((await aReceiver()).url, 2)]
    world.receiver.answers = () => {}
    const many = Array.from({ length: 20 }, (_, n) =>
      waiting(n + 1, dead, { event: 'PING', subject: id.delivery(n + 1) }),
    )
    await world.fill({
      webhookEndpoints: [dead, alive],
      deliveries: [...many, waiting(40, alive, { subject: one.id })],
    })
    await world.deliverer(1500).deliver()
    expect(world.receiver.got).toHaveLength(2)
    const rows = await world.deliveries()
    expect(rows.filter(({ endpointId }) => endpointId === alive.id).map(({ status }) => status)).toEqual(['DELIVERED'])
    expect(rows.filter(({ lastFailure }) => lastFailure === 'TIMED_OUT')).toHaveLength(2)
  })
})

describe(`the next turn on ${dialect}`, () => {
  it('is when something is due and its endpoint does not rest', async () => {
    if (!greedy || !modest) throw new Error('There are five.')
    const [rests, awake] = [
      aWebhookEndpoint(1, greedy, { restsUntil: instant(now + 7000) }),
      aWebhookEndpoint(2, modest),
    ]
    const later = { ...aPing(2, awake), nextAttemptAt: instant(now + 9000) }
    await fill(world.db, {
      ...nothing,
      partners,
      webhookEndpoints: [rests, awake],
      deliveries: [aPing(1, rests), later],
    })
    expect(await nextDue(world.db.read)).toBe(now + 7000)
    await fill(world.db, { ...nothing, partners, webhookEndpoints: [awake], deliveries: [later] })
    expect(await nextDue(world.db.read)).toBe(now + 9000)
    await fill(world.db, { ...nothing, partners })
    expect(await nextDue(world.db.read)).toBe(null)
  })
})
