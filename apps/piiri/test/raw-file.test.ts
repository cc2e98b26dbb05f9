import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPiiri, isFailure, type Fetch } from '@piiri/sdk'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFolder, run, serve } from './program.ts'
import { fold, foundIn, ofBytes, ofRecoveryCode, ofText, ofToken, ofTotp, ofWords, type Needle } from './secrets.ts'
import { bearer, send, signIn, type ToldAccount } from './sign-ins.ts'

const addresses = ['198.51.100.77', '2001:db8:aa:bb::77']
const agent = 'Unlikely-Agent/7.7'
const alias = 'Kuusenhavu Katajanoksa'
const wrong = ['abacus', 'zoom', 'unlikely', 'passphrase', 'nobody', 'really', 'has'].join(' ')

const createInvitation = `mutation ($group: ID!) { createInvitation(input: { group: $group }) { ... on Invitation { words } } }`
const redeem = `mutation ($words: String!, $alias: String!) { redeemInvitation(input: { words: $words, alias: $alias }) {
  ... on NewPassphrase { passphrase signIn { token } } } }`
const withPlaces = `query ($in: Period!) { sessions(in: $in, first: 100) { nodes { id registrationOpen } } }`
const register = `mutation ($session: ID!) { register(input: { session: $session, interpretingWish: "th" }) { ... on Receipt { words } } }`
const openReceipt = `query ($words: String!) { receipt(words: $words) { registration { id } } }`
const changePassphrase = `mutation { changePassphrase { ... on NewPassphrase { passphrase signIn { token } } } }`
const createFeed = `mutation { createCalendarFeed(titles: FULL) { ... on CalendarFeed { url } } }`
const enrolTotp = `mutation { enrolTotp { ... on TotpEnrolment { url recoveryCodes } } }`

/** All that is in the folder of the database but the keys. */
const bytesIn = (folder: string): string =>
  readdirSync(join(folder, 'data'))
    .filter((name) => name !== 'keys.json')
    .map((name) => fold(readFileSync(join(folder, 'data', name))))
    .join('\n')

const needlesOf = ({ role, passphrase, totpUrl, recoveryCodes = [] }: ToldAccount): readonly Needle[] => [
  ...ofWords(`passphrase of ${role}`, passphrase),
  ...(totpUrl === undefined ? [] : ofTotp(`TOTP secret of ${role}`, totpUrl)),
  ...recoveryCodes.flatMap((code) => ofRecoveryCode(`recovery code of ${role}`, code)),
]
const keysIn = (file: string): readonly Needle[] => {
  const { sessionIds, ring } = JSON.parse(readFileSync(file, 'utf8')) as {
    sessionIds: string
    ring: { secret: string }[]
  } // As keys-text.ts has it.
  return [sessionIds, ...ring.map(({ secret }) => secret)].flatMap((key) => ofToken('key', key))
}
/** Somebody writes to a contact from afar, signed in or not, and is answered. What they wrote, and what it was sealed as. */
async function converse(url: string, tokens: Readonly<Record<'sender' | 'coordinator', string>>) {
  const fetch: Fetch = (address, init) =>
    globalThis.fetch(address, {
      ...init,
      headers: { ...init.headers, 'x-forwarded-for': addresses[0] ?? '', 'user-agent': agent },
    })
  const sender = createPiiri({ url: `${url}/graphql`, token: tokens.sender, fetch })
  const { contact } = createPiiri({ url: `${url}/graphql`, token: tokens.coordinator })
  const { key, file } = await contact.makeKeyPair(keyPassphrase)
  const role = [{ language: 'fi', text: 'Yhteys' }]
  const contactPoint = await contact.setContactPoint(null, { role, languages: ['fi'], publicKey: key.publicKey })
  if (isFailure(contactPoint)) throw new Error(contactPoint.message)
  const sent = await sender.contact.send({ contactPoint, text: message })
  if (isFailure(sent)) throw new Error(sent.message)
  const [request] = await contact.eachRequest().toArray(1)
  if (request === undefined) throw new Error('It has just been sent.')
  const opened = await contact.read(request, [key])
  if (!opened.isOpen) throw new Error(opened.why)
  await contact.reply(opened, reply)
  const found = await sender.contact.open(sent.words)
  expect([opened.text, found?.answers.map(({ text }) => text)]).toEqual([message, [reply]])
  const { sealedPrivateKey } = JSON.parse(file) as { sealedPrivateKey: string } // As it is made.
  return { words: sent.words, sealed: request.sealed, publicKey: key.publicKey, sealedPrivateKey }
}
const [message, reply] = ['Tulisinko kuutamolla koivikkoon?', 'Tule vain, lyhty palaa rannalla.']
const keyPassphrase = 'kallionkolossa kasvaa sananjalka'

const networks: readonly Needle[] = [
  ofText('address', '198.51.100'),
  ofText('address', '2001:db8:aa'),
  ofText('address', '127.0.0.1'),
  ofBytes('bytes of an address', Buffer.from('20010db800aa00bb', 'hex')),
  ofText('user agent', agent),
]

let needles: readonly Needle[] = []
let conversation: { readonly folder: string; readonly sealed: string; readonly publicKey: string } | undefined
let haystacks: Readonly<Record<string, string>> = {}
/** The same programme, without people. */
let control = ''

beforeAll(async () => {
  const [folder, other] = [aFolder(), aFolder()]
  await run(other, ['seed'])
  control = bytesIn(other)

  const { url, facts, err, stop } = await serve(folder, { PIIRI_TRUSTED_PROXIES: '1', LOG_LEVEL: 'trace' })
  const accounts = facts.accounts ?? []
  const facilitator = accounts.find(({ role, group }) => role === 'FACILITATOR' && group === 'pro-group')
  const coordinator = accounts.find(({ role }) => role === 'COORDINATOR')
  if (!facilitator || !coordinator) throw new Error('The first start makes some.')

  for (const address of addresses)
    for (const passphrase of [wrong, facilitator.passphrase.split(' ').toReversed().join(' ')]) {
      const input = { passphrase }
      const headers = { 'x-forwarded-for': address, 'user-agent': agent }
      await send(url, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input }, headers)
    }
  const { token } = await signIn(url, facilitator)
  const { cookie } = await signIn(url, coordinator, { asCookie: true })
  const staff = await signIn(url, coordinator, { later: 1 })
  const keys = Array.from({ length: 6 }, () => randomUUID())
  const once = (at: number, who: string | null) => ({ 'idempotency-key': keys[at] ?? '', ...(who && bearer(who)) })

  const group = (await send(url, '{ group(slug: "pro-group") { id } }')).data?.['group']?.['id']
  const invited = (await send(url, createInvitation, { group }, once(0, token))).data?.['createInvitation']
  const words = String(invited?.['words'])
  const atTheMachine = JSON.parse((await run(folder, ['member:invite', '--group', 'pro-group', '--json'])).out) as {
    words: string
  } // As it is told.
  const joined = (await send(url, redeem, { words, alias }, once(1, null))).data?.['redeemInvitation'] as Joined
  const changed = (await send(url, changePassphrase, {}, once(2, joined.signIn.token))).data?.[
    'changePassphrase'
  ] as Joined
  const enrolled = (await send(url, enrolTotp, {}, once(3, staff.token))).data?.['enrolTotp'] as {
    url: string
    recoveryCodes: string[]
  }

  const sealed = await converse(url, { sender: token, coordinator: staff.token })
  conversation = { ...sealed, folder }
  const span = { from: new Date().toISOString(), until: new Date(Date.now() + 300 * 86_400_000).toISOString() }
  const sessions = (await send(url, withPlaces, { in: span })).data?.['sessions'] as { nodes: Bookable[] }
  const session = sessions.nodes.find(({ registrationOpen }) => registrationOpen)?.id
  const receipt = (await send(url, register, { session }, { ...once(4, null), 'x-forwarded-for': addresses[0] ?? '' }))
    .data?.['register'] as { words: string }
  for (const some of [receipt.words, wrong]) await send(url, openReceipt, { words: some })

  const feed = (await send(url, createFeed, {}, once(5, token))).data?.['createCalendarFeed'] as { url: string }
  const secretOfFeed = /([^/]+)\.ics$/.exec(feed.url)?.[1] ?? 'no address'
  for (const name of [secretOfFeed, secretOfFeed.toLowerCase()]) await globalThis.fetch(`${url}/c/${name}.ics`)

  const [{ key } = { key: '' }] = facts.partners ?? []
  for (const one of [key, `${key}x`, key.slice(0, -1)]) await send(url, '{ viewer { kind } }', {}, bearer(one))
  for (const path of [`graphql?key=${key}`, `fi?access_token=${key}`, key]) await globalThis.fetch(`${url}/${path}`)

  const backup = join(folder, 'copy.db')
  expect(await run(folder, ['backup', backup])).toMatchObject({ code: 0, err: '' })
  haystacks = { files: bytesIn(folder), backup: fold(readFileSync(backup)), log: fold(err()) }
  await stop()

  needles = [
    ...accounts.flatMap(needlesOf),
    ...needlesOf({ role: 'new member', passphrase: joined.passphrase }),
    ...needlesOf({ role: 'new member, changed', passphrase: changed.passphrase }),
    ...needlesOf({
      role: 'COORDINATOR, anew',
      passphrase: wrong,
      totpUrl: enrolled.url,
      recoveryCodes: enrolled.recoveryCodes,
    }),
    ...[words, atTheMachine.words].flatMap((some) => ofWords('invitation', some)),
    ...ofWords('receipt', receipt.words),
    ...ofToken('calendar address', secretOfFeed),
    ...[token, staff.token, joined.signIn.token, changed.signIn.token].flatMap((one) => ofToken('token', one)),
    ...ofToken('cookie', /__Host-piiri=([^;]{43});/.exec(cookie ?? '')?.[1] ?? 'no cookie'),
    ...[message, reply].map((text) => ofText('message', text)),
    ...ofWords('sealed message', sealed.words),
    ofText('passphrase of a key', keyPassphrase),
    ...ofToken('private key of a contact', sealed.sealedPrivateKey),
    ofText('key of a partner', key.slice('piiri_live_0000'.length, -12)),
    ...keys.map((key) => ofText('Idempotency-Key', key)),
    ...keysIn(join(folder, 'data/keys.json')),
    ...networks,
  ]
}, 60_000)
type Bookable = { readonly id: string; readonly registrationOpen: boolean }
type Joined = { readonly passphrase: string; readonly signIn: { readonly token: string } }

describe('whoever has the database, its log, a backup of it, or the log of the program', () => {
  it.each(['files', 'backup', 'log'])('finds no secret in it, however it may be written: %s', (name) => {
    const byChance = foundIn(control, needles)
    expect(byChance.filter((found) => !/^words \d and \d of /.test(found))).toEqual([])
    const secrets = needles.filter((needle) => !byChance.includes(needle.name))
    expect(secrets.length).toBeGreaterThan(150)
    expect(foundIn(haystacks[name] ?? '', secrets)).toEqual([])
  })

  it.each(['files', 'backup'])('would find one: titles and aliases are there: %s', (name) => {
    const there = [ofText('title', 'PRO-ryhmä'), ofText('alias', 'Mustikka'), ...ofWords('words', alias)]
    expect(foundIn(haystacks[name] ?? '', there)).toEqual(['title', 'alias', 'words', 'words 1 and 2 of words'])
  })
  it('finds of a message what only its key opens, and after its end not even that', async () => {
    if (conversation === undefined) throw new Error('There was a conversation.')
    const { folder, sealed, publicKey } = conversation
    const there = [ofText('sealed', sealed.slice(0, 100)), ofText('key', publicKey)]
    for (const name of ['files', 'backup']) expect(foundIn(haystacks[name] ?? '', there)).toEqual(['sealed', 'key'])
    const after = { PIIRI_CLOCK: new Date(Date.now() + 91 * 86_400_000).toISOString() }
    expect(await run(folder, ['purge'], after)).toMatchObject({ code: 0 })
    expect(foundIn(bytesIn(folder), there)).toEqual(['key'])
    const later = join(folder, 'later.db')
    expect(await run(folder, ['backup', later])).toMatchObject({ code: 0, err: '' })
    expect(foundIn(fold(readFileSync(later)), there)).toEqual(['key'])
  })
  it('would find one in the log: it tells of every request', () => {
    expect(foundIn(haystacks['log'] ?? '', [ofText('route', '"route":"graphql"')])).toEqual(['route'])
  })
  it('would find one in the write-ahead log, which was there', () => {
    expect(haystacks['files']?.length).toBeGreaterThan((haystacks['backup']?.length ?? 0) * 1.5)
  })
})

describe('what is searched for', () => {
  const text = 'osteri sanasto ladata riemukas kätevä tasainen kaikki'
  it.each([
    ['as it was told', text],
    ['in capitals', text.toUpperCase()],
    ['joined', text.replaceAll(' ', '')],
    ['by its letters alone', 'x riemukas-kateva x'],
    ['as a list in JSON', JSON.stringify(text.split(' ').slice(1, 3))],
    ['encoded', Buffer.from(text).toString('base64')],
  ])('is found: a passphrase %s', (_, written) => {
    expect(foundIn(fold(written), ofWords('passphrase', text)).length).toBeGreaterThan(0)
  })
  it('is found: bytes of a key, of a token and of a TOTP secret', () => {
    const url = 'otpauth://totp/Piiri?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(foundIn(fold('…12345678901234567890…'), ofTotp('TOTP', url))).toEqual(['bytes of TOTP'])
    const bytes = Buffer.alloc(32, 0xc3)
    expect(
      foundIn(fold(Buffer.concat([Buffer.from('x'), bytes])), ofToken('token', bytes.toString('base64url'))),
    ).toEqual(['bytes of token'])
  })
})
