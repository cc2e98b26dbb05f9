import { addDays } from '@piiri/domain/shared/local-date'
import { instantOf, type BenchRow } from '../bench.ts'
import { contend, piiriOn } from '../contenders/contend.ts'
import { databaseFile } from '../data/database-files.ts'
import { findingOf } from '../finding.ts'
import { measureInTurn } from '../load/measure-in-turn.ts'
import { ratios } from '../statistics.ts'

const weeksSince = 20 * 52
const weeksAhead = 84

/** What is on this week, and two years from now where Sessions are no rows yet, of Series that began 20 years ago and of new ones. */
export const oldSeries: BenchRow = {
  name: 'old-series',
  async run({ pace, folder, monday, say }) {
    const begun = (weeksAgo: number) => ({
      groups: 50,
      series: 50,
      firstMonday: addDays(monday, -7 * weeksAgo),
      weeks: weeksAgo + weeksAhead,
    })
    const starts = {
      old: piiriOn(await databaseFile(folder, begun(weeksSince), say)),
      new: piiriOn(await databaseFile(folder, begun(0), say)),
    }
    say('Series of 20 years …')
    return contend(starts, async (contenders) => {
      const weekFrom = (weeks: number) => {
        const from = instantOf(addDays(monday, weeks * 7))
        return {
          range: { from, until: from + 7 * 24 * 60 * 60 * 1000 },
          way: 'persisted',
          questions: 'varied',
        } as const
      }
      const [thisWeek, beyond] = [weekFrom(0), weekFrom(104)]
      const measured = await measureInTurn(
        {
          old: { contender: contenders.old, ...thisWeek },
          new: { contender: contenders.new, ...thisWeek },
          oldBeyond: { contender: contenders.old, ...beyond },
          newBeyond: { contender: contenders.new, ...beyond },
        },
        pace,
      )
      return [
        findingOf(
          'this week: Series 20 years old / new',
          'ratio',
          ratios(measured.old.perCpuSecond, measured.new.perCpuSecond),
          { atLeast: 0.9 },
        ),
        findingOf(
          'a week two years ahead, expanded when asked: 20 years old / new',
          'ratio',
          ratios(measured.oldBeyond.perCpuSecond, measured.newBeyond.perCpuSecond),
        ),
      ]
    })
  },
}
