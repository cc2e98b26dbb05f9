// Runs an example of the SDK against a Piiri that is open: `pnpm example programme`.
import { existsSync, readdirSync } from 'node:fs'
import { bin, run } from './run.mjs'

const folder = new URL('../packages/sdk/examples/', import.meta.url)
const name = process.argv[2] ?? ''
const file = new URL(`${name}.ts`, folder)
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(folder).map((one) => one.replace(/\.ts$/, ''))
  console.error(`Name one of the examples: ${names.join(', ')}.`)
  process.exit(2)
}
process.exit(await run(bin('tsx'), ['--conditions=piiri-source', file.pathname]))
