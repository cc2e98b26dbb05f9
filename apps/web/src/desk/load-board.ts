import { toRfc3339 } from '@piiri/domain/shared/instant'
import type { CollisionTold, GroupInList, PlannedSession, SeasonAsPlanned } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { startOfDay } from '../shared/zone-clock.ts'
import { spanOfBoard, type BoardQuery } from './board-query.ts'
import type { Span } from '../sessions/calendar-span.ts'

export type Pause = SeasonAsPlanned['breaks'][number]
export type Board = {
  readonly query: BoardQuery
  readonly span: Span
  readonly sessions: readonly PlannedSession[]
  /** Whether there are more than are shown. */
  readonly isCut: boolean
  readonly groups: readonly GroupInList[]
  readonly breaks: readonly Pause[]
  readonly collisions: readonly CollisionTold[]
}

const mostSessions = 400
const pageSize = 100

/** All that is on in a week or month, as far as the viewer may know it, with what collides of what they plan. */
export async function loadBoard({ piiri, surroundings }: Asking, query: BoardQuery): Promise<Board> {
  const { today, timeZone } = surroundings
  const span = spanOfBoard(query, today)
  const period = {
    from: toRfc3339(startOfDay(span.first, timeZone)),
    until: toRfc3339(startOfDay(span.end, timeZone)),
  }
  const [groups, seasons, found] = await Promise.all([
    piiri.groups.each({ first: 50 }).toArray(200),
    piiri.seasons.planned({ in: period }),
    piiri.sessions.collisions({ in: period }),
  ])
  const group = groups.find(({ slug }) => slug === query.group)
  const { sessions, isCut } = await sessionsOf(piiri, period, group === undefined ? null : [group.id])
  const shown = new Set(sessions.map(({ id }) => id))
  return {
    query: { ...query, group: group?.slug ?? null },
    span,
    sessions,
    isCut,
    groups,
    breaks: seasons.flatMap(({ breaks }) => breaks.filter(({ from, to }) => from < span.end && to >= span.first)),
    collisions: worthTelling(found, sessions).filter(({ session }) => session !== null && shown.has(session)),
  }
}

/** What a Break has called off is told by its band. */
function worthTelling(found: readonly CollisionTold[], sessions: readonly PlannedSession[]): readonly CollisionTold[] {
  const off = new Set(sessions.filter(({ status }) => status === 'CANCELLED').map(({ id }) => id))
  return found.filter(({ kind, session }) => kind !== 'IN_A_BREAK' || !off.has(session ?? ''))
}

async function sessionsOf(
  piiri: Asking['piiri'],
  period: { readonly from: string; readonly until: string },
  groups: readonly string[] | null,
): Promise<Pick<Board, 'sessions' | 'isCut'>> {
  const sessions: PlannedSession[] = []
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await piiri.sessions.planned({ in: period, groups, first: pageSize, after })
    sessions.push(...nodes)
    if (!pageInfo.hasNextPage || sessions.length >= mostSessions) return { sessions, isCut: pageInfo.hasNextPage }
    after = pageInfo.endCursor
  }
}

/** The Break that a day is in. */
export const breakOn = (breaks: readonly Pause[], date: string): Pause | undefined =>
  breaks.find(({ from, to }) => from <= date && date <= to)
