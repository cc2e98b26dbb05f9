import type { WebhookEndpointInList } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, wordsOf } from './fake-api.ts'
import { asked } from './planning-world.ts'
import { aDelivery, notMade, off, ofPartner, on, one, over, pageInfo } from './webhooks-world.ts'

const signedIn = { isSignedIn: true }
describe('how a partner is told of changes', () => {
  it('stands on its page: where, of what, and why not any more', async () => {
    const words = wordsOf(await (await over()).get(ofPartner, true))
    expect(words).toContain(
      'https://hooks.example.org/piiri Changed dates, cancelled dates Is told of changes What was sent',
    )
    expect(words).toContain(
      'https://old.example.org/ not told now Changed dates, cancelled dates Not told since 20 November 2026: for three days nothing arrived.',
    )
    const none = { ListWebhookEndpoints: () => ({ data: { node: { __typename: 'Partner', webhookEndpoints: [] } } }) }
    expect(wordsOf(await (await over(none)).get(ofPartner, true))).toContain('Nowhere yet.')
  })
  it('has a page for each address: what was sent, what became of it, and why', async () => {
    const web = await over()
    const answer = await web.get(one, true)
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const words = wordsOf(answer)
    expect(words).toContain('A cancelled date arrived Tue 24 Nov 2026 12:05 . Tried once.')
    expect(words).toContain(
      'given up Tue 24 Nov 2026 12:05 . Tried 10 times. The partner’s program did not take it. Answered with 500.',
    )
    expect(words).toContain('A test waits')
    expect(words).toContain('There was no answer within ten seconds. Next try Wed 25 Nov 2026 12:35.')
    expect(answer.body).toContain('after=e')
    await web.get(`${one}&after=e`, true)
    expect(asked(web, 'ListDeliveries').map(({ variables }) => variables['after'])).toEqual([undefined, 'e'])
    expect((await web.get(`${ofPartner}&told=whe_9`, true)).status).toBe(404)
    expect(wordsOf(await web.get(`${ofPartner}&told=whe_2`, true))).toContain('Not told since 20 November 2026')
    expect(wordsOf(await web.get(one.replace('/en/', '/fi/'), true))).toContain('Peruttu kerta perillä')
  })
  it.each([
    ['en', 'The fault is on our side', ' Next try Wed 25 Nov 2026 12:35.', 'send it again once that is mended'],
    ['fi', 'Vika on meidän päässämme', ' Seuraava yritys ', 'lähetä se uudelleen, kun vika on korjattu'],
  ])('says in %s where the fault is ours, and what happens next', async (language, fault, next, givenUp) => {
    const node = { __typename: 'WebhookEndpoint', deliveries: { nodes: notMade, pageInfo } }
    const web = await over({ ListDeliveries: () => ({ data: { node } }) })
    const words = wordsOf(await web.get(one.replace('/en/', `/${language}/`), true))
    const [, waits = '', ended = ''] = words.split(fault)
    expect([waits.includes(next), waits.includes(givenUp)]).toEqual([true, false])
    expect([ended.includes(next), ended.includes(givenUp)]).toEqual([false, true])
  })
  it('is for coordinators to read, and for members not there', async () => {
    const web = await over({}, aStaffMember())
    for (const path of [ofPartner, one, `${one}&stop=`]) {
      const { status, body } = await web.get(path, true)
      expect([path, status, /value="(test|again|rotate|stop|switch-off)"/.test(String(body))]).toEqual([
        path,
        200,
        false,
      ])
    }
    for (const does of ['test', 'again', 'rotate', 'stop', 'switch-off'])
      expect((await web.post(one, { does, key: aKey, id: 'whe_1' }, signedIn)).status).toBe(404)
    expect((await (await over({}, aMember())).get(one, true)).status).toBe(404)
  })
})

describe('an administrator', () => {
  const sent = { __typename: 'Delivery', ...aDelivery(1, { status: 'PENDING' }) }
  const changed = (endpoint: WebhookEndpointInList) => ({ __typename: 'WebhookEndpoint', ...endpoint })
  it.each([
    [
      'test',
      'whe_1',
      { PingWebhookEndpoint: () => ({ data: { pingWebhookEndpoint: sent } }) },
      `${one}&done=webhook-tested`,
    ],
    ['again', 'whd_2', { Redeliver: () => ({ data: { redeliver: sent } }) }, `${one}&done=webhook-again`],
    [
      'switch-off',
      'whe_1',
      { UpdateWebhookEndpoint: () => ({ data: { updateWebhookEndpoint: changed(off) } }) },
      `${one}&done=webhook-off`,
    ],
    [
      'stop',
      'whe_1',
      { RemoveWebhookEndpoint: () => ({ data: { removeWebhookEndpoint: { __typename: 'Done', ok: true } } }) },
      `${ofPartner}&done=webhook-ended`,
    ],
  ] as const)('can %s, once, and is told that it is done', async (does, id, replies, to) => {
    const web = await over(replies)
    const { status, headers } = await web.post(one, { does, key: aKey, id }, signedIn)
    expect([status, headers['location']]).toEqual([303, to])
    expect(asked(web, Object.keys(replies)[0] ?? '')).toMatchObject([{ key: aKey, variables: { id } }])
    expect(wordsOf(await web.get(to, true))).toMatch(/on its way|switched off|has ended/)
  })
  it('sees a new secret once, whole and markable, and in no address', async () => {
    const secret = `whsec_${'k'.repeat(43)}=`
    const web = await over({
      RotateWebhookSecret: () => ({
        data: { rotateWebhookSecret: { __typename: 'NewWebhookSecret', endpoint: on, secret } },
      }),
    })
    const answer = await web.post(one, { does: 'rotate', key: aKey, id: 'whe_1' }, signedIn)
    expect([answer.status, answer.headers['cache-control'], answer.headers['location']]).toEqual([
      200,
      'no-store',
      undefined,
    ])
    expect(answer.body).toContain(`<p class="secret whole-key" translate="no">${secret}</p>`)
  })
  describe('changes where it is told, and of what', () => {
    const edit = `${one}&edit=`
    const typed = { does: 'edit', key: aKey, id: 'whe_1', url: ' https://new.example.org/piiri ' }
    const withUpdate = (reply: object) =>
      over({ UpdateWebhookEndpoint: () => ({ data: { updateWebhookEndpoint: reply } }) })
    it('by a form that has what is now, and says where what waits goes', async () => {
      const answer = await (await over()).get(edit, true)
      expect(answer.body).toMatch(/name="url"[^>]*value="https:\/\/hooks\.example\.org\/piiri"/)
      const boxes = [...String(answer.body).matchAll(/<input[^>]*name="events-(\w+)"[^>]*>/g)]
      expect(boxes.filter(([box]) => / checked/.test(box)).map(([, event]) => event)).toEqual(on.events)
      expect(boxes.map(([, event]) => event)).not.toContain('PING')
      expect(wordsOf(answer)).toContain('whatever waits goes to the new one')
      expect(wordsOf(await (await over()).get(edit.replace('/en/', '/fi/'), true))).toContain('Mistä sinne kerrotaan?')
    })
    it('once, and leaves it on or off as it is', async () => {
      const web = await withUpdate(changed({ ...on, url: 'https://new.example.org/piiri' }))
      const { status, headers } = await web.post(
        edit,
        { ...typed, 'events-GROUP_CHANGED': '1', 'events-SESSION_CHANGED': '1', 'events-NOTHING': '1' },
        signedIn,
      )
      expect([status, headers['location']]).toEqual([303, `${one}&done=webhook-changed`])
      const input = { url: 'https://new.example.org/piiri', events: ['SESSION_CHANGED', 'GROUP_CHANGED'] }
      expect(asked(web, 'UpdateWebhookEndpoint')).toMatchObject([{ key: aKey, variables: { id: 'whe_1', input } }])
      expect(asked(web, 'UpdateWebhookEndpoint')[0]?.variables).not.toHaveProperty('isEnabled')
      expect(wordsOf(await web.get(String(headers['location']), true))).toContain('Send a test')
    })
    it.each([
      ['ftp://hooks.example.org', {}, ['url', 'events']],
      ['', { 'events-GROUP_CHANGED': '1' }, ['url']],
      ['https://hooks.example.org', {}, ['events']],
    ])('not by what is none: %j', async (url, events, wrong) => {
      const web = await over()
      const answer = await web.post(edit, { ...typed, url, ...events }, signedIn)
      const told = [...String(answer.body).matchAll(/id="edit-(\w+)-trouble"/g)].map(([, field]) => field)
      expect([answer.status, told, asked(web, 'UpdateWebhookEndpoint')]).toEqual([422, wrong, []])
    })
    it.each([
      ['ADDRESS_NOT_ALLOWED', { __typename: 'AddressNotAllowed', message: 'It leads nowhere.' }, 'edit-url-trouble'],
      [
        'INVALID_INPUT',
        {
          __typename: 'InvalidInput',
          message: 'Not so.',
          issues: [{ path: ['input', 'url'], code: 'NOT_A_LINK', message: 'It leads nowhere.' }],
        },
        'edit-url-trouble',
      ],
    ])('and is told %s at the field, with what was typed still there', async (code, failed, at) => {
      const answer = await (
        await withUpdate({ code, ...failed })
      ).post(edit, { ...typed, 'events-SEASON_PUBLISHED': '1' }, signedIn)
      expect(answer.status).toBe(422)
      expect(answer.body).toMatch(new RegExp(`id="${at}"[^>]*>.*?It leads nowhere\\.`, 's'))
      expect(answer.body).toMatch(/name="url"[^>]*value=" ?https:\/\/new\.example\.org\/piiri ?"/)
      expect(answer.body).toMatch(/name="url"[^>]*aria-invalid="true"[^>]*autofocus/)
      const boxes = [...String(answer.body).matchAll(/<input[^>]*name="events-(\w+)"[^>]*>/g)]
      expect(boxes.filter(([box]) => / checked/.test(box)).map(([, event]) => event)).toEqual(['SEASON_PUBLISHED'])
    })
    it('and nobody else does', async () => {
      const web = await over({}, aStaffMember())
      expect((await web.get(edit, true)).body).not.toContain('value="edit"')
      expect((await web.post(edit, { ...typed, 'events-GROUP_CHANGED': '1' }, signedIn)).status).toBe(404)
      expect(asked(web, 'UpdateWebhookEndpoint')).toEqual([])
    })
  })
  describe('has a partner told whose program does not say so itself', () => {
    const tell = `${ofPartner}&tell=`
    const typed = { does: 'tell', key: aKey, url: 'https://hooks.example.org/piiri', 'events-SESSION_CHANGED': '1' }
    const secret = `whsec_${'n'.repeat(43)}=`
    const made = { __typename: 'NewWebhookSecret', endpoint: on, secret }
    it('by a form on its page, once, and sees the secret, once', async () => {
      const web = await over({ CreateWebhookEndpoint: () => ({ data: { createWebhookEndpoint: made } }) })
      expect((await web.get(ofPartner, true)).body).toContain('partner=par_1&amp;tell=')
      expect(wordsOf(await web.get(tell, true))).toContain('you get a secret to pass on to the partner')
      const answer = await web.post(tell, typed, signedIn)
      const { status, headers } = answer
      expect([status, headers['cache-control'], headers['location']]).toEqual([200, 'no-store', undefined])
      expect(answer.body).toContain(`<p class="secret whole-key" translate="no">${secret}</p>`)
      expect(wordsOf(answer)).not.toContain('good for a day')
      const input = { url: typed.url, events: ['SESSION_CHANGED'] }
      expect(asked(web, 'CreateWebhookEndpoint')).toMatchObject([{ key: aKey, variables: { partner: 'par_1', input } }])
    })
    it.each([
      [{ __typename: 'AddressNotAllowed', code: 'ADDRESS_NOT_ALLOWED', message: 'Not there.' }, 'tell-url-trouble'],
      [
        {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: 'Not so.',
          issues: [{ path: ['input'], code: 'TOO_MANY', message: 'Not there.' }],
        },
        null,
      ],
    ])('and is told what is wrong, where it is, with what was typed: %#', async (failed, at) => {
      const web = await over({ CreateWebhookEndpoint: () => ({ data: { createWebhookEndpoint: failed } }) })
      const answer = await web.post(tell, typed, signedIn)
      const { status, body } = answer
      expect([status, wordsOf(answer).includes('Not there.')]).toEqual([422, true])
      if (at !== null) expect(body).toContain(`id="${at}"`)
      expect(body).toMatch(/name="url"[^>]*value="https:\/\/hooks\.example\.org\/piiri"/)
      const boxes = [...String(body).matchAll(/<input[^>]*name="events-(\w+)"[^>]*>/g)]
      expect(boxes.filter(([box]) => / checked/.test(box)).map(([, event]) => event)).toEqual(['SESSION_CHANGED'])
    })
    it('and nobody else does', async () => {
      const web = await over({}, aStaffMember())
      for (const path of [ofPartner, tell]) {
        const answer = await web.get(path, true)
        expect([answer.status, wordsOf(answer).includes('Give an address')]).toEqual([200, false])
        expect(answer.body).not.toContain('value="tell"')
      }
      expect((await web.post(tell, typed, signedIn)).status).toBe(404)
      expect(asked(web, 'CreateWebhookEndpoint')).toEqual([])
    })
  })
  it('is asked once more before an address ends', async () => {
    expect(wordsOf(await (await over()).get(`${one}&stop=`, true))).toContain('Nothing is sent there any more')
  })
  it('is told in place if something went wrong', async () => {
    const failed = { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such thing.' }
    const web = await over({ PingWebhookEndpoint: () => ({ data: { pingWebhookEndpoint: failed } }) })
    const answer = await web.post(one, { does: 'test', key: aKey, id: 'whe_1' }, signedIn)
    expect([answer.status, wordsOf(answer).includes('There is no such thing.')]).toEqual([422, true])
  })
})
