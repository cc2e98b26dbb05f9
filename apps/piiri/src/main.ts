#!/usr/bin/env node
import { Command } from 'commander'
import { readConfiguration } from './configuration.ts'
import { helpOfServing, helpOfVariables } from './help-of-variables.ts'
import { lineOf, Refusal } from './refusal.ts'
import { factsOf, sayWhatToOpen } from './say-what-to-open.ts'
import { spareMemory } from './spare-memory.ts'
import { stopOnSignals } from './stop-on-signals.ts'

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
  .addHelpText('after', helpOfServing)
  .action(() => run({ prepare: true }))
program
  .command('serve')
  .description('serve API and web; the database must be up to date')
  .addHelpText('after', helpOfServing)
  .action(() => run({ prepare: false }))
program
  .command('migrate')
  .description('bring the database up to date')
  .addHelpText('after', helpOfVariables)
  .action(async () => {
    const configuration = readConfiguration(process.env)
    const { migrateDatabase } = await import('@piiri/server/storage/migrate-database')
    const applied = await migrateDatabase(configuration.PIIRI_DATABASE_URL)
    const words = applied.length > 0 ? 'The database is up to date now.' : 'The database was up to date already.'
    say(globals(), { applied }, words)
  })
program
  .command('seed')
  .description('fill an empty database with the three groups; changes nothing where there are any')
  .addHelpText('after', helpOfVariables)
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
program
  .command('verify')
  .description('check that the audit is whole; changes nothing')
  .addHelpText('after', helpOfVariables)
  .action(async () => {
    const configuration = readConfiguration(process.env)
    const { openInstallation } = await import('./installation.ts')
    const { verify } = await import('./verify.ts')
    const installation = await openInstallation(configuration, { migrate: false })
    try {
      const { isIntact, facts, words } = await verify(installation)
      say(globals(), facts, words)
      process.exitCode = isIntact ? 0 : 1
    } finally {
      await installation.db.close()
    }
  })

async function run(how: { readonly prepare: boolean }): Promise<void> {
  spareMemory()
  const configuration = readConfiguration(process.env)
  const { serve } = await import('./serve.ts') // Reads PIIRI_DATABASE_URL as it loads.
  const serving = await serve(configuration, how)
  stopOnSignals(serving.stop, fail)
  say(globals(), factsOf(serving, configuration), sayWhatToOpen(serving, configuration))
}

function fail(error: unknown): never {
  const line = lineOf(error)
  if (globals().json) console.error(JSON.stringify({ error: line ?? String(error) }))
  if (!globals().json) console.error(line ?? error)
  process.exit(error instanceof Refusal ? error.exitCode : 1)
}

program.parseAsync().catch(fail)
