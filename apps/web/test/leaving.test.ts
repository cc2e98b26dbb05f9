import { describe, expect, it } from 'vitest'
import { webOver, type Replies } from './fake-api.ts'

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
