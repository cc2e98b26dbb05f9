import type { BenchRow } from '../bench.ts'
import { contend, piiriOn } from '../contenders/contend.ts'
import { databaseFile } from '../data/database-files.ts'
import { aMillion, rangeOf } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { measureInTurn } from '../load/measure-in-turn.ts'
import { ratios } from '../statistics.ts'

const writesPerSecond = 50

/** How even answers come while the same process writes. */
export const writer: BenchRow = {
  name: 'writer',
  async run({ pace, folder, monday, say }) {
    const size = aMillion(monday)
    const file = await databaseFile(folder, size, say)
    say(`${writesPerSecond} writes a second …`)
    return contend({ piiri: piiriOn(file, writesPerSecond) }, async ({ piiri: contender }) => {
      const of = { contender, range: rangeOf(size), questions: 'varied' } as const
      const { own, persisted } = await measureInTurn(
        { own: { ...of, way: 'own' }, persisted: { ...of, way: 'persisted' } },
        pace,
      )
      const goal = { atMost: 4 }
      return [
        findingOf('writes that were acknowledged meanwhile', 'per second', own.writtenPerSecond, {
          atLeast: writesPerSecond * 0.9,
        }),
        findingOf(`p50 with ${writesPerSecond} writes/s, own document`, 'ms', own.p50),
        findingOf('p99 / p50, own document', 'ratio', ratios(own.p99, own.p50), goal),
        findingOf(`p50 with ${writesPerSecond} writes/s, persisted document`, 'ms', persisted.p50),
        findingOf('p99 / p50, persisted document', 'ratio', ratios(persisted.p99, persisted.p50), goal),
      ]
    })
  },
}
