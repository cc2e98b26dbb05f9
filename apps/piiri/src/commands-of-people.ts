import type { Role, StaffRole } from '@piiri/domain/shared/viewer'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { within, type Say } from './command-line.ts'
import { readConfiguration } from './configuration.ts'
import { helpOfVariables } from './help-of-variables.ts'
import { Refusal } from './refusal.ts'

const staffRoles: readonly StaffRole[] = ['ADMINISTRATOR', 'COORDINATOR']
const roles: readonly Role[] = ['PARTICIPANT', 'VOLUNTEER', 'INTERPRETER', 'PEER_WORKER', 'FACILITATOR']
const days = (text: string): number => {
  if (!/^[1-9]\d?$/.test(text) || Number(text) > 60) throw new InvalidArgumentError('It is a number from 1 to 60.')
  return Number(text)
}

/** Commands that let people in, for whoever runs the machine. */
export function addCommandsOfPeople(program: Command, say: Say): void {
  program
    .command('staff:create')
    .description('make an account of staff, such as the first administrator; its secrets are told this once')
    .addOption(new Option('--role <role>', 'what they are').choices(staffRoles).default('ADMINISTRATOR'))
    .addHelpText('after', helpOfVariables)
    .action(async ({ role }: { readonly role: StaffRole }) => {
      const { createStaff } = await import('./create-staff.ts')
      const { facts, words } = await within({ migrate: false }, (installation) => createStaff(installation, role))
      say(facts, words)
    })
  program
    .command('member:invite')
    .description('make the words of an invitation, which bring one person into a group, once')
    .requiredOption('--group <slug>', 'the group, by the last part of its address')
    .addOption(new Option('--role <role>', 'what they become in it').choices(roles).default('PARTICIPANT'))
    .option('--days <number>', 'how long the words last, 1 to 60', days, 14)
    .addHelpText('after', helpOfVariables)
    .action(async (given: { readonly group: string; readonly role: Role; readonly days: number }) => {
      const { inviteMember } = await import('./invite-member.ts')
      const { facts, words } = await within({ migrate: false }, (installation) => inviteMember(installation, given))
      say(facts, words)
    })
  program
    .command('code')
    .description('tell the code that a telephone would show now, for trying staff accounts out without one')
    .argument('<otpauth-url>', 'as it was told with the account; in quotation marks')
    .action(async (url: string) => {
      const { clockOf } = await import('./clock.ts')
      const { currentCode } = await import('@piiri/server/people/current-code')
      const told = currentCode(url, clockOf(readConfiguration(process.env))())
      if (told === null) throw new Refusal('That is no otpauth://totp/ address. Put it into quotation marks.', 2)
      say(told, told.code)
    })
}
