import type { BenchRow } from '../bench.ts'
import { startCommand } from '../contenders/start-command.ts'
import { databaseFile } from '../data/database-files.ts'
import { aMillion } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { roundsOf } from '../statistics.ts'

/** From the start of the process until it listens, on a migrated database of a million Sessions. */
export const start: BenchRow = {
  name: 'start',
  async run({ pace: { rounds }, folder, monday, say }) {
    const file = await databaseFile(folder, aMillion(monday), say)
    say('starting `piiri serve` …')
    const milliseconds: number[] = []
    for (let round = -1; round < rounds; round += 1) {
      const command = await startCommand(file, folder)
      await command.stop()
      if (round >= 0) milliseconds.push(command.startedInMs) // The first one warms up the disk's cache.
    }
    return [findingOf('`piiri serve` until it listens', 'ms', roundsOf(milliseconds), { atMost: 600 })]
  },
}
