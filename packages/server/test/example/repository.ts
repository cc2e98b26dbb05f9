/** Every query once, callable on `db.read` or a `tx`; changes only on a `tx`. */
import { and, asc, count, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Condition } from '@piiri/domain/shared/condition'
import { conditionSql, type ConditionSql, type FactColumns } from '../../src/storage/condition-sql.ts'
import { as, hasAny, hasBits, inList, keyset, listOf, q, whenGiven, type Direction } from '../../src/storage/kit.ts'
import { all, change, columnsOf, first, returning, type New, type Params } from '../../src/storage/query.ts'
import { matches } from '../../src/storage/search.ts'
import { shaped } from '../../src/storage/shaped.ts'
import { counter, group, outbox, registration, searchDoc, session, venue } from './tables.ts'

export type NewSession = New<typeof session>
type ById = Params<{ id: string }>

export const addVenue = change<New<typeof venue>>(() => q.insert(venue).values(columnsOf(venue)))
export const venueById = first((p: ById) => q.select().from(venue).where(eq(venue.id, p.id)))
export const venues = all(() => q.select().from(venue).orderBy(asc(venue.id)))
export const addGroup = change<New<typeof group>>(() => q.insert(group).values(columnsOf(group)))
export const addSession = change<NewSession>(() => q.insert(session).values(columnsOf(session)))
export const sessionById = first((p: ById) => q.select().from(session).where(eq(session.id, p.id)))
export const cancelSession = change((p: Params<{ id: string; cancelled: boolean | null }>) =>
  q
    .update(session)
    .set({ cancelled: as(session.cancelled, p.cancelled) })
    .where(eq(session.id, p.id)),
)
export const removeSession = change((p: ById) => q.delete(session).where(eq(session.id, p.id)))
export const sessionsByIds = all((p: Params<{ ids: readonly string[] }>) =>
  q.select({ id: session.id }).from(session).where(inList(session.id, p.ids)),
)
type Filter = {
  venueIds: readonly string[] | null
  languages: readonly string[] | null
  features: number
  groupIds: readonly string[] | null
}
export const sessionsLike = all((p: Params<Filter>) =>
  q
    .select({ id: session.id })
    .from(session)
    .where(
      and(
        whenGiven(p.venueIds, inList(session.venueId, p.venueIds)),
        whenGiven(p.languages, hasAny(session.languageTags, p.languages)),
        whenGiven(p.groupIds, sql`${session.groupId} in ${listOf(p.groupIds)}`),
        hasBits(session.features, p.features),
      ),
    )
    .orderBy(asc(session.id)),
)

export type SessionFacts = { readonly group: string; readonly venue: string }
export const sessionFacts: FactColumns<SessionFacts> = {
  group: (list) => inList(session.groupId, list),
  venue: (list) => inList(session.venueId, list),
}
export const seenBy = (condition: Condition<SessionFacts>): ConditionSql => conditionSql(condition, sessionFacts)
type PageShape = { readonly direction: Direction; readonly seen: ConditionSql }
/** Undated sessions come last on both engines; '' as `start` begins at the top. */
export const sessionPage = shaped(
  [
    { direction: 'FORWARD', seen: seenBy(true) },
    { direction: 'BACKWARD', seen: seenBy(true) },
  ],
  ({ direction, seen }: PageShape) => {
    const { beyond, order } = keyset(direction, session.startKey, session.id)
    return all((p: Params<{ start: string; id: string; limit: number }>) =>
      q
        .select({
          id: session.id,
          start: session.start,
          startKey: session.startKey,
          cancelled: session.cancelled,
          details: session.details,
          group: { id: group.id, name: group.name, open: group.open },
          venue,
        })
        .from(session)
        .innerJoin(group, eq(group.id, session.groupId))
        .leftJoin(venue, eq(venue.id, session.venueId))
        .where(and(beyond(p.start, p.id), seen.sql))
        .orderBy(...order)
        .limit(p.limit),
    )
  },
)

export const addCounter = change<New<typeof counter>>(() => q.insert(counter).values(columnsOf(counter)))
export const counterById = first((p: ById) => q.select().from(counter).where(eq(counter.id, p.id)))
export const setCounter = change((p: Params<{ id: string; value: number }>) =>
  q
    .update(counter)
    .set({ value: as(counter.value, p.value) })
    .where(eq(counter.id, p.id)),
)

export const placesIn = first((p: ById) => q.select({ places: group.places }).from(group).where(eq(group.id, p.id)))
export const takenIn = first((p: ById) =>
  q.select({ taken: count() }).from(registration).where(eq(registration.groupId, p.id)),
)
export const addRegistration = change<New<typeof registration>>(() =>
  q.insert(registration).values(columnsOf(registration)),
)

export const addMessage = change((p: Params<{ message: string }>) => q.insert(outbox).values({ message: p.message }))
/** A lease: claims free or expired messages in order. */
export const claimMessages = returning((p: Params<{ worker: string; now: number; until: number; limit: number }>) =>
  q
    .update(outbox)
    .set({ worker: as(outbox.worker, p.worker), claimedUntil: as(outbox.claimedUntil, p.until) })
    .where(
      sql`${outbox.seq} in ${q
        .select({ seq: outbox.seq })
        .from(outbox)
        .where(lte(outbox.claimedUntil, p.now))
        .orderBy(asc(outbox.seq))
        .limit(p.limit)}`,
    )
    .returning({ seq: outbox.seq, message: outbox.message }),
)
export const claimed = all(() => q.select().from(outbox).where(isNotNull(outbox.worker)).orderBy(asc(outbox.seq)))

export const addDoc = change((p: Params<{ id: string; words: string }>) =>
  q.insert(searchDoc).values({ id: p.id, words: p.words }),
)
export const putWords = change((p: Params<{ id: string; words: string }>) =>
  q
    .insert(searchDoc)
    .values({ id: p.id, words: p.words })
    .onConflictDoUpdate({ target: searchDoc.id, set: { words: sql`excluded.words` } }),
)
export const found = all((p: Params<{ text: string; limit: number }>) =>
  q.select({ id: searchDoc.id }).from(searchDoc).where(matches(p.text)).orderBy(asc(searchDoc.id)).limit(p.limit),
)
