import { setTimeout as pause } from 'node:timers/promises'
import type { BenchRow } from '../bench.ts'
import { contend, piiriOn } from '../contenders/contend.ts'
import { databaseFile } from '../data/database-files.ts'
import { tenThousand } from '../data/sizes.ts'
import { findingOf } from '../finding.ts'
import { listeners } from '../load/listeners.ts'
import { roundsOf } from '../statistics.ts'

const count = 1000
const writesPerSecond = 1

/** What a thousand who listen cost one process, and how soon all of them have heard of a change. */
export const live: BenchRow = {
  name: 'live',
  async run({ pace: { rounds, seconds }, folder, monday, say }) {
    const file = await databaseFile(folder, tenThousand(monday), say)
    say(`${count} listeners …`)
    const [more, delays]: number[][] = [[], []]
    for (let round = 0; round < rounds; round += 1)
      await contend({ piiri: piiriOn(file, writesPerSecond) }, async ({ piiri }) => {
        const one = await listeners(piiri.url, 1)
        await pause(2000)
        const before = await piiri.usage()
        const all = await listeners(piiri.url, count)
        await pause(Math.max(seconds, 5) * 1000) // Long enough for some changes.
        more?.push((await piiri.usage()).rssMb - before.rssMb)
        delays?.push(Math.max(...all.delays()))
        all.stop()
        one.stop()
        return []
      })
    return [
      findingOf(`memory that ${count} listeners take`, 'MB', roundsOf(more ?? []), { atMost: 200 }),
      findingOf(`the slowest change until all ${count} have heard it`, 'ms', roundsOf(delays ?? []), { atMost: 1000 }),
    ]
  },
}
