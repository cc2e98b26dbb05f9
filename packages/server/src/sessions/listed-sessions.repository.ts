import type { GroupKind, Feature } from '@piiri/domain/groups/group'
import { datesOfGroup, type GroupFacts } from '@piiri/domain/groups/group.policy'
import type { GroupId, SeriesId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { sessionPolicy, type SessionStatus } from '@piiri/domain/sessions/session.policy'
import type { AccessFeature } from '@piiri/domain/venues/venue'
import { venuePolicy } from '@piiri/domain/venues/venue.policy'
import { and, count, eq, exists, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import type { Bounds } from '../shared/bounds.ts'
import { shapesTogether } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import {
  after,
  alias,
  as,
  atMost,
  before,
  hasAny,
  hasBits,
  inList,
  isAmong,
  keyset,
  q,
  whenGiven,
  type Direction,
} from '../storage/kit.ts'
import { all, first, type Params } from '../storage/query.ts'
import { isFound } from '../storage/search.ts'
import { shaped } from '../storage/shaped.ts'
import { venue } from '../venues/venues.table.ts'
import { venueColumns } from './meetings.repository.ts'
import { sessionColumns, sessionsWithFacts } from './sessions.repository.ts'
import { session } from './sessions.table.ts'

/** Each field narrows; null does not. Of `features` and `access` a Session has all, of the others one of those given. */
export type SessionFilter = {
  /** To be given with the Groups that they are of. */
  readonly series: readonly SeriesId[] | null
  readonly groups: readonly GroupId[] | null
  readonly kinds: readonly GroupKind[] | null
  readonly languages: readonly LanguageTag[] | null
  readonly features: readonly Feature[] | null
  readonly access: readonly AccessFeature[] | null
  readonly statuses: readonly SessionStatus[] | null
  readonly text: string | null
}
/** A filter as the queries take it. `from <= start < until`, and `end > endsAfter`; instants in epoch milliseconds. */
export type SessionParams = {
  readonly from: number
  readonly until: number
  readonly endsAfter: number
  readonly series: readonly SeriesId[] | null
  readonly groups: readonly GroupId[] | null
  readonly kinds: readonly string[] | null
  readonly languages: readonly string[] | null
  readonly features: number
  /** Null asks for nothing; bits ask for a Venue that the viewer may know. */
  readonly access: number | null
  readonly statuses: readonly string[] | null
  readonly text: string | null
  readonly now: number
}
const asked = alias(group, 'asked')
/** How a query that has only Groups asked for reaches the facts of the rule about their dates. */
const askedColumns: FactColumns<GroupFacts> = {
  group: (list) => inList(asked.id, list),
  confidentiality: (list) => isAmong(asked.confidentiality, list),
}
/** What one viewer may know, as lists of Sessions ask it. */
export const seenBy = (viewer: Viewer) => ({
  seen: conditionSql(sessionPolicy.thing.allows(viewer), sessionColumns),
  seenDates: conditionSql(datesOfGroup.allows(viewer), askedColumns, 'dates'),
  seenVenue: conditionSql(venuePolicy.thing.allows(viewer), venueColumns, 'venue'),
})
type Shape = ReturnType<typeof seenBy> & {
  /** Whether `groups` is given: an index has them. */
  readonly ofGroups: boolean
  /** Whether anything else narrows. Most lists are not narrowed, and PostgreSQL plans longer for what might be than it then runs. */
  readonly isNarrowed: boolean
}
const filtered = (p: Params<SessionParams>, { seen, seenDates, seenVenue, ofGroups, isNarrowed }: Shape) =>
  and(
    seen.sql,
    eq(session.isWithdrawn, false),
    gte(session.start, as(session.start, p.from)),
    lt(session.start, as(session.start, p.until)),
    gt(session.end, as(session.end, p.endsAfter)),
    ofGroups ? isOfGroups(p.groups, seenDates) : undefined,
    isNarrowed ? narrowed(p, seenVenue) : undefined,
  )
/** A Session of the Groups asked for whose dates the viewer may know: of others not even the rows are gone through, since that takes time. */
export const isOfGroups = (groups: Params<Pick<SessionParams, 'groups'>>['groups'], seenDates: ConditionSql) =>
  inArray(
    session.groupId,
    q
      .select({ id: asked.id })
      .from(asked)
      .where(and(inList(asked.id, groups), seenDates.sql)),
  )
const narrowed = (p: Params<SessionParams>, seenVenue: ConditionSql) =>
  and(
    whenGiven(p.series, inList(session.seriesId, p.series)),
    whenGiven(p.kinds, isAmong(group.kind, p.kinds)),
    whenGiven(p.languages, hasAny(session.languageTags, p.languages)),
    hasBits(session.features, p.features),
    whenGiven(
      p.access,
      exists(
        q
          .select({ one: sql`1` })
          .from(venue)
          .where(and(eq(venue.id, session.venueId), hasBits(venue.access, p.access), seenVenue.sql)),
      ),
    ),
    whenGiven(p.statuses, isAmong(session.status, p.statuses)),
    whenGiven(p.text, isFound(session.searchId, p.text)),
  )

const yesAndNo = [true, false]
const shapes = shapesTogether(seenBy).flatMap((seen) =>
  yesAndNo.flatMap((ofGroups) => yesAndNo.map((isNarrowed) => ({ ...seen, ofGroups, isNarrowed }))),
)

export const sessionPage = shaped(
  shapes.flatMap((shape) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ ...shape, direction }))),
  ({ direction, ...shape }: Shape & { readonly direction: Direction }) =>
    all((p: Params<SessionParams & Bounds<number>>) =>
      sessionsWithFacts()
        .where(
          and(
            filtered(p, shape),
            after(session.start, session.id, p.afterKey, p.afterId),
            before(session.start, session.id, p.beforeKey, p.beforeId),
          ),
        )
        .orderBy(...keyset(direction, session.start, session.id).order)
        .limit(atMost(p.limit)),
    ),
)
export const sessionCount = shaped(shapes, (shape: Shape) =>
  first((p: Params<SessionParams>) =>
    q
      .select({ count: count() })
      .from(session)
      .innerJoin(group, eq(group.id, session.groupId))
      .leftJoin(season, eq(season.id, session.seasonId))
      .where(filtered(p, shape)),
  ),
)
