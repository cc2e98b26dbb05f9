import type { Command } from 'commander'
import { within, type Say } from './command-line.ts'
import { helpOfVariables } from './help-of-variables.ts'

/** The command that changes keys. */
export function addCommandsOfKeys(program: Command, say: Say): void {
  program
    .command('key:rotate')
    .description('put a new key in front of the ring, and seal anew what can be; no process needs to stop')
    .option('--forget <id>', 'take an old key out instead, if nothing is made with it any more')
    .addHelpText('after', helpOfVariables)
    .action(async ({ forget }: { readonly forget?: string }) => {
      const { forgetKey, rotateKeys } = await import('./rotate-keys.ts')
      const { facts, words } = await within({ migrate: false }, (installation, { PIIRI_KEYS }) =>
        forget === undefined ? rotateKeys(installation, PIIRI_KEYS) : forgetKey(installation, PIIRI_KEYS, forget),
      )
      say(facts, words)
    })
}
