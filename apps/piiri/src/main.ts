#!/usr/bin/env node
import type { Demo } from '@piiri/server/seed/plant-accounts'
import { Command } from 'commander'
import type { Say } from './command-line.ts'
import { addCommandsOfData } from './commands-of-data.ts'
import { addCommandsOfKeys } from './commands-of-keys.ts'
import { addCommandsOfPartners } from './commands-of-partners.ts'
import { addCommandsOfPeople } from './commands-of-people.ts'
import { readConfiguration } from './configuration.ts'
import { helpOfServing } from './help-of-variables.ts'
import { lineOf, Refusal } from './refusal.ts'
import { factsOf, sayWhatToOpen } from './say-what-to-open.ts'
import { factsOfDemo, sayDemo } from './say-what-was-seeded.ts'
import { spareMemory } from './spare-memory.ts'
import { stopOnSignals } from './stop-on-signals.ts'

type Options = { readonly json?: true }

const program = new Command('piiri')
  .description('Piiri: what is on in a community, for those it is for.')
  .configureHelp({ showGlobalOptions: true })
  .option('--json', 'answer in JSON, for programs')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
const globals = (): Options => program.opts<Options>()
const say: Say = (facts, words) => console.log(globals().json ? JSON.stringify(facts) : words)

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
addCommandsOfData(program, say)
addCommandsOfPeople(program, say)
addCommandsOfPartners(program, say)
addCommandsOfKeys(program, say)

async function run(how: { readonly prepare: boolean }): Promise<void> {
  spareMemory()
  const configuration = readConfiguration(process.env)
  const { serve } = await import('./serve.ts') // Reads PIIRI_DATABASE_URL as it loads.
  let demo: Demo | null = null
  try {
    const serving = await serve(configuration, { ...how, onDemo: (made) => (demo = made) })
    stopOnSignals(serving.stop, fail)
    say(factsOf(serving, demo, configuration), sayWhatToOpen(serving, demo, configuration))
  } catch (error) {
    if (demo !== null) say(factsOfDemo(demo), sayDemo(demo))
    throw error
  }
}

function fail(error: unknown): never {
  const line = lineOf(error)
  if (globals().json) console.error(JSON.stringify({ error: line ?? String(error) }))
  if (!globals().json) console.error(line ?? error)
  process.exit(error instanceof Refusal ? error.exitCode : 1)
}

program.parseAsync().catch(fail)
