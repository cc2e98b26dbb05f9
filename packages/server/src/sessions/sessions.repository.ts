import { sessionPolicy, type SessionFacts } from '@piiri/domain/sessions/session.policy'
import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import type { ConditionSql, FactColumns } from '../storage/condition-sql.ts'
import { alias, as, inList, isAmong, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
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
/** A Session's columns, with those that its policy's facts are read from. */
export const withFacts = { session, group, season: { status: season.status } }
/** Sessions with what their policy's facts are read from. */
export const sessionsWithFacts = () =>
  q
    .select(withFacts)
    .from(session)
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))

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
