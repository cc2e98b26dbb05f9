import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const secret = 'acorn kelp otter willow zebra shirt lagoon'
const cookie = '__Host-piiri=new; Path=/; Secure; HttpOnly; SameSite=Strict'
const answering = (signIn: object, set?: string): Replies => ({
  SignIn: () => ({ data: { signIn }, ...(set !== undefined && { cookie: set }) }),
})
const signedIn = answering({ __typename: 'SignIn', token: null, expiresAt: '2026-11-25T12:00:00Z' }, cookie)
const failing = (__typename: string, more: object = {}): Replies =>
  answering({ __typename, code: 'X', message: 'What went wrong.', ...more })
const form = { does: 'sign-in', key: aKey, words: secret, code: '' }

describe('signing in', () => {
  it('passes on the cookie that the API gives, and goes to the circle', async () => {
    const { post, questions } = await webOver(signedIn)
    const { status, headers } = await post('/fi/sign-in', form)
    expect([status, headers['location'], headers['set-cookie']]).toEqual([303, '/fi/circle?fresh=1', cookie])
    expect(questions).toEqual([
      {
        operation: 'SignIn',
        variables: { input: { passphrase: secret, asCookie: true } },
        cookie: undefined,
        address: '192.0.2.7',
        key: aKey,
      },
    ])
  })

  it('asks as a visitor, whatever cookie the browser has', async () => {
    const { post, questions } = await webOver(signedIn)
    await post('/fi/sign-in', form, { isSignedIn: true })
    expect(questions.find(({ operation }) => operation === 'SignIn')?.cookie).toBeUndefined()
  })

  it('speaks of no zone, since there is no time on the page', async () => {
    const { get } = await webOver({})
    expect((await get('/en/sign-in')).body).not.toContain('zone-note')
  })

  it('takes six digits for a code of the phone, and other codes for recovery', async () => {
    const { post, questions } = await webOver(signedIn)
    await post('/en/sign-in', { ...form, code: ' 123 456 ' })
    await post('/en/sign-in', { ...form, code: 'abcde-fghij' })
    expect(questions.map(({ variables }) => variables['input'])).toEqual([
      { passphrase: secret, asCookie: true, totp: '123 456' },
      { passphrase: secret, asCookie: true, recoveryCode: 'abcde-fghij' },
    ])
  })

  it('leads on to where somebody wanted to go, if that is a page of ours', async () => {
    const { post, get } = await webOver(signedIn)
    const where = async (next: string) => {
      const { headers } = await post(`/en/sign-in?${new URLSearchParams({ next })}`, form)
      const fresh = headers['location'] ?? ''
      return (await get(fresh, true)).headers['location']
    }
    expect(await where('/en/account')).toBe('/en/account')
    expect(await where('/fi/groups/pro-group?x=1')).toBe('/fi/groups/pro-group')
    for (const next of ['https://example.org/', '//example.org/', '/\\example.org', '/graphql', '/en/sign-in', 'x'])
      expect([next, await where(next)]).toEqual([next, '/en/circle'])
  })

  it('is over for whoever is signed in already', async () => {
    const { get } = await webOver({})
    expect((await get('/en/sign-in', true)).headers['location']).toBe('/en/circle')
  })

  it('tells what is wrong in the form, where the focus then is, and writes no secret into the page', async () => {
    for (const [type, more] of [
      ['WrongPassphrase', {}],
      ['TotpRequired', {}],
      ['RateLimited', { retryAfterSeconds: 90 }],
      ['InvalidInput', { issues: [{ path: ['input', 'passphrase'], code: 'TOO_LONG', message: 'Too long.' }] }],
    ] as const) {
      const { post } = await webOver(failing(type, more))
      const answer = await post('/en/sign-in', { ...form, code: 'abcde-fghij' })
      const body = String(answer.body)
      expect([type, body.match(/role="alert"[^>]*>/g)?.length]).toEqual([type, 2]) // The other one is what a script shows to those who are offline.
      expect([type, body.match(/ autofocus/g)?.length]).toEqual([type, 1])
      expect(body).not.toContain('acorn')
      expect(body).not.toContain('abcde-fghij')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('says of words that are wrong what the API says', async () => {
    const { post } = await webOver(failing('WrongPassphrase'))
    const answer = await post('/en/sign-in', form)
    expect(answer.status).toBe(422)
    expect(wordsOf(answer)).toContain('What went wrong.')
  })

  it('asks for a code where one is needed, at its field', async () => {
    const { post } = await webOver(failing('TotpRequired'))
    const body = String((await post('/en/sign-in', form)).body)
    expect(body).toContain('<details class="folded" open>')
    expect(body).toMatch(/<input[^>]* name="code"[^>]* aria-invalid="true"[^>]* autofocus/)
    expect(body).toMatch(/id="sign-in-code-trouble" role="alert">.*What went wrong\. If the words are no longer above/s)
    expect(String((await (await webOver({})).get('/en/sign-in')).body)).toContain('<details class="folded">')
  })

  it('marks the field for the words where they cannot be taken at all', async () => {
    const issues = [{ path: ['input', 'passphrase'], code: 'TOO_LONG', message: 'This is too long.' }]
    const { post } = await webOver(failing('InvalidInput', { issues }))
    const body = String((await post('/en/sign-in', form)).body)
    expect(body).toMatch(
      /<textarea[^>]* aria-describedby="sign-in-words-hint sign-in-words-trouble" aria-invalid="true"/,
    )
    expect(body).toContain('This is too long.')
  })

  it('says after how many minutes to try again', async () => {
    const said = async (seconds: number, path: string) => {
      const { post } = await webOver(failing('RateLimited', { retryAfterSeconds: seconds }))
      const answer = await post(path, form)
      return [answer.status, wordsOf(answer)]
    }
    expect(await said(90, '/en/sign-in')).toEqual([429, expect.stringContaining('try again in 2 minutes')])
    expect(await said(1, '/fi/sign-in')).toEqual([429, expect.stringContaining('uudelleen minuutin päästä')])
  })

  it('that cannot be done just now says whose fault that is, and by which number to ask', async () => {
    const { post } = await webOver({ SignIn: () => ({ code: 'INTERNAL' }) })
    const answer = await post('/en/sign-in', form)
    expect(answer.status).toBe(503)
    expect(wordsOf(answer)).toContain('the fault is ours. Nothing is lost: try again in a moment.')
    expect(wordsOf(answer)).toContain('r-9')
  })

  it('says where the browser did not take the cookie', async () => {
    const { get } = await webOver({})
    const { headers } = await get('/en/circle?fresh=1')
    expect(headers['location']).toBe('/en/sign-in?refused=1')
    expect(wordsOf(await get('/en/sign-in?refused=1'))).toContain('an address that begins with https')
  })
})

describe('a form', () => {
  const refused = async (headers: Readonly<Record<string, string>>) => {
    const { post, questions } = await webOver(signedIn)
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await post('/en/sign-in', form, { isSignedIn: true, headers: { ...type, ...headers } })
    return [answer.status, questions.length]
  }
  it.each([
    ['says that it comes from another site', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4000' }],
    ['comes from a sibling of ours', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:4000' }],
    ['was typed into no page', { 'sec-fetch-site': 'none' }],
    ['comes from another host', { 'sec-fetch-site': 'same-origin', origin: 'https://example.org' }],
    ['comes from another port', { origin: 'http://localhost:4001' }],
    ['comes from a page that hides where it is', { origin: 'null' }],
    ['says nothing of where it comes from', {}],
  ])('that %s is refused, and nothing is asked', async (_, headers) => {
    expect(await refused(headers)).toEqual([403, 0])
  })
  it('that is none is refused', async () => {
    expect(await refused({ origin: 'http://localhost:4000', 'content-type': 'text/plain' })).toEqual([403, 0])
  })
  it('of a page of ours is taken, also from a browser that tells only one of both', async () => {
    for (const headers of [{ origin: 'http://localhost:4000' }, { 'sec-fetch-site': 'same-origin' }])
      expect((await refused(headers))[0]).toBe(303)
  })
  it('that is refused says what to do, and leads back', async () => {
    const { post } = await webOver({})
    const answer = await post('/en/account', { does: 'erase' }, { headers: {} })
    expect(wordsOf(answer)).toContain('Open the page again, and send the form from there.')
    expect(answer.body).toContain('<a class="button" href="/en/account">')
  })

  it('has a key of its own each time, by which what is sent twice is done once', async () => {
    const { get } = await webOver({})
    const keyOf = async () => /name="key" value="([^"]+)"/.exec(String((await get('/en/sign-in')).body))?.[1]
    const [one, other] = [await keyOf(), await keyOf()]
    expect(one).toMatch(/^[\da-f-]{36}$/)
    expect(one).not.toBe(other)
  })

  it('that is sent twice at once is asked for once, and both are given its answer', async () => {
    let asked = 0
    let goOn = (): void => {}
    const { post } = await webOver({
      SignIn: async () => {
        asked += 1
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
        return { data: { signIn: { __typename: 'SignIn' } }, cookie }
      },
    })
    const both = Promise.all([post('/en/sign-in', form), post('/en/sign-in', form)])
    await expect.poll(() => asked).toBe(1)
    goOn()
    const [one, other] = await both
    expect(asked).toBe(1)
    expect(other).toBe(one)
    expect(other.headers['set-cookie']).toBe(cookie)
  })

  it('with other words in it is another one', async () => {
    const { post, questions } = await webOver(failing('WrongPassphrase'))
    await post('/en/sign-in', form)
    await post('/en/sign-in', { ...form, words: 'others' })
    expect(questions).toHaveLength(2)
  })

  it('tells the browser to say to us, and to nobody else, where it comes from', async () => {
    const { get } = await webOver({})
    const { headers } = await get('/en/sign-in')
    expect([headers['referrer-policy'], headers['cache-control'], headers['x-robots-tag']]).toEqual([
      'same-origin',
      'no-store',
      'noindex',
    ])
  })
})

describe('a sign-in that has ended', () => {
  const takenAway = '__Host-piiri=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict'
  const ended: Replies = {
    GetViewer: () => ({ code: 'UNAUTHENTICATED' }),
    ListContactPoints: () => ({ code: 'UNAUTHENTICATED' }),
  }

  it('leads to signing in, and back, without its cookie', async () => {
    const { get } = await webOver(ended)
    for (const path of ['/en/circle', '/en/contact', '/en/groups/x/members?member=mem_1']) {
      const { status, headers } = await get(path, true)
      expect([path, status, headers['set-cookie']]).toEqual([path, 303, takenAway])
      expect(headers['location']).toBe(`/en/sign-in?${new URLSearchParams({ ended: '1', next: path })}`)
    }
  })

  it('is told of, and one may go on without', async () => {
    const { get } = await webOver(ended)
    const answer = await get('/en/sign-in?ended=1&next=%2Fen%2Fcontact')
    expect(wordsOf(answer)).toContain('Your sign-in has ended')
    expect(answer.body).toContain('<a class="onward" href="/en/contact">Go on without signing in')
  })

  it('is nothing that keeps anybody from signing in anew', async () => {
    const { post } = await webOver({ ...ended, ...signedIn })
    const { headers } = await post('/en/sign-in', form, { isSignedIn: true })
    expect([headers['location'], headers['set-cookie']]).toEqual(['/en/circle?fresh=1', cookie])
  })
})

describe('leaving', () => {
  const out: Replies = { SignOut: () => ({ data: { signOut: { __typename: 'Done', ok: true } } }) }
  const takesAway = expect.stringContaining('__Host-piiri=; Max-Age=0')

  it('quickly ends the sign-in, by the page that takes the place of any other', async () => {
    const { get, questions } = await webOver(out)
    const { status, headers, body } = await get('/s/en', true)
    expect([status, headers['set-cookie']]).toEqual([200, takesAway])
    expect(body).toContain('<title>Weather</title>')
    expect(questions.map(({ operation, cookie: sent }) => [operation, sent])).toEqual([
      ['SignOut', '__Host-piiri=somebody'],
    ])
  })

  it('quickly shows that page, and takes the cookie away, whatever becomes of the sign-in', async () => {
    for (const code of ['UNAUTHENTICATED', 'INTERNAL']) {
      const { get } = await webOver({ SignOut: () => ({ code }) })
      expect([(await get('/s/en', true)).status, (await get('/s/en', true)).headers['set-cookie']]).toEqual([
        200,
        takesAway,
      ])
    }
  })

  it('asks nothing for whoever is not signed in', async () => {
    const { get, questions } = await webOver(out)
    expect((await get('/s/en')).headers['set-cookie']).toBeUndefined()
    expect(questions).toEqual([])
  })

  it('is told by the page that is left, which must be ours', async () => {
    const { post, questions } = await webOver(out)
    const ours = await post('/s', {}, { isSignedIn: true })
    expect([ours.status, ours.headers['set-cookie']]).toEqual([204, takesAway])
    const foreign = await post('/s', {}, { isSignedIn: true, headers: { 'sec-fetch-site': 'cross-site' } })
    expect(foreign.headers['set-cookie']).toBeUndefined()
    expect(questions).toHaveLength(1)
  })

  it('by the form signs out here or everywhere, also where that was done already', async () => {
    const { post, questions } = await webOver({ SignOut: () => ({ ...out['SignOut']?.({}), cookie: 'taken away' }) })
    const where = async (does: string) => (await post('/fi/account', { does }, { isSignedIn: true })).headers
    expect(await where('sign-out')).toMatchObject({
      location: '/fi/sign-in?done=signed-out',
      'set-cookie': 'taken away',
    })
    await where('sign-out-everywhere')
    const asked = questions.filter(({ operation }) => operation === 'SignOut')
    expect(asked.map(({ variables }) => variables)).toEqual([{ everywhere: false }, { everywhere: true }])
    const again = await webOver({ SignOut: () => ({ code: 'UNAUTHENTICATED' }) })
    expect((await again.post('/fi/account', { does: 'sign-out' }, { isSignedIn: true })).headers['location']).toBe(
      '/fi/sign-in?done=signed-out',
    )
  })
})

it('is offered on top of every page to a visitor; to whoever is signed in, their circle', async () => {
  for (const [viewer, isSignedIn, href] of [
    [aMember(), false, '/en/sign-in'],
    [aMember(), true, '/en/circle'],
    [aStaffMember(), true, '/en/circle'],
  ] as const) {
    const { get } = await webOver({}, viewer)
    expect(String((await get('/en/about', isSignedIn)).body)).toContain(`<a class="own-link" href="${href}">`)
  }
})
