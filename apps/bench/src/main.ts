import { attendance } from './rows/attendance.row.ts'
import { expansion } from './rows/expansion.row.ts'
import { hidden } from './rows/hidden.row.ts'
import { signInRow } from './rows/sign-in.row.ts'
import { live } from './rows/live.row.ts'
import { memory } from './rows/memory.row.ts'
import { planning } from './rows/planning.row.ts'
import { oldSeries } from './rows/old-series.row.ts'
import { pages } from './rows/pages.row.ts'
import { sizes } from './rows/sizes.row.ts'
import { start } from './rows/start.row.ts'
import { statements } from './rows/statements.row.ts'
import { ways } from './rows/ways.row.ts'
import { writer } from './rows/writer.row.ts'
import { run } from './run.ts'

await run(
  [
    ways,
    sizes,
    oldSeries,
    statements,
    start,
    memory,
    live,
    pages,
    writer,
    expansion,
    planning,
    attendance,
    hidden,
    signInRow,
  ],
  process.argv.slice(2),
)
