import { postgraphile } from './rows/postgraphile.row.ts'
import { run } from './run.ts'

await run([postgraphile], process.argv.slice(2))
