import type { Command } from 'commander'
import { within, type Say } from './command-line.ts'
import { readConfiguration } from './configuration.ts'
import { helpOfVariables } from './help-of-variables.ts'

/** Commands that make, fill, check and clean a database. */
export function addCommandsOfData(program: Command, say: Say): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .addHelpText('after', helpOfVariables)
    .action(async () => {
      const configuration = readConfiguration(process.env)
      const { migrateDatabase } = await import('@piiri/server/storage/migrate-database')
      const applied = await migrateDatabase(configuration.PIIRI_DATABASE_URL)
      const words = applied.length > 0 ? 'The database is up to date now.' : 'The database was up to date already.'
      say({ applied }, words)
    })
  program
    .command('seed')
    .description('fill an empty database with the three groups; changes nothing where there are any')
    .option('--demo-accounts', 'make accounts to try it with too, where there are none; told this once')
    .addHelpText('after', helpOfVariables)
    .action(async ({ demoAccounts = false }: { readonly demoAccounts?: boolean }) => {
      const { seed, seedAccounts } = await import('./seed.ts')
      const { factsOfSeed, sayWhatWasSeeded } = await import('./say-what-was-seeded.ts')
      const seeded = await within({ migrate: true }, async (installation, configuration) => ({
        isNew: await seed(installation, configuration),
        planted: demoAccounts ? await seedAccounts(installation) : null,
      }))
      say(factsOfSeed(seeded), sayWhatWasSeeded(seeded))
    })
  program
    .command('import-ics')
    .description('take a calendar file of another program into a group; what was taken before is not taken again')
    .argument('<file>', 'an iCalendar file (.ics) of Google, Outlook, Apple, Nextcloud or another, 5 MB at most')
    .requiredOption('--group <slug>', 'the group, by the last part of its address')
    .option('--dry-run', 'tell what would be taken, and change nothing')
    .addHelpText('after', helpOfVariables)
    .action(async (file: string, { group, dryRun = false }: { readonly group: string; readonly dryRun?: boolean }) => {
      const { importIcs } = await import('./import-ics.ts')
      const { facts, words } = await within({ migrate: false }, (installation) =>
        importIcs(installation, { file, group, isTrial: dryRun }),
      )
      say(facts, words)
    })
  program
    .command('verify')
    .description('check that the audit is whole; changes nothing')
    .addHelpText('after', helpOfVariables)
    .action(async () => {
      const { verify } = await import('./verify.ts')
      const { isIntact, facts, words } = await within({ migrate: false }, verify)
      say(facts, words)
      process.exitCode = isIntact ? 0 : 1
    })
  program
    .command('purge')
    .description(
      'erase what has ended: sign-ins, invitations, names at what was done, messages to contact points, registrations of what was 30 days ago, who took part in ideas of long ago, ended keys of partners, what changed and what partners were told of it 30 days ago, visits of long ago, counts of tries, kept answers, pseudonyms of nobody; serving does so every hour',
    )
    .addHelpText('after', helpOfVariables)
    .action(async () => {
      const { purge } = await import('@piiri/server/purge')
      const purged = await within({ migrate: false }, ({ db, clock }) => purge(db, clock()))
      const { signIns, invitations, duties, contactRequests, registrations, tries, answers, pseudonyms } = purged
      const words = `Erased: ${signIns} sign-ins, ${invitations} invitations, ${duties} names at what was done, ${contactRequests} messages, ${registrations} registrations, ${tries} counts of tries, ${answers} kept answers, ${pseudonyms} pseudonyms of nobody.`
      say(purged, words)
    })
  program
    .command('backup')
    .description('copy the database into a new file, while others use it; SQLite only')
    .argument('<file>', 'where to; it must not be there yet')
    .addHelpText('after', helpOfVariables)
    .action(async (copy: string) => {
      const { backup } = await import('./backup.ts')
      const { facts, words } = backup(readConfiguration(process.env), copy)
      say(facts, words)
    })
}
