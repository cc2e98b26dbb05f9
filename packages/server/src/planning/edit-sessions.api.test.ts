import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { planner, type Planner, type ToldSession } from '../../test/planning.ts'
import { aGroup, aVenue, fill, id, nothing, peopleOf } from '../../test/world.ts'

/** The tests' clock stands on Monday 12 January 2026. */
const tuesdays = {
  group: id.group(1),
  start: '2026-01-06T14:00',
  duration: 'PT2H',
  recurrence: 'FREQ=WEEKLY;BYDAY=TU',
}
const group = aGroup(1, 'OPEN')

let api: Api
let plan: Planner
beforeEach(async () => {
  const { db } = await aDatabase()
  await fill(db, {
    ...nothing,
    groups: [group],
    ...peopleOf(group),
    venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'PUBLIC')],
  })
  api = await anApi(db)
  plan = planner(api)
})
const listed = (until = '2026-02-16T00:00:00Z') => plan.listed('group-1', '2026-01-01T00:00:00Z', until)
const starts = (sessions: readonly ToldSession[]) => sessions.map(({ localStart }) => localStart.slice(5))
const on = (sessions: readonly ToldSession[], day: string): ToldSession => {
  const found = sessions.find(({ localStart }) => localStart.startsWith(`2026-${day}`))
  if (found === undefined) throw new Error(`Nothing on ${day}.`)
  return found
}
const versionOf = async (session: ToldSession) => (await plan.session(session.id))?.series.version

describe('an edit of one Session', () => {
  it('moves it and leaves the others', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    const done = await plan.edit({ session: target.id, scope: 'THIS', change: { start: '2026-01-22T14:00' } })
    expect(done).toMatchObject({ __typename: 'SessionsEdit', newCount: 0, withdrawnCount: 0, orphaned: [] })
    expect(done.changed.map(({ id: one, localStart, localEnd }) => [one, localStart, localEnd])).toEqual([
      [target.id, '2026-01-22T14:00', '2026-01-22T16:00'],
    ])
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-22T14:00',
      '01-27T14:00',
      '02-03T14:00',
      '02-10T14:00',
    ])
  })
})

describe('an edit of this and the following', () => {
  it('splits the Series, keeps the ids of days that stay, and what has its own time', async () => {
    const series = await plan.createSeries(tuesdays)
    const before = await listed()
    await plan.edit({ session: on(before, '01-27').id, scope: 'THIS', change: { start: '2026-01-28T09:00' } })
    const done = await plan.edit({
      session: on(before, '01-20').id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-20T16:00' },
      expectedVersion: series.version,
    })
    expect(done.series).toEqual([
      {
        id: series.id,
        recurrence: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260119T235900',
        start: '2026-01-06T14:00',
        version: 2,
      },
      expect.objectContaining({ recurrence: 'FREQ=WEEKLY;BYDAY=TU', start: '2026-01-20T16:00', version: 1 }),
    ])
    const after = await listed()
    expect(starts(after)).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-20T16:00',
      '01-28T09:00',
      '02-03T16:00',
      '02-10T16:00',
    ])
    expect(after.map((session) => session.id)).toEqual(before.map((session) => session.id))
  })
  it('withdraws what loses its day, and gives it back with its id by the opposite edit', async () => {
    const series = await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    const done = await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-21T14:00' },
      expectedVersion: series.version,
    })
    expect(done.newCount).toBe(done.withdrawnCount)
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-21T14:00',
      '01-28T14:00',
      '02-04T14:00',
      '02-11T14:00',
    ])
    expect((await plan.session(target.id))?.status).toBe('CANCELLED')
    const wednesday = on(await listed(), '01-21')
    await plan.edit({
      session: wednesday.id,
      scope: 'ALL',
      change: { start: '2026-01-20T14:00' },
      expectedVersion: await versionOf(wednesday),
    })
    const after = await listed()
    expect(after.map(({ id: one, localStart }) => [one, localStart])).toEqual(
      before.map(({ id: one, localStart }) => [one, localStart]),
    )
  })
})

describe('an edit of all', () => {
  it('leaves what has started, moves the rest by as much, and a second time changes nothing', async () => {
    await plan.createSeries(tuesdays)
    const [started, next] = await listed()
    if (started === undefined || next === undefined) throw new Error('There are two.')
    const all = { session: next.id, scope: 'ALL', change: { start: '2026-01-13T15:00' } }
    await plan.edit({ ...all, expectedVersion: await versionOf(next) })
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T15:00',
      '01-20T15:00',
      '01-27T15:00',
      '02-03T15:00',
      '02-10T15:00',
    ])
    expect(await plan.session(started.id)).toMatchObject({ version: 1, series: { version: 2 } })
    const again = await plan.edit({ ...all, expectedVersion: await versionOf(next) })
    expect(again).toMatchObject({ series: [], changed: [], orphaned: [], withdrawnCount: 0 })
  })
  it('gives every Session that has none of its own another topic, and those that have keep it', async () => {
    await plan.createSeries({ ...tuesdays, topic: [{ language: 'en', text: 'Bread' }] })
    const before = await listed()
    await plan.edit({
      session: on(before, '01-20').id,
      scope: 'THIS',
      change: { topic: [{ language: 'en', text: 'Rights' }] },
    })
    await plan.edit({
      session: on(before, '01-13').id,
      scope: 'ALL',
      change: {
        topic: [{ language: 'en', text: 'Soup' }],
        note: [{ language: 'en', text: 'Bring a cup' }],
        duration: 'PT3H',
      },
      expectedVersion: await versionOf(on(before, '01-13')),
    })
    const after = await listed()
    expect(after.map(({ topic }) => topic)).toEqual(['Bread', 'Soup', 'Rights', 'Soup', 'Soup', 'Soup'])
    expect(after.map(({ note }) => note)).toEqual([null, ...after.slice(1).map(() => 'Bring a cup')])
    expect(after.map(({ localEnd }) => localEnd.slice(11))).toEqual([
      '16:00',
      '17:00',
      '17:00',
      '17:00',
      '17:00',
      '17:00',
    ])
  })
  it('keeps what has something of its own as a cancelled orphan, and gives it back with its day', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const own = on(before, '01-27')
    await plan.edit({ session: own.id, scope: 'THIS', change: { note: [{ language: 'en', text: 'With cake' }] } })
    const target = on(before, '01-13')
    const thursdays = { start: '2026-01-15T14:00', recurrence: 'FREQ=WEEKLY;BYDAY=TH' }
    const input = { session: target.id, scope: 'ALL', change: thursdays }
    const previewed = await plan.preview({ ...input, expectedVersion: await versionOf(target) })
    const done = await plan.edit({ ...input, expectedVersion: await versionOf(target) })
    expect(done.orphaned.map(({ id: one, status, note }) => [one, status, note])).toEqual([
      [own.id, 'CANCELLED', 'With cake'],
    ])
    expect({ ...previewed, series: [], changed: [] }).toEqual({ ...done, series: [], changed: [] })
    expect(previewed.changed.map(({ localStart }) => localStart)).toEqual(
      done.changed.map(({ localStart }) => localStart),
    )
    const thursday = on(await listed(), '01-15')
    await plan.edit({
      session: thursday.id,
      scope: 'ALL',
      change: { start: '2026-01-13T14:00', recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      expectedVersion: await versionOf(thursday),
    })
    const after = await listed()
    expect(after.map(({ id: one, status, note }) => [one, status, note])).toEqual(
      before.map(({ id: one, status }) => [one, status, one === own.id ? 'With cake' : null]),
    )
  })
  it('splits COUNT exactly', async () => {
    await plan.createSeries({ ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=6', excluded: ['2026-01-20T14:00'] })
    const target = on(await listed(), '01-27')
    const done = await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-28T14:00' },
      expectedVersion: await versionOf(target),
    })
    expect(done.series.map(({ recurrence }) => recurrence)).toEqual([
      'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      'FREQ=WEEKLY;BYDAY=WE;COUNT=3',
    ])
    expect(starts(await listed('2026-06-01T00:00:00Z'))).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-28T14:00',
      '02-04T14:00',
      '02-11T14:00',
    ])
  })
})

describe('calling off', () => {
  const reason = [{ language: 'en', text: 'The cook is ill' }]
  it('tells why, of one Session, and gives it back', async () => {
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    await plan.cancel({ session: target.id, scope: 'THIS', reason })
    expect(on(await listed(), '01-20')).toMatchObject({ status: 'CANCELLED', cancellationReason: 'The cook is ill' })
    expect(await plan.cancel({ session: target.id, scope: 'THIS', reason })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'session'], code: 'SESSION_IS_CANCELLED' }],
    })
    expect(
      await plan.edit({ session: target.id, scope: 'THIS', change: { start: '2026-01-20T15:00' }, expectedVersion: 1 }),
    ).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    await plan.reinstate(target.id)
    expect(on(await listed(), '01-20')).toMatchObject({ id: target.id, status: 'SCHEDULED', cancellationReason: null })
  })
  it('ends the rule of a Series, and an edit that gives it back gives the Sessions back', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    const done = await plan.cancel({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      reason,
      expectedVersion: await versionOf(target),
    })
    expect(done.series.map(({ recurrence }) => recurrence)).toEqual(['FREQ=WEEKLY;BYDAY=TU;UNTIL=20260119T235900'])
    expect((await listed()).map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'SCHEDULED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ])
    await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      expectedVersion: await versionOf(target),
    })
    const after = await listed()
    expect(after.map(({ id: one, status }) => [one, status])).toEqual(
      before.map(({ id: one, status }) => [one, status]),
    )
  })
  it('can be undone wholly where nothing was left of the rule', async () => {
    await plan.createSeries({ ...tuesdays, start: '2026-01-20T14:00' })
    const before = await listed()
    const target = on(before, '01-20')
    await plan.cancel({ session: target.id, scope: 'ALL', reason, expectedVersion: await versionOf(target) })
    expect((await listed()).every(({ status }) => status === 'CANCELLED')).toBe(true)
    await plan.edit({
      session: target.id,
      scope: 'ALL',
      change: { recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      expectedVersion: await versionOf(target),
    })
    const after = await listed()
    expect(after.map(({ id: one, status }) => [one, status])).toEqual(
      before.map(({ id: one, status }) => [one, status]),
    )
  })
})

describe('single dates of a Series', () => {
  it('are added and left out, and a date that was left out comes back with its id', async () => {
    const series = await plan.createSeries(tuesdays)
    const before = await listed()
    const left = await plan.dates({
      id: series.id,
      addDates: ['2026-01-24T12:00'],
      leaveOutDates: ['2026-01-27T14:00'],
      expectedVersion: 1,
    })
    expect(left).toMatchObject({ newCount: 1, withdrawnCount: 1 })
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-20T14:00',
      '01-24T12:00',
      '02-03T14:00',
      '02-10T14:00',
    ])
    await plan.dates({ id: series.id, addDates: ['2026-01-27T14:00'], leaveOutDates: ['2026-01-24T12:00'] })
    const after = await listed()
    expect(after.map(({ id: one }) => one)).toEqual(before.map(({ id: one }) => one))
  })
  it('are refused where they are not of the Series, over, or there already', async () => {
    const series = await plan.createSeries(tuesdays)
    const refused = await plan.dates({
      id: series.id,
      addDates: ['2026-01-20T14:00', '2026-01-01T10:00'],
      leaveOutDates: ['2026-01-21T14:00', '2026-01-06T14:00'],
    })
    expect(refused.issues).toEqual([
      { path: ['addDates', '0'], code: 'ALREADY_A_DATE_OF_THE_SERIES' },
      { path: ['addDates', '1'], code: 'IN_THE_PAST' },
      { path: ['leaveOutDates', '0'], code: 'NOT_A_DATE_OF_THE_SERIES' },
      { path: ['leaveOutDates', '1'], code: 'IN_THE_PAST' },
    ])
  })
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
  ])('is told of %s, and nothing is made', async (_, change, code, path) => {
    const answer = await plan.createSeries({ ...tuesdays, ...change })
    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path, code }] })
    expect(await listed()).toEqual([])
  })
  it.each([
    ['a zone that does not exist', { timeZone: 'Europe/Turku' }],
    ['31 February', { start: '2026-02-31T14:00' }],
    ['no length', { duration: 'PT0M' }],
    ['two days of length', { duration: 'PT48H' }],
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
