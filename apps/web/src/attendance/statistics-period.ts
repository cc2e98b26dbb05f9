import { toldBefore } from '@piiri/domain/attendance/statistics-period'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { parseLocalDate, yearOf, type LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { startOfDay } from '../shared/zone-clock.ts'

/** A year, or one quarter of it, as far as it is told. */
export type StatisticsPeriod = {
  readonly year: number
  /** 1 to 4; null: the whole year. */
  readonly quarter: number | null
  readonly from: LocalDate
  /** Exclusive; of what is not over the end of what is told. */
  readonly until: LocalDate
  /** Whether all of it is told: sums over it are. */
  readonly isWhole: boolean
  /** Whether anything of it is told. */
  readonly isTold: boolean
}
const firstYear = 2000

/** What was asked for, or the year of the last month that is told. */
export function periodIn(query: URLSearchParams, today: LocalDate): StatisticsPeriod {
  const end = toldBefore(today)
  const latest = lastYearTold(today)
  const asked = Number(query.get('year'))
  const year = Number.isInteger(asked) && asked >= firstYear && asked <= latest ? asked : latest
  const part = Number(query.get('quarter'))
  const quarter = [1, 2, 3, 4].includes(part) ? part : null
  const from = monthStart(year, quarter === null ? 1 : quarter * 3 - 2)
  const whole =
    quarter === null ? monthStart(year + 1, 1) : monthStart(quarter === 4 ? year + 1 : year, ((quarter * 3) % 12) + 1)
  const until = whole <= end ? whole : end
  return { year, quarter, from, until, isWhole: whole <= end, isTold: from < until }
}

/** Of which something is told. */
const lastYearTold = (today: LocalDate): number => {
  const end = toldBefore(today)
  return end.endsWith('-01-01') ? yearOf(end) - 1 : yearOf(end)
}
/** Years that can be asked for, the latest first: the first ones are before anybody counted. */
export const yearsToChoose = (today: LocalDate): readonly number[] => {
  const last = lastYearTold(today)
  return Array.from({ length: Math.min(10, last - firstYear + 1) }, (_, at) => last - at)
}

export const inInstants = ({ from, until }: StatisticsPeriod, zone: TimeZone) => ({
  from: toRfc3339(startOfDay(from, zone)),
  until: toRfc3339(startOfDay(until, zone)),
})

function monthStart(year: number, month: number): LocalDate {
  const date = parseLocalDate(`${year}-${`${month}`.padStart(2, '0')}-01`)
  if (date === null) throw new Error(`There is no month ${month} of ${year}.`)
  return date
}
