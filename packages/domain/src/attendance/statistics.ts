import type { GroupId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { success, type Outcome } from '../shared/outcome.ts'
import { quarterOf, yearOfMonth, type CountedMonth, type Month } from './counted-months.ts'
import { keyOfSum, toldInYear, type Measure } from './told-in-year.ts'

export type StatisticsGrouping = 'GROUP' | 'MONTH' | 'LANGUAGE'
/** Null is what it is not grouped by; for visits and first-timers what is not told. */
export type StatisticsRow = {
  readonly group: GroupId | null
  readonly month: Month | null
  /** Null too for the visits of all languages that are not told of, and of people who were asked for none. */
  readonly language: LanguageTag | null
  readonly sessionCount: number | null
  readonly visits: number | null
  readonly firstTimers: number | null
  readonly isSuppressed: boolean
}
export type StatisticsAsked = {
  /** Whole and over, in their order. */
  readonly months: readonly Month[]
  readonly by: readonly StatisticsGrouping[]
}

/** What was counted of Groups that are told of to the same people, in whole years or those months of them that are over, and which sums are told. */
export type Circle = { readonly counted: readonly CountedMonth[]; readonly told: ReadonlySet<string> }
export function circleOf(counted: readonly CountedMonth[]): Circle {
  const years = new Set(counted.map(({ month }) => yearOfMonth(month)))
  const toldOfYear = (year: string) => toldInYear(counted.filter(({ month }) => yearOfMonth(month) === year))
  return { counted, told: new Set([...years].flatMap((year) => [...toldOfYear(year)])) }
}
/** Some of it: of one Group or of all (null), in months or what they make up. */
type Part = { readonly from: readonly Circle[]; readonly group: GroupId | null; readonly times: readonly string[] }

/**
 * Sums of what was counted in circles that the viewer may know. What is told of one circle is the same for whoever may know it, whatever else they may. Refused are questions whose answers, taken with others, overlap: months that are no quarter or year and
 * are not told one by one, and languages of one Group in less than a year.
 */
export function statisticsOf(
  circles: readonly Circle[],
  { months, by }: StatisticsAsked,
): Outcome<readonly StatisticsRow[], 'DISCLOSURE_REFUSED'> {
  const whole = wholeTimes(months)
  const isFine = by.includes('LANGUAGE') && by.includes('GROUP')
  const isOverlap = isFine ? by.includes('MONTH') || !whole?.every(isYear) : whole === null && !by.includes('MONTH')
  if (isOverlap) return { ok: false, error: 'DISCLOSURE_REFUSED' }
  const within = by.includes('MONTH')
    ? months.map((month) => ({ month, times: [month] }))
    : [{ month: null, times: whole ?? [] }]
  return success(
    groupsBy(circles, by).flatMap(({ group, from }) =>
      within.flatMap(({ month, times }) => {
        const part = { from, group, times }
        return rowsOf(part, by).map((row) => ({ group, month, ...row }))
      }),
    ),
  )
}

const isYear = (time: string): boolean => time.length === 4

/** One month, one quarter, or whole years; null for months that are nothing of these. */
function wholeTimes(months: readonly Month[]): readonly string[] | null {
  const [first] = months
  if (first === undefined) return null
  if (months.length === 1) return [first]
  if (months.length === 3 && Number(first.slice(5)) % 3 === 1) return [quarterOf(first)]
  return months.length % 12 === 0 && first.endsWith('-01') ? [...new Set(months.map(yearOfMonth))] : null
}

function groupsBy(all: readonly Circle[], by: readonly StatisticsGrouping[]): readonly Pick<Part, 'group' | 'from'>[] {
  if (!by.includes('GROUP')) return [{ group: null, from: all }]
  return all.flatMap((one) =>
    [...new Set(one.counted.map(({ group }) => group))].map((group) => ({ group, from: [one] })),
  )
}

type Numbers = Omit<StatisticsRow, 'group' | 'month'>
function rowsOf(part: Part, by: readonly StatisticsGrouping[]): readonly Numbers[] {
  const counted = part.from.flatMap((one) => countedIn(one, part))
  const visits = sum(counted.map((one) => one.visits))
  if (visits === 0) return []
  if (by.includes('LANGUAGE')) return languageRows(part, visits)
  const told = toldOf(part, 'VISITS')
  return [
    {
      language: null,
      sessionCount: told === null ? null : sum(counted.map(({ sessionCount }) => sessionCount)),
      visits: told,
      firstTimers: told === null ? null : toldOf(part, 'FIRST_TIMERS') || null,
      isSuppressed: told === null,
    },
  ]
}

/** Languages that are told of, and one row for all visits besides, which says nothing of what they are. */
function languageRows(part: Part, visits: number): readonly Numbers[] {
  const languages = new Set(
    part.from.flatMap((one) => countedIn(one, part)).flatMap((one) => [...one.byLanguage.keys()]),
  )
  const rows = [...languages]
    .map((language) => ({ language, visits: toldOf(part, language) ?? 0 }))
    .filter((row) => row.visits > 0)
    .toSorted((a, b) => b.visits - a.visits || (a.language < b.language ? -1 : 1))
    .map((row) => ({ ...row, sessionCount: null, firstTimers: null, isSuppressed: false }))
  const others = { language: null, sessionCount: null, visits: null, firstTimers: null, isSuppressed: true }
  return sum(rows.map((row) => row.visits)) === visits ? rows : [...rows, others]
}

/** Null where any of it is not told. */
function toldOf({ from, group, times }: Part, measure: Measure): number | null {
  let total = 0
  for (const one of from)
    for (const time of times) {
      const value = sum(countedIn(one, { group, times: [time] }).map((month) => measured(month, measure)))
      if (value > 0 && !one.told.has(keyOfSum({ measure, time, group }))) return null
      total += value
    }
  return total
}

const countedIn = ({ counted }: Circle, { group, times }: Pick<Part, 'group' | 'times'>): readonly CountedMonth[] =>
  counted.filter(
    (one) =>
      (group === null || one.group === group) &&
      [one.month, quarterOf(one.month), yearOfMonth(one.month)].some((time) => times.includes(time)),
  )
function measured({ visits, firstTimers, byLanguage }: CountedMonth, measure: Measure): number {
  if (measure === 'VISITS') return visits
  if (measure === 'FIRST_TIMERS') return firstTimers ?? 0
  return byLanguage.get(measure) ?? 0
}
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
