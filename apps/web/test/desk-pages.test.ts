import { groupPolicy } from '@piiri/domain/groups/group.policy'
import { derivedFieldsOfAll } from '@piiri/domain/policies'
import { sessionPolicy } from '@piiri/domain/sessions/session.policy'
import type { AuditLine, CheckAudit, ViewerCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { peopleMessages as en } from '../src/messages/people.en.messages.ts'
import { peopleMessages as fi } from '../src/messages/people.fi.messages.ts'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'

const facilitator = aMember([
  {
    id: 'mem_1',
    role: 'FACILITATOR',
    alias: 'Nok',
    group: { id: 'grp_1', slug: 'x', title: 'X', confidentiality: 'OPEN' },
  },
])
const asked = ({ questions }: Awaited<ReturnType<typeof webOver>>, operation: string) =>
  questions.filter((question) => question.operation === operation)

it('is led to from the top of every page, by those who plan alone', async () => {
  const participant = aMember([
    {
      id: 'mem_2',
      role: 'PARTICIPANT',
      alias: 'Kivi',
      group: { id: 'grp_1', slug: 'x', title: 'X', confidentiality: 'OPEN' },
    },
  ])
  const leads = async (viewer: ViewerCard, path: string, isSignedIn = true) =>
    String((await (await webOver({}, viewer)).get(path, isSignedIn)).body).includes('<a href="/en/desk">Planning</a>')
  for (const path of ['/en/about', '/en/account']) {
    expect([path, await leads(facilitator, path), await leads(aStaffMember('COORDINATOR'), path)]).toEqual([
      path,
      true,
      true,
    ])
    expect([path, await leads(participant, path), await leads(facilitator, path, false)]).toEqual([path, false, false])
  }
})

describe('pages for staff', () => {
  it('are there for nobody else, who is answered as at any unknown address', async () => {
    const everybody: readonly (readonly [ViewerCard, boolean])[] = [
      [aMember(), false],
      [aMember(), true],
      [aStaffMember('COORDINATOR'), true],
    ]
    for (const [viewer, isSignedIn] of everybody) {
      const { get, post, questions } = await webOver({}, viewer)
      const unknown = await get('/en/nothing', isSignedIn)
      const paths = viewer.kind === 'STAFF' ? ['/en/staff'] : ['/en/staff', '/en/audit', '/en/see-as?id=grp_1']
      for (const path of paths) {
        expect({ path, ...(await get(path, isSignedIn)) }).toEqual({ path, ...unknown })
      }
      const sent = await post('/en/staff', { does: 'create', role: 'ADMINISTRATOR' }, { isSignedIn })
      expect(sent).toEqual(unknown)
      expect(unknown.status).toBe(404)
      expect(questions.filter(({ operation }) => operation !== 'GetViewer')).toEqual([])
    }
  })
})

describe('the audit', () => {
  const line = (given: Partial<AuditLine> = {}): AuditLine => ({
    at: '2026-11-25T09:05:00Z',
    actorKind: 'STAFF',
    actor: 'acc_1234567890',
    action: 'membership.role_set',
    subject: 'mem_1234567890',
    fields: ['role'],
    ...given,
  })
  const over = (
    nodes: readonly AuditLine[],
    integrity: CheckAudit['auditIntegrity'],
    viewer: ViewerCard = aStaffMember(),
    endCursor: string | null = null,
  ) => {
    const pageInfo = { hasNextPage: endCursor !== null, hasPreviousPage: false, startCursor: null, endCursor }
    return webOver(
      {
        ListAudit: () => ({ data: { audit: { nodes, pageInfo } } }),
        CheckAudit: () => ({ data: { auditIntegrity: integrity } }),
      },
      viewer,
    )
  }
  const intact = { isIntact: true, entryCount: 1, firstBrokenAt: null }

  it('says in words what was done, when, by whom and to whom', async () => {
    const { get } = await over([line()], intact)
    const words = wordsOf(await get('/fi/audit', true))
    expect(words).toContain(
      'ke 25.11.2026 11.05 Antoi roolin Tekijä: työntekijä acc_123456 Koskee: mem_123456 Muuttui: rooli',
    )
    expect(words).toContain('Tarkistettu juuri nyt: 1 merkintä, kaikki sellaisina kuin ne kirjoitettiin.')
  })

  it('tells an act that is newer than these pages by its name', async () => {
    const { get } = await over([line({ action: 'duty.asked_for', subject: null, fields: [] })], intact)
    expect(wordsOf(await get('/en/audit', true))).toContain('duty.asked_for By: staff')
  })

  it('says loudly since when it is broken', async () => {
    const broken = { isIntact: false, entryCount: 12, firstBrokenAt: '2026-11-24T10:00:00Z' }
    const answer = await (await over([line()], broken)).get('/en/audit', true)
    expect(wordsOf(answer)).toContain('From Tue 24 Nov 2026 12:00 on they are not as they were written.')
    expect(answer.body).toMatch(/<p class="trouble" role="alert">/)
  })

  it('goes on by pages, and back to the newest', async () => {
    const web = await over([line()], intact, aStaffMember(), 'c+/=')
    expect((await web.get('/en/audit', true)).body).toContain('href="/en/audit?after=c%2B%2F%3D"')
    const older = await web.get('/en/audit?after=c%2B%2F%3D', true)
    expect(asked(web, 'ListAudit').map(({ variables }) => variables)).toEqual([
      { first: 30 },
      { first: 30, after: 'c+/=' },
    ])
    expect(older.body).toContain('<a class="button button-quiet" href="/en/audit">')
  })

  it('is, of their groups, for those who plan them, without a check of the whole', async () => {
    const web = await over([line({ actorKind: 'MEMBER' })], null, facilitator)
    expect((await web.get('/en/audit', true)).status).toBe(200)
    expect(asked(web, 'CheckAudit')).toEqual([])
  })
})

describe('accounts of staff', () => {
  const admin = aStaffMember('ADMINISTRATOR')
  const staff = [
    { id: 'acc_2', kind: 'STAFF', staffRole: 'ADMINISTRATOR', openSignIns: 2 },
    { id: 'acc_3', kind: 'STAFF', staffRole: 'COORDINATOR', openSignIns: 0 },
  ]
  const over = (replies: Replies = {}) => webOver({ ListStaff: () => ({ data: { staff } }), ...replies }, admin)

  it('are told by what they do and where they are signed in', async () => {
    const words = wordsOf(await (await over()).get('/en/staff', true))
    expect(words).toContain('Administrator acc_2 you signed in in 2 places')
    expect(words).toContain('Coordinator acc_3 not signed in')
  })

  it('are made with words, a code to scan and codes to keep, shown once', async () => {
    const made = {
      __typename: 'NewStaff',
      account: { id: 'acc_4', kind: 'STAFF', staffRole: 'COORDINATOR' },
      passphrase: 'acorn kelp otter willow zebra shirt lagoon',
      totp: { url: 'otpauth://totp/Piiri:Piiri?secret=ABCDEFGH', recoveryCodes: ['abcde-fghij'] },
    }
    const web = await over({ CreateStaff: () => ({ data: { createStaff: made } }) })
    const answer = await web.post('/en/staff', { does: 'create', key: aKey, role: 'COORDINATOR' }, { isSignedIn: true })
    expect(asked(web, 'CreateStaff')[0]).toMatchObject({
      key: aKey,
      variables: { input: { staffRole: 'COORDINATOR' } },
    })
    expect(wordsOf(answer)).toMatch(/acorn kelp otter willow zebra shirt lagoon.*ABCD EFGH.*abcde-fghij/)
    expect(answer.body).toContain('class="qr-code"')
  })

  it('are removed from a page of their own, and it is said why not where one stays', async () => {
    const done = await over({ RemoveStaff: () => ({ data: { removeStaff: { __typename: 'Done' } } }) })
    expect(wordsOf(await done.get('/en/staff?remove=acc_3', true))).toContain('This cannot be undone.')
    expect((await done.get('/en/staff?remove=acc_9', true)).status).toBe(404)
    const sent = { does: 'remove', id: 'acc_3' }
    expect((await done.post('/en/staff?remove=acc_3', sent, { isSignedIn: true })).headers['location']).toBe(
      '/en/staff?done=staff-removed',
    )
    const last = await over({
      RemoveStaff: () => ({
        data: { removeStaff: { __typename: 'LastOfItsKind', code: 'X', message: 'The only one.' } },
      }),
    })
    const answer = await last.post('/en/staff?remove=acc_3', sent, { isSignedIn: true })
    expect([answer.status, wordsOf(answer)]).toEqual([422, expect.stringContaining('The only one.')])
  })
})

describe('see as', () => {
  const group = { id: 'grp_1', slug: 'x', title: 'A circle' }
  const explain: Replies = {
    ThingToSeeAs: ({ id }) => ({ data: { node: id === 'grp_1' ? group : id === 'ses_1' ? { group } : null } }),
    ExplainVisibility: ({ as }) => ({
      data: {
        explainVisibility: [
          { field: 'title', isVisible: true, rule: 'group.anyone' },
          { field: 'sessions', isVisible: JSON.stringify(as).includes('groups'), rule: 'group.dates' },
          { field: 'newer', isVisible: false, rule: 'rule.newer' },
        ],
      },
    }),
  }

  it('asks about six viewers, and tells of each field who is told it, and why', async () => {
    const web = await webOver(explain, aStaffMember())
    const answer = await web.get('/en/see-as?id=ses_1', true)
    expect(asked(web, 'ExplainVisibility').map(({ variables }) => variables['as'])).toEqual([
      { kind: 'VISITOR' },
      { kind: 'MEMBER' },
      { kind: 'MEMBER', groups: ['grp_1'], role: 'PARTICIPANT' },
      { kind: 'MEMBER', groups: ['grp_1'], role: 'FACILITATOR' },
      { kind: 'STAFF', staffRole: 'COORDINATOR' },
      { kind: 'STAFF', staffRole: 'ADMINISTRATOR' },
    ])
    const words = wordsOf(answer)
    expect(words).toContain(
      'Sessions Visitor is not told Member is not told In the group is told Facilitator is told Coordinator is not told Administrator is not told For everybody, where the group is open; else for those in it and staff',
    )
    expect(words).toContain('Everybody is told Name')
    expect(words).toContain('rule.newer')
    expect(answer.body).toContain('<a href="/en/sessions/ses_1">')
  })

  it('finds nothing where there is no such thing', async () => {
    const { get } = await webOver(explain, aStaffMember())
    expect((await get('/en/see-as?id=ses_9', true)).status).toBe(404)
    expect((await get('/en/see-as', true)).status).toBe(404)
  })

  it('has words for every field and every rule of groups and sessions, in both languages', () => {
    const policies = [groupPolicy, sessionPolicy]
    const derived = derivedFieldsOfAll.filter(({ type }) => policies.some((policy) => policy.type === type))
    const fields = [
      ...policies.flatMap((policy) => Object.keys(policy.fields)),
      ...derived.flatMap(({ rules }) => Object.keys(rules)),
    ]
    const rules = [
      ...policies.map(({ thing }) => thing),
      ...policies.flatMap((policy) => Object.values(policy.fields)),
      ...derived.flatMap((one) => Object.values(one.rules)),
    ].flatMap((rule) => (rule === 'thing' ? [] : [rule.name]))
    for (const { seeAs } of [en, fi]) {
      expect(fields.filter((field) => !(field in seeAs.fields))).toEqual([])
      expect(rules.filter((rule) => !(rule in seeAs.rules))).toEqual([])
    }
  })
})
