import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { storedEntries } from '../../test/audit.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, fill, id, nothing, tag } from '../../test/world.ts'
import { createSessionIds } from '../sessions/session-ids.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { importCalendar, type CalendarToImport } from './import-calendar.ts'

const group = aGroup(1, 'OPEN', { title: { fi: 'Lounas', en: 'Lunch' } })
const folder = new URL('../../testdata/ics/', import.meta.url)
const sampleOf = (name: string): Buffer => readFileSync(new URL(`${name}.ics`, folder))
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.ics') && name !== 'bad-utf8.ics')
  .map((name) => name.replace('.ics', ''))
const fileOf = (...lines: readonly string[]): Buffer =>
  Buffer.from(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'))
const anEvent = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT']
const times = ['DTSTART;TZID=Europe/Helsinki:20260113T140000', 'DURATION:PT2H']
const weekly = [...times, 'RRULE:FREQ=WEEKLY;COUNT=3']

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => fill(db, { ...nothing, groups: [group, aGroup(2, 'OPEN', { isArchived: true })] }))

const importing = (bytes: Buffer, more: Partial<CalendarToImport> = {}) =>
  importCalendar(
    {
      db,
      keys: someKeys,
      clock: () => now,
      sessionIds: createSessionIds(someKeys.sessionIds),
      languages: [tag('fi'), tag('en')],
    },
    { group: 'group-1', bytes, isTrial: false, ...more },
  )
async function imported(bytes: Buffer, more: Partial<CalendarToImport> = {}) {
  const result = await importing(bytes, more)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
type Told = {
  readonly localStart: string
  readonly localEnd: string
  readonly status: string
  readonly cancellationReason: string | null
  readonly topic: string | null
  readonly note: string | null
  readonly series: { readonly start: string; readonly recurrence: string | null; readonly continues: object | null }
}
/** All of the programme, as a visitor reads it, by start: year by year, since a Period is 400 days at most. */
async function listed(language = 'fi'): Promise<readonly Told[]> {
  const query = `query ($from: Instant!, $until: Instant!) { sessions(first: 100, in: { from: $from, until: $until }) {
    nodes { localStart localEnd status cancellationReason topic note series { start recurrence continues { start } } } } }`
  const told: Told[] = []
  for (let year = 2019; year < 2028; year++) {
    const variables = { from: `${year}-01-01T00:00:00Z`, until: `${year + 1}-01-01T00:00:00Z` }
    const headers = { 'accept-language': language }
    const { data, errors } = await api.ask<{ sessions: { nodes: readonly Told[] } }>({ query, variables, headers })
    if (!data) throw new Error(JSON.stringify(errors))
    told.push(...data.sessions.nodes)
  }
  return told
}
const stateOf = async () => [await readProgrammeVersion(db.read), await storedEntries(db), await listed()]

describe(`importing a calendar on ${dialect}`, () => {
  it.each(samples)('makes the Sessions that it counts, and the second time changes nothing: %s', async (name) => {
    const { events } = await imported(sampleOf(name))
    const count = events.flatMap(({ series }) => series).reduce((sum, { dateCount }) => sum + dateCount, 0)
    const state = await stateOf()
    expect(await listed()).toHaveLength(count)
    const again = await imported(sampleOf(name))
    expect(again.events.map(({ fate }) => fate)).toEqual(events.map(() => 'THERE_ALREADY'))
    expect(await stateOf()).toEqual(state)
  })

  it.each(samples)('tells the same before, and changes nothing then: %s', async (name) => {
    const state = await stateOf()
    const trial = await imported(sampleOf(name), { isTrial: true })
    expect(await stateOf()).toEqual(state)
    expect(await imported(sampleOf(name))).toEqual(trial)
  })

  it('keeps what single dates have of their own', async () => {
    const on = (day: string, ...lines: readonly string[]) =>
      anEvent(`RECURRENCE-ID;TZID=Europe/Helsinki:202601${day}T140000`, ...lines)
    await imported(
      fileOf(
        ...anEvent(...weekly, 'SUMMARY:Keitto'),
        ...on('13', 'DTSTART;TZID=Europe/Helsinki:20260113T150000', 'DURATION:PT1H', 'SUMMARY:Letut'),
        ...on('20', 'DESCRIPTION:Ota kuppi mukaan'),
        ...on('27', 'STATUS:CANCELLED', 'COMMENT:Keittiö on rikki'),
      ),
    )
    expect(await listed()).toMatchObject([
      { localStart: '2026-01-13T15:00', localEnd: '2026-01-13T16:00', topic: 'Letut', note: null, status: 'SCHEDULED' },
      { localStart: '2026-01-20T14:00', localEnd: '2026-01-20T16:00', topic: 'Keitto', note: 'Ota kuppi mukaan' },
      { localStart: '2026-01-27T14:00', status: 'CANCELLED', cancellationReason: 'Keittiö on rikki' },
    ])
  })
  it('gives a reason in each language for what was called off without one', async () => {
    await imported(fileOf(...anEvent(...times, 'STATUS:CANCELLED')))
    const reasons = [await listed('fi'), await listed('en')].map(([one]) => one?.cancellationReason)
    expect(reasons).toEqual([expect.stringContaining('kalenterissa'), expect.stringContaining('calendar')])
  })
  it('leaves out a title that the Group has in any language, and takes any other as the topic', async () => {
    await imported(fileOf(...anEvent(...times, 'SUMMARY: LUNCH ')))
    await imported(fileOf('BEGIN:VEVENT', 'UID:two', ...times, 'SUMMARY:Lunch outside', 'END:VEVENT'))
    expect((await listed()).map(({ topic }) => topic).toSorted()).toEqual(['Lunch outside', null])
  })
  it('makes a Series that continues another of what was changed from a date on', async () => {
    await imported(sampleOf('this-and-future'))
    const series = (await listed()).map(({ series: one }) => one)
    expect(new Set(series.map(({ start, continues }) => `${start} ${JSON.stringify(continues)}`))).toEqual(
      new Set(['2025-09-04T17:00 null', '2025-09-25T18:00 {"start":"2025-09-04T17:00"}']),
    )
  })
  it('makes Sessions beyond the horizon where they have something of their own', async () => {
    const far = 'RECURRENCE-ID;TZID=Europe/Helsinki:20290116T140000'
    const { events } = await imported(
      fileOf(...anEvent(...times, 'RRULE:FREQ=WEEKLY'), ...anEvent(far, 'STATUS:CANCELLED')),
    )
    expect(events[0]?.series[0]?.dateCount).toBe(158)
  })
  it('writes down once that it was done, and by no person', async () => {
    await imported(sampleOf('google-weekly-override'))
    await imported(sampleOf('google-weekly-override'))
    expect(await storedEntries(db)).toMatchObject([
      { action: 'calendar.imported', actorKind: 'SYSTEM', about: id.group(1), subject: null },
    ])
  })
  it('leaves an event as it is that the file has otherwise than before, and takes what is new', async () => {
    await imported(fileOf(...anEvent(...weekly)))
    const other = ['BEGIN:VEVENT', 'UID:two', ...times, 'SUMMARY:Uusi', 'END:VEVENT']
    const { events } = await imported(fileOf(...anEvent(...times), ...other))
    expect(events.map(({ uid, fate }) => [uid, fate])).toEqual([
      ['one', 'DIFFERS'],
      ['two', 'TAKEN'],
    ])
    expect(await listed()).toHaveLength(4)
  })
  it('knows an event again that was only written at another time', async () => {
    await imported(fileOf(...anEvent(...weekly, 'DTSTAMP:20260101T000000Z', 'SEQUENCE:1', 'LOCATION:Talo')))
    const { events } = await imported(fileOf(...anEvent('DTSTAMP:20260105T000000Z', 'SEQUENCE:2', ...weekly)))
    expect(events.map(({ fate }) => fate)).toEqual(['THERE_ALREADY'])
  })
  it('takes an event into each of two Groups', async () => {
    await fill(db, { ...nothing, groups: [group, aGroup(3, 'OPEN')] })
    await imported(fileOf(...anEvent(...times)))
    const { events } = await imported(fileOf(...anEvent(...times)), { group: 'group-3' })
    expect(events.map(({ fate }) => fate)).toEqual(['TAKEN'])
    expect(await listed()).toHaveLength(2)
  })
})

describe(`refusing to import on ${dialect}`, () => {
  it.each([
    ['a bad file', sampleOf('bad-utf8'), {}, { error: 'BAD_FILE', trouble: { code: 'ENCODING', line: 9 } }],
    ['a file that is bad at its end', fileOf(...anEvent(...times), 'END:VEVENT'), {}, { error: 'BAD_FILE' }],
    ['into a Group that is not there', fileOf(), { group: 'nowhere' }, { error: 'NOT_FOUND' }],
    ['into a Group that has ended', fileOf(), { group: 'group-2' }, { error: 'GROUP_IS_ARCHIVED' }],
  ])('changes nothing: %s', async (_, bytes, more, refused) => {
    const state = await stateOf()
    expect(await importing(bytes, more)).toMatchObject({ ok: false, ...refused })
    expect(await stateOf()).toEqual(state)
  })
})
