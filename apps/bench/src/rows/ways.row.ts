import type { BenchRow } from '../bench.ts'
import { contend, piiriOn } from '../contenders/contend.ts'
import { ours } from '../contenders/start-contender.ts'
import { databaseFile } from '../data/database-files.ts'
import { aMillion, rangeOf } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { measureInTurn } from '../load/measure-in-turn.ts'
import { askFrom } from '../question.ts'
import { ratios } from '../statistics.ts'

/** The ways to an answer, side by side, on a million Sessions. */
export const ways: BenchRow = {
  name: 'ways',
  async run({ pace, folder, monday, say }) {
    const size = aMillion(monday)
    const [file, range] = [await databaseFile(folder, size, say), rangeOf(size)]
    return contend({ byHand: [ours('by-hand'), [file]], piiri: piiriOn(file) }, async ({ byHand, piiri }) => {
      const { path } = askFrom('plain', range.from)
      const bytes = Buffer.byteLength(await (await fetch(`${byHand.url}${path}`)).text())
      return contend({ fixedBody: [ours('fixed-body'), [String(bytes)]] }, async ({ fixedBody }) => {
        say(`ways to an answer of ${bytes} bytes …`)
        const of = { range, questions: 'varied' } as const
        const measured = await measureInTurn(
          {
            fixed: { contender: fixedBody, way: 'plain', range, questions: 'same' },
            cachedPersisted: { contender: piiri, way: 'persisted', range, questions: 'same' },
            cachedOwn: { contender: piiri, way: 'own', range, questions: 'same' },
            ceiling: { contender: byHand, way: 'plain', ...of },
            persisted: { contender: piiri, way: 'persisted', ...of },
            own: { contender: piiri, way: 'own', ...of },
          },
          pace,
        )
        const { fixed, cachedPersisted, cachedOwn, ceiling, persisted, own } = measured
        return [
          findingOf('node:http, a fixed body', 'per CPU second', fixed.perCpuSecond),
          findingOf('cached answer, persisted document', 'per CPU second', cachedPersisted.perCpuSecond),
          findingOf('cached answer, document of one’s own', 'per CPU second', cachedOwn.perCpuSecond),
          findingOf('SQLite by hand: the ceiling of an uncached answer', 'per CPU second', ceiling.perCpuSecond),
          findingOf('uncached answer, persisted document', 'per CPU second', persisted.perCpuSecond),
          findingOf('uncached answer, document of one’s own', 'per CPU second', own.perCpuSecond),
          findingOf(
            'cached, persisted / fixed body',
            'ratio',
            ratios(cachedPersisted.perCpuSecond, fixed.perCpuSecond),
            {
              atLeast: 0.8,
            },
          ),
          findingOf('cached, own / fixed body', 'ratio', ratios(cachedOwn.perCpuSecond, fixed.perCpuSecond)),
          findingOf('uncached, persisted / ceiling', 'ratio', ratios(persisted.perCpuSecond, ceiling.perCpuSecond), {
            atLeast: 0.6,
          }),
          findingOf('uncached, own / ceiling', 'ratio', ratios(own.perCpuSecond, ceiling.perCpuSecond), {
            atLeast: 0.35,
          }),
        ]
      })
    })
  },
}
