import fc from 'fast-check'
import type { CountedMonth, Month } from '../src/attendance/counted-months.ts'
import type { GroupId } from '../src/shared/id.ts'
import { parseLanguageTag, type LanguageTag } from '../src/shared/language-tag.ts'

export const groups = ['grp_1', 'grp_2', 'grp_3'] as GroupId[] // Not real ids: nothing reads them.
const languages = ['fi', 'en', 'th'].flatMap((tag) => parseLanguageTag(tag) ?? [])

/** Small numbers mostly: what has to be hidden is where the work is. */
const few = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(40) })
const cell = fc.record({
  byLanguage: fc.array(few, { minLength: 3, maxLength: 3 }),
  others: few,
  first: few,
  asked: fc.boolean(),
})

/** What was counted in a year, in some months of some Groups. */
export const aCountedYear = (year: number): fc.Arbitrary<readonly CountedMonth[]> =>
  fc
    .record({
      groups: fc.integer({ min: 1, max: groups.length }),
      cells: fc.array(fc.option(cell, { freq: 3 }), { minLength: 36, maxLength: 36 }),
    })
    .map(({ groups: count, cells }) =>
      cells.flatMap((one, at) => {
        const group = groups[at % 3]
        if (one === null || group === undefined || at % 3 >= count) return []
        const month: Month = `${year}-${String(Math.floor(at / 3) + 1).padStart(2, '0')}`
        const byLanguage = new Map<LanguageTag, number>(
          languages.map((tag, which) => [tag, one.byLanguage[which] ?? 0] as const).filter(([, value]) => value > 0),
        )
        const visits = one.others + [...byLanguage.values()].reduce((sum, value) => sum + value, 0)
        const firstTimers = one.asked ? Math.min(one.first, visits) : null
        return [{ group, month, sessionCount: 1, visits, firstTimers, byLanguage }]
      }),
    )
