import { addDays, civilFromDays, dayNumber, weekday, type LocalDate } from '@piiri/domain/shared/local-date'
import type { Finding } from './finding.ts'
import type { Pace } from './load/measure-in-turn.ts'

/** What every row works with. */
export type Bench = {
  readonly pace: Pace
  /** Where made databases are kept for the next run. */
  readonly folder: string
  /** The Monday of this week. */
  readonly monday: LocalDate
  /** Tells how far it is, to whoever waits. */
  readonly say: (line: string) => void
}
/** One part of the benchmark, that can be asked for by its name. */
export type BenchRow = { readonly name: string; readonly run: (bench: Bench) => Promise<readonly Finding[]> }

const day = 24 * 60 * 60 * 1000

export function mondayOf(now: number): LocalDate {
  const today = civilFromDays(Math.floor(now / day))
  return addDays(today, 1 - weekday(today))
}

/** A date's midnight in UTC. */
export const instantOf = (date: LocalDate): number => dayNumber(date) * day
