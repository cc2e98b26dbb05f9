import type { BenchRow } from '../bench.ts'
import { contend, piiriOn } from '../contenders/contend.ts'
import { databaseFile } from '../data/database-files.ts'
import { aMillion, rangeOf, tenThousand } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { measureInTurn } from '../load/measure-in-turn.ts'
import { ratios } from '../statistics.ts'

/** Whether a hundred times as many Sessions make an answer dearer. */
export const sizes: BenchRow = {
  name: 'sizes',
  async run({ pace, folder, monday, say }) {
    const [small, large] = [tenThousand(monday), aMillion(monday)]
    const starts = {
      few: piiriOn(await databaseFile(folder, small, say)),
      many: piiriOn(await databaseFile(folder, large, say)),
    }
    say('10,000 and 1,000,000 Sessions …')
    return contend(starts, async (contenders) => {
      const uncached = { way: 'persisted', questions: 'varied' } as const
      const { few, many } = await measureInTurn(
        {
          few: { contender: contenders.few, range: rangeOf(small), ...uncached },
          many: { contender: contenders.many, range: rangeOf(large), ...uncached },
        },
        pace,
      )
      return [
        findingOf('1,000,000 Sessions / 10,000 Sessions', 'ratio', ratios(many.perCpuSecond, few.perCpuSecond), {
          atLeast: 0.85,
        }),
      ]
    })
  },
}
