import { readdirSync, readFileSync } from 'node:fs'
import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import { writeRuleText } from '@piiri/domain/series/write-rule-text'
import { instant, parseInstant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patience, runs } from '../../test/runs.ts'
import { helsinki } from '../../test/world.ts'
import { readCalendar } from './read-calendar.ts'

const setting = { home: helsinki, until: parseInstant('2027-01-01T00:00:00Z') ?? instant(0) }
const folder = new URL('../../testdata/ics/', import.meta.url)
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.ics') && !name.startsWith('huge'))
  .map((name) => readFileSync(new URL(name, folder)))

/** Whatever is read of it has to be what Piiri can keep. */
function expectSound(bytes: Uint8Array): void {
  const read = readCalendar(bytes, setting)
  if (!read.ok) {
    expect(read.line).toBeGreaterThan(0)
    return
  }
  for (const { series, remarks, line } of read.value.events) {
    for (const one of [line, ...remarks.map((remark) => remark.line)]) expect(one).toBeGreaterThan(0)
    expect(series.length).toBeGreaterThan(0)
    for (const { start, zone, rule, durationMinutes, changes } of series) {
      expect(rule === null || parseRecurrenceRule(writeRuleText(rule), { start, zone }).ok).toBe(true)
      expect(durationMinutes).toBeGreaterThan(0)
      expect(durationMinutes).toBeLessThanOrEqual(1440)
      expect(new Set(changes.map(({ originalStart }) => originalStart)).size).toBe(changes.length)
    }
  }
}

const words = [
  'VEVENT',
  'VCALENDAR',
  'VALARM',
  'VTIMEZONE',
  '20260106',
  '20261306T140000',
  '20260106T140000Z',
  'P1D',
  'FREQ=WEEKLY',
  'x',
]
const names = [
  'BEGIN',
  'END',
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXDATE',
  'RDATE',
  'RECURRENCE-ID',
  'SUMMARY',
  'STATUS',
  'CONSTRUCTOR',
  '__PROTO__',
]
const parameters = [
  '',
  ';TZID=Europe/Helsinki',
  ';TZID="FLE Standard Time"',
  ';VALUE=DATE',
  ';RANGE=THISANDFUTURE',
  ';=',
  ';CONSTRUCTOR=x',
  ';__proto__=x',
  ';X="',
]
const aLine = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...parameters), fc.oneof(fc.constantFrom(...words), fc.string()))
  .map(([name, parameter, value]) => `${name}${parameter}:${value}`)
const anEventOf = fc
  .array(aLine, { maxLength: 12 })
  .map((lines) => ['BEGIN:VEVENT', 'UID:one', ...lines.filter((line) => !/^(BEGIN|END)/.test(line)), 'END:VEVENT'])

describe('reading a calendar', { timeout: patience }, () => {
  it('takes any bytes without a fault', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), expectSound), { numRuns: runs() })
  })
  it('takes any lines without a fault', () => {
    const file = fc.array(
      fc.oneof(
        aLine.map((line) => [line]),
        anEventOf,
      ),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(file, (lines) =>
        expectSound(Buffer.from(['BEGIN:VCALENDAR', ...lines.flat(), 'END:VCALENDAR'].join('\r\n'))),
      ),
      { numRuns: runs(2) },
    )
  })
  it('takes samples in which bytes or lines were changed, swapped, doubled or left out', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5)), { maxLength: 4 }))
      .map(([sample, changes]) => changes.reduce(change, sample))
    fc.assert(fc.property(mutated, expectSound), { numRuns: runs(2) })
  })
})

function change(bytes: Buffer, [at, with_, kind]: readonly [number, number, number]): Buffer {
  if (kind === 0) {
    const copy = Buffer.from(bytes)
    copy[at % bytes.length] = with_ % 256
    return copy
  }
  const lines = bytes.toString('latin1').split('\r\n')
  const [one, other] = [at % lines.length, with_ % lines.length]
  const line = lines[one] ?? ''
  if (kind === 1) lines.splice(one, 1)
  if (kind === 2) lines.splice(other, 0, line)
  if (kind === 3) lines[one] = lines.splice(other, 1, line)[0] ?? ''
  if (kind === 4) lines[one] = line.replace(/\d/, String(with_ % 10))
  if (kind === 5) lines[one] = line.slice(0, with_ % (line.length + 1))
  return Buffer.from(lines.join('\r\n'), 'latin1')
}
