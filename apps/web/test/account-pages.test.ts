import type { ViewerCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'
import { asked, failing } from './people-replies.ts'
import { cookie, secret } from './sign-in-replies.ts'

describe('the account', () => {
  const over = (replies: Replies, viewer: ViewerCard = aMember()) => webOver(replies, viewer)
  const send = (
    web: Awaited<ReturnType<typeof webOver>>,
    fields: Readonly<Record<string, string>>,
    path = '/en/account',
  ) => web.post(path, { key: aKey, ...fields }, { isSignedIn: true })

  it('is for whoever is signed in', async () => {
    const { get } = await over({})
    expect((await get('/en/account')).headers['location']).toBe('/en/sign-in?next=%2Fen%2Faccount')
    expect(wordsOf(await get('/en/account', true))).toContain('Where you are signed in Only here.')
  })

  it('gives new words once, with the cookie that goes on with them', async () => {
    const changed = { __typename: 'NewPassphrase', passphrase: secret, signIn: {} }
    const answer = await send(
      await over({ ChangePassphrase: () => ({ data: { changePassphrase: changed }, cookie }) }),
      { does: 'new-words' },
    )
    expect([answer.status, answer.headers['set-cookie']]).toEqual([200, cookie])
    expect(wordsOf(answer)).toContain('Your old words no longer work')
    expect(answer.body).toContain('<li>acorn</li>')
  })

  it('gives all data as a file', async () => {
    const json = '{"account":{}}\n'
    const exported = { __typename: 'AccountExport', json }
    const { headers, body } = await send(await over({ ExportAccount: () => ({ data: { exportAccount: exported } }) }), {
      does: 'export',
    })
    expect([headers['content-type'], headers['content-disposition'], headers['cache-control'], body]).toEqual([
      'application/json; charset=utf-8',
      'attachment; filename="piiri.json"',
      'no-store',
      json,
    ])
  })

  it('is erased by its words, and says so', async () => {
    const web = await over({
      EraseAccount: () => ({ data: { eraseAccount: { __typename: 'Done' } }, cookie: 'taken away' }),
    })
    const { headers } = await send(web, { does: 'erase', words: secret })
    expect([headers['location'], headers['set-cookie']]).toEqual(['/en/sign-in?done=erased', 'taken away'])
    expect(asked(web, 'EraseAccount')[0]?.variables).toEqual({ passphrase: secret })
    expect(wordsOf(await web.get('/en/sign-in?done=erased'))).toContain('Your account is gone')
  })

  it.each([
    ['new-words', 'ChangePassphrase', 'changePassphrase', 'RateLimited'],
    ['export', 'ExportAccount', 'exportAccount', 'RateLimited'],
    ['erase', 'EraseAccount', 'eraseAccount', 'WrongPassphrase'],
    ['erase', 'EraseAccount', 'eraseAccount', 'LastOfItsKind'],
    ['new-codes', 'EnrolTotp', 'enrolTotp', 'NotAllowed'],
  ])('tells in its form why it did not do it: %s', async (does, operation, field, type) => {
    const more = type === 'RateLimited' ? { retryAfterSeconds: 60 } : {}
    const answer = await send(await over(failing(operation, field, type, more), aStaffMember()), {
      does,
      words: secret,
    })
    expect(answer.status).toBe(type === 'RateLimited' ? 429 : 422)
    expect(wordsOf(answer)).toMatch(type === 'RateLimited' ? /in 1 minute/ : /What went wrong\./)
    expect(answer.body).not.toContain('acorn')
  })

  const enrolment = {
    __typename: 'TotpEnrolment',
    url: 'otpauth://totp/Piiri:Piiri?issuer=Piiri&secret=ABCDEFGHIJKLMNOP&algorithm=SHA1&digits=6&period=30',
    recoveryCodes: ['abcde-fghij', 'klmno-pqrst'],
  }
  it('sets up a phone of staff anew: a code to scan, its key in text, and codes to keep', async () => {
    const web = await over({ EnrolTotp: () => ({ data: { enrolTotp: enrolment } }) }, aStaffMember())
    const answer = await send(web, { does: 'new-codes' })
    expect(wordsOf(answer)).toContain('ABCD EFGH IJKL MNOP')
    expect(answer.body).toContain('<li>abcde-fghij</li>')
    expect(answer.body).toContain('<form method="post" action="/en/account?phone=1"')
  })

  it('takes the phone into use by a code of it, and asks again for one that is wrong', async () => {
    const right = await over({ ConfirmTotp: () => ({ data: { confirmTotp: { __typename: 'Done' } } }) }, aStaffMember())
    expect(
      (await send(right, { does: 'confirm-codes', code: '123456' }, '/en/account?phone=1')).headers['location'],
    ).toBe('/en/account?done=codes')
    const wrong = await over(failing('ConfirmTotp', 'confirmTotp', 'WrongPassphrase'), aStaffMember())
    const answer = await send(wrong, { does: 'confirm-codes', code: '123456' }, '/en/account?phone=1')
    expect(answer.body).toMatch(/<input[^>]* name="code"[^>]* aria-invalid="true"/)
    expect(answer.body).not.toContain('123456')
  })
})
