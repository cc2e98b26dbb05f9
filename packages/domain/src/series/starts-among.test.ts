import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { local, zone } from '../../test/parsed.ts'
import { aRule, patience, runs } from '../../test/rule.arbitrary.ts'
import { addMinutes } from '../shared/local-date-time.ts'
import { expandRule } from './expand-rule.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import { startsAmong } from './starts-among.ts'

describe('starts among local times', { timeout: patience }, () => {
  it('are those that each would be found as alone', () => {
    const days = fc.array(fc.integer({ min: -20, max: 900 }), { maxLength: 30 })
    fc.assert(
      fc.property(aRule, days, days, ({ rule, start, zone: of }, asked, added) => {
        const plan = { start, zone: of, rule, excluded: [], added: added.map((day) => addMinutes(start, day * 1440)) }
        const locals = asked.flatMap((day) => [addMinutes(start, day * 1440), addMinutes(start, day * 1440 + 7)])
        const alone = locals.filter((from) => expandRule(plan, { from, to: addMinutes(from, 1) }).length > 0)
        expect([...startsAmong(plan, locals)].toSorted()).toEqual([...new Set(alone)].toSorted())
      }),
      { numRuns: runs },
    )
  })
  it('are found by counting once, where the rule has a COUNT', () => {
    const at = { start: local('2026-02-01T14:00'), zone: zone('Europe/Helsinki') }
    const rule = parseRecurrenceRule('FREQ=DAILY;COUNT=10000', at)
    if (!rule.ok) throw new Error('It can be read.')
    const plan = { ...at, rule: rule.value, excluded: [], added: [] }
    const before = performance.now()
    expandRule(plan, { from: at.start, to: local('2053-12-31T00:00') })
    const once = performance.now() - before
    const locals = Array.from({ length: 500 }, (_, day) => addMinutes(at.start, (day + 9400) * 1440))
    const start = performance.now()
    expect(startsAmong(plan, locals).size).toBe(500)
    expect(performance.now() - start).toBeLessThan(50 * once)
  })
})
