import type { GroupId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { twoDigits } from '../shared/local-date.ts'
import { isTooSmall, leastTold, quarterOf, yearOfMonth, type CountedMonth, type Month } from './counted-months.ts'
import { startTelling, type Combination } from './tell-safely.ts'

/** What is added up: all visits, those of first-timers, or those of people of one language. */
export type Measure = 'VISITS' | 'FIRST_TIMERS' | LanguageTag
/** `2026`, `2026-Q1` or `2026-03`; of one Group, or of all together (null). */
export type Asked = { readonly measure: Measure; readonly time: string; readonly group: GroupId | null }
/** Visits of people whose language nobody wrote down: never told, but not to be computed either. */
const noLanguage = 'NO_LANGUAGE'
type Kind = Measure | typeof noLanguage
type Cell = { readonly kind: Kind; readonly group: GroupId; readonly month: Month; readonly count: number }
type Sum = Combination & {
  readonly key: string
  readonly kind: Kind
  readonly time: string
  readonly group: GroupId | null
  readonly value: number
}

/** All of them, or each language of all Groups together alone. */
export type WhichSums = 'ALL' | 'LANGUAGES'

export const keyOfSum = ({ measure, time, group }: Asked): string => keyOf(measure, time, group)
const keyOf = (kind: Kind, time: string, group: GroupId | null): string => `${kind} ${time} ${group ?? ''}`

/**
 * Which sums of one year are told, by `keyOfSum`: of Groups that are told of to the same people, so that the answer is one for all of them. Each
 * that is told is 5 or more; all of them together, added and subtracted in any way, give no count of people from 1 to 4, nor one of several such
 * that are all too small. Decided month by month, each time for good: what is told of a month does not depend on those that follow, so that asking
 * again later tells no more. `which`: those that can be asked for at all; what nobody is told hides nothing else.
 */
export function toldInYear(counted: readonly CountedMonth[], which: WhichSums = 'ALL'): ReadonlySet<string> {
  const telling = startTelling()
  const told = new Set<string>()
  const cells = cellsOf(counted)
  for (const month of monthsOfYears(counted)) {
    const sums = sumsOf(cells, month)
    telling.guard(guardedOf(sums))
    const ended = timesEndingWith(month)
    const candidates = [...sums.values()]
      .filter((sum) => isAsked(sum, which) && ended.includes(sum.time))
      .toSorted(byUse)
    for (const candidate of candidates) if (telling.tell(candidate)) told.add(candidate.key)
  }
  return told
}
const monthsOfYears = (counted: readonly CountedMonth[]): readonly Month[] =>
  [...new Set(counted.map(({ month }) => month.slice(0, 4)))].flatMap((year) =>
    Array.from({ length: 12 }, (_, at): Month => `${Number(year)}-${twoDigits(at + 1)}`),
  )
function timesEndingWith(month: Month): readonly string[] {
  const number = Number(month.slice(5))
  return [month, ...(number % 3 === 0 ? [quarterOf(month)] : []), ...(number === 12 ? [yearOfMonth(month)] : [])]
}

function cellsOf(counted: readonly CountedMonth[]): readonly Cell[] {
  return counted
    .flatMap(({ group, month, visits, firstTimers, byLanguage }) => {
      const spoken = [...byLanguage.values()].reduce((sum, count) => sum + count, 0)
      const kinds = [...byLanguage, [noLanguage, visits - spoken] as const, ['FIRST_TIMERS', firstTimers ?? 0] as const]
      return kinds.map(([kind, count]) => ({ kind, group, month, count }))
    })
    .filter(({ count }) => count > 0)
}

type Growing = Omit<Sum, 'of' | 'value'> & { readonly of: number[]; value: number }
/** Of all that was counted up to a month, this one too. */
function sumsOf(cells: readonly Cell[], until: Month): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Growing>()
  cells.forEach(({ kind, group, month, count }, at) => {
    if (month > until) return
    const times = [yearOfMonth(month), quarterOf(month), month]
    const kinds: readonly Kind[] = kind === 'FIRST_TIMERS' ? [kind] : [kind, 'VISITS']
    for (const one of kinds)
      for (const time of times)
        for (const scope of [group, null]) {
          const key = keyOf(one, time, scope)
          const sum: Growing = sums.get(key) ?? { key, kind: one, time, group: scope, of: [], value: 0 }
          sum.of.push(at)
          sum.value += count
          sums.set(key, sum)
        }
  })
  return sums
}

/** Languages of one Group are told by year alone: by month they are too few to tell of. */
const isAsked = ({ kind, time, group, value }: Sum, which: WhichSums): boolean =>
  value >= leastTold &&
  kind !== noLanguage &&
  (which === 'ALL' ? isOfAll(kind) || group === null || time.length === 4 : !isOfAll(kind) && group === null)
const isOfAll = (kind: Kind): boolean => kind === 'VISITS' || kind === 'FIRST_TIMERS'

/** What is asked most often comes first: the year before its months, all Groups before each, all visits before some of them. */
function byUse(one: Sum, other: Sum): number {
  const level = ({ kind, time, group }: Sum): number =>
    2 * (levelOf(time) + (group === null ? 0 : 1)) + (kind === 'VISITS' ? 0 : 1)
  return level(one) - level(other) || other.value - one.value || (one.key < other.key ? -1 : 1)
}
const levelOf = (time: string): number => (time.length === 4 ? 0 : time.includes('Q') ? 1 : 2)

function guardedOf(sums: ReadonlyMap<string, Sum>): readonly Combination[] {
  const all = [...sums.values()]
  const notFirst = all
    .filter(({ kind }) => kind === 'VISITS')
    .flatMap((visits) => {
      const first = sums.get(keyOf('FIRST_TIMERS', visits.time, visits.group))
      return first !== undefined && isTooSmall(visits.value - first.value) ? [{ of: visits.of, less: first.of }] : []
    })
  return [...all.filter(({ value }) => isTooSmall(value)), ...notFirst, ...smallTogether(all)]
}

/** Parts of one sum that are too small, also all of them together: what is left where the others are told. */
function smallTogether(all: readonly Sum[]): readonly Combination[] {
  const small = all.filter(({ value }) => isTooSmall(value))
  const partsOf = new Map<string, Sum[]>()
  for (const one of small) for (const whole of wholesOf(one)) partsOf.set(whole, [...(partsOf.get(whole) ?? []), one])
  return [...partsOf.values()]
    .filter((parts) => parts.length > 1 && isTooSmall(parts.reduce((sum, { value }) => sum + value, 0)))
    .map((parts) => ({ of: parts.flatMap(({ of }) => of) }))
}
/** In what and by what it is a part. */
function wholesOf({ kind, time, group }: Sum): readonly string[] {
  const year = time.slice(0, 4)
  const level = levelOf(time)
  return [
    ...(group === null ? [] : [`groups ${keyOf(kind, time, null)}`]),
    ...(isOfAll(kind) ? [] : [`languages ${keyOf('VISITS', time, group)}`]),
    ...(level === 1 ? [`quarters ${keyOf(kind, year, group)}`] : []),
    ...(level === 2 ? [`months ${keyOf(kind, year, group)}`] : []),
    ...(level === 2 ? [`months ${keyOf(kind, quarterOf(`${Number(year)}-${time.slice(5)}`), group)}`] : []),
  ]
}
