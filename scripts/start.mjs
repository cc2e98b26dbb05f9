// Builds what has changed, then starts Piiri. pnpm has installed what was missing before it runs this.
import { fileURLToPath } from 'node:url'
import { bin, run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
console.log('Building what has changed …')
const built = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'], {
  cwd: root,
})
if (built !== 0) process.exit(built)
process.exit(await run(process.execPath, ['apps/piiri/dist/main.js', 'start', ...process.argv.slice(2)], { cwd: root }))
