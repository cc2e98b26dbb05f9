import type { Viewer } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, viewerNamed, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { runs } from '../../test/runs.ts'
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
  tag,
  viewerNames,
  type World,
} from '../../test/world.ts'
import { anAttendance } from '../../test/taking-part-rows.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

/** Group 1 is the facilitator's; nobody of the tests' viewers is in Group 2 or 3. */
const [own, other, confidential] = [aGroup(1, 'OPEN'), aGroup(2, 'OPEN'), aGroup(3, 'CONFIDENTIAL')]
const draft = aSeason(1, 'DRAFT')
const [ofOwn, ofOther, ofConfidential] = [aSeries(1, own), aSeries(2, other), aSeries(3, confidential)]
const ofDraft = aSeries(4, other, { seasonId: draft.id })
type Came = readonly [series: typeof ofOwn, start: string, total: number, thai?: number]
/** Sessions, and how many came to each. */
function worldOf(came: readonly Came[]): World {
  const sessions = came.map(([series, start], n) => aSession(n + 1, series, start))
  const attendance = sessions.map((session, n) => {
    const [, , total = 0, thai = 0] = came[n] ?? []
    return anAttendance(session, { total, firstTimers: null, byLanguage: [{ language: tag('th'), count: thai }] })
  })
  const series = [ofOwn, ofOther, ofConfidential, ofDraft]
  return {
    ...nothing,
    ...peopleOf(own),
    groups: [own, other, confidential],
    seasons: [draft],
    series,
    sessions,
    attendance,
  }
}
const autumn: readonly Came[] = [
  [ofOwn, '2025-10-07T14:00', 19, 6],
  [ofOwn, '2025-11-04T14:00', 3],
  [ofOwn, '2025-11-30T23:30', 18, 7],
  [ofOther, '2025-10-08T14:00', 12],
  [ofOther, '2025-12-31T23:30', 20],
  [ofConfidential, '2025-10-09T17:00', 7],
  [ofDraft, '2025-10-10T14:00', 30],
]

const partner: Viewer = { kind: 'PARTNER', partner: id.partner(1), scopes: ['STATISTICS_READ'] }
let db: Database
let here: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  const viewerOf = async (token: string) =>
    token === 'partner-with-scope' ? { viewer: partner, signIn: null } : viewerNamed(token)
  here = await anApi(db, { viewerOf })
})
beforeEach(() => fill(db, worldOf(autumn)))

const quarter = { from: '2025-09-30T21:00:00Z', until: '2025-12-31T22:00:00Z' }
const rows = 'group { slug } month language sessionCount visits firstTimers isSuppressed'
const query = `query ($in: Period!, $by: [StatisticsGrouping!]!) { it: statistics(in: $in, by: $by) {
  __typename ... on Statistics { rows { ${rows} } } ... on InvalidInput { issues { path code message } } } }`
const asked = async (as: string, by: readonly string[] = [], period: object = quarter): Promise<unknown> => {
  const headers = as === 'visitor' ? {} : { authorization: `Bearer ${as.replace(' ', '-')}` }
  const { data, errors } = await here.ask<{ it: unknown }>({ query, variables: { in: period, by }, headers })
  return data?.it ?? errors
}
const visits = async (as: string, by: readonly string[] = [], period: object = quarter) => {
  const told = (await asked(as, by, period)) as { rows: Record<string, unknown>[] } // As it was asked for.
  return told.rows.map((row) => [(row['group'] as { slug: string } | null)?.slug, row['month'], row['visits']])
}

describe(`statistics on ${dialect}`, () => {
  it('are the sums of what was counted, by local month, without drafts', async () => {
    expect(await asked('partner with-scope')).toEqual({
      __typename: 'Statistics',
      rows: [
        {
          group: null,
          month: null,
          language: null,
          sessionCount: 5,
          visits: 72,
          firstTimers: null,
          isSuppressed: false,
        },
      ],
    })
    expect(await visits('partner with-scope', ['MONTH'])).toEqual([
      [undefined, '2025-10', 31],
      [undefined, '2025-11', 21],
      [undefined, '2025-12', 20],
    ])
    expect(await asked('partner with-scope', ['LANGUAGE'])).toMatchObject({
      rows: [
        { language: 'th', visits: 13 },
        { language: null, visits: null, isSuppressed: true },
      ],
    })
  })
  it('are for those who plan something, for staff, and for partners with the scope', async () => {
    for (const as of viewerNames) {
      const may = ['facilitator', 'coordinator', 'administrator'].includes(as)
      expect(await asked(as)).toMatchObject({ __typename: may ? 'Statistics' : 'NotAllowed' })
      if (!may) expect(await asked(as, [], { from: quarter.until, until: quarter.from })).toEqual(await asked(as))
    }
  })
  it('tell of a confidential Group those who may read its dates, and nobody else', async () => {
    const open = [
      ['group-1', null, 40],
      ['group-2', null, 32],
    ]
    expect(await visits('partner with-scope', ['GROUP'])).toEqual(open)
    expect(await visits('facilitator', ['GROUP'])).toEqual(open)
    expect(await visits('coordinator', ['GROUP'])).toEqual([...open, ['group-3', null, 7]])
    expect(await visits('coordinator')).toEqual([[undefined, null, 79]])
  })
  it('hide a month with few visits, and what it could be computed from', async () => {
    await fill(
      db,
      worldOf([
        [ofOwn, '2025-10-07T14:00', 9],
        [ofOwn, '2025-11-04T14:00', 3],
        [ofOwn, '2025-12-02T14:00', 8],
      ]),
    )
    expect(await visits('coordinator', ['MONTH'])).toEqual([
      [undefined, '2025-10', 9],
      [undefined, '2025-11', null],
      [undefined, '2025-12', null],
    ])
    expect(await visits('coordinator')).toEqual([[undefined, null, 20]])
  })
  it('are of whole months that are over, and refused where they overlap', async () => {
    const staff = (by: readonly string[], from: string, until: string) => asked('coordinator', by, { from, until })
    const later = await staff([], '2025-12-31T22:00:00Z', '2026-01-31T22:00:00Z')
    expect(issuesIn(later)).toEqual(['in.until NOT_OVER_YET'])
    for (const [from, until] of [
      ['2025-10-01T00:00:00Z', '2025-10-31T22:00:00Z'],
      ['2025-10-31T22:00:00Z', '2025-09-30T21:00:00Z'],
      ['2005-12-31T22:00:00Z', '2025-12-31T22:00:00Z'],
    ] as const)
      expect(issuesIn(await staff([], from, until))).toEqual(['in NOT_WHOLE_MONTHS'])
    const refused = { __typename: 'DisclosureRefused' }
    expect(await staff([], '2025-10-31T22:00:00Z', '2025-12-31T22:00:00Z')).toEqual(refused)
    expect(await staff(['MONTH'], '2025-10-31T22:00:00Z', '2025-12-31T22:00:00Z')).toMatchObject({ rows: [{}, {}] })
    expect(await asked('coordinator', ['GROUP', 'LANGUAGE'])).toEqual(refused)
    expect(await staff([], '2015-12-31T22:00:00Z', '2025-12-31T22:00:00Z')).toMatchObject({ rows: [{ visits: 79 }] })
  })
  it('tell of a month from the eighth of the next one on', async () => {
    const december = { from: '2025-11-30T22:00:00Z', until: '2025-12-31T22:00:00Z' }
    for (const [time, isTold] of [
      ['2026-01-07T21:59:00Z', false],
      ['2026-01-07T22:00:00Z', true],
    ] as const) {
      const api = await anApi(db, { clock: () => at(time) })
      const { data } = await api.ask<{ it: object }>({ query, variables: { in: december, by: [] }, as: 'coordinator' })
      expect(data?.it).toMatchObject({ __typename: isTold ? 'Statistics' : 'InvalidInput' })
    }
    expect(now).toBeGreaterThan(at('2026-01-07T22:00:00Z'))
  })
  it('say the same to whoever may not know a confidential Group, whatever is counted in it', async () => {
    const came = fc.array(fc.tuple(fc.nat(89), fc.nat(12), fc.constantFrom(ofOwn, ofOther, ofConfidential)), {
      maxLength: 12,
    })
    const groupings = [[], ['GROUP'], ['MONTH'], ['LANGUAGE'], ['MONTH', 'LANGUAGE'], ['GROUP', 'MONTH']]
    await fc.assert(
      fc.asyncProperty(came, async (drawn) => {
        const all = drawn.map(([day, total, series], n): Came => {
          const start = new Date(Date.UTC(2025, 9, 1 + day, 8, n)).toISOString().slice(0, 16)
          return [series, start, total, Math.min(total, n)]
        })
        const answers = async (some: readonly Came[]) => {
          await fill(db, worldOf(some))
          return Promise.all(
            groupings.flatMap((by) => ['partner with-scope', 'facilitator'].map((as) => asked(as, by))),
          )
        }
        expect(await answers(all)).toEqual(await answers(all.filter(([series]) => series !== ofConfidential)))
      }),
      { numRuns: Math.ceil(runs() / 10) },
    )
  })
})
