import { isCovered, type AskedInterpreting } from '@piiri/domain/interpreting/is-covered'
import type { InterpretingNeed } from '@piiri/domain/interpreting/interpreting-need.policy'
import type { SessionId } from '@piiri/domain/shared/id'
import { dutiesOfSessionsForSystem, takersOfDuties, type DutyRow } from '../duties/duties.repository.ts'
import { wishesOfSessionsForSystem } from '../registrations/wishes.repository.ts'
import { groupRows } from '../shared/group-rows.ts'
import type { Read } from '../storage/query.ts'
import type { SessionWithLanguages } from './interpreting-needs.repository.ts'

/** What is wished for at each of some Sessions, by language, and whether it is there. The caller has asked who may know. */
export async function needsOfSessionsForSystem(
  read: Read,
  sessions: readonly SessionWithLanguages[],
): Promise<ReadonlyMap<SessionId, readonly InterpretingNeed[]>> {
  const ids = sessions.map(({ id }) => id)
  const wishes = groupRows(await wishesOfSessionsForSystem(read, ids), ({ sessionId }) => sessionId)
  const asked = groupRows(await askedInterpreting(read, [...wishes.keys()]), ({ sessionId }) => sessionId)
  return new Map(
    sessions.map(({ id, languages }) => [
      id,
      (wishes.get(id) ?? []).map(({ language, count }) => ({
        type: 'InterpretingNeed',
        language,
        wishedCount: count,
        isCovered: isCovered(language, languages, asked.get(id) ?? []),
      })),
    ]),
  )
}

type Asked = AskedInterpreting & { readonly sessionId: SessionId }
async function askedInterpreting(read: Read, sessions: readonly SessionId[]): Promise<readonly Asked[]> {
  const all = await dutiesOfSessionsForSystem(read, { sessions })
  const duties = all.filter(({ kind }) => kind === 'INTERPRETING')
  const taken = await takersOfDuties(read, { duties: duties.map(({ id }) => id) })
  // Once it is over, how many did it is written down: who did may be gone by then.
  const isTaken = ({ id, doneCount }: DutyRow): boolean =>
    doneCount === null ? taken.some(({ dutyId }) => dutyId === id) : doneCount > 0
  return duties.flatMap((duty) =>
    duty.language === null ? [] : [{ sessionId: duty.sessionId, language: duty.language, isTaken: isTaken(duty) }],
  )
}
