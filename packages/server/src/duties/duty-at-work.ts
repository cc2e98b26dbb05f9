import type { DutyId } from '@piiri/domain/shared/id'
import type { Outcome } from '@piiri/domain/shared/outcome'
import { success } from '@piiri/domain/shared/outcome'
import { see, type Context } from '../schema/context.ts'
import { findRows } from '../sessions/find-sessions.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import type { Read } from '../storage/query.ts'
import { boxOfDuty, dutyForSystem, findDuties, type DutyRow } from './duties.repository.ts'

export type DutyAtWork = { readonly duty: DutyRow; readonly at: SessionOfGroup }

/** A Duty that the viewer may know of, with its Session, read in one unit. */
export async function dutyToChange(
  context: Context,
  read: Read,
  id: DutyId,
): Promise<Outcome<DutyAtWork, 'NOT_FOUND'>> {
  const box = (await findDuties(read, context.viewer, [id])).get(id)
  const duty = await dutyForSystem(read, id)
  const notFound = { ok: false, error: 'NOT_FOUND' } as const
  if (duty === null || box === undefined || see(context, box) === null) return notFound
  const [at] = await findRows({ ...context, read }, [duty.sessionId])
  return at === undefined ? notFound : success({ duty, at })
}

export const boxOf = ({ duty, at }: DutyAtWork) => boxOfDuty({ duty, ...at })
