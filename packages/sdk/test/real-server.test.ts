import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPiiri as createDefault, type PiiriOptions, type RequestNotice } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
}, 60_000)
afterAll(() => server.close())

const spring2020 = { from: '2020-01-01T00:00:00Z', until: '2020-06-01T00:00:00Z' }

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('against the real server, over $transport', ({ createPiiri }) => {
  const connect = (options: Partial<PiiriOptions> = {}) => createPiiri({ url: server.url, language: 'en', ...options })

  it('tells the meals of spring 2020 at 14:00 on both sides of the change of clocks', async () => {
    const sessions = await connect().sessions.each({ in: spring2020 }).toArray(1000)
    const tuesdays = sessions.filter(({ group, isMoved }) => group.slug === 'multicultural-peer-group' && !isMoved)
    const startOf = (localStart: string) => tuesdays.find((one) => one.localStart === localStart)?.start
    expect(startOf('2020-03-24T14:00')).toBe('2020-03-24T12:00:00Z')
    expect(startOf('2020-03-31T14:00')).toBe('2020-03-31T11:00:00Z')
  })

  it('gives all pages the same as one page, in both directions', async () => {
    const piiri = connect()
    const { nodes, totalCount } = await piiri.sessions.list({ in: spring2020, first: 100, withTotal: true })
    expect(nodes.length).toBeGreaterThan(20)
    expect(totalCount).toBe(nodes.length)
    expect(await piiri.sessions.each({ in: spring2020, first: 7 }).toArray(1000)).toEqual(nodes)
    const last = await piiri.sessions.list({ in: spring2020, last: 3 })
    expect(last.nodes).toEqual(nodes.slice(-3))
    const before = await piiri.sessions.list({ in: spring2020, last: 3, before: last.pageInfo.startCursor })
    expect(before.nodes).toEqual(nodes.slice(-6, -3))
  })

  it('tells a visitor nothing of a confidential group but that it is there', async () => {
    const piiri = connect()
    const group = await piiri.groups.bySlug('pro-group')
    expect(group).toMatchObject({ confidentiality: 'CONFIDENTIAL', nextSession: null, scheduleInWords: [] })
    expect(group?.sessions.nodes).toEqual([])
    expect(group?.materials.nodes).toEqual([])
    expect((await piiri.groups.sessions('pro-group', { in: spring2020 })).nodes).toEqual([])
    const all = await piiri.sessions.each({ in: spring2020 }).toArray(1000)
    expect(all.filter(({ group: { slug } }) => slug === 'pro-group')).toEqual([])
  })

  it('gives each page of the web in one request, by GET, with a hash that the server knows', async () => {
    const notices: RequestNotice[] = []
    const piiri = connect({ onRequest: (notice) => notices.push(notice) })
    const { nodes } = await piiri.sessions.list({ in: spring2020, first: 1 })
    const calls = [
      piiri.groups.list({ filter: { kinds: ['STUDY'] } }),
      piiri.groups.bySlug('english-study-group'),
      piiri.groups.sessions('english-study-group'),
      piiri.groups.nextSession('english-study-group'),
      piiri.sessions.get(nodes[0]?.id ?? ''),
      piiri.seasons.list(),
      piiri.contactPoints.list(),
      piiri.materials.list({ group: 'english-study-group' }),
    ]
    const answers = await Promise.all(calls)
    for (const answer of answers) expect(answer).not.toBeNull()
    expect(notices).toHaveLength(calls.length + 1)
    expect(new Set(notices.map(({ method, tryNumber }) => `${method} ${tryNumber}`))).toEqual(new Set(['GET 1']))
  })

  it('tells of a session where it is, its group, whom to turn to, and its other dates', async () => {
    const piiri = connect()
    const { nodes } = await piiri.groups.sessions('multicultural-peer-group', { in: spring2020, first: 3 })
    const session = await piiri.sessions.get(nodes[1]?.id ?? '', { in: spring2020, datesFirst: 3 })
    expect(session).toMatchObject({ ...nodes[1], venue: nodes[1]?.venue ?? null })
    expect(session?.group).toMatchObject({
      slug: 'multicultural-peer-group',
      contactPoint: { role: expect.any(String) },
    })
    expect(session?.group.sessions.nodes).toEqual(nodes)
    expect(session?.season?.title).toEqual(expect.any(String))
  })

  it('answers in the language that is asked for', async () => {
    const piiri = connect()
    const english = await piiri.groups.bySlug('multicultural-peer-group')
    const finnish = await piiri.groups.bySlug('multicultural-peer-group', {}, { language: 'fi' })
    expect([english?.contentLanguage, finnish?.contentLanguage]).toEqual(['en', 'fi'])
    expect(finnish?.title).not.toBe(english?.title)
  })

  it('has breaks in its seasons, materials in the study group, and two contact points', async () => {
    const piiri = connect()
    const seasons = await piiri.seasons.list({ in: spring2020 })
    expect(seasons.flatMap(({ breaks }) => breaks).length).toBeGreaterThan(0)
    const materials = await piiri.materials.each({ group: 'english-study-group', first: 1 }).toArray(100)
    expect(materials.length).toBeGreaterThan(0)
    expect(await piiri.contactPoints.list()).toHaveLength(2)
  })

  it('has nothing where there is nothing', async () => {
    const piiri = connect()
    expect(await piiri.groups.bySlug('none')).toBeNull()
    expect(await piiri.sessions.get('none')).toBeNull()
    expect((await piiri.groups.sessions('none')).nodes).toEqual([])
    expect(await piiri.groups.nextSession('none')).toBeNull()
    expect((await piiri.materials.list({ group: 'none' })).nodes).toEqual([])
  })

  it('says by a code what it does not take', async () => {
    const piiri = connect({ retry: { maxTries: 1 } })
    const tooMany = piiri.sessions.list({ first: 101 })
    await expect(tooMany).rejects.toMatchObject({ code: 'INVALID_INPUT', isRetryable: false })
    await expect(piiri.query('{ nothing }')).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
    await expect(piiri.query('{ nothing')).rejects.toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' })
    await expect(connect({ token: 'of-nobody' }).contactPoints.list()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })

  it('answers a document of one’s own, and one by a hash that it was never handed', async () => {
    const piiri = connect()
    const text = '{ contactPoints { role } }'
    const asText = await piiri.query(text)
    const byHash = await piiri.query({ name: '', kind: 'query', hash: 'a'.repeat(64), text })
    expect(asText).toEqual({ contactPoints: [{ role: expect.any(String) }, { role: expect.any(String) }] })
    expect(byHash).toEqual(asText)
  })
})

/** Those of webhooks need one another, and one never ends by itself: `real-webhooks.test.ts` and `real-live.test.ts` run them. */
const examples = readdirSync(new URL('../examples', import.meta.url))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !name.includes('webhook') && name !== 'listen-to-changes')

describe('the examples', () => {
  let passphrase = ''
  let key = ''
  beforeAll(async () => {
    const words = await server.wordsTo('pro-group', 'FACILITATOR')
    const redeemed = await createDefault({ url: server.url }).people.redeem({ words, alias: 'Kaarna' })
    if (redeemed.__typename === 'NewPassphrase') passphrase = redeemed.passphrase
    const staff = await server.staff('COORDINATOR')
    const totp = server.codeOf(staff.totpUrl)
    const signedIn = await createDefault({ url: server.url }).people.signIn({ passphrase: staff.passphrase, totp })
    if (signedIn.__typename !== 'SignIn') throw new Error(signedIn.message)
    const { contact } = createDefault({ url: server.url, token: signedIn.token })
    const { key } = await contact.makeKeyPair('a passphrase')
    const role = [{ language: 'fi', text: 'Koordinaattori' }]
    const [first] = await createDefault({ url: server.url }).contactPoints.list()
    await contact.setContactPoint(first?.id ?? null, { role, languages: ['fi'], publicKey: key.publicKey })
  })

  beforeAll(async () => {
    const { passphrase: words, totpUrl } = await server.staff('ADMINISTRATOR')
    const signedIn = await createDefault({ url: server.url }).people.signIn({
      passphrase: words,
      totp: server.codeOf(totpUrl),
    })
    if (signedIn.__typename !== 'SignIn') throw new Error(signedIn.message)
    const { partners } = createDefault({ url: server.url, token: signedIn.token })
    const partner = await partners.create({ name: 'Health service' })
    if (partner.__typename !== 'Partner') throw new Error(partner.message)
    const issued = await partners.issueKey({
      partner: partner.id,
      scopes: ['PROGRAMME_READ', 'IDEAS_PROPOSE', 'VISITS_OFFER'],
    })
    if (issued.__typename === 'NewApiKey') key = issued.key
    const idea = { title: 'Museum evening', description: 'We have tickets.', language: 'en' }
    await createDefault({ url: server.url, token: key }).ideas.propose(idea)
  })

  it.each(examples)('%s runs as it is', async (name) => {
    vi.stubEnv('PIIRI_URL', server.url)
    vi.stubEnv('PIIRI_PASSPHRASE', passphrase)
    vi.stubEnv('PIIRI_KEY', key)
    vi.stubEnv('PIIRI_ALIAS', 'Tuuli')
    vi.stubEnv('PIIRI_GROUP', 'pro-group')
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    try {
      await import(`../examples/${name}.ts`)
      const printed = log.mock.calls.map((line) => line.join(' ')).join('\n')
      expect(printed).toMatch(expected[name] ?? /^$/)
    } finally {
      log.mockRestore()
      vi.unstubAllEnvs()
    }
  })

  it.each(['edit-group', 'invite', 'move-series', 'propose-and-schedule-idea', 'sign-in'])(
    '%s tells what it needs where that is not given',
    (name) => {
      const { PIIRI_PASSPHRASE: _, ...env } = process.env
      const script = fileURLToPath(new URL('../../../scripts/example.mjs', import.meta.url))
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, name], { env, encoding: 'utf8' })
      expect(stderr).toMatch(/^It needs PIIRI_PASSPHRASE, .*\.\n$/)
      expect([status, stdout]).toEqual([2, ''])
    },
  )
})

/** What each prints, whatever day it is. `testing` prints nothing: it asserts by itself. */
const expected: Readonly<Record<string, RegExp>> = {
  'send-sealed-message': /^Sealed and sent to: Koordinaattori\..*\nKeep these words: (\S+ ){6}\S+$/,
  'all-pages': /^2020-01-\d\dT.*\n[\s\S]*\nThe season begins on 2020-01-\d\d\.$/,
  'ask-by-key': /^Health service, until it is revoked\.\n(20\d\d-.*\n)+Museum evening: proposed$/,
  errors: /^GET ListSessions, try 1\nA page has at most 100\.$/,
  'edit-group': /^Version 2: Come as you are\.$/,
  'group-page': /kello|klo/,
  invite: /^To PRO-Group, until 20\d\d-\S+: (\S+ ){2,}\S+\nKeep these words: (\S+ ){6}\S+$/,
  lean: /^(Next: |No date yet)[\s\S]*\n.+\n.+$/,
  'move-series':
    /^\d+ dates would change, \d+ would collide\.\nEvery second Thursday 18:00–20:30, from 20\d\d-\d\d-\d\dT18:00 on\.$/,
  'offer-visit': /^Ask a nurse: offered$/,
  'own-document': /\S/,
  'propose-and-schedule-idea': /^A day in the forest: 20\d\d-\d\d-\d\dT11:00$/,
  'register-with-receipt':
    /^.+, 20\d\d-\d\d-\d\dT\d\d:\d\d: confirmed\.\nKeep these words, nobody can tell them again: (\S+ ){6}\S+$/,
  'sign-in': /^Signed in: member\.\nPRO-Group, as Kaarna(\n {2}\d{4}-\d\d-\d\dT\d\d:\d\d {2}.*)*$/,
  programme: /^(\d{4}-\d\d-\d\d \d\d:\d\d {2}.*\(.+\)\n?)+$/,
}
