import { isTimeTo, type IdeaAct } from '@piiri/domain/ideas/idea-status'
import type { Idea } from '@piiri/domain/ideas/idea.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { IdeaId } from '@piiri/domain/shared/id'
import { success, type Failure, type Outcome } from '@piiri/domain/shared/outcome'
import { mustSee, type Context } from '../schema/context.ts'
import type { Read, Tx } from '../storage/query.ts'
import { boxOfIdea, findIdeaRows, putIdea, type IdeaRow } from './ideas.repository.ts'

export type IdeaFailure = 'NOT_FOUND' | 'NOT_ALLOWED' | 'WRONG_STATUS' | 'CONFLICT' | 'INVALID_INPUT' | 'RATE_LIMITED'
/** The Idea as it is now, or why nothing was done. */
export type IdeaOutcome = Outcome<Disclosed<Idea>, IdeaFailure>

/** An Idea that the viewer may know of. One that is hidden is looked for and not found like one that is not there. */
export async function ideaToChange(
  { viewer }: Context,
  read: Read,
  id: IdeaId,
): Promise<Outcome<IdeaRow, 'NOT_FOUND'>> {
  const [row] = await findIdeaRows(read, viewer, [id])
  return row === undefined ? { ok: false, error: 'NOT_FOUND' } : success(row)
}

export const notAllowed = { ok: false, error: 'NOT_ALLOWED' } as const
/** That it is too early or too late for something; null where it is the time. */
export const untimely = (act: IdeaAct, { status }: Pick<IdeaRow, 'status'>): Failure<'WRONG_STATUS'> | null =>
  isTimeTo(act, status) ? null : { ok: false, error: 'WRONG_STATUS', status }

export const told = (context: Context, row: IdeaRow): { readonly ok: true; readonly value: Disclosed<Idea> } =>
  success(mustSee(context, boxOfIdea(row)))

/** Moves an Idea on, to its next version. */
export async function moveOn(
  tx: Tx,
  row: IdeaRow,
  to: Partial<Pick<IdeaRow, 'status' | 'declineReason' | 'seriesId' | 'closedAt'>> = {},
): Promise<IdeaRow> {
  const next = { ...row, ...to, version: row.version + 1 }
  await putIdea(tx, next)
  return next
}
