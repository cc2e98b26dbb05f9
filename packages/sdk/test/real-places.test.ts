import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type MembershipRole, type Piiri, type PiiriOptions } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { comeIn, tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { errorOf, once } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
let token: string
beforeAll(async () => {
  server = await startRealServer()
  token = await tokenOfStaff(server, 'COORDINATOR')
}, 60_000)
afterAll(() => server.close())

const noSuch = 'ability able aboard about above absent absorb'
let made = 0
let network = 1

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('places, over $transport', ({ createPiiri }) => {
  /** Whoever asks from a network of their own. */
  const connect = (options: Partial<PiiriOptions> = {}): Piiri => {
    const from = `198.51.${(network += 1)}.7`
    const fetchFrom: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-forwarded-for': from } })
    return createPiiri({ url: server.url, language: 'en', fetch: fetchFrom, retry: once, ...options })
  }
  const newcomer = async (group: string, role: MembershipRole): Promise<Piiri & { readonly alias: string }> =>
    comeIn(server, (as) => connect(as === undefined ? {} : { token: as }), group, role)
  /** An outing in ten days with two places. */
  const outing = async (more = {}) => {
    const piiri = connect({ token })
    const group = gone(
      await piiri.groups.create({
        slug: `walkers-${(made += 1)}`,
        kind: 'OUTINGS',
        translations: [{ language: 'fi', title: 'Kulkijat', summary: 'Kävellään.' }],
        audience: 'ANYONE',
        confidentiality: 'OPEN',
        joining: 'DROP_IN',
        languages: [{ language: 'fi', kind: 'SPOKEN' }],
        timeZone: 'Europe/Helsinki',
      }),
    )
    const start = `${new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)}T12:00`
    gone(await piiri.series.create({ group: group.id, start, duration: 'PT4H', capacity: 2, ...more }))
    const [session] = (await piiri.groups.sessions(group.slug)).nodes
    return { group, session: session?.id ?? '' }
  }

  it('are taken, awaited and given back, and those who plan see by alias who comes', async () => {
    const { group, session } = await outing()
    const [planner, first, second, third] = await Promise.all([
      newcomer(group.slug, 'FACILITATOR'),
      ...[1, 2, 3].map(() => newcomer(group.slug, 'PARTICIPANT')),
    ])
    if (!planner || !first || !second || !third) throw new Error('There are four.')
    const place = gone(await first.registrations.register({ session, interpretingWish: 'th' }))
    expect(place).toMatchObject({ __typename: 'Registration', status: 'CONFIRMED', interpretingWish: 'th' })
    expect(await first.registrations.register({ session })).toMatchObject({
      __typename: 'AlreadyRegistered',
      had: { status: 'CONFIRMED', session: { id: session, group: { slug: group.slug } } },
    })
    gone(await second.registrations.register({ session }))
    expect(await third.registrations.register({ session })).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 1 })

    const seen = await planner.registrations.atSession(session)
    expect(seen?.registrations).toMatchObject({ capacity: 2, confirmedCount: 2, waitlistedCount: 1 })
    expect(seen?.registrations?.places.map(({ alias, status }) => [alias, status])).toEqual([
      [first.alias, 'CONFIRMED'],
      [second.alias, 'CONFIRMED'],
      [third.alias, 'WAITLISTED'],
    ])
    expect(await first.registrations.atSession(session)).toMatchObject({
      placesLeft: 'NONE_LEFT',
      registrations: { confirmedCount: 2, places: [] },
      viewerRegistration: { status: 'CONFIRMED' },
    })
    expect(await connect().registrations.atSession(session)).toMatchObject({
      placesLeft: 'NONE_LEFT',
      registrations: null,
    })

    const [own] = await first.registrations.mine()
    expect(await second.registrations.cancel(own?.id ?? '')).toMatchObject({ __typename: 'NotFound' })
    expect(gone(await first.registrations.cancel(own?.id ?? ''))).toMatchObject({ status: 'CANCELLED' })
    expect(await third.registrations.mine()).toMatchObject([{ status: 'CONFIRMED', hasUnseenChange: true }])
    await third.registrations.markSeen()
    expect(await third.registrations.mine()).toMatchObject([{ status: 'CONFIRMED', hasUnseenChange: false }])

    const [freed] = seen?.registrations?.places.slice(1) ?? []
    expect(await third.registrations.release(freed?.registration ?? '')).toMatchObject({ __typename: 'NotFound' })
    gone(await planner.registrations.release(freed?.registration ?? ''))
    expect(await second.registrations.mine()).toMatchObject([{ status: 'CANCELLED', hasUnseenChange: true }])
  })

  it('are given to nobody in particular by seven words, which open and give back', async () => {
    const { session } = await outing()
    const somebody = connect()
    const receipt = gone(await somebody.registrations.register({ session }))
    if (receipt.__typename !== 'Receipt') throw new Error('Nobody is signed in.')
    expect(receipt).toMatchObject({
      words: expect.stringMatching(/^(\S+ ){6}\S+$/),
      registration: { status: 'CONFIRMED' },
    })
    expect(await somebody.registrations.register({ session })).toMatchObject({ __typename: 'RateLimited' })

    const asked: string[] = []
    const elsewhere = connect({
      token,
      onRequest: ({ operation, method }) => void asked.push(`${method} ${operation}`),
    })
    const words = (receipt.words ?? '').toUpperCase()
    expect(await elsewhere.receipts.open(words)).toMatchObject({ status: 'CONFIRMED', session: { id: session } })
    expect(await elsewhere.receipts.open(noSuch)).toBeNull()
    expect(await elsewhere.receipts.cancel(noSuch)).toMatchObject({ __typename: 'NotFound' })
    expect(gone(await elsewhere.receipts.cancel(words))).toMatchObject({ status: 'CANCELLED' })
    expect(await elsewhere.receipts.open(words)).toMatchObject({ status: 'CANCELLED' })
    expect(new Set(asked)).toEqual(new Set(['POST OpenReceipt', 'POST CancelRegistration']))
    const guesser = connect()
    for (let n = 0; n < 10; n += 1) expect(await guesser.receipts.open(noSuch)).toBeNull()
    expect(await errorOf(guesser.receipts.open(noSuch))).toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('are not given before registration opens, and a page tells when that is', async () => {
    const { session } = await outing({ registrationOpensBefore: 'P2D' })
    const page = await connect().sessions.get(session)
    const opens = Date.parse(page?.start ?? '') - 2 * 86_400_000
    expect(page).toMatchObject({ registrationOpen: false, placesLeft: 'FEW_LEFT' })
    expect(Date.parse(page?.registrationOpensAt ?? '')).toBe(opens)
    expect(await connect().registrations.register({ session })).toMatchObject({ __typename: 'RegistrationClosed' })
    expect(await connect().registrations.register({ session: 'ses_nothing' })).toMatchObject({ __typename: 'NotFound' })
  })
})
