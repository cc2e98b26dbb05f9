#!/usr/bin/env node
import { Command } from 'commander'
import { readConfiguration } from './configuration.ts'
import { lineOf, Refusal } from './refusal.ts'
import { sayWhatToOpen } from './say-what-to-open.ts'

type Options = { readonly json?: true }
const say = (options: Options, facts: object, words: string): void =>
  console.log(options.json ? JSON.stringify(facts) : words)

const program = new Command('piiri')
  .description('Piiri: what is on in a community, for those it is for.')
  .configureHelp({ showGlobalOptions: true })
  .option('--json', 'answer in JSON, for programs')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
const globals = (): Options => program.opts<Options>()

program
  .command('start')
  .description('bring the database up to date, fill an empty one with an example, and serve')
  .action(() => run(true))
program
  .command('serve')
  .description('serve API and web; the database must be up to date')
  .action(() => run(false))
program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => {
    const configuration = readConfiguration(process.env)
    const { migrateDatabase } = await import('@piiri/server/storage/migrate-database')
    const { ourMigrations } = await import('@piiri/server/storage/migrations')
    await migrateDatabase(configuration.PIIRI_DATABASE_URL, ourMigrations)
    say(globals(), { migrated: true }, 'The database is up to date.')
  })
program
  .command('seed')
  .description('fill an empty database with the three groups; changes nothing where there are any')
  .action(async () => {
    const configuration = readConfiguration(process.env)
    const { openInstallation } = await import('./installation.ts')
    const { seed } = await import('./seed.ts')
    const installation = await openInstallation(configuration, { migrate: true })
    try {
      const seeded = await seed(installation, configuration)
      const words = seeded
        ? 'The three groups are there, with their programme.'
        : 'There are groups already: nothing was changed.'
      say(globals(), { seeded }, words)
    } finally {
      await installation.db.close()
    }
  })

async function run(prepare: boolean): Promise<void> {
  const configuration = readConfiguration(process.env)
  const { serve } = await import('./serve.ts') // Reads PIIRI_DATABASE_URL as it loads.
  const serving = await serve(configuration, { prepare })
  const { address, wasSeeded } = serving
  say(globals(), { address, wasSeeded }, sayWhatToOpen(serving))
  const stop = (): void => {
    serving.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

function fail(error: unknown): never {
  const line = lineOf(error)
  if (globals().json) console.error(JSON.stringify({ error: line ?? String(error) }))
  if (!globals().json) console.error(line ?? error)
  process.exit(error instanceof Refusal ? error.exitCode : 1)
}

program.parseAsync().catch(fail)
