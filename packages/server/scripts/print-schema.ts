/** Writes schema.graphql from the code; with `--check`, fails where it differs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../src/schema.ts'

const file = new URL('../schema.graphql', import.meta.url)
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`
if (!process.argv.includes('--check')) writeFileSync(file, printed)
if (readFileSync(file, 'utf8') !== printed) {
  console.error('schema.graphql differs from the code: run `pnpm generate`, and commit it.')
  process.exitCode = 1
}
