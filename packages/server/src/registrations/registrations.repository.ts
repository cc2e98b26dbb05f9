import {
  registrationPolicy,
  type Registration,
  type RegistrationFacts,
} from '@piiri/domain/registrations/registration.policy'
import type { SeasonStatus } from '@piiri/domain/seasons/season.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId, GroupId, RegistrationId, SessionId } from '@piiri/domain/shared/id'
import { and, asc, count, eq, gt, isNull, max, ne, sql } from 'drizzle-orm'
import type { GroupRow } from '../groups/groups.repository.ts'
import { group } from '../groups/groups.table.ts'
import { account } from '../people/accounts.table.ts'
import { membership } from '../people/memberships.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, isAmong, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { registration } from './registrations.table.ts'

export type RegistrationRow = typeof registration.$inferSelect
/** A Registration with what its policy's facts are read from. */
export type FoundRegistration = {
  readonly registration: RegistrationRow
  readonly group: Pick<GroupRow, 'id' | 'confidentiality'>
  readonly season: { readonly status: SeasonStatus } | null
  /** From 1; null where it does not wait, and for a Receipt's. */
  readonly waitlistPosition: number | null
}

/** `foundBy`: whoever has the words of a Receipt holds it, whoever asks. */
export const boxOfRegistration = (
  { registration: row, group: of, season: its, waitlistPosition }: FoundRegistration,
  foundBy: RegistrationFacts['foundBy'] = 'ID',
): Undisclosed<Registration> =>
  conceal(
    registrationPolicy,
    {
      type: 'Registration',
      id: row.id,
      sessionId: row.sessionId,
      status: row.status,
      interpretingWish: row.interpretingWish,
      waitlistPosition,
      lastSeen: {
        start: row.seenStart,
        end: row.seenEnd,
        status: row.seenStatus,
        venueId: row.seenVenueId,
        place: row.seenPlace,
      },
    },
    {
      account: row.accountId,
      foundBy,
      group: of.id,
      confidentiality: of.confidentiality,
      seasonStatus: its?.status ?? 'PUBLISHED',
    },
  )

export const addRegistration = change<New<typeof registration>>(() =>
  q.insert(registration).values(columnsOf(registration)),
)
/** All that changes of one: its Session and whose it is stay. */
export const patchRegistration = change((p: Params<New<typeof registration>>) =>
  q
    .update(registration)
    .set({
      status: as(registration.status, p.status),
      number: as(registration.number, p.number),
      interpretingWish: as(registration.interpretingWish, p.interpretingWish),
      seenStart: as(registration.seenStart, p.seenStart),
      seenEnd: as(registration.seenEnd, p.seenEnd),
      seenStatus: as(registration.seenStatus, p.seenStatus),
      seenVenueId: as(registration.seenVenueId, p.seenVenueId),
      seenPlace: as(registration.seenPlace, p.seenPlace),
    })
    .where(eq(registration.id, as(registration.id, p.id))),
)
export const removeRegistration = change((p: Params<{ id: string }>) =>
  q.delete(registration).where(eq(registration.id, as(registration.id, p.id))),
)

const ahead = alias(registration, 'ahead')
/** How many wait up to this one: it is the last of them. */
const position = sql<
  number | null
>`case when ${registration.status} = 'WAITLISTED' and ${registration.accountId} is not null
  then (${q
    .select({ count: count() })
    .from(ahead)
    .where(
      and(
        eq(ahead.sessionId, registration.sessionId),
        eq(ahead.status, 'WAITLISTED'),
        sql`${ahead.number} <= ${registration.number}`,
      ),
    )}) end`.mapWith((value) => (value === null ? null : Number(value)))
const found = () =>
  q
    .select({
      registration,
      group: { id: group.id, confidentiality: group.confidentiality },
      season: { status: season.status },
      waitlistPosition: position,
    })
    .from(registration)
    .innerJoin(session, eq(session.id, registration.sessionId))
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))

const columns: FactColumns<RegistrationFacts> = {
  account: (list) => inList(registration.accountId, list),
  foundBy: (list) => isAmong(sql`cast('ID' as text)`, list),
  group: (list) => inList(session.groupId, list),
  confidentiality: (list) => isAmong(group.confidentiality, list),
  seasonStatus: (list) => isAmong(sql`coalesce(${season.status}, 'PUBLISHED')`, list),
}
const sought = alias(registration, 'sought')
const registrationsByIds = shaped(
  shapesOf(registrationPolicy.thing, columns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) =>
      found().where(and(soughtIn(registration.id, sought.id, group.id, p.ids), seen.sql)),
    ),
)
/** Those with these ids that the viewer may know of. */
export async function findRegistrations(
  { read, viewer }: { readonly read: Read; readonly viewer: Parameters<typeof registrationPolicy.thing.allows>[0] },
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<RegistrationId, Undisclosed<Registration>>> {
  const seen = conditionSql(registrationPolicy.thing.allows(viewer), columns)
  const rows = await registrationsByIds(read, { seen }, { ids })
  return new Map(rows.map((row) => [row.registration.id, boxOfRegistration(row)]))
}

const byId = first((p: Params<{ id: string }>) => found().where(eq(registration.id, as(registration.id, p.id))))
/** For use cases that ask the policy of what they find. */
export const registrationForSystem = async (read: Read, id: RegistrationId): Promise<FoundRegistration | null> =>
  (await byId(read, { id })) ?? null

const byWords = first((p: Params<{ hashes: readonly string[] }>) =>
  found().where(inList(registration.wordsHash, p.hashes)),
)
/** The one that the words of a Receipt stand for. */
export const registrationByWordsForSystem = async (
  read: Read,
  hashes: readonly string[],
): Promise<FoundRegistration | null> => (await byWords(read, { hashes })) ?? null

/** Most that are told at once of one Account's. */
export const mostTold = 500
/** Of one Account, at Sessions that end after an instant, by their start. */
export const registrationsOfAccount = all((p: Params<{ account: AccountId; endsAfter: number; limit: number }>) =>
  found()
    .where(
      and(
        eq(registration.accountId, as(registration.accountId, p.account)),
        gt(session.end, as(session.end, p.endsAfter)),
      ),
    )
    .orderBy(asc(session.start), asc(registration.id))
    .limit(atMost(p.limit)),
)
export const registrationsOfAccountAt = all((p: Params<{ account: AccountId; sessions: readonly SessionId[] }>) =>
  found().where(
    and(eq(registration.accountId, as(registration.accountId, p.account)), inList(registration.sessionId, p.sessions)),
  ),
)
/** Those at a Group's Sessions whose holders are neither in the Group nor staff, Receipts among them. */
export const registrationsOfOutsiders = all((p: Params<{ group: GroupId; limit: number }>) =>
  q
    .select({ registration })
    .from(registration)
    .innerJoin(session, eq(session.id, registration.sessionId))
    .leftJoin(account, eq(account.id, registration.accountId))
    .leftJoin(
      membership,
      and(eq(membership.accountId, registration.accountId), eq(membership.groupId, session.groupId)),
    )
    .where(and(eq(session.groupId, as(session.groupId, p.group)), isNull(account.staffRole), isNull(membership.id)))
    .orderBy(asc(registration.id))
    .limit(atMost(p.limit)),
)

/** Of each status of a Session's places: how many there are, and the highest number. */
export const tallyOfSession = all((p: Params<{ session: SessionId }>) =>
  q
    .select({ status: registration.status, count: count(), highest: max(registration.number) })
    .from(registration)
    .where(eq(registration.sessionId, as(registration.sessionId, p.session)))
    .groupBy(registration.status),
)
/** Those who wait, in their order. */
export const waitingOfSession = all((p: Params<{ session: SessionId; limit: number }>) =>
  q
    .select()
    .from(registration)
    .where(
      and(eq(registration.sessionId, as(registration.sessionId, p.session)), eq(registration.status, 'WAITLISTED')),
    )
    .orderBy(asc(registration.number))
    .limit(atMost(p.limit)),
)
/** How many places of each status there are at some Sessions. */
export const countsOfSessions = all((p: Params<{ sessions: readonly SessionId[] }>) =>
  q
    .select({ sessionId: registration.sessionId, status: registration.status, count: count() })
    .from(registration)
    .where(inList(registration.sessionId, p.sessions))
    .groupBy(registration.sessionId, registration.status),
)
/** Capacities end at 10,000, waiting lists far below. */
const mostPlaces = 11_000
/** Places that are taken or awaited, in their order, with what their holders are called in the Session's Group. */
export const placesOfSessions = all((p: Params<{ sessions: readonly SessionId[] }>) =>
  q
    .select({
      id: registration.id,
      sessionId: registration.sessionId,
      status: registration.status,
      interpretingWish: registration.interpretingWish,
      alias: membership.alias,
    })
    .from(registration)
    .innerJoin(session, eq(session.id, registration.sessionId))
    .leftJoin(
      membership,
      and(eq(membership.accountId, registration.accountId), eq(membership.groupId, session.groupId)),
    )
    .where(and(inList(registration.sessionId, p.sessions), ne(registration.status, 'CANCELLED')))
    .orderBy(asc(registration.sessionId), asc(registration.number))
    .limit(atMost(mostPlaces)),
)
/** How many places an Account has, or waits for, at Sessions that end after an instant. */
export const countOfAccountForSystem = first((p: Params<{ account: AccountId; endsAfter: number }>) =>
  q
    .select({ count: count() })
    .from(registration)
    .innerJoin(session, eq(session.id, registration.sessionId))
    .where(
      and(
        eq(registration.accountId, as(registration.accountId, p.account)),
        ne(registration.status, 'CANCELLED'),
        gt(session.end, as(session.end, p.endsAfter)),
      ),
    ),
)
export const hashesOfReceipts = all(() =>
  q
    .select({ hash: sql<string>`${registration.wordsHash}` })
    .from(registration)
    .where(sql`${registration.wordsHash} is not null`),
)
