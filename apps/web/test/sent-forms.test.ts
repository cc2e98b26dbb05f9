import { describe, expect, it } from 'vitest'
import { webOver, wordsOf } from './fake-api.ts'
import { cookie, failing, form, signedIn } from './sign-in-replies.ts'

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
