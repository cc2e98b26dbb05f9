import { beforeEach, describe, expect, it } from 'vitest'
import { aPlannedWorld, on, planner, starts, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { id } from '../../test/world.ts'

let api: PlannedWorld['api']
let plan: PlannedWorld['plan']
let listed: PlannedWorld['listed']
beforeEach(async () => {
  ;({ api, plan, listed } = await aPlannedWorld())
})

describe('what cannot be done', () => {
  it.each<[string, Record<string, unknown>, string, readonly string[]]>([
    [
      'a start that is not in its rule',
      { start: '2026-01-14T14:00' },
      'RULE_START_NOT_IN_RULE',
      ['input', 'recurrence'],
    ],
    ['COUNT of a million', { recurrence: 'FREQ=WEEKLY;COUNT=1000000' }, 'RULE_COUNT_INVALID', ['input', 'recurrence']],
    [
      'a rule that never occurs',
      { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31' },
      'RULE_NEVER_OCCURS',
      ['input', 'recurrence'],
    ],
    [
      'an exclusion that matches nothing',
      { excluded: ['2026-01-14T14:00'] },
      'NOT_A_DATE_OF_THE_SERIES',
      ['input', 'excluded', '0'],
    ],
    ['a Venue that is not there', { venue: id.venue(9) }, 'NOT_FOUND', ['input', 'venue']],
    ['an id of another type as Venue', { venue: id.group(1) }, 'NOT_FOUND', ['input', 'venue']],
    ['a Season that is not there', { season: id.season(9) }, 'NOT_FOUND', ['input', 'season']],
    ['no places', { capacity: 0 }, 'OUT_OF_RANGE', ['input', 'capacity']],
    [
      'a megabyte of topic',
      { topic: [{ language: 'en', text: 'x'.repeat(30_000) }] },
      'TOO_LONG',
      ['input', 'topic', '0', 'text'],
    ],
    [
      'text that reads otherwise than it is',
      { topic: [{ language: 'en', text: 'a\u202eb' }] },
      'UNSEEN_CHARACTERS',
      ['input', 'topic', '0', 'text'],
    ],
    [
      'a language twice',
      {
        topic: [
          { language: 'en', text: 'a' },
          { language: 'en', text: 'b' },
        ],
      },
      'LANGUAGE_REPEATED',
      ['input', 'topic', '1', 'language'],
    ],
    ['two days of length', { duration: 'PT48H' }, 'LONGER_THAN_A_DAY', ['input', 'duration']],
  ])('is told of %s, and nothing is made', async (_, change, code, path) => {
    const answer = await plan.createSeries({ ...tuesdays, ...change })
    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path, code }] })
    expect(await listed()).toEqual([])
  })
  it.each([
    ['a zone that does not exist', { timeZone: 'Europe/Turku' }],
    ['31 February', { start: '2026-02-31T14:00' }],
    ['no length', { duration: 'PT0M' }],
    ['two days and an hour of length', { duration: 'P2DT1H' }],
    ['a registration that opens a year and a day before', { registrationOpensBefore: 'P367D' }],
  ])('is told of %s at the door', async (_, change) => {
    const query = 'mutation ($input: SeriesInput!) { createSeries(input: $input) { __typename } }'
    const answer = await api.ask({ as: 'coordinator', query, variables: { input: { ...tuesdays, ...change } } })
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST')
    expect(await listed()).toEqual([])
  })
  it('is told of a Session that is moved onto another of its Series, into the past, or by a rule of its own', async () => {
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const codes = async (change: object) =>
      (await plan.edit({ session: target.id, scope: 'THIS', change })).issues?.map(({ code }) => code)
    expect(await codes({ start: '2026-01-27T14:00' })).toEqual(['START_TAKEN'])
    expect(await codes({ start: '2026-01-05T14:00' })).toEqual(['IN_THE_PAST'])
    expect(await codes({ start: '2036-01-05T14:00' })).toEqual(['TOO_FAR_AHEAD'])
    expect(await codes({ recurrence: 'FREQ=DAILY' })).toEqual(['ONLY_FOR_A_SERIES'])
    const [started] = await listed()
    const past = await plan.edit({ session: started?.id, scope: 'THIS', change: { start: '2026-01-21T14:00' } })
    expect(past.issues).toEqual([{ path: ['input', 'session'], code: 'ALREADY_STARTED' }])
    expect(starts(await listed())).toHaveLength(6)
  })
  it('is told of a Session that is moved into the past, or out of sight, with what follows or with all', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    for (const scope of ['THIS_AND_FOLLOWING', 'ALL'])
      for (const [start, code] of [
        ['2026-01-07T14:00', 'IN_THE_PAST'],
        ['2190-01-19T14:00', 'TOO_FAR_AHEAD'],
      ])
        expect((await plan.edit({ session: target.id, scope, change: { start }, expectedVersion: 1 })).issues).toEqual([
          { path: ['input', 'change', 'start'], code },
        ])
    expect(await listed()).toEqual(before)
  })
  it('is told of a Series that began so long ago that its past would fill the programme', async () => {
    const began = async (start: string) =>
      (await plan.createSeries({ ...tuesdays, start, recurrence: 'FREQ=DAILY' })).issues
    expect(await began('1900-01-01T14:00')).toEqual([{ path: ['input', 'start'], code: 'TOO_LONG_AGO' }])
    expect(await began('2025-12-01T14:00')).toBeUndefined()
  })
  it('needs the version of the Series, and the right one', async () => {
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const input = { session: target.id, scope: 'ALL', change: { duration: 'PT1H' } }
    expect((await plan.edit(input)).issues).toEqual([{ path: ['input', 'expectedVersion'], code: 'VERSION_NEEDED' }])
    expect(await plan.edit({ ...input, expectedVersion: 7 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 1,
    })
  })
  it('is not told to those who may not plan: NotFound of what they do not see, NotAllowed of what they do', async () => {
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const input = { session: target.id, scope: 'THIS', change: { duration: 'PT1H' } }
    for (const as of ['visitor', 'partner', 'member', 'group member'] as const) {
      const other = planner(api, { as })
      expect((await other.edit(input)).__typename).toBe('NotAllowed')
      expect((await other.preview(input)).__typename).toBe('NotAllowed')
      expect((await other.createSeries(tuesdays)).__typename).toBe('NotAllowed')
      expect((await other.edit({ ...input, session: id.session(99) })).__typename).toBe('NotFound')
    }
    expect((await planner(api, { as: 'facilitator' }).edit(input)).__typename).toBe('SessionsEdit')
  })
})
