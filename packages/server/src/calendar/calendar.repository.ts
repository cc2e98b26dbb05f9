import type { GroupId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, desc, gte, lt } from 'drizzle-orm'
import { isOfGroups, seenBy } from '../sessions/listed-sessions.repository.ts'
import { sessionsWithFacts } from '../sessions/sessions.repository.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesTogether } from '../shared/viewer-shapes.ts'
import { as, atMost } from '../storage/kit.ts'
import { all, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'

type Span = { readonly from: number; readonly until: number; readonly most: number }

type Shape = ReturnType<typeof seenBy> & { readonly ofGroups: boolean; readonly isAhead: boolean }
/** Those nearest to now first. */
const inCalendar = shaped(
  shapesTogether(seenBy).flatMap((seen) =>
    [true, false].flatMap((ofGroups) => [true, false].map((isAhead) => ({ ...seen, ofGroups, isAhead }))),
  ),
  ({ seen, seenDates, ofGroups, isAhead }: Shape) =>
    all((p: Params<Span & { groups: readonly GroupId[] | null }>) =>
      sessionsWithFacts()
        .where(
          and(
            seen.sql,
            ofGroups ? isOfGroups(p.groups, seenDates) : undefined,
            gte(session.start, as(session.start, p.from)),
            lt(session.start, as(session.start, p.until)),
          ),
        )
        .orderBy(...[session.start, session.id].map(isAhead ? asc : desc))
        .limit(atMost(p.most)),
    ),
)

type Asked = {
  readonly from: number
  readonly now: number
  readonly until: number
  readonly groups: readonly GroupId[] | null
  readonly most: number
}
/**
 * Sessions that start in a span around now, the cancelled and withdrawn ones too, by start; of some Groups, or of all (null). Where there
 * are more than `most`, those ahead and nearest to now are kept: what is past goes before what is to come.
 */
export async function sessionsInCalendar(
  read: Read,
  viewer: Viewer,
  { from, now, until, groups, most }: Asked,
): Promise<readonly SessionOfGroup[]> {
  const shape = { ...seenBy(viewer), ofGroups: groups !== null }
  const ahead = await inCalendar(read, { ...shape, isAhead: true }, { groups, from: now, until, most })
  const room = most - ahead.length
  const past = await inCalendar(read, { ...shape, isAhead: false }, { groups, from, until: now, most: room })
  return [...past.toReversed(), ...ahead]
}
