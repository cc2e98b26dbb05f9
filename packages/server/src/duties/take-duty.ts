import type { Duty } from '@piiri/domain/duties/duty.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { DutyId, GroupId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { accountOf, type Role } from '@piiri/domain/shared/viewer'
import { membershipsOfAccountForSystem, type MembershipRow } from '../people/memberships.repository.ts'
import { mustSee, type Context } from '../schema/context.ts'
import type { Read } from '../storage/query.ts'
import { addTaker, dropTaker, takersOfDuties } from './duties.repository.ts'
import { boxOf, dutyToChange } from './duty-at-work.ts'
import { noteTakers } from './note-takers.ts'

type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'DUTY_TAKEN' | 'SESSION_IN_THE_PAST' | 'INVALID_INPUT'
type Taken = Outcome<Disclosed<Duty>, Failures>

/** Takes a Duty, by what the viewer is called in its Group. Interpreting is for those who interpret or plan there. Taking it again changes nothing. */
export const takeDuty = (context: Context, id: DutyId): Promise<Taken> =>
  context.write(async (tx): Promise<Taken> => {
    const found = await dutyToChange(context, tx, id)
    if (!found.ok) return found
    const { duty, at } = found.value
    const own = await ownMembership(context, tx, at.group.id)
    if (own === null || !mayTake(own.role, duty.kind)) return { ok: false, error: 'NOT_ALLOWED' }
    if (at.session.end <= context.clock()) return { ok: false, error: 'SESSION_IN_THE_PAST' }
    if (at.session.status === 'CANCELLED') return invalid([{ path: ['id'], code: 'SESSION_IS_CANCELLED' }])
    const takers = await takersOfDuties(tx, { duties: [id] })
    if (!takers.some(({ membershipId }) => membershipId === own.id)) {
      if (takers.length >= duty.neededCount) return { ok: false, error: 'DUTY_TAKEN' }
      await addTaker(tx, { dutyId: id, membershipId: own.id })
      await noteTakers(tx, at)
    }
    return success(mustSee(context, boxOf(found.value)))
  })

/** Gives a Duty back. What is over stays as it was done. */
export const leaveDuty = (context: Context, id: DutyId): Promise<Taken> =>
  context.write(async (tx): Promise<Taken> => {
    const found = await dutyToChange(context, tx, id)
    if (!found.ok) return found
    const { at } = found.value
    const own = await ownMembership(context, tx, at.group.id)
    if (own === null) return { ok: false, error: 'NOT_ALLOWED' }
    if (at.session.end <= context.clock()) return { ok: false, error: 'SESSION_IN_THE_PAST' }
    await dropTaker(tx, { duty: id, membership: own.id })
    await noteTakers(tx, at)
    return success(mustSee(context, boxOf(found.value)))
  })

const mayTake = (role: Role, kind: Duty['kind']): boolean =>
  kind !== 'INTERPRETING' || role === 'INTERPRETER' || role === 'PEER_WORKER' || role === 'FACILITATOR'

async function ownMembership({ viewer }: Context, read: Read, group: GroupId): Promise<MembershipRow | null> {
  const account = accountOf(viewer)
  const all = account === null ? [] : await membershipsOfAccountForSystem(read, account)
  return all.find(({ membership }) => membership.groupId === group)?.membership ?? null
}
