import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createPiiri as createDefault,
  type Fetch,
  type MembershipRole,
  type Piiri,
  type PiiriOptions,
} from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { gone } from './gone.ts'
import { soon } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
}, 60_000)
afterAll(() => server.close())

const spring2020 = { from: '2020-01-01T00:00:00Z', until: '2020-06-01T00:00:00Z' }
const [pro, english] = ['pro-group', 'english-study-group']

let aliases = 0
const newAlias = (): string => `Somebody ${(aliases += 1)}`

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('people of the real server, over $transport', ({ createPiiri }) => {
  const connect = (options: Partial<PiiriOptions> = {}): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: soon, ...options })

  /** Somebody who has just come in. */
  const newcomer = async (group: string, role: MembershipRole, alias = newAlias()) => {
    const words = await server.wordsTo(group, role)
    const redeemed = gone(await connect().people.redeem({ words, alias }))
    if (redeemed.__typename !== 'NewPassphrase') throw new Error('Nobody was signed in.')
    const { passphrase, signIn } = redeemed
    const piiri = connect({ token: signIn.token })
    return { alias, passphrase, token: signIn.token, piiri, membership: signIn.viewer.memberships[0]?.id ?? '' }
  }
  const newStaff = async (staffRole: 'ADMINISTRATOR' | 'COORDINATOR') => {
    const { passphrase, totpUrl } = await server.staff(staffRole)
    const { token } = gone(await connect().people.signIn({ passphrase, totp: server.codeOf(totpUrl) }))
    return { passphrase, totpUrl, piiri: connect({ token }) }
  }
  const idOf = async (piiri: Piiri, group: string): Promise<string> => (await piiri.people.ofGroup(group))?.id ?? ''

  it('knows nobody who has not signed in', async () => {
    expect(await connect().people.viewer()).toEqual({ kind: 'VISITOR', language: 'en', account: null, memberships: [] })
    expect(await connect().people.ofGroup(pro)).toMatchObject({ viewerMembership: null, memberships: [] })
  })

  it('signs in by the passphrase, in whatever form it is typed', async () => {
    const { passphrase, alias } = await newcomer(pro, 'PARTICIPANT')
    const typed = passphrase.toUpperCase().replaceAll(' ', ' - ')
    const signIn = gone(await connect().people.signIn({ passphrase: typed }))
    expect(signIn).toMatchObject({ __typename: 'SignIn', token: expect.any(String), viewer: { kind: 'MEMBER' } })
    const viewer = await connect({ token: signIn.token }).people.viewer()
    expect(viewer).toMatchObject({ account: { kind: 'MEMBER', openSignIns: 2 }, memberships: [{ alias }] })
  })

  it('tells wrong words by a value, and after some of them when to come back', async () => {
    const [first, second, third, ...others] = (await newcomer(pro, 'PARTICIPANT')).passphrase.split(' ')
    const input = { passphrase: [first, second, ...others, third].join(' ') }
    const wrong = await connect().people.signIn(input)
    expect(wrong).toEqual({ __typename: 'WrongPassphrase', code: 'WRONG_PASSPHRASE', message: expect.any(String) })
    for (let again = 2; again <= 5; again += 1) await connect().people.signIn(input)
    const limited = await connect().people.signIn(input)
    expect(limited).toMatchObject({ __typename: 'RateLimited', retryAfterSeconds: expect.any(Number) })
    expect(await connect().people.signIn({ passphrase: 'x'.repeat(501) })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'passphrase'] }],
    })
  })

  it('tells a member the dates of a confidential Group in their circle', async () => {
    const { piiri } = await newcomer(pro, 'PARTICIPANT')
    const { memberships } = await piiri.people.circle({ in: spring2020, sessionsFirst: 2 })
    expect(memberships.map(({ group }) => group)).toMatchObject([
      { slug: pro, confidentiality: 'CONFIDENTIAL', viewerCanInvite: false },
    ])
    expect(memberships[0]?.group.sessions.nodes.map(({ localStart }) => localStart)).toEqual([
      '2020-01-23T17:00',
      '2020-02-06T17:00',
    ])
  })

  it('lets a facilitator invite, and somebody come in by the words, once', async () => {
    const facilitator = await newcomer(pro, 'FACILITATOR')
    const group = await idOf(facilitator.piiri, pro)
    const invitation = gone(await facilitator.piiri.people.invite({ group, role: 'VOLUNTEER', lifetimeDays: 3 }))
    expect(invitation).toMatchObject({ __typename: 'Invitation', role: 'VOLUNTEER', group: { slug: pro } })
    const listed = (await facilitator.piiri.people.ofGroup(pro))?.invitations.find(({ id }) => id === invitation.id)
    expect(listed).toMatchObject({ words: null, expiresAt: invitation.expiresAt })

    const input = { words: invitation.words ?? '', alias: newAlias() }
    expect(await connect().people.redeem(input)).toMatchObject({
      __typename: 'NewPassphrase',
      signIn: { viewer: { memberships: [{ role: 'VOLUNTEER', alias: input.alias }] } },
    })
    expect(await connect().people.redeem({ ...input, alias: newAlias() })).toMatchObject({
      __typename: 'InvitationNotValid',
    })
  })

  it('adds a Membership to the Account of a member, by another alias', async () => {
    const { piiri, passphrase } = await newcomer(pro, 'PARTICIPANT')
    const words = await server.wordsTo(english, 'PARTICIPANT')
    const alias = newAlias()
    expect(await piiri.people.redeem({ words, alias })).toMatchObject({
      __typename: 'Membership',
      alias,
      group: { slug: english },
    })
    const { viewer } = gone(await connect().people.signIn({ passphrase }))
    expect(viewer.memberships.map(({ group }) => group.slug).toSorted()).toEqual([english, pro])
  })

  it('takes an invitation back', async () => {
    const { piiri } = await newcomer(pro, 'PEER_WORKER')
    const { id, words } = gone(await piiri.people.invite({ group: await idOf(piiri, pro) }))
    expect(await piiri.people.revokeInvitation(id)).toEqual({ __typename: 'Done', ok: true })
    expect(await connect().people.redeem({ words: words ?? '', alias: newAlias() })).toMatchObject({
      __typename: 'InvitationNotValid',
    })
  })

  it('sets roles and aliases, and takes people out, for those who may', async () => {
    const facilitator = await newcomer(pro, 'FACILITATOR')
    const member = await newcomer(pro, 'PARTICIPANT')
    const { people } = facilitator.piiri
    const promoted = await people.setMembership({ membership: member.membership, role: 'PEER_WORKER' })
    expect(promoted).toMatchObject({ __typename: 'Membership', role: 'PEER_WORKER', alias: member.alias })
    const alias = newAlias()
    expect(await member.piiri.people.setMembership({ membership: member.membership, alias })).toMatchObject({
      __typename: 'Membership',
      alias,
    })
    expect(
      await member.piiri.people.setMembership({ membership: facilitator.membership, role: 'VOLUNTEER' }),
    ).toMatchObject({ __typename: 'NotAllowed' })
    expect(await people.setMembership({ membership: 'mem_none', role: 'VOLUNTEER' })).toMatchObject({
      __typename: 'NotFound',
    })
    expect(await people.removeMembership(member.membership)).toEqual({ __typename: 'Done', ok: true })
    expect((await member.piiri.people.viewer()).memberships).toEqual([])
  })

  it('signs out here, and everywhere', async () => {
    const { piiri, passphrase } = await newcomer(pro, 'PARTICIPANT')
    const [second, third] = await Promise.all(
      [1, 2].map(async () => connect({ token: gone(await connect().people.signIn({ passphrase })).token })),
    )
    await second?.people.signOut()
    await expect(second?.people.viewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await piiri.people.viewer()).account?.openSignIns).toBe(2)
    await third?.people.signOut({ everywhere: true })
    await expect(piiri.people.viewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('makes a new passphrase, which ends the old one', async () => {
    const { piiri, passphrase } = await newcomer(pro, 'PARTICIPANT')
    const changed = gone(await piiri.people.changePassphrase())
    expect(await connect().people.signIn({ passphrase })).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await connect().people.signIn({ passphrase: changed.passphrase })).toMatchObject({ __typename: 'SignIn' })
    expect(await connect({ token: changed.signIn.token }).people.viewer()).toMatchObject({ kind: 'MEMBER' })
  })

  it('tells a member all that is stored, and erases it', async () => {
    const { piiri, passphrase, alias } = await newcomer(pro, 'PARTICIPANT')
    const { json } = gone(await piiri.people.exportAccount())
    expect(JSON.stringify(JSON.parse(json))).toContain(alias)
    expect(await piiri.people.eraseAccount('not these words at all')).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await piiri.people.eraseAccount(passphrase)).toEqual({ __typename: 'Done', ok: true })
    await expect(piiri.people.viewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await connect().people.signIn({ passphrase })).toMatchObject({ __typename: 'WrongPassphrase' })
  })

  it('asks staff for a code, and tells it wrong like wrong words', async () => {
    const { passphrase, totpUrl } = await server.staff('COORDINATOR')
    const { people } = connect()
    expect(await people.signIn({ passphrase })).toMatchObject({ __typename: 'TotpRequired' })
    expect(await people.signIn({ passphrase, totp: '12' })).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await people.signIn({ passphrase, totp: server.codeOf(totpUrl) })).toMatchObject({
      __typename: 'SignIn',
      viewer: { kind: 'STAFF', account: { staffRole: 'COORDINATOR' } },
    })
  })

  it('lets an administrator make and remove staff, and renew their own second factor', async () => {
    const { piiri, passphrase } = await newStaff('ADMINISTRATOR')
    const { account, ...made } = gone(await piiri.people.createStaff({ staffRole: 'COORDINATOR' }))
    expect((await piiri.people.staff()).map(({ id }) => id)).toContain(account.id)
    const [recoveryCode] = made.totp.recoveryCodes
    const signIn = await connect().people.signIn({ passphrase: made.passphrase, recoveryCode: recoveryCode ?? '' })
    const coordinator = connect({ token: gone(signIn).token })
    expect(await coordinator.people.createStaff({ staffRole: 'COORDINATOR' })).toMatchObject({
      __typename: 'NotAllowed',
    })
    expect(await coordinator.people.staff()).toEqual([])

    const { url } = gone(await piiri.people.enrolTotp())
    expect(await piiri.people.confirmTotp('12')).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await piiri.people.confirmTotp(server.codeOf(url))).toMatchObject({ __typename: 'Done' })
    expect(await connect().people.signIn({ passphrase, totp: server.codeOf(url, 1) })).toMatchObject({
      __typename: 'SignIn',
    })

    expect(await piiri.people.removeStaff(account.id)).toMatchObject({ __typename: 'Done' })
    await expect(coordinator.people.viewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('lets staff end an Account, see what others see, and read an audit that is whole', async () => {
    const { piiri } = await newStaff('COORDINATOR')
    const member = await newcomer(pro, 'PARTICIPANT')
    expect(await piiri.people.revokeAccount(member.membership)).toMatchObject({ __typename: 'Done' })
    await expect(member.piiri.people.viewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })

    const group = await idOf(piiri, pro)
    const fields = await piiri.people.explainVisibility(group, { kind: 'VISITOR' })
    expect(fields).toContainEqual({ field: 'title', isVisible: true, rule: expect.any(String) })
    expect(fields?.some(({ isVisible }) => !isVisible)).toBe(true)

    const { nodes } = await piiri.audit.list({ first: 3 })
    expect(nodes).toHaveLength(3)
    const all = await piiri.audit.each({ first: 7 }).toArray(1000)
    expect(all.map(({ action }) => action)).toContain('account.revoked')
    expect(await piiri.audit.check()).toMatchObject({ isIntact: true, firstBrokenAt: null })
  })

  it('tells members no audit, no staff and nothing of what others see', async () => {
    const { piiri } = await newcomer(english, 'PARTICIPANT')
    expect((await piiri.audit.list()).nodes).toEqual([])
    expect(await piiri.audit.check()).toBeNull()
    expect(await piiri.people.staff()).toEqual([])
    expect(await piiri.people.explainVisibility(await idOf(piiri, english), { kind: 'VISITOR' })).toBeNull()
  })

  it('lets a facilitator change the Group, unless it has moved on', async () => {
    const { piiri } = await newcomer(pro, 'FACILITATOR')
    const id = await idOf(piiri, pro)
    const updated = gone(await piiri.groups.update({ id, confidentiality: 'CONFIDENTIAL' }))
    expect(updated).toMatchObject({ __typename: 'Group', slug: pro, confidentiality: 'CONFIDENTIAL' })
    const expectedVersion = (updated.version ?? 0) + 1
    expect(await piiri.groups.update({ id, expectedVersion, confidentiality: 'CONFIDENTIAL' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: updated.version,
    })
    expect(await connect().groups.update({ id, confidentiality: 'OPEN' })).toMatchObject({ __typename: 'NotAllowed' })
  })

  it('gives the same passphrase again where its answer was lost on the way, and makes one Account', async () => {
    const facilitator = await newcomer(pro, 'FACILITATOR')
    const lost: string[] = []
    const lossy: Fetch = async (address, init) => {
      const response = await fetch(address, init)
      if (lost.length > 0) return response
      lost.push(await response.text())
      throw new TypeError('fetch failed')
    }
    const before = (await facilitator.piiri.people.ofGroup(pro))?.memberships.length ?? 0
    const words = await server.wordsTo(pro, 'PARTICIPANT')
    const redeemed = gone(await connect({ fetch: lossy }).people.redeem({ words, alias: newAlias() }))
    expect(JSON.parse(lost[0] ?? '')).toEqual({ data: { redeemInvitation: redeemed } })
    if (redeemed.__typename !== 'NewPassphrase') throw new Error('Nobody was signed in.')
    expect(await connect().people.signIn({ passphrase: redeemed.passphrase })).toMatchObject({ __typename: 'SignIn' })
    expect(await connect({ token: redeemed.signIn.token }).people.viewer()).toMatchObject({ kind: 'MEMBER' })
    expect((await facilitator.piiri.people.ofGroup(pro))?.memberships).toHaveLength(before + 1)
  })

  it('goes on with a new token where the old one has ended', async () => {
    const { passphrase, token } = await newcomer(pro, 'PARTICIPANT')
    const elsewhere = connect({ token })
    const piiri = connect({
      token,
      refreshToken: async () => gone(await connect().people.signIn({ passphrase })).token,
    })
    await elsewhere.people.signOut({ everywhere: true })
    const viewers = await Promise.all([piiri.people.viewer(), piiri.people.viewer(), piiri.people.viewer()])
    expect(viewers.map(({ account }) => account?.openSignIns)).toEqual([1, 1, 1])
  })

  it('is signed in by a cookie, and tells no token, as in a browser', async () => {
    const { passphrase } = await newcomer(pro, 'PARTICIPANT')
    const jar = { cookie: '' }
    const browser: Fetch = async (address, init) => {
      const headers = { ...Object.fromEntries(new Headers(init.headers)), ...(jar.cookie && jar) }
      const response = await fetch(address, { ...init, headers })
      jar.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? jar.cookie
      return response
    }
    const signIn = gone(await connect({ fetch: browser }).people.signIn({ passphrase, asCookie: true }))
    expect(signIn).toMatchObject({ token: null, viewer: { kind: 'MEMBER' } })
    const piiri = connect({ fetch: browser, byCookie: true })
    expect(await piiri.people.viewer()).toMatchObject({ kind: 'MEMBER' })
    await piiri.people.signOut()
    expect(jar.cookie).toBe('__Host-piiri=')
  })
})
