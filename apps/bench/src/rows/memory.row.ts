import type { BenchRow } from '../bench.ts'
import { startCommand } from '../contenders/start-command.ts'
import { databaseFile } from '../data/database-files.ts'
import { aMillion, rangeOf } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { runLoad } from '../load/run-load.ts'
import { roundsOf } from '../statistics.ts'

const connections = 16
const everyMs = 100

/** The most memory that `piiri serve` holds while it answers as fast as it can: documents of one's own, no two alike, which fill its cache too. */
export const memory: BenchRow = {
  name: 'memory',
  async run({ pace: { rounds, seconds }, folder, monday, say }) {
    const size = aMillion(monday)
    const file = await databaseFile(folder, size, say)
    say('memory under load …')
    const most: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const command = await startCommand(file, folder)
      let peak = 0
      const watch = setInterval(() => {
        peak = Math.max(peak, command.rssMb())
      }, everyMs)
      try {
        const plan = {
          url: command.url,
          range: rangeOf(size),
          first: 0,
          isVaried: true,
          connections,
          seconds: seconds * 3,
        }
        await runLoad({ ...plan, way: 'own' })
      } finally {
        clearInterval(watch)
        await command.stop()
      }
      most.push(peak)
    }
    return [findingOf('memory of `piiri serve` under load', 'MB', roundsOf(most), { atMost: 220 })]
  },
}
