import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language, local, minutes, zone } from '../../test/parsed.ts'
import { aLocalTime, aRule, patience, runs } from '../../test/rule.arbitrary.ts'
import { addMinutes } from '../shared/local-date-time.ts'
import { expandRule } from './expand-rule.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'
import { scheduleInWords } from './schedule-in-words.ts'

const [fi, en] = [language('fi'), language('en')]

function said(rule: string | null, start: string, durationMinutes = 120): readonly [string, string] {
  const parsed =
    rule === null ? null : parseRecurrenceRule(rule, { start: local(start), zone: zone('Europe/Helsinki') })
  if (parsed?.ok === false) throw new Error(JSON.stringify(parsed.issues))
  const schedule = { start: local(start), durationMinutes: minutes(durationMinutes), rule: parsed?.value ?? null }
  return [scheduleInWords(schedule, fi), scheduleInWords(schedule, en)]
}

/** Parts with values that lie close to each other, all with all. */
const everyCombination = [
  ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY'],
  ['', ';INTERVAL=2', ';INTERVAL=3'],
  ['', ';BYMONTH=3,12', ';BYMONTH=12,1,2,3'],
  ['', ';BYMONTHDAY=1,31', ';BYMONTHDAY=1,-1', ';BYMONTHDAY=1,2,3,-1', ';BYYEARDAY=60,-1', ';BYWEEKNO=9,51'],
  ['', ';BYDAY=MO,TU', ';BYDAY=MO,TU,SU', ';BYDAY=MO,TU,WE,TH,FR', ';BYDAY=1MO,-1TU', ';BYDAY=1MO,5TU'],
  ['', ';BYSETPOS=1,-1', ';BYSETPOS=1,-2,-1'],
  ['', ';WKST=SU'],
  ['', ';COUNT=5'],
].reduce((texts, values) => texts.flatMap((text) => values.map((value) => text + value)))

describe('a schedule in words', { timeout: patience }, () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TU', '2020-01-07T14:00', 'Joka tiistai klo 14.00–16.00', 'Every Tuesday 14:00–16:00'],
    ['FREQ=WEEKLY', '2020-01-08T14:00', 'Joka keskiviikko klo 14.00–16.00', 'Every Wednesday 14:00–16:00'],
    [
      'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10',
      '2020-01-07T09:00',
      'Joka tiistai ja torstai klo 9.00–11.00, 10 kertaa',
      'Every Tuesday and Thursday 09:00–11:00, 10 times',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      '2020-01-06T10:00',
      'Maanantaista perjantaihin klo 10.00–12.00',
      'Monday to Friday 10:00–12:00',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,TU',
      '2020-01-07T10:00',
      'Joka toinen viikko tiistaisin ja keskiviikkoisin klo 10.00–12.00',
      'Every second week on Tuesday and Wednesday 10:00–12:00',
    ],
    [
      'FREQ=WEEKLY;BYMONTH=6,7,8',
      '2020-06-02T10:00',
      'Joka tiistai kesä–elokuussa klo 10.00–12.00',
      'Every Tuesday in June–August 10:00–12:00',
    ],
    [
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20200526T235959',
      '2020-01-07T14:00',
      'Joka tiistai klo 14.00–16.00, 26. toukokuuta 2020 asti',
      'Every Tuesday 14:00–16:00, until 26 May 2020',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1MO',
      '2020-02-03T17:30',
      'Joka kuukauden ensimmäinen maanantai klo 17.30–19.30',
      'Every first Monday of the month 17:30–19:30',
    ],
    [
      'FREQ=MONTHLY;BYDAY=2TU,-1FR',
      '2020-01-14T17:30',
      'Joka kuukauden toinen tiistai ja viimeinen perjantai klo 17.30–19.30',
      'Every second Tuesday and last Friday of the month 17:30–19:30',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-2WE',
      '2020-01-22T17:30',
      'Joka toisen kuukauden toiseksi viimeinen keskiviikko klo 17.30–19.30',
      'On the second to last Wednesday of every second month 17:30–19:30',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15',
      '2020-01-15T17:30',
      'Joka kuukauden 15. päivä klo 17.30–19.30',
      'On the 15th of every month 17:30–19:30',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1,-1',
      '2020-01-01T17:30',
      'Joka kuukauden 1. ja viimeinen päivä klo 17.30–19.30',
      'On the 1st and the last day of every month 17:30–19:30',
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '2020-03-07T13:00',
      'Joka kuukauden 7.–13. päivä klo 13.00–15.00, kun se on lauantai',
      'On the 7th–13th of every month 13:00–15:00, when it falls on Saturday',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2020-01-31T09:30',
      'Joka kuukauden viimeinen päivistä maanantai–perjantai klo 9.30–11.30',
      'Every month on the last of the days Monday to Friday 09:30–11:30',
    ],
    [
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,25,26',
      '2020-12-24T12:00',
      'Joka vuosi 24.–26. joulukuuta klo 12.00–14.00',
      'Every year on 24–26 December 12:00–14:00',
    ],
    [
      'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU',
      '2020-05-10T12:00',
      'Joka vuosi toukokuun toisena sunnuntaina klo 12.00–14.00',
      'Every year on the second Sunday of May 12:00–14:00',
    ],
    [
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO,WE',
      '2020-05-11T12:00',
      'Joka vuosi viikolla 20 maanantaina ja keskiviikkona klo 12.00–14.00',
      'Every year in week 20 on Monday and Wednesday 12:00–14:00',
    ],
    ['FREQ=DAILY', '2020-01-07T14:00', 'Joka päivä klo 14.00–16.00', 'Every day 14:00–16:00'],
    ['FREQ=DAILY;INTERVAL=2', '2020-01-07T14:00', 'Joka toinen päivä klo 14.00–16.00', 'Every second day 14:00–16:00'],
    [null, '2020-01-21T14:00', 'Tiistai 21. tammikuuta 2020 klo 14.00–16.00', 'Tuesday 21 January 2020 14:00–16:00'],
  ])('says %s from %s', (rule, start, finnish, english) => {
    expect(said(rule, start)).toEqual([finnish, english])
  })

  it('says every second Thursday as people do', () => {
    expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2020-01-23T17:00', 150)).toEqual([
      'Joka toinen torstai klo 17.00–19.30',
      'Every second Thursday 17:00–19:30',
    ])
  })

  it('says that something ends on the next day, but for its first moment', () => {
    expect(said('FREQ=WEEKLY', '2020-01-24T22:00', 240)).toEqual([
      'Joka perjantai klo 22.00–2.00 (seuraavana päivänä)',
      'Every Friday 22:00–02:00 (the next day)',
    ])
    expect(said('FREQ=WEEKLY', '2020-01-24T22:00')).toEqual([
      'Joka perjantai klo 22.00–24.00',
      'Every Friday 22:00–24:00',
    ])
  })

  it('names as the last day that on which the rule still occurs', () => {
    expect(said('FREQ=WEEKLY;UNTIL=20200204T135900', '2020-01-07T14:00')[1]).toMatch(/until 3 February 2020$/)
  })

  it('takes the parent of a language, and English for those it does not speak', () => {
    const schedule = { start: local('2020-01-21T14:00'), durationMinutes: minutes(60), rule: null }
    expect(scheduleInWords(schedule, language('fi-FI'))).toBe(scheduleInWords(schedule, fi))
    expect(scheduleInWords(schedule, language('th'))).toBe(scheduleInWords(schedule, en))
  })

  it('has words in both languages for every rule that is accepted', () => {
    fc.assert(
      fc.property(aRule, fc.integer({ min: 1, max: 1440 }), ({ start, rule }, length) => {
        const schedule = { start, durationMinutes: minutes(length), rule }
        for (const tag of [fi, en]) {
          const words = scheduleInWords(schedule, tag)
          expect(words).toMatch(/^[A-Z1-9].*\d[.:]\d\d–\d\d?[.:]\d\d/)
          expect(words).not.toMatch(/undefined|null|NaN| {2}| ,|\bof$| ja$| and$/)
        }
      }),
      { numRuns: runs },
    )
  })

  it.each(['2021-03-01T09:00', '2024-12-31T18:00'])('says different things of different dates from %s', (text) => {
    const start = local(text)
    const at = zone('Europe/Helsinki')
    const window = { from: start, to: addMinutes(start, 3 * 366 * 1440) }
    const datesByRule = new Map<RecurrenceRule, string>()
    const datesOf = (rule: RecurrenceRule): string => {
      const dates =
        datesByRule.get(rule) ??
        expandRule({ start, zone: at, rule, excluded: [], added: [] }, window)
          .map((one) => one.local)
          .join()
      datesByRule.set(rule, dates)
      return dates
    }
    const accepted = everyCombination.flatMap((rule) => {
      const parsed = parseRecurrenceRule(rule, { start, zone: at })
      return parsed.ok ? [parsed.value] : []
    })
    expect(accepted.length).toBeGreaterThan(300)
    for (const tag of [fi, en]) {
      const byWords = new Map<string, RecurrenceRule[]>()
      for (const rule of accepted) {
        const words = scheduleInWords({ start, rule, durationMinutes: minutes(60) }, tag)
        byWords.set(words, [...(byWords.get(words) ?? []), rule])
      }
      const clashes = [...byWords].filter(([, rules]) => rules.length > 1 && new Set(rules.map(datesOf)).size > 1)
      expect(clashes.map(([words]) => words)).toEqual([])
    }
  })

  it('has the same words for the same single date in any zone, since it tells the wall clock', () => {
    fc.assert(
      fc.property(aLocalTime, (start) => {
        const words = scheduleInWords({ start, durationMinutes: minutes(60), rule: null }, en)
        expect(words).toContain(`${Number(start.slice(8, 10))} `)
        expect(words).toContain(` ${start.slice(11)}–`)
      }),
      { numRuns: runs },
    )
  })
})
