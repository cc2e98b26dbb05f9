import { describe, expect, it } from 'vitest'
import { aFolder, aFreePort, run, serve } from './program.ts'
import { bearer, kindOf, send, signIn, type ToldAccount } from './sign-ins.ts'

/** The facts that a command tells with `--json`. */
async function factsOf<T>(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { code, out, err } = await run(folder, [...args, '--json'], env)
  expect([code, err]).toEqual([0, ''])
  expect(out.trim().split('\n')).toHaveLength(1)
  return JSON.parse(out) as T // As the commands tell them.
}
type Seeded = { readonly seeded: boolean; readonly accounts: readonly ToldAccount[] }
const redeem = `mutation ($words: String!) { redeemInvitation(input: { words: $words, alias: "Tuuli" }) {
  __typename ... on NewPassphrase { signIn { token viewer { memberships { role group { slug } } } } } } }`
const entries = '{ audit { nodes { actorKind action } } }'

describe.concurrent('accounts to try it with', () => {
  it('sign in at once after the first start, staff with a code', async () => {
    const { url, facts, stop } = await serve(aFolder())
    const accounts = facts.accounts ?? []
    expect(accounts).toHaveLength(8)
    for (const account of accounts) {
      const { result } = await signIn(url, account)
      expect(result).toMatchObject({
        __typename: 'SignIn',
        viewer: { kind: account.totpUrl === undefined ? 'MEMBER' : 'STAFF' },
      })
    }
    await stop()
  })

  it('are told though the start fails after they were made: nobody could tell them again', async () => {
    const port = String(await aFreePort())
    const folder = aFolder()
    const { code, out, err } = await run(folder, ['start', '--json'], { PORT: port, PIIRI_METRICS_PORT: port })
    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port} is taken.`)])
    const { accounts } = JSON.parse(out) as Pick<Seeded, 'accounts'> // As it tells them.
    expect(accounts).toHaveLength(8)
    const { url, stop } = await serve(folder)
    expect((await signIn(url, accounts[0] ?? { passphrase: '' })).result).toMatchObject({ __typename: 'SignIn' })
    await stop()
  })

  it('are not made in production, nor by `seed`, until they are asked for; and then once', async () => {
    const folder = aFolder()
    const first = await serve(folder, { NODE_ENV: 'production' })
    expect(first.facts.wasSeeded).toBe(true)
    expect(first.facts).not.toHaveProperty('accounts')
    expect(await factsOf(folder, ['seed'])).toEqual({ seeded: false })

    const made = await factsOf<Seeded>(folder, ['seed', '--demo-accounts'])
    expect(made).toMatchObject({ seeded: false, partners: [{ key: expect.stringMatching(/^piiri_live_/) }] })
    const [participant] = made.accounts
    if (participant === undefined) throw new Error('It makes some.')
    expect((await signIn(first.url, participant)).result).toMatchObject({ viewer: { kind: 'MEMBER' } })
    await first.stop()

    const again = ['seed', '--demo-accounts']
    expect(await factsOf(folder, again)).toEqual({
      seeded: false,
      accounts: [],
      partners: [],
      because: 'HAS_ACCOUNTS',
    })
    expect(await run(folder, again)).toMatchObject({ code: 0, out: 'There are accounts already: none were made.\n' })
  })
})

describe('at the machine', () => {
  it('staff and members are let in, which is written down as done by the system', async () => {
    const folder = aFolder()
    await run(folder, ['seed'])
    const { url, stop } = await serve(folder, {}, 'serve')

    const { out } = await run(folder, ['staff:create'])
    const [, passphrase = '', totpUrl = ''] = /Passphrase\n {2}(.+)\n[^]+\n {2}(otpauth:\S+)\n/.exec(out) ?? []
    expect(out.match(/^ {2}[a-z0-9]{5}-[a-z0-9]{5}$/gm)).toHaveLength(10)
    const { token, result } = await signIn(url, { passphrase, totpUrl })
    expect(result).toMatchObject({ viewer: { account: { staffRole: 'ADMINISTRATOR' } } })
    const { code } = await factsOf<{ code: string }>(folder, ['code', totpUrl])
    expect(code).toMatch(/^\d{6}$/)
    expect(await run(folder, ['code', totpUrl])).toMatchObject({ out: expect.stringMatching(/^\d{6}\n$/) })

    const coordinator = await factsOf<ToldAccount>(folder, ['staff:create', '--role', 'COORDINATOR'])
    const recoveryCode = coordinator.recoveryCodes?.[3] ?? ''
    expect((await signIn(url, coordinator, { recoveryCode })).result).toMatchObject({
      viewer: { account: { staffRole: 'COORDINATOR' } },
    })

    const invite = ['member:invite', '--group', 'pro-group', '--role', 'FACILITATOR', '--days', '3']
    const invited = await factsOf<{ words: string }>(folder, invite)
    expect(invited).toMatchObject({ group: 'pro-group', role: 'FACILITATOR' })
    const { data } = await send(url, redeem, { words: invited.words })
    expect(data?.['redeemInvitation']).toMatchObject({
      signIn: { viewer: { memberships: [{ role: 'FACILITATOR', group: { slug: 'pro-group' } }] } },
    })
    expect(await run(folder, ['member:invite', '--group', 'no-group'])).toMatchObject({
      code: 1,
      out: '',
      err: 'There is no group "no-group". A group\'s address ends with its slug.\n',
    })

    const audit = (await send(url, entries, {}, bearer(token))).data?.['audit']
    const bySystem = ['staff.created', 'staff.created', 'invitation.created'].map((action) => ({
      actorKind: 'SYSTEM',
      action,
    }))
    expect(audit?.['nodes']).toEqual(expect.arrayContaining(bySystem))
    await stop()
  })
})

describe('partners at the machine', () => {
  it('are made with a key that opens at once, are told of, and lose it at once', async () => {
    const folder = aFolder()
    await run(folder, ['seed'])
    const { url, stop } = await serve(folder, {}, 'serve')
    const viewer = async (key: string) =>
      (await send(url, '{ viewer { kind partner { name apiKeys { scopes } } } }', {}, bearer(key))).data?.['viewer']

    const create = [
      'partner:create',
      '--name',
      'Terveyspiste',
      '--scopes',
      'PROGRAMME_READ',
      'IDEAS_PROPOSE',
      '--days',
      '30',
    ]
    const made = await factsOf<{ id: string; key: string; partner: { id: string } }>(folder, create)
    expect(await viewer(made.key)).toEqual({
      kind: 'PARTNER',
      partner: { name: 'Terveyspiste', apiKeys: [{ scopes: ['PROGRAMME_READ', 'IDEAS_PROPOSE'] }] },
    })
    const { out } = await run(folder, ['partner:issue-key', made.partner.id])
    const [other = ''] = /piiri_live_\w{55}/.exec(out) ?? []
    expect(await viewer(other)).toMatchObject({ kind: 'PARTNER' })

    expect(await run(folder, ['partner:revoke-key', made.id])).toMatchObject({ code: 0 })
    expect(await viewer(made.key)).toBeUndefined()
    expect((await run(folder, ['partner:list'])).out).toMatch(
      /^Terveyspiste \(par_\S+\)\n(?: {2}piiri_live_\w{4}… .+\n){2}$/,
    )
    expect(await factsOf(folder, ['partner:list'])).toMatchObject({
      partners: [{ keys: [{ isRevoked: false }, { id: made.id, isRevoked: true, expiresAt: expect.any(String) }] }],
    })
    await stop()
  })
  it.each([
    [['partner:create', '--name', ' '], 1, 'Nothing was made: name EMPTY.'],
    [
      ['partner:create', '--name', 'A', '--scopes', 'PROGRAMME_READ', 'PROGRAMME_READ'],
      1,
      'Nothing was made: scopes.1 SCOPE_REPEATED.',
    ],
    [['partner:create', '--name', 'A', '--scopes', 'EVERYTHING'], 2, 'Allowed choices are PROGRAMME_READ'],
    [['partner:issue-key', 'par_x'], 1, 'There is no partner "par_x"'],
    [['partner:revoke-key', 'piiri_live_x'], 1, 'There is no such key'],
  ])('are refused for what cannot be: %j', async (args, code, why) => {
    const folder = aFolder()
    await run(folder, ['migrate'])
    expect(await run(folder, args)).toMatchObject({ code, out: '', err: expect.stringContaining(why) })
    expect(await factsOf(folder, ['partner:list'])).toEqual({ partners: [] })
  })
})

describe('purge', () => {
  it('erases what has ended, says how much, and leaves alone what has not', async () => {
    const folder = aFolder()
    const { url, facts, stop } = await serve(folder)
    const [participant] = facts.accounts ?? []
    if (participant === undefined) throw new Error('The first start makes some.')
    const { token } = await signIn(url, participant)
    await signIn(url, { passphrase: participant.passphrase.split(' ').reverse().join(' ') })
    await run(folder, ['member:invite', '--group', 'pro-group'])
    const none = {
      signIns: 0,
      invitations: 0,
      duties: 0,
      contactRequests: 0,
      registrations: 0,
      ideas: 0,
      tries: 0,
      answers: 0,
      apiKeys: 0,
      changes: 0,
      visitOffers: 0,
      deliveries: 0,
      pseudonyms: 0,
    }
    expect(await factsOf(folder, ['purge'])).toEqual(none)
    expect(await kindOf(url, token)).toBe('MEMBER')

    const inTwoMonths = { PIIRI_CLOCK: new Date(Date.now() + 61 * 86_400_000).toISOString() }
    const changes = expect.any(Number) // Of what was planted.
    expect(await factsOf(folder, ['purge'], inTwoMonths)).toEqual({
      ...none,
      signIns: 1,
      invitations: 1,
      tries: 3,
      changes,
    })
    expect(await kindOf(url, token)).toBeUndefined()
    expect(await run(folder, ['purge'])).toMatchObject({
      code: 0,
      out: 'Erased: 0 sign-ins, 0 invitations, 0 names at what was done, 0 messages, 0 registrations, 0 counts of tries, 0 kept answers, 0 pseudonyms of nobody.\n',
    })
    await stop()
  })
})
