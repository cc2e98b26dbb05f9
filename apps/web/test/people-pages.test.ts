import type { Role } from '@piiri/domain/shared/viewer'
import type { InvitationCard, ViewerCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'
import { aGroup, anInvitation, asked, failing, issue, ledBy, overGroup } from './people-replies.ts'
import { secret } from './sign-in-replies.ts'

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
