import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { SessionId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { see, type Context } from '../schema/context.ts'
import { boxOfSession, type SessionRow } from '../sessions/session-boxes.ts'
import { findRows } from '../sessions/find-sessions.ts'
import type { Read } from '../storage/query.ts'
import { seriesAtWorkForSystem, type SeriesAtWork } from './series-at-work.ts'

export type SessionAtWork = {
  readonly work: SeriesAtWork
  /** As it is, whether it is a row yet or lies beyond them. */
  readonly session: SessionRow
}

/** The Session that the viewer wants to change, with its Series, read in one unit. */
export async function sessionToPlan(
  context: Context,
  read: Read,
  id: SessionId,
): Promise<Outcome<SessionAtWork, 'NOT_FOUND' | 'NOT_ALLOWED'>> {
  const [found] = await findRows({ ...context, read }, [id])
  if (found === undefined || see(context, boxOfSession(found)) === null) return { ok: false, error: 'NOT_FOUND' }
  if (!mayPlan(context.viewer, found.session.groupId)) return { ok: false, error: 'NOT_ALLOWED' }
  const [work] = await seriesAtWorkForSystem(read, [found.session.seriesId])
  if (work === undefined) throw new Error(`Session ${id} has no Series.`)
  return success({ work, session: found.session })
}
