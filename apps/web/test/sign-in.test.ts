import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'
import { cookie, failing, form, secret, signedIn } from './sign-in-replies.ts'

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
