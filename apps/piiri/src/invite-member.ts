import { toRfc3339 } from '@piiri/domain/shared/instant'
import type { Role } from '@piiri/domain/shared/viewer'
import { inviteForSystem } from '@piiri/server/people/invite-for-system'
import type { Installation } from './installation.ts'
import { Refusal } from './refusal.ts'

type Given = { readonly group: string; readonly role: Role; readonly days: number }

/** Makes an Invitation, and tells its words. */
export async function inviteMember(
  installation: Installation,
  { group, role, days }: Given,
): Promise<{ readonly facts: object; readonly words: string }> {
  const made = await inviteForSystem(installation, { group, role, lifetimeDays: days })
  if (!made.ok && made.error === 'NOT_FOUND')
    throw new Refusal(`There is no group ${JSON.stringify(group)}. A group's address ends with its slug.`)
  if (!made.ok) throw new Refusal(`The group ${group} is archived: nobody can be invited to it.`)
  const { words } = made.value
  const expiresAt = toRfc3339(made.value.expiresAt)
  return {
    facts: { group, role, words, expiresAt },
    words: `These words bring one person into ${group} as ${role}, once, until ${expiresAt}. They are shown this once:\n\n  ${words}\n`,
  }
}
