import { dutyPolicy, type Duty } from '@piiri/domain/duties/duty.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId, DutyId, MembershipId, SessionId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, count, eq, gt, gte, isNull, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { membership } from '../people/memberships.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { factsOfSession, type SourceOfFacts } from '../sessions/session-boxes.ts'
import { sessionColumns, soughtColumns } from '../sessions/sessions.repository.ts'
import { session } from '../sessions/sessions.table.ts'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { duty, dutyOfSeries, dutyTaker } from './duties.table.ts'

export type DutyRow = typeof duty.$inferSelect
export type TakerRow = typeof dutyTaker.$inferSelect
/** With what its policy's facts are read from. */
type DutyOfSession = SourceOfFacts & { readonly duty: DutyRow }

export const boxOfDuty = ({ duty: { seriesKey: _, doneCount: __, ...row }, ...of }: DutyOfSession): Undisclosed<Duty> =>
  conceal(dutyPolicy, { type: 'Duty', ...row }, factsOfSession(of))

export const addDutyRow = change<New<typeof duty>>(() => q.insert(duty).values(columnsOf(duty)))
export const dropDuty = change((p: Params<{ id: DutyId }>) => q.delete(duty).where(eq(duty.id, as(duty.id, p.id))))
export const addTaker = change<New<typeof dutyTaker>>(() => q.insert(dutyTaker).values(columnsOf(dutyTaker)))
export const dropTaker = change((p: Params<{ duty: DutyId; membership: MembershipId }>) =>
  q
    .delete(dutyTaker)
    .where(
      and(
        eq(dutyTaker.dutyId, as(dutyTaker.dutyId, p.duty)),
        eq(dutyTaker.membershipId, as(dutyTaker.membershipId, p.membership)),
      ),
    ),
)

const columns = {
  duty,
  session: { knownTo: session.knownTo },
  group: { id: group.id, confidentiality: group.confidentiality },
  season: { status: season.status },
}
const dutiesOf = () =>
  q
    .select(columns)
    .from(duty)
    .innerJoin(session, eq(session.id, duty.sessionId))
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))
const shapes = shapesOf(dutyPolicy.thing, sessionColumns).map((seen) => ({ seen }))
const seenBy = (viewer: Viewer) => ({ seen: conditionSql(dutyPolicy.thing.allows(viewer), sessionColumns) })
const sought = alias(duty, 'sought')
const dutiesByIds = shaped(
  shapesOf(dutyPolicy.thing, soughtColumns).map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) =>
      dutiesOf().where(and(soughtIn(duty.id, sought.id, group.id, p.ids), seen.sql)),
    ),
)
export async function findDuties(
  read: Read,
  viewer: Viewer,
  ids: readonly DutyId[],
): Promise<Map<DutyId, Undisclosed<Duty>>> {
  const seen = conditionSql(dutyPolicy.thing.allows(viewer), soughtColumns)
  const rows = await dutiesByIds(read, { seen }, { ids })
  return new Map(rows.map((row) => [row.duty.id, boxOfDuty(row)]))
}
const dutiesBySessions = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ sessions: readonly string[] }>) =>
    dutiesOf()
      .where(and(inList(duty.sessionId, p.sessions), seen.sql))
      .orderBy(asc(duty.kind), asc(duty.id)),
  ),
)
/** Of each of some Sessions, as far as the viewer may know. */
export async function dutiesOfSessions(
  read: Read,
  viewer: Viewer,
  sessions: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, readonly Undisclosed<Duty>[]>> {
  const rows = await dutiesBySessions(read, seenBy(viewer), { sessions })
  const bySession = groupRows(rows, (row) => row.duty.sessionId)
  return new Map([...bySession].map(([id, found]) => [id, found.map(boxOfDuty)]))
}

const dutyById = first((p: Params<{ id: string }>) =>
  q
    .select()
    .from(duty)
    .where(eq(duty.id, as(duty.id, p.id))),
)
/** For use cases that have asked the policy. */
export const dutyForSystem = async (read: Read, id: DutyId): Promise<DutyRow | null> =>
  (await dutyById(read, { id })) ?? null
export const dutiesOfSessionsForSystem = all((p: Params<{ sessions: readonly string[] }>) =>
  q.select().from(duty).where(inList(duty.sessionId, p.sessions)),
)

/** By alias, as lists of the Group are. */
export const takersOfDuties = all((p: Params<{ duties: readonly string[] }>) =>
  q
    .select()
    .from(dutyTaker)
    .where(inList(dutyTaker.dutyId, p.duties))
    .orderBy(asc(dutyTaker.dutyId), asc(dutyTaker.membershipId)),
)
/** More than these nobody can do. */
const mostOfOne = 500
const takenByMemberships = all((p: Params<{ memberships: readonly string[]; endsAfter: number }>) =>
  q
    .select(columns)
    .from(dutyTaker)
    .innerJoin(duty, eq(duty.id, dutyTaker.dutyId))
    .innerJoin(session, eq(session.id, duty.sessionId))
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))
    .where(and(inList(dutyTaker.membershipId, p.memberships), gt(session.end, as(session.end, p.endsAfter))))
    .orderBy(asc(session.start), asc(duty.id))
    .limit(atMost(mostOfOne)),
)
/** What somebody took at Sessions that end after an instant, by start. `memberships`: their own. */
export const dutiesTakenBy = async (
  read: Read,
  asked: { readonly memberships: readonly MembershipId[]; readonly endsAfter: number },
): Promise<readonly Undisclosed<Duty>[]> => (await takenByMemberships(read, asked)).map(boxOfDuty)

export const addDutyOfSeries = change<New<typeof dutyOfSeries>>(() =>
  q.insert(dutyOfSeries).values(columnsOf(dutyOfSeries)),
)
export const dutiesOfSeriesForSystem = all((p: Params<{ series: readonly string[] }>) =>
  q.select().from(dutyOfSeries).where(inList(dutyOfSeries.seriesId, p.series)),
)
export const endDutyOfSeries = change((p: Params<{ series: string; key: string; until: string }>) =>
  q
    .update(dutyOfSeries)
    .set({ until: as(dutyOfSeries.until, p.until) })
    .where(
      and(
        eq(dutyOfSeries.seriesId, as(dutyOfSeries.seriesId, p.series)),
        eq(dutyOfSeries.key, as(dutyOfSeries.key, p.key)),
      ),
    ),
)
/** Work of a Series at its Sessions from an original local start on. */
export const dutiesFromForSystem = all((p: Params<{ series: string; key: string; from: string }>) =>
  q
    .select({ duty })
    .from(duty)
    .innerJoin(session, eq(session.id, duty.sessionId))
    .where(
      and(
        eq(session.seriesId, as(session.seriesId, p.series)),
        gte(session.originalStart, as(session.originalStart, p.from)),
        eq(duty.seriesKey, as(duty.seriesKey, p.key)),
      ),
    ),
)

/** Looked up for each: joined, PostgreSQL would read all Sessions. */
const endOfSession = () => q.select({ end: session.end }).from(session).where(eq(session.id, duty.sessionId))
const takersOfDuty = () => q.select({ count: count() }).from(dutyTaker).where(eq(dutyTaker.dutyId, duty.id))
/** Writes down how many did what is over: who did is forgotten later, or with their Membership. */
export const countWhatIsDone = change((p: Params<{ now: number }>) =>
  q
    .update(duty)
    .set({ doneCount: sql`(${takersOfDuty()})` })
    .where(and(isNull(duty.doneCount), sql`(${endOfSession()}) <= ${as(session.end, p.now)}`)),
)
const endOfTaken = () =>
  q
    .select({ end: session.end })
    .from(duty)
    .innerJoin(session, eq(session.id, duty.sessionId))
    .where(eq(duty.id, dutyTaker.dutyId))
/** Who did what ended before an instant. */
export const forgetTakers = change((p: Params<{ endedBefore: number }>) =>
  q.delete(dutyTaker).where(sql`(${endOfTaken()}) <= ${as(session.end, p.endedBefore)}`),
)

/** All that an Account has taken, by start: for itself alone. */
export const dutiesOfAccount = all((p: Params<{ account: AccountId }>) =>
  q
    .select({ duty, session: { sessionId: session.id, groupId: session.groupId, start: session.start } })
    .from(membership)
    .innerJoin(dutyTaker, eq(dutyTaker.membershipId, membership.id))
    .innerJoin(duty, eq(duty.id, dutyTaker.dutyId))
    .innerJoin(session, eq(session.id, duty.sessionId))
    .where(eq(membership.accountId, as(membership.accountId, p.account)))
    .orderBy(asc(session.start), asc(duty.id)),
)
