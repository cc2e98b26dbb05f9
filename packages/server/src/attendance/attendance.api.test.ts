import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import {
  aGroup,
  aSeason,
  aSeries,
  aSession,
  at,
  fill,
  id,
  nothing,
  peopleOf,
  viewerNames,
  type ViewerName,
} from '../../test/world.ts'
import { anAttendance } from '../../test/taking-part-rows.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'OPEN')
const other = aGroup(2, 'CONFIDENTIAL')
const [series, ofOther] = [aSeries(1, group), aSeries(2, other)]
/** The tests' clock stands on Monday 12 January 2026. */
const past = aSession(1, series, '2026-01-06T14:00')
const coming = aSession(2, series, '2026-01-13T14:00')
const off = aSession(3, series, '2026-01-07T14:00', { status: 'CANCELLED', cancelledBy: 'PERSON' })
/** Its month ends on the organisation's clock at 22:00 UTC. */
const unpublished = aSeason(1, 'DRAFT')
const planned = aSeries(3, group, { seasonId: unpublished.id })
const ofDraft = aSession(6, planned, '2026-01-08T14:00')
const december = aSession(5, series, '2025-12-31T23:30')
const hidden = aSession(4, ofOther, '2026-01-06T17:00')
const world = {
  ...nothing,
  ...peopleOf(group),
  groups: [group, other],
  seasons: [unpublished],
  series: [series, ofOther, planned],
  sessions: [past, coming, off, december, hidden, ofDraft],
}

let db: Database
let here: Api
/** Another process on the same database. */
let elsewhere: Api
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  here = await anApi(db)
  elsewhere = await anApi(await opened.open())
})
beforeEach(() => fill(db, world))

const count = { session: past.id, total: 9, firstTimers: 2, byLanguage: [{ language: 'th', count: 4 }] }
const told = `__typename ... on Session { id attendance { version total firstTimers byLanguage { language count } } }
  ... on Conflict { currentVersion } ... on InvalidInput { issues { path code message } }`
const record = async (as: ViewerName, input: object, api = here): Promise<unknown> => {
  const query = `mutation ($input: AttendanceInput!) { it: recordAttendance(input: $input) { ${told} } }`
  const { data, errors } = await api.ask<{ it: unknown }>({ query, variables: { input }, as })
  return data?.it ?? errors
}
const read = async (as: ViewerName, which: string = past.id) => {
  const query = 'query ($id: ID!) { session(id: $id) { attendance { version total } } }'
  return (await here.ask({ query, variables: { id: which }, as })).data
}
const acts = async () => {
  const { data } = await here.ask({ query: '{ audit { nodes { action subject fields } } }', as: 'facilitator' })
  return (data as { audit: { nodes: unknown } }).audit.nodes // As it was asked for.
}

describe(`AttendanceCount on ${dialect}`, () => {
  it('is written down as it was counted, and again where somebody counted better', async () => {
    const { session: _, ...counted } = count
    expect(await record('facilitator', count)).toMatchObject({ attendance: { version: 1, ...counted } })
    const better = { session: past.id, total: 10, expectedVersion: 1 }
    expect(await record('facilitator', better)).toMatchObject({
      attendance: { version: 2, total: 10, firstTimers: null, byLanguage: [] },
    })
    expect(await acts()).toEqual([
      { action: 'attendance.recorded', subject: past.id, fields: ['byLanguage', 'firstTimers', 'total'] },
      { action: 'attendance.recorded', subject: past.id, fields: ['byLanguage', 'firstTimers', 'total'] },
    ])
  })
  it('changes nothing where the same is written down again, and leaves out a language that nobody spoke', async () => {
    await record('facilitator', { ...count, byLanguage: [...count.byLanguage, { language: 'so', count: 0 }] })
    expect(await record('facilitator', count)).toMatchObject({
      attendance: { version: 1, byLanguage: count.byLanguage },
    })
    expect(await acts()).toHaveLength(1)
  })
  it('is known to those who plan the Group and to staff; to nobody else is there any', async () => {
    await fill(db, { ...world, attendance: [anAttendance(past), anAttendance(hidden)] })
    for (const as of viewerNames) {
      const isKnown = ['facilitator', 'coordinator', 'administrator'].includes(as)
      expect(await read(as)).toEqual({ session: { attendance: isKnown ? { version: 1, total: 12 } : null } })
    }
  })
  it.each(viewerNames)('is written by a %s who was there to count, and not by staff', async (as) => {
    const plans = as === 'facilitator'
    expect(await record(as, count)).toMatchObject({ __typename: plans ? 'Session' : 'NotAllowed' })
    const isStaff = ['coordinator', 'administrator'].includes(as)
    const ofHidden = { ...count, session: hidden.id }
    expect(await record(as, ofHidden)).toEqual({ __typename: isStaff ? 'NotAllowed' : 'NotFound' })
    for (const session of [id.session(99), group.id, 'x'])
      expect(await record(as, { ...count, session })).toEqual({ __typename: 'NotFound' })
  })
  it('is refused with all that is wrong, and nothing is written', async () => {
    const wrong = {
      session: past.id,
      total: 2001,
      firstTimers: -1,
      byLanguage: [
        { language: 'th', count: 1 },
        { language: 'th', count: 3000 },
      ],
    }
    expect(issuesIn(await record('facilitator', wrong))).toEqual([
      'input.total OUT_OF_RANGE',
      'input.firstTimers MORE_THAN_CAME',
      'input.byLanguage.1.count OUT_OF_RANGE',
      'input.byLanguage.1.language LANGUAGE_REPEATED',
    ])
    const more = { ...count, total: 3 }
    expect(issuesIn(await record('facilitator', more))).toEqual(['input.byLanguage MORE_THAN_CAME'])
    expect(issuesIn(await record('facilitator', { ...count, session: coming.id }))).toEqual([
      'input.session NOT_BEGUN_YET',
    ])
    expect(issuesIn(await record('facilitator', { ...count, session: off.id }))).toEqual([
      'input.session SESSION_IS_CANCELLED',
    ])
    // Published later it would change what was told of its month.
    expect(issuesIn(await record('facilitator', { ...count, session: ofDraft.id }))).toEqual([
      'input.session SESSION_IS_A_DRAFT',
    ])
    expect(await read('facilitator')).toEqual({ session: { attendance: null } })
    expect(await acts()).toEqual([])
  })
  it('is not written any more once sums of its month are told', async () => {
    const ofDecember = { ...count, session: december.id }
    const inTime = await anApi(db, { clock: () => at('2026-01-07T21:59:00Z') })
    expect(await record('facilitator', ofDecember, inTime)).toMatchObject({ __typename: 'Session' })
    const late = await anApi(db, { clock: () => at('2026-01-07T22:00:00Z') })
    expect(issuesIn(await record('facilitator', { ...ofDecember, total: 30 }, late))).toEqual([
      'input.session TOLD_ALREADY',
    ])
    expect(await read('facilitator', december.id)).toEqual({ session: { attendance: { version: 1, total: 9 } } })
  })
  it('is taken from one of two who count at once, who both began with none', async () => {
    const first = { ...count, expectedVersion: 0 }
    const answers = await Promise.all([
      record('facilitator', first),
      record('facilitator', { ...first, total: 11 }, elsewhere),
    ])
    expect(answers.filter((one) => (one as { __typename: string }).__typename === 'Session')).toHaveLength(1)
    expect(answers).toContainEqual({ __typename: 'Conflict', currentVersion: 1 })
  })
  it('moves nothing that anybody else is told', async () => {
    const before = await readProgrammeVersion(db.read)
    await record('facilitator', count)
    expect(await readProgrammeVersion(db.read)).toBe(before)
  })
})
