import type { Instant } from '@piiri/domain/shared/instant'
import { invalidInput } from './invalid-input.ts'
import { builder } from './builder.ts'

/** A half-open span of time: from <= t < until. */
export type Period = { readonly from: Instant; readonly until: Instant }

export const PeriodInput = builder.inputType('Period', {
  description: 'A half-open span of time: from <= t < until.',
  fields: (t) => ({
    from: t.field({ type: 'Instant', required: true, description: 'Its first instant.' }),
    until: t.field({ type: 'Instant', required: true, description: 'The first instant after it.' }),
  }),
})

const day = 24 * 60 * 60 * 1000
/** Longest Period that may be asked for. */
const longestPeriodDays = 400
/** How far ahead a Period may end. */
export const furthestYears = 5

/** Refuses, with INVALID_INPUT, one that ends before it begins, is longer than 400 days, or ends more than 5 years ahead. */
export function checkPeriod(period: Period, now: Instant): Period {
  if (period.until <= period.from) throw invalidInput('A Period ends after it begins: `until` comes after `from`.')
  if (period.until - period.from > longestPeriodDays * day)
    throw invalidInput(`A Period is at most ${longestPeriodDays} days long.`)
  if (period.until > now + furthestYears * 366 * day)
    throw invalidInput(`A Period ends at most ${furthestYears} years ahead.`)
  return period
}
