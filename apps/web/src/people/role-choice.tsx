import type { Role } from '@piiri/domain/shared/viewer'
import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { ChoiceField } from './form.tsx'

export const allRoles: readonly Role[] = ['PARTICIPANT', 'VOLUNTEER', 'INTERPRETER', 'PEER_WORKER', 'FACILITATOR']
/** Whoever plans a Group invites these; only whoever leads it gives the others. */
const takingPart: readonly Role[] = ['PARTICIPANT', 'VOLUNTEER', 'INTERPRETER']

type Choice = {
  readonly label: string
  readonly hint?: string
  readonly chosen: Role
  /** Whether they may give every role. */
  readonly leads: boolean
  readonly words: PeopleMessages
}

export const RoleChoice = ({ label, hint, chosen, leads, words }: Choice): JSX.Element => (
  <ChoiceField
    name="role"
    label={label}
    hint={hint}
    value={chosen}
    choices={(leads ? allRoles : takingPart).map((role) => ({ value: role, words: words.roles[role] }))}
  />
)
