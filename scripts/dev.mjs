// Serves the sources themselves: what is changed is there at the next request or, on the server, a moment later.
import { fileURLToPath } from 'node:url'
import { bin, run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only'], { cwd: root })
if (built !== 0) process.exit(built)
const codes = await Promise.all([
  run(bin('vite'), ['build', '--watch', '--logLevel=warn'], { cwd: `${root}apps/web` }),
  run(bin('tsx'), ['watch', '--conditions=piiri-source', 'apps/piiri/src/main.ts', 'start'], {
    cwd: root,
    // Tells tsx how the pages' JSX is compiled.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'info', TSX_TSCONFIG_PATH: `${root}apps/web/tsconfig.json` },
  }),
])
process.exit(Math.max(...codes))
