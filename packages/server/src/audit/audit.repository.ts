import { auditEntryPolicy, type AuditEntry, type AuditFacts } from '@piiri/domain/audit/audit-entry.policy'
import { parseId } from '@piiri/domain/shared/id'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, count, eq, getTableColumns, gt, gte, max, sql } from 'drizzle-orm'
import type { Key } from '../schema/cursor.ts'
import type { Listing, Slice } from '../schema/paging.ts'
import type { Period } from '../schema/period.ts'
import { ofInstants, type Bounds } from '../shared/bounds.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { after, as, atMost, before, inList, keyset, q, type Direction } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { groupOf, type About } from './about.ts'
import { auditActor, auditEntry, auditHead } from './audit.table.ts'

export type EntryRow = typeof auditEntry.$inferSelect
export type HeadRow = typeof auditHead.$inferSelect

/** Below every number that a column can hold: somebody may have put an entry before the first. */
export const lowestNumber = -(2 ** 31)

export const addEntry = change<New<typeof auditEntry>>(() => q.insert(auditEntry).values(columnsOf(auditEntry)))
export const putHead = change((p: Params<HeadRow>) =>
  q
    .insert(auditHead)
    .values(columnsOf(auditHead))
    .onConflictDoUpdate({
      target: auditHead.id,
      set: {
        count: as(auditHead.count, p.count),
        hash: as(auditHead.hash, p.hash),
        keyId: as(auditHead.keyId, p.keyId),
        mac: as(auditHead.mac, p.mac),
      },
    }),
)
export const headOfChain = first(() => q.select().from(auditHead).where(eq(auditHead.id, 'head')))
const numberOfLast = first((p: Params<{ from: number }>) =>
  q
    .select({ number: max(auditEntry.number) })
    .from(auditEntry)
    .where(gte(auditEntry.number, as(auditEntry.number, p.from))),
)
/** 0 where there is none. */
export const lastNumber = async (read: Read): Promise<number> =>
  Math.max((await numberOfLast(read, { from: lowestNumber }))?.number ?? 0, 0)
export const lastPlace = first((p: Params<{ about: About }>) =>
  q
    .select({ place: max(auditEntry.place) })
    .from(auditEntry)
    .where(eq(auditEntry.about, as(auditEntry.about, p.about))),
)

/** As they are, for checking; their instants as text, which holds whatever the column does. */
export const entriesFrom = all((p: Params<{ number: number; limit: number }>) =>
  q
    .select({ ...getTableColumns(auditEntry), at: sql<string>`cast(${auditEntry.at} as text)` })
    .from(auditEntry)
    .where(gte(auditEntry.number, as(auditEntry.number, p.number)))
    .orderBy(asc(auditEntry.number))
    .limit(atMost(p.limit)),
)
export const entryCount = first((p: Params<{ number: number }>) =>
  q
    .select({ count: count() })
    .from(auditEntry)
    .where(gte(auditEntry.number, as(auditEntry.number, p.number))),
)
/** Whether somebody has done this since. A pseudonym is somebody's in one Group: the entry is about it. */
export const entryOfActor = first((p: Params<{ actor: string; action: string; since: number }>) =>
  q
    .select({ number: auditEntry.number })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.actor, as(auditEntry.actor, p.actor)),
        gt(auditEntry.at, as(auditEntry.at, p.since)),
        eq(auditEntry.action, as(auditEntry.action, p.action)),
      ),
    )
    .limit(atMost(1)),
)

export const actorsByIds = all((p: Params<{ accounts: readonly string[] }>) =>
  q.select().from(auditActor).where(inList(auditActor.accountId, p.accounts)),
)
export const putActor = change((p: Params<typeof auditActor.$inferSelect>) =>
  q
    .insert(auditActor)
    .values(columnsOf(auditActor))
    .onConflictDoUpdate({ target: auditActor.accountId, set: { secret: as(auditActor.secret, p.secret) } }),
)
export const removeActor = change((p: Params<{ account: string }>) =>
  q.delete(auditActor).where(eq(auditActor.accountId, as(auditActor.accountId, p.account))),
)

const toEntry = (row: EntryRow): AuditEntry => ({
  type: 'AuditEntry',
  group: groupOf(row.about),
  at: row.at,
  actorKind: row.actorKind,
  actorPseudonym: row.actorKind === 'PARTNER' ? null : row.actor,
  actorPartner: row.actorKind === 'PARTNER' && row.actor !== null ? parseId('par', row.actor) : null,
  action: row.action,
  subjectId: row.subject,
  subjectPseudonym: row.subjectPseudonym,
  fields: row.fields === '' ? [] : row.fields.split(' '),
})
export const boxOfEntry = (row: EntryRow): Undisclosed<AuditEntry> =>
  conceal(auditEntryPolicy, toEntry(row), { group: groupOf(row.about) })

const columns: FactColumns<AuditFacts> = { group: (list) => inList(auditEntry.about, list) }
const shapes = shapesOf(auditEntryPolicy.thing, columns)
const within = (p: Params<Omit<Bounds<number>, 'limit'>>, seen: ConditionSql) =>
  and(
    seen.sql,
    after(auditEntry.at, auditEntry.place, p.afterKey, p.afterId),
    before(auditEntry.at, auditEntry.place, p.beforeKey, p.beforeId),
  )
const entryPage = shaped(
  shapes.flatMap((seen) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ seen, direction }))),
  ({ seen, direction }: { seen: ConditionSql; direction: Direction }) =>
    all((p: Params<Bounds<number>>) =>
      q
        .select()
        .from(auditEntry)
        .where(within(p, seen))
        .orderBy(...keyset(direction, auditEntry.at, auditEntry.place).order)
        .limit(atMost(p.limit)),
    ),
)
const entriesWithin = shaped(
  shapes.map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    first((p: Params<Omit<Bounds<number>, 'limit'>>) =>
      q.select({ count: count() }).from(auditEntry).where(within(p, seen)),
    ),
)

/** Entries that the viewer may read, the newest first. */
export function listEntries(read: Read, viewer: Viewer, period: Period | null): Listing<AuditEntry, number> {
  const seen = conditionSql(auditEntryPolicy.thing.allows(viewer), columns)
  return {
    async slice({ direction, limit, ...cursors }) {
      const rows = await entryPage(
        read,
        { seen, direction: direction === 'FORWARD' ? 'BACKWARD' : 'FORWARD' },
        { ...between(period, cursors), limit },
      )
      return rows.map((row) => ({ key: [row.at, row.place], box: boxOfEntry(row) }))
    },
    count: async () =>
      (await entriesWithin(read, { seen }, between(period, { after: null, before: null })))?.count ?? 0,
  }
}

/** What comes after a cursor of this list is older, and has lower keys. A Period's end and a cursor are one bound: whichever is nearer. */
function between(period: Period | null, { after, before }: Pick<Slice<number>, 'after' | 'before'>) {
  const oldest: Key<number> = [period?.from ?? ofInstants[0], '']
  const newest: Key<number> = [period?.until ?? ofInstants[1], '']
  const [afterKey, afterId] = before !== null && before[0] >= oldest[0] ? before : oldest
  const [beforeKey, beforeId] = after !== null && after[0] < newest[0] ? after : newest
  return { afterKey, afterId, beforeKey, beforeId }
}
