import { scopes, type Scope } from '@piiri/domain/shared/viewer'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { within, type Say } from './command-line.ts'
import { helpOfVariables } from './help-of-variables.ts'

const days = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 9999.')
  return Number(text)
}
const scopeOption = (): Option =>
  new Option('--scopes <scopes...>', 'what the key opens').choices(scopes).default(['PROGRAMME_READ'])
type OfKey = { readonly scopes: readonly Scope[]; readonly days?: number }

/** Commands about partners and their keys, for whoever runs the machine. */
export function addCommandsOfPartners(program: Command, say: Say): void {
  program
    .command('partner:create')
    .description('write a partner organisation down, with its first key, which is told this once')
    .requiredOption('--name <name>', 'what it is called')
    .option('--url <address>', 'where one reads about it')
    .addOption(scopeOption())
    .option('--days <number>', 'how long the key lasts; without, until it is revoked', days)
    .addHelpText('after', helpOfVariables)
    .action(async (given: OfKey & { readonly name: string; readonly url?: string }) => {
      const { createPartner } = await import('./partners.ts')
      const { facts, words } = await within({ migrate: false }, (installation) => createPartner(installation, given))
      say(facts, words)
    })
  program
    .command('partner:list')
    .description('tell which partners there are, with their keys')
    .addHelpText('after', helpOfVariables)
    .action(async () => {
      const { tellPartners } = await import('./partners.ts')
      const { facts, words } = await within({ migrate: false }, tellPartners)
      say(facts, words)
    })
  program
    .command('partner:issue-key')
    .description('make another key for a partner, which is told this once')
    .argument('<partner>', 'its id, as partner:list tells it')
    .addOption(scopeOption())
    .option('--days <number>', 'how long the key lasts; without, until it is revoked', days)
    .addHelpText('after', helpOfVariables)
    .action(async (partner: string, given: OfKey) => {
      const { issueKey } = await import('./partners.ts')
      const { facts, words } = await within({ migrate: false }, (installation) =>
        issueKey(installation, { partner, ...given }),
      )
      say(facts, words)
    })
  program
    .command('partner:revoke-key')
    .description('end a key at once')
    .argument('<key>', 'its id, as partner:list tells it; not the key itself')
    .addHelpText('after', helpOfVariables)
    .action(async (key: string) => {
      const { revokeKey } = await import('./partners.ts')
      const { facts, words } = await within({ migrate: false }, (installation) => revokeKey(installation, key))
      say(facts, words)
    })
}
