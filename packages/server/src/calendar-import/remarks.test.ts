import { instant, parseInstant } from '@piiri/domain/shared/instant'
import { describe, expect, it } from 'vitest'
import { helsinki } from '../../test/world.ts'
import { readCalendar } from './read-calendar.ts'
import type { Fault, RemarkCode, Remark } from './remark.ts'

const setting = { home: helsinki, until: parseInstant('2027-01-01T00:00:00Z') ?? instant(0) }
const fileOf = (...lines: readonly string[]): Uint8Array =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
/** An event whose own lines begin in line 5 of the file. */
const anEvent = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT']
const start = 'DTSTART;TZID=Europe/Helsinki:20260106T140000'
const end = 'DTEND;TZID=Europe/Helsinki:20260106T160000'
const weekly = 'RRULE:FREQ=WEEKLY;COUNT=10'
const series = [start, end, weekly, 'SUMMARY:Lunch'] as const

function read(bytes: Uint8Array) {
  const found = readCalendar(bytes, setting)
  if (!found.ok) throw new Error(`${found.code} at line ${found.line}`)
  const { events, remarks } = found.value
  return { events, remarks: [...events.flatMap((event) => event.remarks), ...remarks] }
}
const told = (remarks: readonly Remark[]) => remarks.map(({ kind, code, line, about }) => [kind, code, line, about])
type Told = readonly [name: string, lines: readonly string[], code: RemarkCode, line: number, about: string | null]

describe('what is changed', () => {
  it.each<Told>([
    [
      'a zone of Windows',
      ['DTSTART;TZID=Tokyo Standard Time:20260106T140000', 'DURATION:PT2H'],
      'ZONE_BY_WINDOWS_NAME',
      5,
      'Tokyo Standard Time = Asia/Tokyo',
    ],
    [
      'a zone of a name that is to be known everywhere',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Riga:20260106T140000', 'DURATION:PT2H'],
      'ZONE_BY_LOCATION',
      5,
      '/freeassociation.sourceforge.net/Europe/Riga = Europe/Riga',
    ],
    ['a time without a zone', ['DTSTART:20260106T140000', 'DURATION:PT2H'], 'FLOATING_TIME', 5, helsinki],
    ['a single time in UTC', ['DTSTART:20260106T120000Z', 'DURATION:PT2H'], 'UTC_ON_GROUPS_CLOCK', 5, helsinki],
    ['a rule in UTC', ['DTSTART:20260106T120000Z', 'DURATION:PT2H', weekly], 'REPEATS_IN_UTC', 5, null],
    ['seconds', ['DTSTART;TZID=Europe/Helsinki:20260106T140030', end], 'SECONDS_CUT', 5, 'DTSTART'],
    ['seconds of a length', [start, 'DURATION:PT90S'], 'SECONDS_CUT', 6, 'DURATION'],
    ['a whole day', ['DTSTART;VALUE=DATE:20260106'], 'ALL_DAY', 5, null],
    ['no length', [start], 'NO_LENGTH', 3, null],
    ['a length in days', [start, 'DURATION:P1D'], 'DAYS_AS_HOURS', 6, null],
    ['an end without a time', [start, end, 'RRULE:FREQ=WEEKLY;UNTIL=20260203'], 'UNTIL_WITHOUT_TIME', 7, null],
    ['an exclusion of a day', [start, end, weekly, 'EXDATE;VALUE=DATE:20260113'], 'EXCLUDED_BY_DAY', 8, '2026-01-13'],
    ['an addition of a day', [start, end, weekly, 'RDATE;VALUE=DATE:20260114'], 'ADDED_BY_DAY', 8, '2026-01-14'],
    ['a title with what cannot be seen', [start, end, 'SUMMARY:Lu\u202ench'], 'TEXT_CLEANED', 7, 'SUMMARY'],
    ['a title of two lines', [start, end, 'SUMMARY:Lunch\\nand more'], 'TEXT_CLEANED', 7, 'SUMMARY'],
    ['a long title', [start, end, `SUMMARY:${'a'.repeat(201)}`], 'TEXT_CUT', 7, 'SUMMARY'],
    ['what is not certain yet', [start, end, 'STATUS:TENTATIVE'], 'TENTATIVE', 7, null],
    [
      'an exception whose series is elsewhere',
      ['RECURRENCE-ID;TZID=Europe/Helsinki:20260106T140000', start, end],
      'SERIES_MISSING',
      5,
      null,
    ],
  ])('is told: %s', (_, lines, code, line, about) => {
    const { events, remarks } = read(fileOf(...anEvent(...lines)))
    expect(told(remarks)).toEqual([['CHANGED', code, line, about]])
    expect(events).toHaveLength(1)
  })
  it('is a zone that its rules name by another name', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Ours', 'X-LIC-LOCATION:Europe/Helsinki', 'END:VTIMEZONE']
    const { events, remarks } = read(fileOf(...anEvent('DTSTART;TZID=Ours:20260106T140000', 'DURATION:PT1H'), ...zone))
    expect(told(remarks)).toEqual([['CHANGED', 'ZONE_BY_LOCATION', 5, 'Ours = Europe/Helsinki']])
    expect(events[0]?.series[0]?.zone).toBe(helsinki)
  })
  it('is told once of a zone that many events name', () => {
    const of = (uid: string) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTART;TZID=FLE Standard Time:20260106T140000',
      'DURATION:PT1H',
      'END:VEVENT',
    ]
    const { events, remarks } = read(fileOf(...of('one'), ...of('two')))
    expect(told(remarks)).toEqual([['CHANGED', 'ZONE_BY_WINDOWS_NAME', 5, 'FLE Standard Time = Europe/Helsinki']])
    expect(events).toHaveLength(2)
  })
  it.each([
    ['is cut in two where all that follows is changed', [], 'SPLIT_FROM_HERE', 2],
    ['ends where all that follows is called off', ['STATUS:CANCELLED'], 'ENDED_FROM_HERE', 1],
  ] as const)('is a series that %s', (_, more, code, count) => {
    const from = 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Helsinki:20260120T140000'
    const following = anEvent(from, 'DTSTART;TZID=Europe/Helsinki:20260121T150000', ...more)
    const { events, remarks } = read(fileOf(...anEvent(...series), ...following))
    expect(told(remarks)).toEqual([['CHANGED', code, 12, '2026-01-20 14:00']])
    expect(events[0]?.series.map(({ dateCount, continues }) => [dateCount, continues])).toEqual(
      [
        [2, false],
        [8, true],
      ].slice(0, count),
    )
  })
})

describe('what is not kept', () => {
  it.each<Told>([
    ['who comes', [...series, 'ATTENDEE;CN="Somebody; else":mailto:somebody@example.org'], 'PROPERTY', 9, 'ATTENDEE'],
    ['who invites', [...series, 'ORGANIZER:mailto:somebody@example.org'], 'PROPERTY', 9, 'ORGANIZER'],
    ['a place', [...series, 'LOCATION:Somewhere'], 'PROPERTY', 9, 'LOCATION'],
    ['a description', [...series, 'DESCRIPTION:Soup'], 'PROPERTY', 9, 'DESCRIPTION'],
    ['a remark', [...series, 'COMMENT:Soup'], 'PROPERTY', 9, 'COMMENT'],
    ['an alarm', [...series, 'BEGIN:VALARM', 'DESCRIPTION:x', 'END:VALARM'], 'ALARM', 9, null],
    ['that it is private', [...series, 'CLASS:PRIVATE'], 'MARKED_PRIVATE', 9, 'PRIVATE'],
    ['more than a day', [start, 'DTEND;TZID=Europe/Helsinki:20260107T143000'], 'LONGER_THAN_A_DAY', 6, '24 h 30 min'],
    [
      'an exclusion of no date',
      [...series, 'EXDATE;TZID=Europe/Helsinki:20260113T150000'],
      'EXCLUDES_NOTHING',
      9,
      '2026-01-13 15:00',
    ],
  ])('is told: %s', (_, lines, code, line, about) => {
    const { events, remarks } = read(fileOf(...anEvent(...lines)))
    expect(told(remarks)).toEqual([['NOT_KEPT', code, line, about]])
    expect(events).toHaveLength(1)
  })
  it('is something else than an event', () => {
    expect(told(read(fileOf('BEGIN:VTODO', 'UID:x', 'END:VTODO')).remarks)).toEqual([
      ['NOT_KEPT', 'COMPONENT', 3, 'VTODO'],
    ])
  })
  it.each([
    ['a date that there is not', '20260107T140000', [], 'CHANGES_NO_DATE', 12, '2026-01-07 14:00'],
    ['a date that repeats by itself', '20260113T140000', [weekly], 'RULE_OF_ONE_DATE', 13, null],
  ])('is an exception of %s', (_, at, more, code, line, about) => {
    const exception = anEvent(
      `RECURRENCE-ID;TZID=Europe/Helsinki:${at}`,
      ...more,
      'DTSTART;TZID=Europe/Helsinki:20260107T150000',
    )
    expect(told(read(fileOf(...anEvent(...series), ...exception)).remarks)).toEqual([['NOT_KEPT', code, line, about]])
  })
  it('is told once of an event and its exceptions', () => {
    const place = 'LOCATION:Somewhere'
    const exception = anEvent('RECURRENCE-ID;TZID=Europe/Helsinki:20260113T140000', place)
    expect(told(read(fileOf(...anEvent(...series, place), ...exception)).remarks)).toEqual([
      ['NOT_KEPT', 'PROPERTY', 9, 'LOCATION'],
    ])
  })
  it.each<Told>([
    ['in a zone that nobody knows', ['DTSTART;TZID=Ours:20260106T140000', end], 'ZONE_UNKNOWN', 5, 'Ours'],
    ['several times a day', [start, end, 'RRULE:FREQ=HOURLY'], 'RULE_REFUSED', 7, 'RULE_MORE_OFTEN_THAN_DAILY'],
    ['by two rules', [start, end, weekly, 'RRULE:FREQ=DAILY;COUNT=2'], 'RULE_REPEATED', 8, null],
    ['but for a rule', [start, end, weekly, 'EXRULE:FREQ=DAILY;COUNT=2'], 'RULE_OF_EXCEPTIONS', 8, null],
    ['called off as a whole', [...series, 'STATUS:CANCELLED'], 'CALLED_OFF', 3, null],
    ['whose only date is left out', [start, end, `EXDATE${start.slice(7)}`], 'NO_DATES', 3, null],
    [
      'that goes on daily for decades',
      ['DTSTART:19700101T140000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'],
      'TOO_MANY_DATES',
      3,
      null,
    ],
  ])('is a whole event %s', (_, lines, code, line, about) => {
    const other = ['BEGIN:VEVENT', 'UID:other', ...series, 'END:VEVENT']
    const { events, remarks } = read(fileOf(...anEvent(...lines), ...other))
    expect(told(remarks)).toEqual([['LEFT_OUT', code, line, about]])
    expect(events.map(({ uid }) => uid)).toEqual(['other'])
  })
})

describe('a bad file', () => {
  const event = anEvent(...series)
  it.each<readonly [name: string, bytes: Uint8Array, code: Fault, line: number]>([
    ['is empty', Buffer.from(''), 'NO_CALENDAR', 1],
    ['is something else', Buffer.from('Dear all,\r\n'), 'NO_CALENDAR', 1],
    ['is larger than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'TOO_LARGE', 1],
    ['has a line without a name', fileOf(...event, 'hello'), 'BROKEN', 10],
    ['ends in the middle of a line', fileOf(...event).subarray(0, -20), 'BROKEN', 9],
    ['has no end', fileOf(...event).subarray(0, -15), 'BROKEN', 1],
    ['ends something else than it began', fileOf('BEGIN:VEVENT', 'END:VTODO'), 'BROKEN', 4],
    ['has an event in an event', fileOf('BEGIN:VEVENT', ...event, 'END:VEVENT'), 'BROKEN', 4],
    ['leaves a quotation mark open', fileOf(...anEvent('DTSTART;TZID="Europe:20260106T140000')), 'BROKEN', 5],
    ['counts its years otherwise', fileOf('CALSCALE:HEBREW', ...event), 'OTHER_CALENDAR_SCALE', 3],
    ['has 2,001 events', fileOf(...Array.from({ length: 2001 }, () => event).flat()), 'TOO_MANY_EVENTS', 1],
    ['has an event without UID', fileOf('BEGIN:VEVENT', start, 'END:VEVENT'), 'EVENT_WITHOUT_UID', 3],
    ['has an empty UID', fileOf('BEGIN:VEVENT', 'UID: ', start, 'END:VEVENT'), 'EVENT_WITHOUT_UID', 3],
    ['has two events of one UID', fileOf(...event, ...event), 'UID_REPEATED', 10],
    ['has an event without a start', fileOf(...anEvent(end)), 'EVENT_WITHOUT_START', 3],
    ['has two starts of one event', fileOf(...anEvent(start, start)), 'PROPERTY_REPEATED', 6],
    ['has a month 13', fileOf(...anEvent('DTSTART:20261301T140000')), 'TIME_INVALID', 5],
    ['has a 29 February of a common year', fileOf(...anEvent('DTSTART:20260229T140000')), 'TIME_INVALID', 5],
    ['has a time of 25:00', fileOf(...anEvent('DTSTART:20260106T250000')), 'TIME_INVALID', 5],
    ['has words for a time', fileOf(...anEvent(start, 'EXDATE:tomorrow')), 'TIME_INVALID', 6],
    [
      'has an end before its start',
      fileOf(...anEvent(end.replace('END', 'START'), start.replace('START', 'END'))),
      'LENGTH_INVALID',
      6,
    ],
    ['has a length backwards', fileOf(...anEvent(start, 'DURATION:-PT1H')), 'LENGTH_INVALID', 6],
    ['has a length and an end', fileOf(...anEvent(start, end, 'DURATION:PT1H')), 'LENGTH_INVALID', 7],
    ['has a day as the end of a time', fileOf(...anEvent(start, 'DTEND;VALUE=DATE:20260107')), 'LENGTH_INVALID', 6],
  ])('that %s gives an error with its line, and nothing else', (_, bytes, code, line) => {
    expect(readCalendar(bytes, setting)).toMatchObject({ ok: false, code, line })
  })
  it('that would make more than 20,000 Sessions gives an error', () => {
    const daily = ['DTSTART:20140101T140000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY']
    const events = Array.from({ length: 5 }, (_, n) => ['BEGIN:VEVENT', `UID:${n}`, ...daily, 'END:VEVENT']).flat()
    expect(readCalendar(fileOf(...events), setting)).toMatchObject({ ok: false, code: 'TOO_MANY_SESSIONS' })
  })
})
