import { instant, type Instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now } from '../../test/api.ts'
import { aPlannedWorld, on, planner, starts, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { id } from '../../test/world.ts'

let world: PlannedWorld
let plan: PlannedWorld['plan']
let listed: PlannedWorld['listed']
beforeEach(async () => {
  world = await aPlannedWorld()
  ;({ plan, listed } = world)
})
const named = (title: string, from: string, to: string) => ({ title: [{ language: 'en', text: title }], from, to })
const spring = named('Spring', '2026-01-07', '2026-05-31')
const asVisitor = () =>
  planner(world.api, { as: 'visitor' }).listed('group-1', '2026-01-01T00:00:00Z', '2027-01-30T00:00:00Z')
const easter = { from: '2026-04-03', to: '2026-04-06', reason: [{ language: 'en', text: 'Easter' }] }

describe('a Season', () => {
  it('is a draft that only those who plan know of, until all of it is published at once', async () => {
    const season = await plan.createSeason(spring)
    expect(season).toMatchObject({ status: 'DRAFT', version: 1 })
    await plan.createSeries({ ...tuesdays, season: season.id })
    expect(starts(await listed())).toEqual(['01-13T14:00', '01-20T14:00', '01-27T14:00', '02-03T14:00', '02-10T14:00'])
    expect(await asVisitor()).toEqual([])
    expect(await planner(world.api, { as: 'visitor' }).season(season.id)).toBeNull()
    expect(await planner(world.api, { as: 'facilitator' }).season(season.id)).toMatchObject({ status: 'DRAFT' })
    expect(await plan.publish(season.id, 7)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 })
    expect(await plan.publish(season.id, 1)).toMatchObject({ status: 'PUBLISHED', version: 2 })
    expect((await asVisitor()).length).toBe(20)
    expect((await plan.publish(season.id)).issues).toEqual([{ path: ['id'], code: 'NOT_A_DRAFT' }])
  })
  it('tells nobody afterwards of dates that it had as a draft alone', async () => {
    const season = await plan.createSeason(spring)
    const series = await plan.createSeries({ ...tuesdays, season: season.id })
    await plan.dates({ id: series.id, leaveOutDates: ['2026-01-20T14:00'] })
    await planner(await anApi(world.db, { clock: () => instant(now + 1000) })).publish(season.id)
    const days = async () => {
      const text = await (await world.api.get('/calendar/groups/group-1.ics')).text()
      return ['20260113', '20260120', '20260127'].filter((day) => text.includes(`Helsinki:${day}T140000`))
    }
    expect(await days()).toEqual(['20260113', '20260127'])
    const later = planner(await anApi(world.db, { clock: () => instant(now + 3_600_000) }))
    await later.dates({ id: series.id, leaveOutDates: ['2026-01-27T14:00'] })
    // Whoever has the calendar knows of this one, and hears that it is not held.
    expect(await days()).toEqual(['20260113', '20260127'])
    expect(starts(await listed()).slice(0, 2)).toEqual(['01-13T14:00', '02-03T14:00'])
  })
  it('tells calendars nothing of how it came about', async () => {
    const season = await plan.createSeason(spring)
    await plan.createSeries({ ...tuesdays, season: season.id })
    const target = on(await listed(), '01-27')
    for (const text of ['One', 'Another'])
      await plan.edit({ session: target.id, scope: 'THIS', change: { note: [{ language: 'en', text }] } })
    const later = planner(await anApi(world.db, { clock: () => instant(now + 3_600_000) }))
    await later.publish(season.id)
    const counted = async () => {
      const text = await (await world.api.get('/calendar/groups/group-1.ics')).text()
      const events = text.split('BEGIN:VEVENT').filter((event) => event.includes('Helsinki:20260127T140000'))
      return events.map((event) => [/SEQUENCE:(\d+)/.exec(event)?.[1] ?? '0', /LAST-MODIFIED:(.*)Z/.exec(event)?.[1]])
    }
    const publishedAt = new Date(now + 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
    expect(await counted()).toEqual([['0', publishedAt]])
    await later.edit({ session: target.id, scope: 'THIS', change: { note: [{ language: 'en', text: 'Told' }] } })
    expect(await counted()).toEqual([['1', publishedAt]])
  })
  it('is taken back within a minute, and no later', async () => {
    let time: Instant = now
    const api = await anApi(world.db, { clock: () => time })
    const timed = planner(api)
    const season = await timed.createSeason(spring)
    await timed.createSeries({ ...tuesdays, season: season.id })
    await timed.publish(season.id)
    time = instant(now + 60_000)
    expect(await timed.unpublish(season.id)).toMatchObject({ status: 'DRAFT', version: 3 })
    expect(
      await planner(api, { as: 'visitor' }).listed('group-1', '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'),
    ).toEqual([])
    await timed.publish(season.id)
    time = instant(time + 60_001)
    expect((await timed.unpublish(season.id)).issues).toEqual([{ path: ['id'], code: 'TOO_LATE_TO_TAKE_BACK' }])
  })
  it('keeps its Series within its dates, whose Sessions go and come back with them', async () => {
    const season = await plan.createSeason(spring)
    await plan.createSeries({ ...tuesdays, season: season.id })
    const before = await listed()
    await plan.updateSeason({ id: season.id, input: named('Spring', '2026-01-21', '2026-02-08'), expectedVersion: 1 })
    expect(starts(await listed('2026-12-01T00:00:00Z'))).toEqual(['01-27T14:00', '02-03T14:00'])
    await plan.updateSeason({ id: season.id, input: spring, expectedVersion: 2 })
    expect((await listed()).map((one) => one.id)).toEqual(before.map((one) => one.id))
  })
  it('is told what is wrong with it', async () => {
    expect((await plan.createSeason(named('', '2026-05-31', '2026-01-07'))).issues).toEqual([
      { path: ['input', 'title', '0', 'text'], code: 'EMPTY' },
      { path: ['input', 'to'], code: 'ENDS_BEFORE_START' },
    ])
    expect((await plan.createSeason(named('Long', '2026-01-01', '2029-02-01'))).issues?.[0]?.code).toBe(
      'SEASON_TOO_LONG',
    )
    for (const as of ['visitor', 'member', 'facilitator'] as const) {
      expect((await planner(world.api, { as }).createSeason(spring)).__typename).toBe('NotAllowed')
      expect((await planner(world.api, { as }).publish(id.season(9))).__typename).toBe('NotFound')
    }
  })
})

describe('a copy of a Season', () => {
  it('goes on every second week over the gap, leaves single dates and what had ended, and looks holidays up anew', async () => {
    const season = await plan.createSeason(spring)
    await plan.addBreak({ season: season.id, publicHolidaysOf: 'FI' })
    await plan.createSeries({
      ...tuesdays,
      season: season.id,
      start: '2026-01-15T17:00',
      recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    })
    await plan.createSeries({ ...tuesdays, season: season.id, start: '2026-02-07T10:00', recurrence: undefined })
    await plan.createSeries({
      ...tuesdays,
      season: season.id,
      start: '2026-01-14T10:00',
      recurrence: 'FREQ=WEEKLY;UNTIL=20260218T235959',
    })
    const split = await plan.createSeries({ ...tuesdays, start: '2026-01-13T14:00', season: season.id })
    await plan.edit({
      session: on(await listed(), '01-27').id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-28T14:00' },
      expectedVersion: split.version,
    })
    const autumn = await plan.copySeason(season.id, named('Autumn', '2026-09-01', '2026-12-31'))
    expect(autumn).toMatchObject({ status: 'DRAFT' })
    // 15 January and 3 September are 33 weeks apart: that Thursday is not one of every second, the next one is.
    expect(autumn.series.map(({ start, recurrence }) => [start, recurrence])).toEqual([
      ['2026-09-02T14:00', 'FREQ=WEEKLY;BYDAY=WE'],
      ['2026-09-10T17:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    ])
    expect(autumn.breaks.map(({ from }) => from)).toEqual(['2026-10-31', '2026-12-06', '2026-12-25', '2026-12-26'])
  })
  it('has a course of twelve times as twelve times, though it was changed after the fourth', async () => {
    const season = await plan.createSeason(spring)
    const recurrence = 'FREQ=WEEKLY;BYDAY=TU;COUNT=12'
    const start = '2026-01-13T14:00'
    const course = await plan.createSeries({ ...tuesdays, season: season.id, start, recurrence })
    await plan.edit({
      session: on(await listed(), '02-10').id,
      scope: 'THIS_AND_FOLLOWING',
      change: { topic: [{ language: 'en', text: 'Bread' }] },
      expectedVersion: course.version,
    })
    const autumn = await plan.copySeason(season.id, named('Autumn', '2026-09-01', '2026-12-31'))
    expect(autumn.series.map((series) => series.recurrence)).toEqual([recurrence])
  })
})

describe('a Break', () => {
  const published = async (): Promise<string> => {
    const season = await plan.createSeason(spring)
    await plan.publish(season.id)
    await plan.createSeries({
      ...tuesdays,
      season: season.id,
      start: '2026-03-31T14:00',
      recurrence: 'FREQ=DAILY;COUNT=10',
    })
    return season.id
  }
  const states = async () =>
    (await plan.listed('group-1', '2026-03-30T00:00:00Z', '2026-05-01T00:00:00Z')).map(
      ({ localStart, status, cancellationReason }) => [localStart.slice(5, 10), status, cancellationReason],
    )

  it('cancels what lies in it with its reason, and gives back on removal only what it took', async () => {
    const season = await published()
    const april = await plan.listed('group-1', '2026-03-30T00:00:00Z', '2026-05-01T00:00:00Z')
    const reason = [{ language: 'en', text: 'The cook is ill' }]
    await plan.cancel({ session: on(april, '04-03').id, scope: 'THIS', reason })
    await plan.edit({ session: on(april, '04-04').id, scope: 'THIS', change: { start: '2026-04-20T14:00' } })
    await plan.edit({ session: on(april, '04-01').id, scope: 'THIS', change: { start: '2026-04-05T09:00' } })
    const answer = await plan.addBreak({ season, ...easter })
    expect(answer.breaks).toMatchObject([{ from: '2026-04-03', to: '2026-04-06', reason: 'Easter' }])
    expect(await states()).toEqual([
      ['03-31', 'SCHEDULED', null],
      ['04-02', 'SCHEDULED', null],
      ['04-03', 'CANCELLED', 'The cook is ill'],
      ['04-05', 'CANCELLED', 'Easter'],
      ['04-05', 'CANCELLED', 'Easter'],
      ['04-06', 'CANCELLED', 'Easter'],
      ['04-07', 'SCHEDULED', null],
      ['04-08', 'SCHEDULED', null],
      ['04-09', 'SCHEDULED', null],
      ['04-20', 'SCHEDULED', null],
    ])
    await plan.removeBreak(answer.breaks[0]?.id ?? '')
    expect((await states()).filter(([, status]) => status === 'CANCELLED')).toEqual([
      ['04-03', 'CANCELLED', 'The cook is ill'],
    ])
  })
  it('takes one that is moved into it, lets one go that is moved out, and yields to whoever gives one back', async () => {
    const season = await published()
    await plan.addBreak({ season, ...easter })
    const april = await plan.listed('group-1', '2026-03-30T00:00:00Z', '2026-05-01T00:00:00Z')
    const [into, out, back] = [on(april, '04-01'), on(april, '04-03'), on(april, '04-04')]
    await plan.edit({ session: into.id, scope: 'THIS', change: { start: '2026-04-05T09:00' } })
    expect((await plan.session(into.id))?.cancellationReason).toBe('Easter')
    await plan.edit({ session: out.id, scope: 'THIS', change: { start: '2026-04-21T14:00' } })
    expect((await plan.session(out.id))?.status).toBe('SCHEDULED')
    const given = await plan.reinstate(back.id)
    expect(given.collisions).toMatchObject([{ kind: 'IN_A_BREAK', break: { reason: 'Easter' } }])
    await plan.addBreak({ season, ...easter, from: '2026-04-04', to: '2026-04-04' })
    expect((await plan.session(back.id))?.status).toBe('SCHEDULED')
  })
  it('is one for each public holiday that is none yet, once', async () => {
    const season = await published()
    const answer = await plan.addBreak({ season, publicHolidaysOf: 'FI' })
    expect(answer.breaks.map(({ from }) => from)).toEqual([
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
    ])
    expect((await plan.addBreak({ season, publicHolidaysOf: 'FI' })).issues?.[0]?.code).toBe('NO_HOLIDAYS_THERE')
    for (const place of ['XX', 'fi', 'FI-99', '__proto__'])
      expect((await plan.addBreak({ season, publicHolidaysOf: place })).issues?.[0]?.code).toBe('HOLIDAYS_UNKNOWN')
    expect((await plan.addBreak({ season, publicHolidaysOf: 'FI', ...easter })).issues?.[0]?.code).toBe(
      'DATES_OR_HOLIDAYS',
    )
    expect((await plan.addBreak({ season, ...easter, from: '2027-04-03', to: '2027-04-04' })).issues?.[0]?.code).toBe(
      'OUTSIDE_ITS_SEASON',
    )
  })
})

describe('a Group that has ended', () => {
  it('has its coming Sessions cancelled, and gets back what ending took', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    await plan.cancel({ session: on(before, '01-20').id, scope: 'THIS', reason: [{ language: 'en', text: 'Ill' }] })
    expect(await planner(world.api, { as: 'facilitator' }).archive(id.group(1))).toEqual({ __typename: 'NotAllowed' })
    expect(await plan.archive(id.group(1))).toEqual({ __typename: 'Done' })
    expect((await listed()).map(({ status }) => status)).toEqual([
      'SCHEDULED',
      ...before.slice(1).map(() => 'CANCELLED'),
    ])
    const query = '{ group(slug: "group-1") { isArchived scheduleInWords } }'
    expect((await world.api.ask({ query })).data).toEqual({ group: { isArchived: true, scheduleInWords: [] } })
    // Beyond the rows, too.
    expect(
      (await plan.listed('group-1', '2029-01-01T00:00:00Z', '2029-01-15T00:00:00Z')).map(({ status }) => status),
    ).toEqual(['CANCELLED', 'CANCELLED'])
    expect((await plan.createSeries(tuesdays)).issues?.[0]?.code).toBe('GROUP_IS_ARCHIVED')
    expect((await plan.reinstate(on(before, '01-27').id)).issues?.[0]?.code).toBe('GROUP_IS_ARCHIVED')
    await plan.unarchive(id.group(1))
    expect((await listed()).map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'SCHEDULED',
      'CANCELLED',
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
    ])
  })
})
