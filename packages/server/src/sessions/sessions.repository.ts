import type { GroupKind, Feature } from '@piiri/domain/groups/group'
import { datesOfGroup, type GroupFacts } from '@piiri/domain/groups/group.policy'
import { sessionPolicy, type SessionFacts, type SessionStatus } from '@piiri/domain/sessions/session.policy'
import type { GroupId, SeriesId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { AccessFeature } from '@piiri/domain/venues/venue'
import { venuePolicy } from '@piiri/domain/venues/venue.policy'
import { and, asc, count, eq, exists, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import type { Bounds } from '../shared/bounds.ts'
import { shapesOf, shapesTogether } from '../shared/viewer-shapes.ts'
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
  isFoundBy,
  keyset,
  q,
  soughtIn,
  whenGiven,
  type Direction,
} from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params } from '../storage/query.ts'
import { isFound } from '../storage/search.ts'
import { shaped } from '../storage/shaped.ts'
import { venue } from '../venues/venues.table.ts'
import { venueColumns } from './meetings.repository.ts'
import { session } from './sessions.table.ts'

export const addSession = change<New<typeof session>>(() => q.insert(session).values(columnsOf(session)))

/** What is of no Season counts as published. */
const seasonStatus = sql`coalesce(${season.status}, 'PUBLISHED')`
/** How a query that has Sessions, their Groups and their Seasons reaches the facts of their policy. */
export const sessionColumns: FactColumns<SessionFacts> = {
  group: (list) => inList(session.groupId, list),
  confidentiality: (list) => isAmong(group.confidentiality, list),
  seasonStatus: (list) => isAmong(seasonStatus, list),
  knownTo: (list) => isAmong(session.knownTo, list),
}
const joined = { session, group, season: { status: season.status } }
/** Sessions with what their policy's facts are read from. */
export const sessionsWithFacts = () =>
  q
    .select(joined)
    .from(session)
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))

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

const sought = alias(session, 'sought')
/** The same where ids are looked for. What a row alone says is asked once its Group is there: a hidden row takes the time of an unknown id, no less. */
export const soughtColumns: FactColumns<SessionFacts> = {
  ...sessionColumns,
  knownTo: (list) => isAmong(sql`${session.knownTo} || substr(${group.id}, 1, 0)`, list),
}
export const sessionsByIds = shaped(
  shapesOf(sessionPolicy.thing, soughtColumns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) =>
      sessionsWithFacts().where(and(soughtIn(session.id, sought.id, group.id, p.ids), seen.sql)),
    ),
)
export const sessionsByIdsForSystem = all((p: Params<{ ids: readonly string[] }>) =>
  sessionsWithFacts().where(inList(session.id, p.ids)),
)

const next = alias(session, 'next')
const seasonOfNext = alias(season, 'season_of_next')
export const nextColumns: FactColumns<SessionFacts> = {
  ...sessionColumns,
  group: (list) => inList(next.groupId, list),
  seasonStatus: (list) => isAmong(sql`coalesce(${seasonOfNext.status}, 'PUBLISHED')`, list),
  knownTo: (list) => isAmong(next.knownTo, list),
}
/** For each Group its first SCHEDULED Session that has not ended, up to the horizon. `earliest`: a day before `now`, since none is longer. */
export const nextSessions = shaped(
  shapesOf(sessionPolicy.thing, nextColumns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((p: Params<{ groups: readonly GroupId[]; now: number; earliest: number; horizon: number }>) =>
      q
        .select(joined)
        .from(group)
        .innerJoin(
          session,
          isFoundBy(
            session.id,
            q
              .select({ id: next.id })
              .from(next)
              .leftJoin(seasonOfNext, eq(seasonOfNext.id, next.seasonId))
              .where(
                and(
                  eq(next.groupId, group.id),
                  seen.sql,
                  eq(next.status, 'SCHEDULED'),
                  eq(next.isWithdrawn, false),
                  gt(next.start, as(next.start, p.earliest)),
                  gt(next.end, as(next.end, p.now)),
                  lt(next.start, as(next.start, p.horizon)),
                ),
              )
              .orderBy(asc(next.start), asc(next.id))
              .limit(atMost(1)),
          ),
        )
        .leftJoin(season, eq(season.id, session.seasonId))
        .where(inList(group.id, p.groups)),
    ),
)

/** Places of some Series that are rows already, from some original local start on. */
export const placesTaken = all((p: Params<{ series: readonly string[]; from: string }>) =>
  q
    .select({ seriesId: session.seriesId, originalStart: session.originalStart })
    .from(session)
    .where(and(inList(session.seriesId, p.series), gte(session.originalStart, as(session.originalStart, p.from)))),
)

/** Writes all that can change of a Session by planning: its id, its Group, its zone and how many places are taken stay. */
export const patchSession = change((p: Params<New<typeof session>>) =>
  q
    .update(session)
    .set({
      seriesId: as(session.seriesId, p.seriesId),
      seasonId: as(session.seasonId, p.seasonId),
      originalStart: as(session.originalStart, p.originalStart),
      start: as(session.start, p.start),
      end: as(session.end, p.end),
      localStart: as(session.localStart, p.localStart),
      localEnd: as(session.localEnd, p.localEnd),
      status: as(session.status, p.status),
      isMoved: as(session.isMoved, p.isMoved),
      cancelledBy: as(session.cancelledBy, p.cancelledBy),
      cancellationReason: as(session.cancellationReason, p.cancellationReason),
      isWithdrawn: as(session.isWithdrawn, p.isWithdrawn),
      knownTo: as(session.knownTo, p.knownTo),
      topic: as(session.topic, p.topic),
      note: as(session.note, p.note),
      venueId: as(session.venueId, p.venueId),
      features: as(session.features, p.features),
      languages: as(session.languages, p.languages),
      languageTags: as(session.languageTags, p.languageTags),
      capacity: as(session.capacity, p.capacity),
      registrationOpensBefore: as(session.registrationOpensBefore, p.registrationOpensBefore),
      guestSpeakers: as(session.guestSpeakers, p.guestSpeakers),
      own: as(session.own, p.own),
      searchId: as(session.searchId, p.searchId),
      sequence: as(session.sequence, p.sequence),
      changedAt: as(session.changedAt, p.changedAt),
      version: as(session.version, p.version),
    })
    .where(eq(session.id, as(session.id, p.id))),
)
/** Says what a Session has of its own, and nothing else of it. */
export const putOwn = change((p: Params<{ id: string; own: string }>) =>
  q
    .update(session)
    .set({ own: as(session.own, p.own) })
    .where(eq(session.id, as(session.id, p.id))),
)
/** Writes how many places are taken. */
export const putConfirmedCount = change((p: Params<{ id: string; confirmedCount: number }>) =>
  q
    .update(session)
    .set({ confirmedCount: as(session.confirmedCount, p.confirmedCount) })
    .where(eq(session.id, as(session.id, p.id))),
)
/** All rows of some Series, withdrawn ones too, by original start. */
export const rowsOfSeriesForSystem = all((p: Params<{ series: readonly string[] }>) =>
  q
    .select()
    .from(session)
    .where(inList(session.seriesId, p.series))
    .orderBy(asc(session.seriesId), asc(session.originalStart)),
)
/** Of one Series, by original start. */
export const sessionsOfSeriesForSystem = all((p: Params<{ series: string }>) =>
  sessionsWithFacts()
    .where(eq(session.seriesId, as(session.seriesId, p.series)))
    .orderBy(asc(session.originalStart)),
)
