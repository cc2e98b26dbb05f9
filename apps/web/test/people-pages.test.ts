import type { Role } from '@piiri/domain/shared/viewer'
import type { InvitationCard, Member, MembersOfGroup, ViewerCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const secret = 'acorn kelp otter willow zebra shirt lagoon'
const cookie = '__Host-piiri=new; Path=/; Secure; HttpOnly; SameSite=Strict'
const member = (id: string, role: Role, isViewer = false): Member => ({ id, role, alias: `Alias of ${id}`, isViewer })
const anInvitation = (given: Partial<InvitationCard> = {}): InvitationCard => ({
  id: 'inv_1',
  role: 'PARTICIPANT',
  words: null,
  expiresAt: '2026-12-09T10:00:00Z',
  group: { id: 'grp_1', slug: 'x', title: 'A circle of its own' },
  ...given,
})
type Group = NonNullable<MembersOfGroup['group']>
const aGroup = (given: Partial<Group> = {}): Group => ({
  id: 'grp_1',
  slug: 'x',
  title: 'A circle of its own',
  confidentiality: 'CONFIDENTIAL',
  viewerCanEdit: false,
  viewerCanInvite: false,
  viewerMembership: member('mem_own', 'PARTICIPANT', true),
  memberships: [member('mem_own', 'PARTICIPANT', true), member('mem_2', 'FACILITATOR')],
  invitations: [],
  ...given,
})
const ledBy = (role: Role): Partial<Group> => ({
  viewerCanEdit: true,
  viewerCanInvite: true,
  viewerMembership: member('mem_own', role, true),
  memberships: [member('mem_own', role, true), member('mem_2', 'PARTICIPANT')],
})
const overGroup = (group: Group | null, replies: Replies = {}, viewer: ViewerCard = aMember()) =>
  webOver({ MembersOfGroup: () => ({ data: { group } }), ...replies }, viewer)
const failing = (operation: string, field: string, __typename: string, more: object = {}): Replies => ({
  [operation]: () => ({ data: { [field]: { __typename, code: 'X', message: 'What went wrong.', ...more } } }),
})
const asked = ({ questions }: Awaited<ReturnType<typeof webOver>>, operation: string) =>
  questions.filter((question) => question.operation === operation)

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
const issue = (field: string, message: string) => ({ issues: [{ path: ['input', field], code: 'X', message }] })

describe('the circle', () => {
  const circleOf = (memberships: readonly object[]): Replies => ({
    MyDuties: () => ({ data: { viewer: { duties: [] } } }),
    MyCircle: () => ({
      data: { viewer: { kind: 'MEMBER', language: 'en', account: aMember().account, memberships } },
    }),
  })
  const session = (id: string, day: string, more: object = {}) => ({
    id,
    start: `${day}T15:00:00Z`,
    end: `${day}T17:30:00Z`,
    localStart: `${day}T17:00`,
    localEnd: `${day}T19:30`,
    timeZone: 'Europe/Helsinki',
    status: 'SCHEDULED',
    isMoved: false,
    cancellationReason: null,
    topic: null,
    venue: { id: 'ven_1', name: 'The Quiet Room', city: 'Helsinki', district: null, address: 'Näytetie 7' },
    ...more,
  })
  const membership = (alias: string, sessions: readonly object[]) => ({
    id: `mem_${alias}`,
    role: 'PARTICIPANT',
    alias,
    group: {
      ...aGroup(),
      title: `Group of ${alias}`,
      summary: 'x',
      scheduleInWords: ['Every second Thursday 17:00–19:30'],
      sessions: { nodes: sessions },
    },
  })

  it('has one’s groups with what one is called there, and their next dates in order, with the place', async () => {
    const { get } = await webOver(
      circleOf([
        membership('Nok', [session('ses_2', '2026-12-17', { status: 'CANCELLED' })]),
        membership('Noi', [session('ses_1', '2026-12-03', { topic: 'Rest' })]),
      ]),
    )
    const answer = await get('/en/circle', true)
    const words = wordsOf(answer)
    expect(words).toMatch(
      /Thursday 3 December 17:00–19:30 Group of Noi: Rest The Quiet Room, Näytetie 7 .*Thursday 17 December/,
    )
    expect(words).toContain('You are Nok here · participant')
    expect(words.split('Thursday 17 December')[1]).toContain('Cancelled')
    expect(answer.body).toContain('href="/en/groups/x/members"')
  })

  it('says how to join to whoever is in no group yet', async () => {
    const { get } = await webOver(circleOf([]))
    const answer = await get('/fi/circle', true)
    expect(wordsOf(answer)).toContain('Et ole vielä missään ryhmässä')
    expect(answer.body).toContain('href="/fi/invitation"')
  })

  it('is shown to nobody who is not signed in', async () => {
    const { get, questions } = await webOver({})
    expect((await get('/en/circle')).headers['location']).toBe('/en/sign-in?next=%2Fen%2Fcircle')
    expect(questions).toEqual([])
  })
})

describe('the people of a group', () => {
  it('are told to those in it, and what they may do', async () => {
    const { get } = await overGroup(aGroup())
    const answer = await get('/en/groups/x/members', true)
    expect(wordsOf(answer)).toContain('Alias of mem_own you Participant Change')
    expect(wordsOf(answer)).toContain('Alias of mem_2 Facilitator')
    expect(answer.body).not.toContain('member=mem_2')
    expect(answer.body).not.toContain('Invite somebody')
  })

  it('are told to nobody else, who is answered as of any unknown group', async () => {
    const unknown = await (await overGroup(null)).get('/en/groups/x/members', true)
    const outsider = await overGroup(aGroup({ viewerMembership: null, memberships: [] }))
    for (const path of ['/en/groups/x/members', '/en/groups/x/members?member=mem_2']) {
      expect(await outsider.get(path, true)).toEqual(unknown)
    }
    const sent = await outsider.post('/en/groups/x/members', { does: 'remove', id: 'mem_2' }, { isSignedIn: true })
    expect(sent).toEqual(unknown)
    expect(unknown).toEqual(await outsider.get('/en/nothing', true))
    expect(asked(outsider, 'RemoveMembership')).toEqual([])
  })

  it('are invited by peer workers to take part, and by facilitators to lead as well', async () => {
    const offered = async (role: Role) => {
      const { get } = await overGroup(aGroup(ledBy(role)))
      const { body } = await get('/en/groups/x/members', true)
      return [...String(body).matchAll(/<option value="([A-Z_]+)"/g)].map(([, one]) => one)
    }
    expect(await offered('PEER_WORKER')).toEqual(['PARTICIPANT', 'VOLUNTEER', 'INTERPRETER'])
    expect(await offered('FACILITATOR')).toContain('FACILITATOR')
  })

  const invite = { does: 'invite', key: aKey, role: 'VOLUNTEER', days: '7' }
  it('get an invitation that is shown once: words, a card, and a code of the address with the words behind #', async () => {
    const web = await overGroup(aGroup(ledBy('FACILITATOR')), {
      CreateInvitation: () => ({
        data: { createInvitation: { __typename: 'Invitation', ...anInvitation({ words: secret }) } },
      }),
    })
    const answer = await web.post('/fi/groups/x/members', invite, { isSignedIn: true })
    expect(asked(web, 'CreateInvitation')[0]?.variables).toEqual({
      input: { group: 'grp_1', role: 'VOLUNTEER', lifetimeDays: 7 },
    })
    const card = /<section class="to-print.*?<\/section>/s.exec(String(answer.body))?.[0] ?? ''
    expect(card).not.toContain('A circle of its own')
    expect(card).toContain('http://localhost:4000/fi/invitation')
    expect(card).toContain('data-copy="http://localhost:4000/fi/invitation#acorn-kelp-otter-willow-zebra-shirt-lagoon"')
    expect(card).toMatch(/<svg class="qr-code"[^>]* role="img" aria-label="QR-koodi, joka avaa kutsun"/)
    expect(wordsOf(answer)).toContain('Voimassa 9. joulukuuta 2026 asti')
  })

  it('stay as they are where something goes wrong, which is said in the form', async () => {
    for (const [operation, field, fields] of [
      ['CreateInvitation', 'createInvitation', invite],
      ['RevokeInvitation', 'revokeInvitation', { does: 'take-back', id: 'inv_1' }],
    ] as const) {
      const group = aGroup({ ...ledBy('FACILITATOR'), invitations: [anInvitation()] })
      const { post } = await overGroup(group, failing(operation, field, 'NotAllowed'))
      const answer = await post('/en/groups/x/members', fields, { isSignedIn: true })
      expect([operation, answer.status]).toEqual([operation, 422])
      expect(wordsOf(answer)).toContain('What went wrong.')
    }
  })

  it.each([
    ['role', 'SetMembership', 'setMembership', { id: 'mem_2', role: 'VOLUNTEER' }, '/en/groups/x/members?done=role'],
    ['alias', 'SetMembership', 'setMembership', { id: 'mem_own', alias: 'Noi' }, '/en/groups/x/members?done=alias'],
    ['remove', 'RemoveMembership', 'removeMembership', { id: 'mem_2' }, '/en/groups/x/members?done=removed'],
    ['end', 'RevokeAccount', 'revokeAccount', { id: 'mem_2' }, '/en/groups/x/members?done=ended'],
    ['leave', 'RemoveMembership', 'removeMembership', { id: 'mem_own' }, '/en/circle?done=left'],
    ['take-back', 'RevokeInvitation', 'revokeInvitation', { id: 'inv_1' }, '/en/groups/x/members?done=taken-back'],
  ])('are changed by a form: %s', async (does, operation, field, fields, location) => {
    const path = `/en/groups/x/members?member=${fields.id}`
    const sent = { does, key: aKey, ...fields }
    const done = await overGroup(aGroup(ledBy('FACILITATOR')), {
      [operation]: () => ({ data: { [field]: { __typename: 'Done' } } }),
    })
    const answer = await done.post(path, sent, { isSignedIn: true })
    expect([answer.status, answer.headers['location']]).toEqual([303, location])
    expect(asked(done, operation)[0]?.key).toBe(aKey)
    expect(wordsOf(await done.get(location.replace('circle', 'groups/x/members'), true))).toMatch(
      /changed|no longer|gone|left|taken back/,
    )
  })

  it('are told of a refusal also where its form is gone, and of several like forms only at that one', async () => {
    const wrong = failing('RevokeInvitation', 'revokeInvitation', 'NotFound')
    const said = async (invitations: readonly InvitationCard[]) => {
      const { post } = await overGroup(aGroup({ ...ledBy('FACILITATOR'), invitations }), wrong)
      const answer = await post('/en/groups/x/members', { does: 'take-back', id: 'inv_1' }, { isSignedIn: true })
      return [answer.status, wordsOf(answer).split('What went wrong.').length - 1]
    }
    expect(await said([])).toEqual([422, 1])
    expect(await said([anInvitation(), anInvitation({ id: 'inv_2' })])).toEqual([422, 1])
  })

  it('see what was refused about them on their own page, with what was typed', async () => {
    const wrong = failing('SetMembership', 'setMembership', 'InvalidInput', issue('alias', 'Somebody has this name.'))
    const { post } = await overGroup(aGroup(), wrong)
    const answer = await post(
      '/en/groups/x/members?member=mem_own',
      { does: 'alias', id: 'mem_own', alias: 'Noi' },
      { isSignedIn: true },
    )
    expect(answer.status).toBe(422)
    expect(answer.body).toMatch(/<input[^>]* name="alias" value="Noi"[^>]* aria-invalid="true" autofocus/)
    expect(wordsOf(answer)).toContain('Somebody has this name.')
  })

  it('are removed from a page of their own that says what that means; staff may end the account there', async () => {
    const page = async (viewer: ViewerCard) => {
      const { get } = await overGroup(aGroup(ledBy('FACILITATOR')), {}, viewer)
      return wordsOf(await get('/en/groups/x/members?member=mem_2', true))
    }
    expect(await page(aMember())).toContain('They are not told why')
    expect(await page(aMember())).not.toContain('End the whole account')
    expect(await page(aStaffMember())).toContain('This cannot be undone, and you are not told which groups these were.')
  })
})

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
