import { writeCsv } from '@piiri/domain/shared/csv'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage } from '../people/people-page.ts'
import { plansSomething } from '../people/plans-something.ts'
import { loadStatistics } from './load-statistics.ts'
import { StatisticsTables } from './statistics-tables.tsx'
import { periodIn, type StatisticsPeriod } from './statistics-period.ts'
import { countsSessions, wordsOfTable } from './table-words.ts'

/** How many came, in whole months: for those who plan, and for staff. To all others there is no such page. */
export const statisticsPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, words, surroundings } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!plansSomething(viewer)) return notFound
    const period = periodIn(query, surroundings.today)
    const table = query.get('table')
    if (table !== null) return file(asking, period, table)
    const statistics = await loadStatistics(asking, period)
    return {
      is: 'PAGE',
      title: words.statistics.tab,
      content: <StatisticsTables asking={asking} period={period} statistics={statistics} />,
    }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'STATISTICS') }),
}

/** One table, for a spreadsheet. What is not told is empty there, and said so in a column of its own. */
async function file(asking: Asking, period: StatisticsPeriod, name: string): Promise<Answered> {
  const { tables } = await loadStatistics(asking, period)
  const table = tables.find((one) => one.name === name)
  if (table === undefined) return notFound
  const say = asking.words.statistics
  const { heads, rows } = wordsOfTable(asking, table)
  const ofSessions = countsSessions(table)
  const numbers = ofSessions ? [say.sessions, say.visits, say.firstTimers] : [say.visits]
  const csv = writeCsv([
    [...heads, ...numbers, say.notTold],
    ...rows.map(({ names, line }) => [
      ...names,
      ...(ofSessions ? [line.sessionCount, line.visits, line.firstTimers] : [line.visits]),
      line.isSuppressed ? 'x' : '',
    ]),
  ])
  const part = period.quarter === null ? `${period.year}` : `${period.year}-q${period.quarter}`
  return { is: 'FILE', name: `piiri-${part}-${fileNames[table.name]}.csv`, type: 'text/csv', body: csv }
}
const fileNames = {
  byMonth: 'months',
  byGroup: 'groups',
  byLanguage: 'languages',
  groupsByLanguage: 'groups-languages',
}
