import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from '../bench.ts'
import { commandLine, environmentOf, startCommand, type Command } from '../contenders/start-command.ts'
import { findingOf } from '../finding.ts'
import { percentile, roundsOf } from '../statistics.ts'

const months = Array.from(
  { length: 84 },
  (_, n) => `${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
)
/** Pages of the example programme, each with an answer that no cache has: months and days of seven years, in both languages. */
const paths = months.flatMap((month) => [
  `/fi/?view=month&month=${month}`,
  `/en/?view=month&month=${month}`,
  `/fi/?from=${month}-01`,
  `/en/?from=${month}-15`,
])

/** How long a page takes, one after the other: asked of the database, rendered, and read whole. */
export const pages: BenchRow = {
  name: 'pages',
  async run({ pace: { rounds }, folder, say }) {
    say('pages of the web app …')
    const of: { p50: number; p99: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const file = join(folder, `pages-${process.pid}.db`)
      execFileSync(process.execPath, [commandLine, 'seed'], { env: environmentOf(file, folder), stdio: 'ignore' })
      const command = await startCommand(file, folder)
      try {
        for (const path of ['/fi/', '/en/', '/fi/groups', '/en/contact']) await timed(command, path) // What is loaded with the first page.
        const milliseconds = []
        for (const path of paths) milliseconds.push(await timed(command, path))
        of.push({ p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) })
      } finally {
        await command.stop()
        for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
      }
    }
    return [
      findingOf('a page of the programme, p50', 'ms', roundsOf(of.map(({ p50 }) => p50)), { atMost: 20 }),
      findingOf('a page of the programme, p99', 'ms', roundsOf(of.map(({ p99 }) => p99))),
    ]
  },
}

async function timed({ url }: Command, path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${url}${path}`)
  const page = await answer.text()
  const took = performance.now() - began
  if (answer.status !== 200 || !page.includes('</html>')) throw new Error(`${path} was answered with ${answer.status}.`)
  return took
}
