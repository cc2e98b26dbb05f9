/**
 * Writes migrations/<dialect> from src/tables.ts, for both engines.
 *
 *   node scripts/generate-migrations.mjs [--name what-changes]   adds a migration where tables have changed
 *   node scripts/generate-migrations.mjs --check                 fails if tables and migrations differ; changes nothing
 *   node scripts/generate-migrations.mjs --fresh                 starts over with one first migration (before a release only)
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const drizzleKit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs')
/** A URL of each dialect, for the kit; nothing connects to it. */
const dialects = {
  sqlite: { kit: 'sqlite', url: 'file:./none.db' },
  postgres: { kit: 'postgresql', url: 'postgres://localhost/none' },
}
/** Written by hand, since drizzle-kit has no words for them. They follow the first migration. */
const custom = ['search']

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'change' },
    check: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
})

/** drizzle-kit exits with 0 when it fails, too: only what it says or leaves behind tells. */
const run = (dialect, out, stdio, ...more) => {
  const { kit, url } = dialects[dialect]
  const options = [
    `--dialect=${kit}`,
    '--schema=./src/tables.ts',
    '--casing=snake_case',
    `--out=${relative(root, out)}`,
  ]
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=piiri-source', drizzleKit, 'generate', ...options, ...more],
    { cwd: root, env: { ...process.env, PIIRI_DATABASE_URL: url }, encoding: 'utf8', stdio },
  )
  return `${stdout ?? ''}${stderr ?? ''}`
}
const quietly = ['ignore', 'pipe', 'pipe']

const listOf = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sql')) : [])
const fileOf = (folder, name) => listOf(folder).find((file) => file.endsWith(`_${name}.sql`))

const isCurrent = (dialect, out) => {
  const scratch = mkdtempSync(join(tmpdir(), 'piiri-migrations-'))
  try {
    cpSync(out, scratch, { recursive: true })
    const said = run(dialect, scratch, quietly, '--name=check')
    if (listOf(out).length > 0 && said.includes('No schema changes')) return true
    const added = fileOf(scratch, 'check')
    console.error(added ? readFileSync(join(scratch, added), 'utf8') : said)
    return false
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const startOver = (dialect, out) => {
  const texts = custom.map((name) => readFileSync(join(out, fileOf(out, name) ?? `${name}.sql`), 'utf8'))
  rmSync(out, { recursive: true, force: true })
  console.log(run(dialect, out, quietly, '--name=first'))
  custom.forEach((name, at) => {
    run(dialect, out, quietly, '--custom', `--name=${name}`)
    writeFileSync(join(out, fileOf(out, name)), texts[at])
  })
}

for (const dialect of Object.keys(dialects)) {
  const out = join(root, 'migrations', dialect)
  if (values.fresh) startOver(dialect, out)
  // It may ask whether a column was renamed: that is for somebody at a terminal.
  if (!values.fresh && !values.check) run(dialect, out, 'inherit', `--name=${values.name}`)
  if (isCurrent(dialect, out)) continue
  console.error(
    `migrations/${dialect} is not what src/tables.ts says: node packages/server/scripts/generate-migrations.mjs`,
  )
  process.exitCode = 1
}
