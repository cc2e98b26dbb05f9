import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type Piiri } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { errorOf, once } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
}, 60_000)
afterAll(() => server.close())

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('partners, over $transport', ({ createPiiri }) => {
  const connect = (token?: string): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: once, ...(token !== undefined && { token }) })
  const staff = async (role: 'ADMINISTRATOR' | 'COORDINATOR'): Promise<Piiri> =>
    connect(await tokenOfStaff(server, role))
  const made = async (administrator: Piiri) => {
    const partner = gone(
      await administrator.partners.create({ name: 'Health service', url: 'https://health.example.org' }),
    )
    const issued = gone(
      await administrator.partners.issueKey({ partner: partner.id, scopes: ['PROGRAMME_READ', 'IDEAS_PROPOSE'] }),
    )
    return { partner, ...issued }
  }

  it('ask by a key: the programme, themselves, and Ideas of their own', async () => {
    const { partner, key, apiKey } = await made(await staff('ADMINISTRATOR'))
    const piiri = connect(key)
    expect(await piiri.partners.me()).toMatchObject({
      id: partner.id,
      apiKeys: [{ id: apiKey.id, prefix: key.slice(0, 15) }],
    })
    expect(await piiri.partners.list()).toHaveLength(1)
    expect((await piiri.sessions.list({ first: 1 })).nodes).toHaveLength(1)
    expect(await piiri.people.viewer()).toMatchObject({ kind: 'PARTNER', account: null })
    const idea = gone(await piiri.ideas.propose({ title: 'Museum', description: 'We have tickets.', language: 'en' }))
    expect((await piiri.ideas.list()).nodes).toMatchObject([{ id: idea.id, isViewers: true }])
    expect(await piiri.ideas.get(idea.id)).toMatchObject({ title: 'Museum', tasks: [], dateOptions: [] })
    expect(await connect().partners.me()).toBeNull()
    expect(await connect().partners.list()).toEqual([])
  })

  it('offer visits, which staff accept into a Session or decline, once', async () => {
    const [administrator, coordinator] = [await staff('ADMINISTRATOR'), await staff('COORDINATOR')]
    const { partner } = await made(administrator)
    const { key } = gone(await administrator.partners.issueKey({ partner: partner.id, scopes: ['VISITS_OFFER'] }))
    const { partners, sessions } = connect(key)
    const written = { title: 'Ask a nurse', description: 'An hour for questions.', languages: ['fi', 'en'] }
    const ids: string[] = []
    for (let n = 0; n < 4; n += 1) ids.unshift(gone(await partners.offerVisit(written)).id)
    const [first = '', second = '', third = '', fourth = ''] = ids
    expect(await partners.offerVisit({ ...written, title: ' ' })).toMatchObject({ issues: [{ code: 'EMPTY' }] })
    const found = await partners.eachVisitOffer({ first: 3 }).toArray(10)
    expect(found.map(({ id }) => id)).toEqual(ids)

    const [open] = (await sessions.list({ first: 1 })).nodes
    const confidential = await coordinator.groups.nextSession('pro-group')
    const message = 'Thursday at five.'
    expect(
      gone(await coordinator.partners.acceptVisitOffer({ id: first, session: confidential?.id ?? '', message })),
    ).toMatchObject({ status: 'ACCEPTED', session: { group: { slug: 'pro-group' } } })
    expect(await partners.visitOffer(first)).toMatchObject({
      status: 'ACCEPTED',
      session: null,
      messageToPartner: message,
    })
    gone(await coordinator.partners.acceptVisitOffer({ id: second, session: open?.id ?? '' }))
    expect(await partners.visitOffer(second)).toMatchObject({ session: { id: open?.id }, messageToPartner: null })
    expect(await coordinator.partners.declineVisitOffer(second)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    })
    expect(gone(await coordinator.partners.declineVisitOffer(third))).toMatchObject({ status: 'DECLINED' })
    expect(await partners.withdrawVisitOffer(third)).toMatchObject({ __typename: 'Conflict' })
    expect(gone(await partners.withdrawVisitOffer(second))).toMatchObject({ status: 'WITHDRAWN' })
    expect(await coordinator.partners.acceptVisitOffer({ id: fourth, session: 'nowhere' })).toMatchObject({
      issues: [{ path: ['session'], code: 'NOT_FOUND' }],
    })
    const waiting = await coordinator.partners.visitOffers({ statuses: ['OFFERED'], withTotal: true })
    expect(waiting.nodes.map(({ id }) => id)).toContain(fourth)
    expect(waiting.totalCount).toBeGreaterThan(0)
    expect(await partners.acceptVisitOffer({ id: fourth, session: open?.id ?? '' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await connect().partners.visitOffer(fourth)).toBeNull()
    expect((await connect().partners.visitOffers()).nodes).toEqual([])
  })

  it('lose a key at once, and are told why it is refused', async () => {
    const administrator = await staff('ADMINISTRATOR')
    const { partner, key, apiKey } = await made(administrator)
    expect(gone(await administrator.partners.revokeKey(apiKey.id))).toMatchObject({ isRevoked: true })
    expect(await errorOf(connect(key).partners.me())).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'KEY_NOT_VALID',
      status: 401,
    })
    expect(await errorOf(connect(`${key}x`).partners.me())).toMatchObject({ reason: 'KEY_MISTYPED' })
    expect(gone(await administrator.partners.remove(partner.id))).toMatchObject({ ok: true })
    expect(await administrator.partners.remove(partner.id)).toMatchObject({ __typename: 'NotFound' })
    expect((await administrator.partners.list()).map(({ id }) => id)).not.toContain(partner.id)
  })

  it('are written by administrators alone, with all that is wrong told', async () => {
    const [administrator, coordinator] = [await staff('ADMINISTRATOR'), await staff('COORDINATOR')]
    const { partner } = await made(administrator)
    expect((await coordinator.partners.list()).length).toBeGreaterThan(0)
    expect(await coordinator.partners.create({ name: 'Another' })).toMatchObject({ __typename: 'NotAllowed' })
    expect(await coordinator.partners.issueKey({ partner: partner.id, scopes: ['PROGRAMME_READ'] })).toMatchObject({
      __typename: 'NotAllowed',
    })
    expect(await administrator.partners.create({ name: '' })).toMatchObject({
      issues: [{ path: ['name'], code: 'EMPTY' }],
    })
    expect(
      await administrator.partners.issueKey({ partner: partner.id, scopes: [], expiresAt: '2020-01-01T00:00:00Z' }),
    ).toMatchObject({ issues: [{ code: 'EMPTY' }, { code: 'IN_THE_PAST' }] })
  })

  it('are told when a key asks too often', async () => {
    const administrator = await staff('ADMINISTRATOR')
    const { partner } = await made(administrator)
    const { key } = gone(await administrator.partners.issueKey({ partner: partner.id, scopes: ['STATISTICS_READ'] }))
    const piiri = connect(key)
    for (let n = 0; n < 60; n += 1) await piiri.partners.me()
    const error = await errorOf(piiri.partners.me())
    expect(error).toMatchObject({ code: 'RATE_LIMITED', status: 429, isRetryable: true })
    expect(error.retryAfterSeconds).toBeGreaterThan(0)
    expect(error.retryAfterSeconds).toBeLessThanOrEqual(60)
  })
})
