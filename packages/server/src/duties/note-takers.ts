import { markPart, unmarkPart } from '../sessions/mark-part.ts'
import { ownOf } from '../sessions/own.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import type { Tx } from '../storage/query.ts'
import { dutiesOfSessionsForSystem, takersOfDuties } from './duties.repository.ts'

/** Says of a Session whether anybody has taken work there: no edit loses one where somebody has. */
export async function noteTakers(tx: Tx, at: SessionOfGroup): Promise<void> {
  const duties = await dutiesOfSessionsForSystem(tx, { sessions: [at.session.id] })
  const takers = await takersOfDuties(tx, { duties: duties.map(({ id }) => id) })
  const isMarked = ownOf(at.session).has('duties')
  if (takers.length > 0 && !isMarked) await markPart(tx, at, 'duties')
  if (takers.length === 0 && isMarked) await unmarkPart(tx, at, 'duties')
}
