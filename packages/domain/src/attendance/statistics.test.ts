import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCountedYear, groups } from '../../test/counted-year.arbitrary.ts'
import { isDetermined } from '../../test/is-determined.ts'
import { patience, runs } from '../../test/rule.arbitrary.ts'
import { parseLanguageTag, type LanguageTag } from '../shared/language-tag.ts'
import type { CountedMonth, Month } from './counted-months.ts'
import { circleOf, statisticsOf, type Circle, type StatisticsGrouping, type StatisticsRow } from './statistics.ts'

const year: readonly Month[] = Array.from({ length: 12 }, (_, at): Month => `2026-${String(at + 1).padStart(2, '0')}`)
/** All spans of whole months: those that are refused too. */
const spans = year.flatMap((_, from) => year.slice(from).map((__, more) => year.slice(from, from + more + 1)))
const groupings: readonly (readonly StatisticsGrouping[])[] = [
  [],
  ['GROUP'],
  ['MONTH'],
  ['LANGUAGE'],
  ['GROUP', 'MONTH'],
  ['GROUP', 'LANGUAGE'],
  ['MONTH', 'LANGUAGE'],
  ['GROUP', 'MONTH', 'LANGUAGE'],
]
type Sum = Map<string, number>
type Kind = LanguageTag | 'NONE' | 'FIRST'

/** What is known of each cell: its count, by Group, month and kind. The attacker knows which are 0. */
const cellsOf = (counted: readonly CountedMonth[]) =>
  counted.flatMap(({ group, month, visits, firstTimers, byLanguage }) => {
    const spoken = [...byLanguage.values()].reduce((total, one) => total + one, 0)
    const kinds: [Kind, number][] = [...byLanguage, ['NONE', visits - spoken], ['FIRST', firstTimers ?? 0]]
    return kinds.filter(([, count]) => count > 0).map(([kind, count]) => ({ group, month, kind, count }))
  })
type Cell = ReturnType<typeof cellsOf>[number]
const sumOf = (cells: readonly Cell[]): Sum =>
  new Map(cells.map(({ group, month, kind }) => [`${group} ${month} ${kind}`, 1]))
const valueOf = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0)

/** Asks all that may be asked, and notes what sum each answer is. */
function answers(circles: readonly Circle[], asked: readonly (readonly Month[])[]) {
  const cells = cellsOf(circles.flatMap(({ counted }) => counted))
  return asked.flatMap((months) =>
    groupings.flatMap((by) => {
      const told = statisticsOf(circles, { months, by })
      return told.ok ? told.value.flatMap((row) => numbersOf(row, cells, months)) : []
    }),
  )
}
function numbersOf(row: StatisticsRow, cells: readonly Cell[], months: readonly Month[]) {
  const within = cells.filter(
    ({ group, month }) =>
      (row.group === null || group === row.group) &&
      (row.month === null ? months.includes(month) : month === row.month),
  )
  const visits = within.filter(({ kind }) => (row.language === null ? kind !== 'FIRST' : kind === row.language))
  const first = within.filter(({ kind }) => kind === 'FIRST')
  return [
    ...(row.visits === null ? [] : [{ told: row.visits, cells: visits }]),
    ...(row.firstTimers === null ? [] : [{ told: row.firstTimers, cells: first }]),
  ]
}

/** Every count of people that is too small to be told: by month, quarter and year, of a Group or of some, of all, of a language or of first-timers. */
function smallSums(counted: readonly CountedMonth[]) {
  const cells = cellsOf(counted)
  const times = [...year.map((month) => [month]), ...[0, 3, 6, 9].map((from) => year.slice(from, from + 3)), year]
  const scopes = [...groups.map((one) => [one]), groups]
  const kinds = new Set(cells.map(({ kind }) => kind))
  return times.flatMap((months) =>
    scopes.flatMap((scope) => {
      const within = cells.filter(({ group, month }) => scope.includes(group) && months.includes(month))
      const visits = within.filter(({ kind }) => kind !== 'FIRST')
      const first = within.filter(({ kind }) => kind === 'FIRST')
      const parts = [visits, first, ...[...kinds].map((kind) => within.filter((cell) => cell.kind === kind))]
      const returning = valueOf(visits) - valueOf(first)
      const notFirst = new Map([...sumOf(visits), ...[...sumOf(first).keys()].map((name) => [name, -1] as const)])
      return [
        ...parts.filter((part) => valueOf(part) > 0 && valueOf(part) < 5).map(sumOf),
        ...(first.length > 0 && returning > 0 && returning < 5 ? [notFirst] : []),
      ]
    }),
  )
}

/** Asked in several ways, one sum comes again and again. */
const unlike = (sums: readonly Sum[]): readonly Sum[] => [
  ...new Map(sums.map((sum) => [[...sum.keys()].toSorted().join(), sum])).values(),
]

type Answer = ReturnType<typeof answers>[number]
/** Whether any count that is too small follows from what was told. */
const givesAway = (told: readonly Answer[], counted: readonly CountedMonth[]): boolean =>
  isDetermined(unlike(told.map(({ cells }) => sumOf(cells))), smallSums(counted)).includes(true)

const some = { numRuns: Math.ceil(runs / 5) }

describe('statistics, to whoever asks everything and adds and subtracts', { timeout: patience }, () => {
  it('tell true sums, none of them under 5, and give none under 5 away', () => {
    fc.assert(
      fc.property(aCountedYear(2026), (counted) => {
        const all = answers([circleOf(counted)], spans)
        for (const { told, cells } of all) expect(told).toBe(valueOf(cells))
        expect(all.every(({ told }) => told >= 5)).toBe(true)
        expect(givesAway(all, counted)).toBe(false)
      }),
      some,
    )
  })
  it('give none away to whoever asks again each month, of what is over', () => {
    fc.assert(
      fc.property(aCountedYear(2026), (counted) => {
        const all = year.flatMap((until) => {
          const isOver = (months: readonly Month[]) => months.every((month) => month <= until)
          return answers([circleOf(counted.filter(({ month }) => isOver([month])))], spans.filter(isOver))
        })
        expect(givesAway(all, counted)).toBe(false)
      }),
      some,
    )
  })
  it('give none away where those who know more ask too', () => {
    fc.assert(
      fc.property(aCountedYear(2026), (counted) => {
        const circles = [
          circleOf(counted.filter(({ group }) => group !== groups[0])),
          circleOf(counted.filter(({ group }) => group === groups[0])),
        ]
        const all = [...answers(circles, spans), ...answers(circles.slice(0, 1), spans)]
        const known = circles.flatMap((circle) => smallSums(circle.counted))
        expect(isDetermined(unlike(all.map(({ cells }) => sumOf(cells))), known)).not.toContain(true)
      }),
      some,
    )
  })
  it('are refused where they overlap, and not where they do not', () => {
    const circles = [circleOf([])]
    const refused = (months: readonly Month[], by: readonly StatisticsGrouping[]) =>
      !statisticsOf(circles, { months, by }).ok
    expect(refused(year.slice(1, 3), [])).toBe(true)
    expect(refused(year.slice(1, 4), ['GROUP'])).toBe(true)
    expect(refused(year.slice(0, 6), ['LANGUAGE'])).toBe(true)
    expect(refused(year.slice(0, 3), ['GROUP', 'LANGUAGE'])).toBe(true)
    expect(refused(year, ['GROUP', 'LANGUAGE', 'MONTH'])).toBe(true)
    expect(refused(year.slice(1, 4), ['GROUP', 'MONTH'])).toBe(false)
    expect(refused(year.slice(3, 6), ['LANGUAGE'])).toBe(false)
    expect(refused(year, ['GROUP', 'LANGUAGE'])).toBe(false)
  })
})

describe('statistics of an ordinary year', () => {
  const language = (tag: string) => parseLanguageTag(tag) ?? unknownTag()
  const unknownTag = (): never => {
    throw new Error('No tag.')
  }
  const [first, second, third] = groups
  const month = (
    at: number,
    group: CountedMonth['group'] | undefined,
    visits: number,
    byLanguage: Record<string, number> = {},
  ): CountedMonth => ({
    group: group ?? unknownTag(),
    month: year[at] ?? unknownTag(),
    sessionCount: 4,
    visits,
    firstTimers: null,
    byLanguage: new Map(Object.entries(byLanguage).map(([tag, count]) => [language(tag), count])),
  })
  const rowsBy = (counted: readonly CountedMonth[], by: readonly StatisticsGrouping[]) => {
    const told = statisticsOf([circleOf(counted)], { months: year, by })
    return told.ok ? told.value : unknownTag()
  }
  it('hide a small month behind another of its quarter and another Group, and tell the sums of both', () => {
    const counted = year.flatMap((_, at) => [month(at, first, at === 1 ? 3 : 30 + at), month(at, second, 40 + at)])
    const rows = rowsBy(counted, ['GROUP', 'MONTH'])
    const hidden = rows.filter(({ isSuppressed }) => isSuppressed).map((row) => `${row.group} ${row.month}`)
    expect(hidden).toEqual(['grp_1 2026-02', 'grp_1 2026-03', 'grp_2 2026-02', 'grp_2 2026-03'])
    expect(rowsBy(counted, [])).toMatchObject([{ visits: 944, sessionCount: 96, isSuppressed: false }])
    expect(rowsBy(counted, ['GROUP']).map(({ visits }) => visits)).toEqual([398, 546])
  })
  it('tell the languages of a year that are small in each month, and no more of the others than that there are some', () => {
    const counted = year.map((_, at) =>
      month(at, third, 30, { fi: 20, en: 8, th: at < 6 ? 1 : 0, so: at === 2 ? 1 : 0 }),
    )
    expect(rowsBy(counted, ['LANGUAGE']).map((row) => [row.language, row.visits, row.isSuppressed])).toEqual([
      ['fi', 240, false],
      ['en', 96, false],
      ['th', 6, false],
      [null, null, true],
    ])
  })
})
