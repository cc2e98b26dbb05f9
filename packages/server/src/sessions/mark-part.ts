import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Tx } from '../storage/query.ts'
import { followMade } from './made-sessions.ts'
import { ownOf, writeOwn, type OwnPart } from './own.ts'
import type { SessionOfGroup } from './session-boxes.ts'
import { addSession, putOwn } from './sessions.repository.ts'

/** `changedAt` of a row that was made before the horizon reached it: the same as that of what is no row. `expandSeries` dates it. */
export const beforeRows: Instant = instant(0)

/**
 * Says of a Session, which was read in this unit, that people have a part in it, so that no edit loses it. One beyond the rows becomes a row, as it
 * is. Moves nothing that is told: neither its version nor SEQUENCE nor LAST-MODIFIED, nor the version of the programme.
 *
 * Of a row beyond the horizon edits count changes (SEQUENCE), and of what is no row they do not: who lets others than planners take part has to
 * keep to `context.horizon`.
 */
export const markPart = (tx: Tx, found: SessionOfGroup, part: OwnPart): Promise<SessionOfGroup> =>
  putMarks(tx, found, new Set([...ownOf(found.session), part]))

/** Takes it back, once nobody has that part in it any more. */
export const unmarkPart = (tx: Tx, found: SessionOfGroup, part: OwnPart): Promise<SessionOfGroup> =>
  putMarks(tx, found, new Set([...ownOf(found.session)].filter((name) => name !== part)))

async function putMarks(tx: Tx, found: SessionOfGroup, names: ReturnType<typeof ownOf>): Promise<SessionOfGroup> {
  const own = writeOwn(names)
  const session = { ...found.session, own }
  const isRow = (await putOwn(tx, { id: session.id, own })) === 1
  if (!isRow) {
    await addSession(tx, session)
    await followMade(tx, [session])
  }
  return { ...found, session }
}
