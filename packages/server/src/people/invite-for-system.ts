import { randomBytes } from 'node:crypto'
import { makeWords } from '@piiri/domain/people/passphrase'
import { disclose } from '@piiri/domain/shared/disclosure'
import { idFrom } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { success, type Failure, type Outcome } from '@piiri/domain/shared/outcome'
import { visitor, type Role } from '@piiri/domain/shared/viewer'
import { recordActForSystem } from '../audit/record-act.ts'
import { findGroupBySlug } from '../groups/groups.repository.ts'
import type { Context } from '../schema/context.ts'
import { hashesOfWords } from './invitation-words.ts'
import { addInvitation } from './invitations.repository.ts'
import { wordListFor } from './word-lists.ts'

/** `group`: its slug. */
export type InvitationAtTheMachine = { readonly group: string; readonly role: Role; readonly lifetimeDays: number }
/** The words are told this once. */
export type InvitationWords = { readonly words: string; readonly expiresAt: Instant }

const dayMs = 24 * 60 * 60 * 1000
const mostDays = 60
const invalid = (field: keyof InvitationAtTheMachine, code: string): Failure<'INVALID_INPUT'> => ({
  ok: false,
  error: 'INVALID_INPUT',
  issues: [{ path: [field], code }],
})

/** For whoever runs the machine: how the first member of a Group comes in. Its words last 1 to 60 days. */
export async function inviteForSystem(
  { db, keys, languages, clock }: Pick<Context, 'db' | 'keys' | 'languages' | 'clock'>,
  { group: slug, role, lifetimeDays }: InvitationAtTheMachine,
): Promise<Outcome<InvitationWords, 'NOT_FOUND' | 'INVALID_INPUT'>> {
  const box = await findGroupBySlug(db.read, slug)
  const group = box && disclose(box, visitor) // That a Group is there is told to everybody.
  if (group === null) return { ok: false, error: 'NOT_FOUND' }
  if (group.isArchived) return invalid('group', 'GROUP_IS_ARCHIVED')
  if (lifetimeDays < 1 || lifetimeDays > mostDays) return invalid('lifetimeDays', 'OUT_OF_RANGE')
  const words = makeWords(await wordListFor(languages), randomBytes).join(' ')
  const [wordsHash = ''] = await hashesOfWords(keys, words)
  const expiresAt = instant(clock() + lifetimeDays * dayMs)
  await db.write(async (tx) => {
    await addInvitation(tx, { id: idFrom('inv', randomBytes(16)), groupId: group.id, role, wordsHash, expiresAt })
    await recordActForSystem(tx, { keys, clock }, { action: 'invitation.created', group: group.id, fields: ['role'] })
  })
  return success({ words, expiresAt })
}
