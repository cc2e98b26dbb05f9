import type { CountedSession, GroupRota, RotaSession } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { countDone } from '../src/duties/count-done.ts'
import { countedOf, stepped } from '../src/attendance/counted-of.ts'
import { periodIn } from '../src/attendance/statistics-period.ts'
import { instantOf, dateOf } from '../src/shared/told-times.ts'
import { aKey, aMember, webOver, wordsOf } from './fake-api.ts'
import { asked, facilitator } from './planning-world.ts'

const sending = { isSignedIn: true }
const session = (given: Partial<RotaSession> = {}): RotaSession => ({
  id: 'ses_1',
  originalStart: '2026-12-01T14:00',
  start: '2026-12-01T12:00:00Z',
  end: '2026-12-01T14:00:00Z',
  localStart: '2026-12-01T14:00',
  localEnd: '2026-12-01T16:00',
  timeZone: 'Europe/Helsinki',
  status: 'SCHEDULED',
  isMoved: false,
  topic: null,
  contentLanguage: 'en',
  duties: [],
  interpretingNeeds: [],
  ...given,
})
const rota = (given: Partial<GroupRota> = {}): GroupRota => ({
  id: 'grp_1',
  slug: 'x',
  title: 'A circle',
  contentLanguage: 'en',
  confidentiality: 'OPEN',
  timeZone: 'Europe/Helsinki',
  viewerCanEdit: false,
  viewerMembership: { id: 'mem_1', role: 'PARTICIPANT', alias: 'Nok' },
  sessions: {
    nodes: [session()],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  },
  ...given,
})
const counted = (given: Partial<CountedSession> = {}): CountedSession => ({
  id: 'ses_1',
  start: '2026-11-24T12:00:00Z',
  end: '2026-11-24T14:00:00Z',
  localStart: '2026-11-24T14:00',
  localEnd: '2026-11-24T16:00',
  timeZone: 'Europe/Helsinki',
  status: 'SCHEDULED',
  topic: null,
  contentLanguage: 'en',
  languages: [],
  group: { id: 'grp_1', slug: 'x', title: 'A circle', contentLanguage: 'en', viewerCanEdit: true },
  attendance: { version: 3, total: 4, firstTimers: 1, byLanguage: [{ language: 'fi', count: 2 }] },
  ...given,
})

describe('the rota', () => {
  it('is for nobody else: whoever is not of the group is answered as at any unknown address, whether there is such a group or not', async () => {
    for (const group of [null, rota({ viewerMembership: null })]) {
      const { get } = await webOver({ RotaOfGroup: () => ({ data: { group } }) }, aMember())
      expect(await get('/en/groups/x/rota', true)).toEqual(await get('/en/nothing', true))
    }
    const { get, questions } = await webOver({})
    expect((await get('/en/groups/x/rota')).headers['location']).toBe('/en/sign-in?next=%2Fen%2Fgroups%2Fx%2Frota')
    expect(questions).toEqual([])
  })

  it('offers nobody what they may not take: interpreting to those who do not interpret, what is over, and what others have', async () => {
    const duty = {
      kind: 'COOKING',
      language: null,
      title: null,
      neededCount: 1,
      viewerHasTaken: false,
      takenBy: [],
    } as const
    const nodes = [
      session({
        duties: [
          { ...duty, id: 'dut_1' },
          { ...duty, id: 'dut_2', kind: 'INTERPRETING', language: 'th' },
          { ...duty, id: 'dut_3', takenBy: [{ id: 'mem_2', alias: 'Aino' }] },
        ],
      }),
      session({
        id: 'ses_2',
        start: '2026-11-24T12:00:00Z',
        end: '2026-11-24T14:00:00Z',
        duties: [{ ...duty, id: 'dut_4' }],
      }),
    ]
    const { get } = await webOver(
      { RotaOfGroup: () => ({ data: { group: rota({ sessions: { ...rota().sessions, nodes } }) } }) },
      aMember(),
    )
    const { body } = await get('/en/groups/x/rota', true)
    expect([...String(body).matchAll(/name="id" value="(dut_\d)"/g)].map(([, id]) => id)).toEqual(['dut_1'])
    expect(String(body)).not.toContain('remove=')
  })

  it('tells that somebody was faster, and sends nothing that is no number', async () => {
    const web = await webOver(
      {
        RotaOfGroup: () => ({ data: { group: rota({ viewerCanEdit: true }) } }),
        TakeDuty: () => ({
          data: { takeDuty: { __typename: 'DutyTaken', code: 'DUTY_TAKEN', message: 'Somebody has it.' } },
        }),
      },
      facilitator,
    )
    const taken = await web.post('/en/groups/x/rota', { does: 'take', id: 'dut_1', key: aKey }, sending)
    expect([taken.status, wordsOf(taken)]).toEqual([422, expect.stringContaining('Somebody has it.')])
    const wrong = await web.post(
      '/en/groups/x/rota',
      { does: 'ask', id: 'ses_1', key: aKey, neededCount: '1e9' },
      sending,
    )
    expect([wrong.status, wordsOf(wrong)]).toEqual([422, expect.stringContaining('a number from 1 to 50')])
    expect(asked(web, 'AddDuty')).toEqual([])
  })

  it('counts who has done how often: what is over and what is taken for later, and nothing that was called off', () => {
    const by = (...aliases: readonly string[]) => [
      {
        id: 'dut_1',
        kind: 'COOKING' as const,
        language: null,
        title: null,
        neededCount: 3,
        viewerHasTaken: false,
        takenBy: aliases.map((alias) => ({ id: `mem_${alias}`, alias })),
      },
    ]
    const now = instantOf('2026-12-05T00:00:00Z')
    const sessions = [
      session({ duties: by('Aino', 'Nok') }),
      session({ duties: by('Nok') }),
      session({ status: 'CANCELLED', duties: by('Aino') }),
      session({ start: '2026-12-08T12:00:00Z', end: '2026-12-08T14:00:00Z', duties: by('Aino', 'Maria') }),
    ]
    expect(countDone(sessions, now).map(({ alias, did, coming }) => [alias, did, coming])).toEqual([
      ['Nok', 2, 0],
      ['Aino', 1, 1],
      ['Maria', 0, 1],
    ])
  })
})

describe('counting', () => {
  it('puts a step on top of what somebody else has counted meanwhile', async () => {
    let version = 3
    const web = await webOver(
      {
        GetCountedSession: () => ({
          data: { session: counted({ attendance: { version, total: version + 1, firstTimers: 1, byLanguage: [] } }) },
        }),
        RecordAttendance: ({ input }) => {
          const { expectedVersion } = Object(input)
          if (expectedVersion === 5) return { data: { recordAttendance: { __typename: 'Session', ...counted() } } }
          version += 1
          const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Changed.', currentVersion: version }
          return { data: { recordAttendance: conflict } }
        },
      },
      facilitator,
    )
    const sent = { does: 'step', key: aKey, step: 'total:1 first:1' }
    expect((await web.post('/en/desk/counts?session=ses_1', sent, sending)).headers['location']).toBe(
      '/en/desk/counts?session=ses_1',
    )
    const tries = asked(web, 'RecordAttendance')
    expect(tries.map(({ variables }) => Object(variables['input']).total)).toEqual([5, 6, 7])
    expect(new Set(tries.map(({ key }) => key)).size).toBe(3)
  })

  it('takes a form that was sent before for done', async () => {
    const web = await webOver(
      {
        GetCountedSession: () => ({ data: { session: counted() } }),
        RecordAttendance: () => ({ code: 'IDEMPOTENCY_CONFLICT' }),
      },
      facilitator,
    )
    const answer = await web.post(
      '/en/desk/counts?session=ses_1',
      { does: 'step', key: aKey, step: 'total:1', fragment: '1' },
      sending,
    )
    expect([answer.status, String(answer.body)]).toEqual([200, expect.stringContaining('data-count="total">4<')])
  })

  it('never falls below none, and counts whoever speaks a language as having come', () => {
    const from = countedOf(counted())
    expect(
      stepped(from, [
        ['total', -9],
        ['first', -9],
      ]),
    ).toMatchObject({ total: 2, firstTimers: 0 })
    expect(stepped(from, [['th', 3]])).toMatchObject({ total: 5 })
    expect(stepped(countedOf({ attendance: null }), [['total', 1]])).toMatchObject({ total: 1, firstTimers: null })
  })

  it('is shown to staff, and left to those who plan the group', async () => {
    const others = counted({ group: { ...counted().group, viewerCanEdit: false } })
    const { get } = await webOver({ GetCountedSession: () => ({ data: { session: others } }) }, facilitator)
    expect((await get('/en/desk/counts?session=ses_1', true)).status).toBe(404)
  })
})

describe('statistics', () => {
  it('are of whole years and quarters, of what is not over as far as it is told', () => {
    const period = (query: string, today: string) => {
      const { from, until, isWhole } = periodIn(new URLSearchParams(query), dateOf(today))
      return [from, until, isWhole]
    }
    expect(period('', '2026-11-25')).toEqual(['2026-01-01', '2026-11-01', false])
    expect(period('year=2026&quarter=3', '2026-11-25')).toEqual(['2026-07-01', '2026-10-01', true])
    expect(period('year=2026&quarter=4', '2027-01-08')).toEqual(['2026-10-01', '2027-01-01', true])
    // In January nothing of the year is told yet.
    expect(period('', '2027-01-07')).toEqual(['2026-01-01', '2026-12-01', false])
    expect(period('year=1999&quarter=x', '2027-02-08')).toEqual(['2027-01-01', '2027-02-01', false])
  })
})
