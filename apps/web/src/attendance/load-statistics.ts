import { isFailure, type StatisticsGrouping, type StatisticsLine, type UnmetNeeds } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { inInstants, type StatisticsPeriod } from './statistics-period.ts'

type TableName = 'byMonth' | 'byGroup' | 'byLanguage' | 'groupsByLanguage'
export type StatisticsTable = {
  readonly name: TableName
  readonly by: readonly StatisticsGrouping[]
  readonly rows: readonly StatisticsLine[]
}
export type ShownStatistics = {
  /** Null where the period is not over. */
  readonly inAll: StatisticsLine | null
  readonly tables: readonly StatisticsTable[]
  /** Wishes for interpreting that were not met; null where they are not told. */
  readonly unmet: UnmetNeeds
}

/** What can be told of a period: of one that is not over, its months one by one. */
const tablesFor = ({ isWhole, quarter }: StatisticsPeriod): readonly Omit<StatisticsTable, 'rows'>[] => [
  { name: 'byMonth', by: ['MONTH'] },
  { name: 'byGroup', by: isWhole ? ['GROUP'] : ['GROUP', 'MONTH'] },
  { name: 'byLanguage', by: isWhole ? ['LANGUAGE'] : ['LANGUAGE', 'MONTH'] },
  ...(isWhole && quarter === null ? [{ name: 'groupsByLanguage', by: ['GROUP', 'LANGUAGE'] } as const] : []),
]

export async function loadStatistics(asking: Asking, period: StatisticsPeriod): Promise<ShownStatistics> {
  if (!period.isTold) return { inAll: null, tables: [], unmet: null }
  const ask = async (by: readonly StatisticsGrouping[]): Promise<readonly StatisticsLine[]> => {
    const told = await asking.piiri.attendance.statistics({ in: inInstants(period, asking.surroundings.timeZone), by })
    if (isFailure(told)) throw new Error(`No statistics by ${by.join(', ')} of ${period.from} to ${period.until}.`)
    return told.rows
  }
  const tables = await Promise.all(tablesFor(period).map(async (table) => ({ ...table, rows: await ask(table.by) })))
  const [inAll = null] = period.isWhole ? await ask([]) : []
  const unmet = period.isWhole
    ? await asking.piiri.attendance.unmetNeeds(inInstants(period, asking.surroundings.timeZone))
    : null
  return { inAll, tables, unmet }
}
