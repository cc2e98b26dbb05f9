import { fileURLToPath } from 'node:url'
import { mondayOf, type Bench, type BenchRow } from './bench.ts'
import { environment, environmentInWords } from './environment.ts'
import type { Finding } from './finding.ts'
import { readOptions } from './options.ts'
import { printTable } from './print-table.ts'

/** Runs rows as the command line asks, and prints what they found and where. */
export async function run(rows: readonly BenchRow[], args: readonly string[]): Promise<void> {
  const { isQuick, isJson, only } = readOptions(
    args,
    rows.map(({ name }) => name),
  )
  const before = environment()
  const bench: Bench = {
    pace: isQuick ? { rounds: 3, seconds: 1, warmUpSeconds: 1 } : { rounds: 3, seconds: 6, warmUpSeconds: 4 },
    folder: fileURLToPath(new URL('../../../.cache/bench', import.meta.url)),
    monday: mondayOf(Date.now()),
    say: (line) => console.error(line),
  }
  const findings: Finding[] = []
  for (const row of rows) if (only === null || only === row.name) findings.push(...(await row.run(bench)))
  if (isJson) console.log(JSON.stringify({ environment: before, pace: bench.pace, findings }, null, 2))
  if (!isJson) console.log(`\n${environmentInWords(before)}\n\n${printTable(findings)}\n`)
}
