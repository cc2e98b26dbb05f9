import { randomBytes } from 'node:crypto'
import type { DutyKind } from '@piiri/domain/duties/duty.policy'
import { addAttendance } from '../attendance/attendance-counts.repository.ts'
import { addDutyOfSeries } from '../duties/duties.repository.ts'
import { giveDuties } from '../duties/follow-sessions.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import type { Tx } from '../storage/query.ts'
import { tag, type Soil } from './soil.ts'

type Work = { readonly kind: DutyKind; readonly language?: string; readonly neededCount?: number }
export const workOfTuesdays: readonly Work[] = [
  { kind: 'COOKING', neededCount: 2 },
  { kind: 'HOSTING' },
  { kind: 'INTERPRETING', language: 'th' },
  { kind: 'INTERPRETING', language: 'ru' },
]
export const workOfOthers: readonly Work[] = [{ kind: 'HOSTING' }]

/** Work at all Sessions of a Series from the first that is still to come on: a title is in nobody's language, so that it has none. */
export async function plantWork(
  tx: Tx,
  { now }: Soil,
  sessions: readonly SessionOfGroup[],
  work: readonly Work[],
): Promise<void> {
  const coming = sessions.map(({ session }) => session).filter(({ start }) => start > now)
  const [first] = coming
  if (first === undefined) return
  for (const { kind, language, neededCount = 1 } of work) {
    const asked = {
      key: randomBytes(8).toString('base64url'),
      seriesId: first.seriesId,
      from: first.originalStart,
      until: null,
      kind,
      language: language === undefined ? null : tag(language),
      title: null,
      neededCount,
    }
    await addDutyOfSeries(tx, asked)
    await giveDuties(tx, asked, coming)
  }
}

/** Plausible numbers for what is over, the same each time: about so many as `usual`. */
export async function plantCounts(
  tx: Tx,
  { now }: Soil,
  sessions: readonly SessionOfGroup[],
  usual: number,
): Promise<void> {
  const held = sessions.filter(({ session }) => session.status === 'SCHEDULED' && session.end <= now)
  for (const [at, { session }] of held.entries()) {
    const total = usual + ((at * 5) % 7) - 3
    const byLanguage = [
      { language: tag('fi'), count: Math.floor(total / 3) },
      { language: tag('ru'), count: Math.floor(total / 4) },
      { language: tag('th'), count: (at * 3) % 4 },
    ].filter(({ count }) => count > 0)
    await addAttendance(tx, { sessionId: session.id, total, firstTimers: at % 3, byLanguage, version: 1 })
  }
}
