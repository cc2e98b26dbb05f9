import { datesOfGroup } from '@piiri/domain/groups/group.policy'
import type { LanguageSupport } from '@piiri/domain/groups/group'
import { interpretingNeedPolicy } from '@piiri/domain/interpreting/interpreting-need.policy'
import type { SessionId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, eq, exists, gte, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { groupColumns } from '../groups/groups.repository.ts'
import { group } from '../groups/groups.table.ts'
import { keptWish, registration } from '../registrations/registrations.table.ts'
import { season } from '../seasons/seasons.table.ts'
import type { SourceOfFacts } from '../sessions/session-boxes.ts'
import { sessionColumns } from '../sessions/sessions.repository.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { as, inList, q } from '../storage/kit.ts'
import { all, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'

/** Of a Session, what it takes to say what is wished for there. */
export type SessionWithLanguages = SourceOfFacts & {
  readonly id: SessionId
  readonly start: Instant
  readonly languages: readonly LanguageSupport[]
}
const columns = {
  id: session.id,
  start: session.start,
  languages: session.languages,
  session: { knownTo: session.knownTo },
  group: { id: group.id, confidentiality: group.confidentiality },
  season: { status: season.status },
}
const sessionsOf = () =>
  q
    .select(columns)
    .from(session)
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))

const withNeeds = shaped(
  shapesOf(interpretingNeedPolicy.thing, sessionColumns).map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) => sessionsOf().where(and(inList(session.id, p.ids), seen.sql))),
)
/** Those of some Sessions of which the viewer may know what is wished for there. */
export const sessionsWithNeeds = (
  read: Read,
  viewer: Viewer,
  ids: readonly SessionId[],
): Promise<readonly SessionWithLanguages[]> =>
  withNeeds(read, { seen: conditionSql(interpretingNeedPolicy.thing.allows(viewer), sessionColumns) }, { ids })

/** Epoch milliseconds; `until` is exclusive. */
type Span = { readonly from: number; readonly until: number }
const wishOf = (table: typeof registration | typeof keptWish) =>
  q.select({ at: table.sessionId }).from(table).where(eq(table.sessionId, session.id))
const withWishes = shaped(
  shapesOf(datesOfGroup, groupColumns).map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<Span>) =>
      sessionsOf()
        .where(
          and(
            seen.sql,
            gte(session.start, as(session.start, p.from)),
            lt(session.start, as(session.start, p.until)),
            eq(session.status, 'SCHEDULED'),
            or(isNull(season.status), eq(season.status, 'PUBLISHED')),
            or(
              exists(wishOf(keptWish)),
              exists(
                q
                  .select({ at: registration.sessionId })
                  .from(registration)
                  .where(and(eq(registration.sessionId, session.id), isNotNull(registration.interpretingWish))),
              ),
            ),
          ),
        )
        .orderBy(session.start, session.id),
    ),
)
/** Sessions in a span for which anybody wished something, of Groups whose dates the viewer may read; none of drafts, none that were called off. */
export const sessionsWithWishesIn = (
  read: Read,
  viewer: Viewer,
  span: Span,
): Promise<readonly SessionWithLanguages[]> =>
  withWishes(read, { seen: conditionSql(datesOfGroup.allows(viewer), groupColumns) }, span)
