import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { local, zone } from '../../test/parsed.ts'
import { aRule, aLocalTime, aZone, patience, runs, type GeneratedRule } from '../../test/rule.arbitrary.ts'
import { instant } from '../shared/instant.ts'
import {
  addMinutes,
  dayOf,
  localDateTime,
  localMinutes,
  minuteOfDay,
  type LocalDateTime,
} from '../shared/local-date-time.ts'
import { addDays, dayNumber } from '../shared/local-date.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import { expandRule, type LocalWindow, type RecurrencePlan } from './expand-rule.ts'
import { matchesRule } from './match-rule.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import { resolveLocalTime, toLocalTime } from './resolve-local-time.ts'

const planOf = ({ start, zone, rule }: GeneratedRule): RecurrencePlan => ({
  start,
  zone,
  rule,
  excluded: [],
  added: [],
})
const later = (at: LocalDateTime, days: number): LocalDateTime => addMinutes(at, days * 1440)
const locals = (plan: RecurrencePlan, window: LocalWindow): readonly LocalDateTime[] =>
  expandRule(plan, window).map(({ local }) => local)

/** RFC 5545's table, day by day. */
function dayByDay({ start, zone, rule }: GeneratedRule, window: LocalWindow): readonly LocalDateTime[] {
  const first = dayOf(start)
  const days = Array.from({ length: Math.max(0, dayNumber(dayOf(window.to)) - dayNumber(first) + 1) }, (_, i) => i)
  const { until, count } = rule
  return days
    .map((day) => addDays(first, day))
    .filter((date) => matchesRule(rule, first, date))
    .slice(0, count ?? undefined)
    .map((date) => localDateTime(date, minuteOfDay(start)))
    .filter((local) => until === null || until.instant !== null || local <= until.local)
    .filter((local) => (until?.instant ?? null) === null || resolveLocalTime(local, zone) <= Number(until?.instant))
    .filter((local) => window.from <= local && local < window.to)
}

/** All offsets that there are since 1970 in the zones drawn here, in minutes. */
const offsets = Array.from({ length: 26 * 4 + 1 }, (_, quarter) => quarter * 15 - 12 * 60)
const isSkipped = (local: LocalDateTime, zone: TimeZone): boolean =>
  offsets.every((offset) => toLocalTime(instant((localMinutes(local) - offset) * 60_000), zone) !== local)

describe('expanding a rule', { timeout: patience }, () => {
  it('gives the dates of the table of RFC 5545, asked day by day', () => {
    fc.assert(
      fc.property(
        aRule,
        fc.integer({ min: -400, max: 1500 }),
        fc.integer({ min: 0, max: 400 }),
        (one, ahead, length) => {
          const from = later(one.start, ahead)
          const window = { from, to: later(from, length) }
          expect(locals(planOf(one), window)).toEqual(dayByDay(one, window))
        },
      ),
      { numRuns: runs },
    )
  })

  it('counts a day once that is chosen by two positions', () => {
    const [start, at] = [local('2026-01-26T17:00'), zone('Europe/Helsinki')]
    const text = 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=4,-1;COUNT=5'
    const rule = parseRecurrenceRule(text, { start, zone: at })
    if (!rule.ok) throw new Error('a rule of two positions is refused')
    const plan = planOf({ text, start, zone: at, rule: rule.value })
    const dates = ['2026-01-26', '2026-02-23', '2026-03-23', '2026-03-30', '2026-04-27'].map((date) => `${date}T17:00`)
    expect(locals(plan, { from: start, to: local('2030-01-01T00:00') })).toEqual(dates)
    expect(locals(plan, { from: local('2026-03-30T00:00'), to: local('2030-01-01T00:00') })).toEqual(dates.slice(3))
  })

  it('of a window is that of its two parts', () => {
    const cuts = fc.tuple(fc.integer({ min: -100_000, max: 2_000_000 }), fc.nat(500_000), fc.nat(500_000))
    fc.assert(
      fc.property(aRule, cuts, fc.array(aLocalTime, { maxLength: 3 }), (one, [ahead, left, right], added) => {
        const plan = { ...planOf(one), added }
        const a = addMinutes(one.start, ahead)
        const b = addMinutes(a, left)
        const c = addMinutes(b, right)
        const parts = [...expandRule(plan, { from: a, to: b }), ...expandRule(plan, { from: b, to: c })]
        expect(expandRule(plan, { from: a, to: c })).toEqual(parts)
      }),
      { numRuns: runs },
    )
  })

  it('keeps a weekly time of the day on both sides of every clock change, but for what the clock skips', () => {
    fc.assert(
      fc.property(aLocalTime, aZone, (start, zone) => {
        const rule = parseRecurrenceRule('FREQ=WEEKLY', { start, zone })
        if (!rule.ok) throw new Error('a plain weekly rule is refused')
        const starts = expandRule(planOf({ text: '', start, zone, rule: rule.value }), {
          from: start,
          to: later(start, 371),
        })
        expect(starts).toHaveLength(53)
        for (const { local, instant } of starts) {
          const shown = toLocalTime(instant, zone)
          expect(local.slice(11)).toBe(start.slice(11))
          // What is skipped is shown later, by the length of the gap: never earlier, and here by a day at most (Apia).
          expect(shown >= local && shown <= later(local, 1)).toBe(true)
          expect(shown === local || isSkipped(local, zone)).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })

  it('takes exclusions out and puts additions in by exact local time, each start once', () => {
    fc.assert(
      fc.property(aRule, fc.nat(), aLocalTime, (one, pick, added) => {
        const window = { from: one.start, to: later(one.start, 1500) }
        const all = locals(planOf(one), window)
        const excluded = all.slice(pick % (all.length + 1)).slice(0, 1)
        const minuteBeside = excluded.map((local) => addMinutes(local, 1))
        const plan = {
          ...planOf(one),
          excluded: [...excluded, ...minuteBeside],
          added: [added, added, ...all.slice(0, 1)],
        }
        const isIn = window.from <= added && added < window.to && !minuteBeside.includes(added)
        const expected = new Set([...all, ...(isIn ? [added] : [])].filter((local) => !excluded.includes(local)))
        expect(locals(plan, window)).toEqual([...expected].sort())
      }),
      { numRuns: runs },
    )
  })

  it('gives the start alone where there is no rule', () => {
    fc.assert(
      fc.property(aLocalTime, aZone, (start, zone) => {
        const plan = { start, zone, rule: null, excluded: [], added: [] }
        expect(locals(plan, { from: start, to: addMinutes(start, 1) })).toEqual([start])
        expect(locals(plan, { from: addMinutes(start, 1), to: later(start, 9) })).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})
