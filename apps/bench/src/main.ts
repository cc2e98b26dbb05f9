import { fileURLToPath } from 'node:url'
import { mondayOf, type BenchRow } from './bench.ts'
import { environment, environmentInWords } from './environment.ts'
import type { Finding } from './finding.ts'
import { readOptions } from './options.ts'
import { printTable } from './print-table.ts'
import { expansion } from './rows/expansion.row.ts'
import { hidden } from './rows/hidden.row.ts'
import { memory } from './rows/memory.row.ts'
import { oldSeries } from './rows/old-series.row.ts'
import { sizes } from './rows/sizes.row.ts'
import { start } from './rows/start.row.ts'
import { statements } from './rows/statements.row.ts'
import { ways } from './rows/ways.row.ts'
import { writer } from './rows/writer.row.ts'

const rows: readonly BenchRow[] = [ways, sizes, oldSeries, statements, start, memory, writer, expansion, hidden]
const options = readOptions(
  process.argv.slice(2),
  rows.map(({ name }) => name),
)
const say = (line: string): void => console.error(line)
const before = environment()
const bench = {
  pace: options.isQuick ? { rounds: 3, seconds: 1, warmUpSeconds: 1 } : { rounds: 3, seconds: 6, warmUpSeconds: 4 },
  folder: fileURLToPath(new URL('../../../.cache/bench', import.meta.url)),
  monday: mondayOf(Date.now()),
  say,
}
const findings: Finding[] = []
for (const row of rows) if (options.only === null || options.only === row.name) findings.push(...(await row.run(bench)))

if (options.isJson) console.log(JSON.stringify({ environment: before, pace: bench.pace, findings }, null, 2))
if (!options.isJson) console.log(`\n${environmentInWords(before)}\n\n${printTable(findings)}\n`)
