import { randomBytes } from 'node:crypto'
import type { Invitation } from '@piiri/domain/people/invitation.policy'
import { mayInvite } from '@piiri/domain/people/may-lead'
import { makeWords } from '@piiri/domain/people/passphrase'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type GroupId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Role } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { groupById } from '../groups/group.schema.ts'
import { see, type Context } from '../schema/context.ts'
import { hashesOfWords } from './invitation-words.ts'
import { addInvitation, boxOfInvitation, type InvitationRow } from './invitations.repository.ts'
import { wordListFor } from './word-lists.ts'

export type NewInvitation = { readonly group: GroupId; readonly role: Role; readonly lifetimeDays: number }
/** With the words, which are told this once. */
export type MadeInvitation = Disclosed<Invitation> & { readonly words: string }

const dayMs = 24 * 60 * 60 * 1000
const mostDays = 60

/** Makes words that bring one person into a Group, once, within 1 to 60 days. */
export async function createInvitation(
  context: Context,
  { group: id, role, lifetimeDays }: NewInvitation,
): Promise<Outcome<MadeInvitation, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>> {
  const { viewer, keys, clock } = context
  const group = see(context, await groupById(context, id))
  if (group === null) return { ok: false, error: 'NOT_FOUND' }
  if (!mayInvite(viewer, group.id, role)) return { ok: false, error: 'NOT_ALLOWED' }
  if (lifetimeDays < 1 || lifetimeDays > mostDays)
    return { ok: false, error: 'INVALID_INPUT', issues: [{ path: ['input', 'lifetimeDays'], code: 'OUT_OF_RANGE' }] }
  if (group.isArchived)
    return { ok: false, error: 'INVALID_INPUT', issues: [{ path: ['input', 'group'], code: 'GROUP_IS_ARCHIVED' }] }
  const words = makeWords(await wordListFor(context.languages), randomBytes).join(' ')
  const [wordsHash = ''] = await hashesOfWords(keys, words)
  const row: InvitationRow = {
    id: idFrom('inv', randomBytes(16)),
    groupId: group.id,
    role,
    wordsHash,
    expiresAt: instant(clock() + lifetimeDays * dayMs),
  }
  await context.write(async (tx) => {
    await addInvitation(tx, row)
    await recordAct(tx, context, { action: 'invitation.created', group: group.id, fields: ['role'] })
  })
  const made = disclose(boxOfInvitation({ invitation: row, group }), viewer)
  if (made === null) throw new Error('Whoever may invite may see invitations.')
  return success({ ...made, words })
}
