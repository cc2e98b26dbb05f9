import type { ApiKeyCard, PartnerCard, ViewerCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const aCard = (given: Partial<ApiKeyCard> = {}): ApiKeyCard => ({
  id: 'key_1',
  prefix: 'piiri_live_4f2a',
  scopes: ['PROGRAMME_READ', 'IDEAS_PROPOSE'],
  createdAt: '2026-10-01T10:00:00Z',
  expiresAt: '2027-10-01T10:00:00Z',
  lastUsedOn: '2026-11-24',
  isRevoked: false,
  ...given,
})
const keys = [
  aCard(),
  aCard({ id: 'key_2', prefix: 'piiri_live_gone', isRevoked: true, lastUsedOn: null }),
  aCard({ id: 'key_3', prefix: 'piiri_live_late', expiresAt: '2026-11-01T10:00:00Z' }),
]
const partner: PartnerCard = {
  id: 'par_1',
  name: 'Health service',
  url: 'https://health.example.org',
  apiKeys: keys,
  webhookEndpoints: [],
}
const whole = `piiri_live_${'k'.repeat(55)}`
const over = (replies: Replies = {}, viewer: ViewerCard = aStaffMember('ADMINISTRATOR'), partners = [partner]) =>
  webOver(
    {
      ListPartners: () => ({ data: { partners } }),
      ListWebhookEndpoints: () => ({ data: { node: { __typename: 'Partner', webhookEndpoints: [] } } }),
      ...replies,
    },
    viewer,
  )
const signedIn = { isSignedIn: true }
const asked = ({ questions }: Awaited<ReturnType<typeof webOver>>, operation: string) =>
  questions.filter((question) => question.operation === operation)
const one = '/en/desk/partners?partner=par_1'

describe('the page of partners', () => {
  it('lists them with how many keys are in use, and adds one for administrators', async () => {
    const answer = await (await over()).get('/en/desk/partners', true)
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(wordsOf(answer)).toContain('Health service One key in use')
    expect(wordsOf(answer)).toContain('offer visits, or hear at once when something changes')
    expect(answer.body).toContain('name="does" value="add"')
    const none = await (await over({}, aStaffMember('ADMINISTRATOR'), [])).get('/fi/desk/partners', true)
    expect(wordsOf(none)).toContain('tarjoavat vierailuja tai saavat heti tiedon muutoksista')
    expect(wordsOf(none)).toContain('Kumppaneita ei vielä ole')
  })
  it.each([
    ['FAILED_FOR_DAYS', true],
    ['GONE', true],
    ['SWITCHED_OFF', false],
    [null, false],
  ] as const)('says of whom nothing arrives any more at: %s, %s', async (disabledBecause, isSaid) => {
    const troubled = { ...partner, webhookEndpoints: [{ disabledBecause: null }, { disabledBecause }] }
    const { get } = await over({}, aStaffMember(), [troubled, { ...partner, id: 'par_2', name: 'Another' }])
    const words = wordsOf(await get('/en/desk/partners', true))
    expect(words.split('Is not told any more').length - 1).toBe(isSaid ? 1 : 0)
  })
  it('shows coordinators the same to read', async () => {
    const web = await over({}, aStaffMember())
    for (const path of ['/en/desk/partners', one, `${one}&end=key_1`, `${one}&remove=`]) {
      const { status, body } = await web.get(path, true)
      expect([path, status, /value="(add|issue|end|remove)"/.test(String(body))]).toEqual([path, 200, false])
    }
    for (const does of ['add', 'issue', 'end', 'remove'])
      expect((await web.post(one, { does, key: aKey, id: 'key_1' }, signedIn)).status).toBe(404)
    expect(web.questions.map(({ operation }) => operation)).not.toContain('RevokeApiKey')
  })
  it('is not there for members, and asks others to sign in', async () => {
    expect((await (await over({}, aMember())).get('/en/desk/partners', true)).status).toBe(404)
    const visitor = await (await over({}, { ...aMember(), kind: 'VISITOR', account: null })).get('/en/desk/partners')
    expect(visitor.headers['location']).toMatch(/^\/en\/sign-in\?/)
  })
  it('tells of each key what it opens, how long it lasts and when it was used, never the key', async () => {
    const words = wordsOf(await (await over()).get(one, true))
    expect(words).toContain(
      'piiri_live_4f2a… The programme, Ideas Lasts until 1 October 2027, made on 1 October 2026 Last used on 24 November 2026 End it',
    )
    expect(words).toContain('piiri_live_gone… ended The programme, Ideas made on 1 October 2026 Not used yet')
    expect(words).toContain('Ran out on 1 November 2026')
    expect(words.match(/End it/g)).toHaveLength(1)
    expect((await (await over()).get('/en/desk/partners?partner=par_9', true)).status).toBe(404)
    expect((await (await over()).get(`${one}&end=key_9`, true)).status).toBe(404)
  })
})

describe('a partner', () => {
  it('is added, and its page says what comes next', async () => {
    const web = await over({
      CreatePartner: () => ({ data: { createPartner: { __typename: 'Partner', ...partner } } }),
    })
    const answer = await web.post('/en/desk/partners', { does: 'add', key: aKey, name: ' Health ', url: ' ' }, signedIn)
    expect([answer.status, answer.headers['location']]).toEqual([303, `${one}&done=partner-added`])
    expect(asked(web, 'CreatePartner')).toMatchObject([{ key: aKey, variables: { name: ' Health ', url: null } }])
  })
  it('is refused at the field that is wrong, with what was typed', async () => {
    const issues = [{ path: ['name'], code: 'UNSEEN_CHARACTERS', message: 'There is something unseen.' }]
    const failed = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No.', issues }
    const web = await over({ CreatePartner: () => ({ data: { createPartner: failed } }) })
    const answer = await web.post('/en/desk/partners', { does: 'add', key: aKey, name: 'Bell', url: '' }, signedIn)
    expect([answer.status, wordsOf(answer).includes('There is something unseen.')]).toEqual([422, true])
    expect(answer.body).toContain('value="Bell"')
    const wrong = await web.post('/en/desk/partners', { does: 'add', key: aKey, name: 'Bell', url: 'x' }, signedIn)
    expect([wrong.status, wordsOf(wrong).includes('begins with https://')]).toEqual([422, true])
    expect(asked(web, 'CreatePartner')).toHaveLength(1)
  })
  it('is removed from a page of its own that says what goes with it', async () => {
    const web = await over({ RemovePartner: () => ({ data: { removePartner: { __typename: 'Done', ok: true } } }) })
    expect(wordsOf(await web.get(`${one}&remove=`, true))).toContain(
      'All its keys end at once, and it is told of no more changes.',
    )
    const { headers } = await web.post(`${one}&remove=`, { does: 'remove', key: aKey, id: 'par_1' }, signedIn)
    expect(headers['location']).toBe('/en/desk/partners?done=partner-removed')
  })
})

describe('a key', () => {
  const made = {
    IssueApiKey: () => ({ data: { issueApiKey: { __typename: 'NewApiKey', apiKey: aCard(), key: whole } } }),
  }
  const form = { does: 'issue', key: aKey, from: '2026-11-25T10:00:00Z', 'scope-IDEAS_PROPOSE': '1', lasts: '90' }
  it('is shown once, whole and markable, and in no address', async () => {
    const web = await over(made)
    const answer = await web.post(one, form, signedIn)
    expect([answer.status, answer.headers['cache-control'], answer.headers['location']]).toEqual([
      200,
      'no-store',
      undefined,
    ])
    expect(answer.body).toContain(`<p class="secret whole-key" translate="no">${whole}</p>`)
    expect(answer.body).toContain(`data-copy="${whole}"`)
    expect(asked(web, 'IssueApiKey')).toMatchObject([
      { key: aKey, variables: { partner: 'par_1', scopes: ['IDEAS_PROPOSE'], expiresAt: '2027-02-23T10:00:00Z' } },
    ])
    expect(web.unexpected).toEqual([])
  })
  it('lasts as long as was chosen, and never without end by a slip', async () => {
    const web = await over(made)
    for (const lasts of ['none', '730', '9999', '']) await web.post(one, { ...form, lasts }, signedIn)
    expect(asked(web, 'IssueApiKey').map(({ variables }) => variables['expiresAt'])).toEqual([
      null,
      '2028-11-24T10:00:00Z',
      '2027-11-25T10:00:00Z',
      '2027-11-25T10:00:00Z',
    ])
  })
  it('is not made where it would open nothing, or too many are in use', async () => {
    const tooMany = { path: ['partner'], code: 'TOO_MANY', message: 'These are too many.' }
    const failed = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No.', issues: [tooMany] }
    const web = await over({ IssueApiKey: () => ({ data: { issueApiKey: failed } }) })
    const { 'scope-IDEAS_PROPOSE': _, ...nothing } = form
    const answer = await web.post(one, nothing, signedIn)
    expect([answer.status, wordsOf(answer).includes('Choose at least one thing')]).toEqual([422, true])
    expect(asked(web, 'IssueApiKey')).toEqual([])
    expect(wordsOf(await web.post(one, form, signedIn))).toContain('These are too many.')
    expect((await web.post('/en/desk/partners?partner=par_9', form, signedIn)).status).toBe(404)
  })
  it('is ended after one more question, which says what that does', async () => {
    const web = await over({
      RevokeApiKey: () => ({ data: { revokeApiKey: { __typename: 'ApiKey', ...aCard({ isRevoked: true }) } } }),
    })
    const question = await web.get(`${one}&end=key_1`, true)
    expect(wordsOf(question)).toContain('Programs that use this key are refused')
    expect(wordsOf(question)).not.toContain('stay, also those')
    const { headers } = await web.post(`${one}&end=key_1`, { does: 'end', key: aKey, id: 'key_1' }, signedIn)
    expect(headers['location']).toBe(`${one}&done=partner-key-ended`)
    expect(asked(web, 'RevokeApiKey')).toMatchObject([{ variables: { id: 'key_1' } }])
  })
  it.each([
    ['en', 'The addresses where this partner is told of changes stay, also those that were given with this key'],
    ['fi', 'Osoitteet, joihin kumppanille kerrotaan muutoksista, jäävät, myös ne, jotka annettiin tällä avaimella'],
  ])('leaves the addresses that were given with it, and the question says so in %s', async (language, said) => {
    const told = { ...partner, webhookEndpoints: [{ disabledBecause: null }] }
    const web = await over({}, aStaffMember('ADMINISTRATOR'), [told])
    expect(wordsOf(await web.get(`${one}&end=key_1`.replace('/en/', `/${language}/`), true))).toContain(said)
  })
})
