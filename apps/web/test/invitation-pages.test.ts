import { describe, expect, it } from 'vitest'
import { aKey, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'
import { asked, failing, issue } from './people-replies.ts'
import { cookie, secret } from './sign-in-replies.ts'

describe('an invitation', () => {
  const form = { does: 'join', key: aKey, as: 'visitor', words: secret, alias: 'Nok' }
  const passphrase = 'drum earshot moodiness dentist broadly stylishly ambitious'
  const made: Replies = {
    RedeemInvitation: () => ({
      data: { redeemInvitation: { __typename: 'NewPassphrase', passphrase, signIn: {} } },
      cookie,
    }),
  }

  it('shows the new words once, numbered, with the way on and nothing that leads elsewhere', async () => {
    const { post } = await webOver(made)
    const { status, headers, body } = await post('/en/invitation', form)
    expect([status, headers['set-cookie'], headers['cache-control']]).toEqual([200, cookie, 'no-store'])
    // What a browser translates it sends to its maker, and shows as something else.
    expect(String(body)).toContain('<ol class="words-to-keep" translate="no">')
    expect([...String(body).matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' ')).toBe(passphrase)
    expect(body).toContain('<input type="checkbox" required/>')
    expect(body).toContain('<form method="get" action="/en/circle" class="form kept">')
    expect(body).toContain('<input type="hidden" name="done" value="joined"/>')
    expect(String(body).match(/<a [^>]*href="[^"]*"/g)).toEqual([
      '<a class="skip-link" href="#content"',
      expect.stringContaining('class="quick-exit" href="/s/en"'),
    ])
  })

  it('is asked for again as it was begun, by whoever loads the page again with their new cookie', async () => {
    const web = await webOver(made)
    await web.post('/en/invitation', form, { isSignedIn: true })
    expect(asked(web, 'RedeemInvitation')).toEqual([
      expect.objectContaining({
        cookie: undefined,
        key: aKey,
        variables: { input: { words: secret, alias: 'Nok', asCookie: true } },
      }),
    ])
  })

  it('adds a group for whoever is signed in', async () => {
    const web = await webOver({
      RedeemInvitation: () => ({ data: { redeemInvitation: { __typename: 'Membership', id: 'mem_1' } } }),
    })
    expect((await web.get('/en/invitation', true)).body).toContain('name="as" value="member"')
    const { headers } = await web.post('/en/invitation', { ...form, as: 'member' }, { isSignedIn: true })
    expect(headers['location']).toBe('/en/circle?done=joined')
    expect(asked(web, 'RedeemInvitation')[0]?.cookie).toBe('__Host-piiri=somebody')
  })

  it('is nothing for staff, who are told so', async () => {
    const { get } = await webOver({}, aStaffMember())
    const answer = await get('/en/invitation', true)
    expect(wordsOf(answer)).toContain('staff do not join groups')
    expect(answer.body).not.toContain('name="alias"')
  })

  it('that goes wrong keeps the name that was typed, and not the words', async () => {
    for (const [type, more, status, at] of [
      ['InvitationNotValid', {}, 422, 'id="join-words-trouble"'],
      ['RateLimited', { retryAfterSeconds: 60 }, 429, 'class="trouble" role="alert"'],
      ['InvalidInput', issue('alias', 'Somebody has this name.'), 422, 'id="join-alias-trouble"'],
      ['InvalidInput', issue('words', 'You are in it already.'), 422, 'id="join-words-trouble"'],
      ['InvalidInput', { issues: [{ path: ['input'], code: 'X', message: 'Not you.' }] }, 422, 'class="trouble" role='],
    ] as const) {
      const { post } = await webOver(failing('RedeemInvitation', 'redeemInvitation', type, more))
      const answer = await post('/en/invitation', form)
      expect([type, answer.status]).toEqual([type, status])
      expect(answer.body).toContain(at)
      expect(answer.body).toContain('value="Nok"')
      expect(answer.body).not.toContain('acorn')
    }
  })
})
