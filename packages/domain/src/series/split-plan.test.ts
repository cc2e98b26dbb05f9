import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { local } from '../../test/parsed.ts'
import { aRule, patience, runs } from '../../test/rule.arbitrary.ts'
import { addMinutes, type LocalDateTime } from '../shared/local-date-time.ts'
import { expandRule, type RecurrencePlan } from './expand-rule.ts'
import { splitPlan } from './split-plan.ts'

const nothing = { from: local('1950-01-01T00:00') }
/** The first ones: rules without an end have no last. */
const startsOf = (plan: RecurrencePlan, until: LocalDateTime): readonly string[] =>
  expandRule(plan, { ...nothing, to: until }).map((start) => start.local)

describe('splitting a plan', { timeout: patience }, () => {
  it('gives two that have the starts of the one, none twice and none lost, with COUNT, exclusions and additions', () => {
    const aPlan = fc
      .tuple(
        aRule,
        fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
        fc.array(fc.integer({ min: -9, max: 900 }), { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([{ rule, start, zone }, out, more, isSingle]) => {
        const plan = {
          start,
          zone,
          rule: isSingle ? null : rule,
          excluded: [],
          added: more.map((days) => addMinutes(start, days * 1440 + 60)),
        }
        const starts = startsOf(plan, addMinutes(start, 1440 * 1500))
        return { ...plan, excluded: out.flatMap((at) => starts[at] ?? []) as LocalDateTime[] }
      })
    fc.assert(
      fc.property(aPlan, fc.nat({ max: 30 }), fc.boolean(), (plan, at, isBetween) => {
        const until = addMinutes(plan.start, 1440 * 2000)
        const all = startsOf(plan, until)
        const chosen = (all[at % Math.max(1, all.length)] ?? plan.start) as LocalDateTime
        const cut = isBetween ? addMinutes(chosen, 600) : chosen
        const { before, after } = splitPlan(plan, cut)
        const first = before === null ? [] : startsOf(before, until)
        const { start } = after
        const second =
          start === null
            ? after.added.filter((one) => !after.excluded.includes(one)).toSorted()
            : startsOf({ ...after, start }, until)
        expect(first.every((one) => one < cut)).toBe(true)
        expect([...first, ...new Set(second)]).toEqual(all)
      }),
      { numRuns: runs },
    )
  })
})
