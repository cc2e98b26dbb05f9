import { formatMonth } from '@piiri/domain/shared/format-dates'
import type { StatisticsLine } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { capitalised } from '../sessions/day-words.ts'
import { nameIn } from '../shared/language-names.ts'
import { dateOf } from '../shared/told-times.ts'
import type { StatisticsTable } from './load-statistics.ts'

/** A table in words, the same on the page and in a file. A number is null where it is not told or not asked for. */
export type WordedTable = {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly WordedRow[]
}
type WordedRow = {
  readonly names: readonly string[]
  readonly line: StatisticsLine
}

export function wordsOfTable({ words, surroundings }: Asking, { name, by, rows }: StatisticsTable): WordedTable {
  const say = words.statistics
  const heads = { GROUP: say.group, MONTH: say.month, LANGUAGE: say.language }
  const nameOf = {
    GROUP: ({ group }: StatisticsLine) => group?.title ?? '',
    MONTH: ({ month }: StatisticsLine) =>
      month === null ? '' : capitalised(formatMonth(dateOf(`${month}-01`), surroundings.tag)),
    LANGUAGE: ({ language }: StatisticsLine) =>
      language === null ? say.otherLanguages : capitalised(nameIn(surroundings.language, language)),
  }
  return {
    title: say[name],
    heads: by.map((one) => heads[one]),
    rows: rows.map((line) => ({ names: by.map((one) => nameOf[one](line)), line })),
  }
}

/** Sessions are counted where rows are not of languages. */
export const countsSessions = ({ by }: Pick<StatisticsTable, 'by'>): boolean => !by.includes('LANGUAGE')
