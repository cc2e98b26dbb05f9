import { expandRule } from '@piiri/domain/series/expand-rule'
import { instant, parseInstant } from '@piiri/domain/shared/instant'
import { describe, expect, it } from 'vitest'
import { helsinki, local } from '../../test/world.ts'
import { readCalendar } from './read-calendar.ts'

const setting = { home: helsinki, until: parseInstant('2027-01-01T00:00:00Z') ?? instant(0) }
type Lines = readonly string[]
const event = (lines: Lines): Lines => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT']
const inHelsinki = (name: string, at: string): string => `${name};TZID=Europe/Helsinki:${at}`
/** Tuesdays at 14:00 from 6 January on, five times. */
const tuesdays = [
  inHelsinki('DTSTART', '20260106T140000'),
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=5',
  'SUMMARY:Lunch',
]

function seriesOf(...events: readonly Lines[]) {
  const lines = ['BEGIN:VCALENDAR', ...events.flatMap(event), 'END:VCALENDAR']
  const read = readCalendar(Buffer.from(lines.join('\n')), setting)
  if (!read.ok) throw new Error(`${read.code} at line ${read.line}`)
  expect(read.value.events).toHaveLength(1)
  return read.value.events[0]?.series ?? []
}
const changesOf = (...events: readonly Lines[]) => seriesOf(...events).flatMap(({ changes }) => changes)
const datesOf = (...events: readonly Lines[]) =>
  seriesOf(...events).map((one) =>
    expandRule(one, { from: local('2020-01-01T00:00'), to: local('2027-01-01T00:00') }).map((start) => start.local),
  )
const at13 = local('2026-01-13T14:00')

describe('one date of a series', () => {
  it.each([
    ['on its zone’s clock', inHelsinki('RECURRENCE-ID', '20260113T140000')],
    ['in UTC', 'RECURRENCE-ID:20260113T120000Z'],
    ['on the clock of another zone', 'RECURRENCE-ID;TZID=Europe/Stockholm:20260113T130000'],
    ['by its day', 'RECURRENCE-ID;VALUE=DATE:20260113'],
    ['by a time of its day that is no more', inHelsinki('RECURRENCE-ID', '20260113T120000')],
  ])('is found %s', (_, recurrenceId) => {
    expect(changesOf(tuesdays, [recurrenceId, inHelsinki('DTSTART', '20260114T100000')])).toEqual([
      { originalStart: at13, localStart: local('2026-01-14T10:00') },
    ])
  })
  it.each([
    ['nothing where all is as in its series', [inHelsinki('DTSTART', '20260113T140000'), 'SUMMARY:Lunch'], {}],
    ['another title', ['SUMMARY:Pancakes'], { summary: 'Pancakes' }],
    [
      'a note where it is described otherwise',
      ['DESCRIPTION:Bring a cup\\, please.\\nTwo\\, even'],
      { note: 'Bring a cup, please.\nTwo, even' },
    ],
    ['nothing where it is described as its series', ['DESCRIPTION:Soup'], {}],
    ['another length', [inHelsinki('DTSTART', '20260113T140000'), 'DURATION:PT30M'], { durationMinutes: 30 }],
    [
      'the time of another zone',
      ['DTSTART;TZID=Asia/Tokyo:20260113T220000'],
      { localStart: local('2026-01-13T15:00') },
    ],
    ['that it is called off, and why', ['STATUS:CANCELLED', 'COMMENT:Ill'], { calledOff: { comment: 'Ill' } }],
    ['that it is called off, and nothing else', ['STATUS:CANCELLED', 'SUMMARY:Off'], { calledOff: { comment: null } }],
  ])('has of its own %s', (_, lines, own) => {
    const id = inHelsinki('RECURRENCE-ID', '20260113T140000')
    expect(changesOf([...tuesdays, 'DESCRIPTION:Soup'], [id, ...lines])).toEqual([{ originalStart: at13, ...own }])
  })
  it('stands where its series comes later in the file', () => {
    const exception = [inHelsinki('RECURRENCE-ID', '20260113T140000'), 'SUMMARY:Pancakes']
    expect(changesOf(exception, tuesdays)).toEqual(changesOf(tuesdays, exception))
  })
  it('is left out by the instant in the night that skips its hour', () => {
    const nightly = [inHelsinki('DTSTART', '20260327T033000'), 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4']
    expect(datesOf([...nightly, 'EXDATE:20260329T013000Z'])).toEqual([
      ['2026-03-27T03:30', '2026-03-28T03:30', '2026-03-30T03:30'],
    ])
  })
  it('is left out of whole days by a time of that day', () => {
    const days = ['DTSTART;VALUE=DATE:20260106', 'RRULE:FREQ=DAILY;UNTIL=20260108']
    expect(datesOf([...days, inHelsinki('EXDATE', '20260107T090000')])).toEqual([
      ['2026-01-06T00:00', '2026-01-08T00:00'],
    ])
  })
  it('of whole days is the last one in any zone, where its end is written in UTC', () => {
    const days = ['DTSTART;VALUE=DATE:20260106', 'RRULE:FREQ=DAILY;UNTIL=20260107T000000Z']
    expect(datesOf(days)).toEqual([['2026-01-06T00:00', '2026-01-07T00:00']])
  })
  it('on 29 February is there in leap years alone', () => {
    expect(datesOf([inHelsinki('DTSTART', '20200229T120000'), 'DURATION:PT1H', 'RRULE:FREQ=YEARLY'])).toEqual([
      ['2020-02-29T12:00', '2024-02-29T12:00'],
    ])
  })
})

describe('all that follows a date', () => {
  const following = (at: string, ...lines: Lines): Lines => [
    `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Helsinki:${at}`,
    ...lines,
  ]
  const toWednesdays = following('20260120T140000', inHelsinki('DTSTART', '20260121T150000'), 'SUMMARY:Supper')

  it('is a series that continues the first, with what is left of its count', () => {
    expect(datesOf(tuesdays, toWednesdays)).toEqual([
      ['2026-01-06T14:00', '2026-01-13T14:00'],
      ['2026-01-21T15:00', '2026-01-28T15:00', '2026-02-04T15:00'],
    ])
    expect(seriesOf(tuesdays, toWednesdays)).toMatchObject([
      { part: '', continues: false, summary: 'Lunch', durationMinutes: 120 },
      { part: '2026-01-20T14:00', continues: true, summary: 'Supper', durationMinutes: 120 },
    ])
  })
  it('may be changed again, and has exceptions by the dates of before', () => {
    const toFridays = following('20260127T140000', inHelsinki('DTSTART', '20260130T150000'))
    const off = [inHelsinki('RECURRENCE-ID', '20260203T140000'), 'STATUS:CANCELLED']
    expect(datesOf(toFridays, off, tuesdays, toWednesdays)).toEqual([
      ['2026-01-06T14:00', '2026-01-13T14:00'],
      ['2026-01-21T15:00'],
      ['2026-01-30T15:00', '2026-02-06T15:00'],
    ])
    expect(seriesOf(toFridays, off, tuesdays, toWednesdays)[2]?.changes).toEqual([
      { originalStart: local('2026-02-06T15:00'), calledOff: { comment: null } },
    ])
  })
  it('is all, where it follows the first', () => {
    const all = following('20260106T140000', inHelsinki('DTSTART', '20260107T140000'))
    expect(datesOf(tuesdays, all)).toEqual([
      ['2026-01-07T14:00', '2026-01-14T14:00', '2026-01-21T14:00', '2026-01-28T14:00', '2026-02-04T14:00'],
    ])
    expect(seriesOf(tuesdays, all)).toMatchObject([{ part: '', continues: false }])
  })
  it('leaves exceptions and exclusions of before alone', () => {
    const exclusion = inHelsinki('EXDATE', '20260113T140000,20260127T140000')
    const own = [inHelsinki('RECURRENCE-ID', '20260106T140000'), 'SUMMARY:Pancakes']
    expect(datesOf([...tuesdays, exclusion], toWednesdays, own)).toEqual([
      ['2026-01-06T14:00'],
      ['2026-01-21T15:00', '2026-02-04T15:00'],
    ])
    expect(seriesOf([...tuesdays, exclusion], toWednesdays, own)[0]?.changes).toEqual([
      { originalStart: local('2026-01-06T14:00'), summary: 'Pancakes' },
    ])
  })
})
