import { features, type GroupKind, type Feature, type Joining } from '@piiri/domain/groups/group'
import { groupPolicy, type Group, type GroupFacts } from '@piiri/domain/groups/group.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, count, eq, sql } from 'drizzle-orm'
import type { Listing } from '../schema/paging.ts'
import { bitsOf } from '../shared/bits.ts'
import { boundsOf, ofTitles, type Bounds } from '../shared/bounds.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import {
  after,
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
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { isFound } from '../storage/search.ts'
import { shaped } from '../storage/shaped.ts'
import { group } from './groups.table.ts'

export const featureBits = bitsOf(features)

export type GroupRow = typeof group.$inferSelect
export const addGroup = change<New<typeof group>>(() => q.insert(group).values(columnsOf(group)))

/** Written out, since a page makes many, and a spread copies slowly. */
const toGroup = (row: GroupRow): Group => ({
  type: 'Group',
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  title: row.title,
  summary: row.summary,
  description: row.description,
  audience: row.audience,
  confidentiality: row.confidentiality,
  joining: row.joining,
  languages: row.languages,
  features: featureBits.fromBits(row.features),
  timeZone: row.timeZone,
  contactPointId: row.contactPointId,
  lastConfirmedOn: row.lastConfirmedOn,
  isArchived: row.isArchived,
  version: row.version,
})
export const factsOfGroup = ({ id, confidentiality }: Pick<GroupRow, 'id' | 'confidentiality'>): GroupFacts => ({
  group: id,
  confidentiality,
})
export const boxOfGroup = (row: GroupRow): Undisclosed<Group> => conceal(groupPolicy, toGroup(row), factsOfGroup(row))

/** How a query that has the Groups' table reaches the facts of their policy. */
export const groupColumns: FactColumns<GroupFacts> = {
  group: (list) => inList(group.id, list),
  confidentiality: (list) => isAmong(group.confidentiality, list),
}

/** Writes what an edit can touch, and the next version: 0 where somebody was quicker. */
export const putGroup = change((p: Params<GroupRow>) =>
  q
    .update(group)
    .set({
      slug: as(group.slug, p.slug),
      kind: as(group.kind, p.kind),
      title: as(group.title, p.title),
      summary: as(group.summary, p.summary),
      description: as(group.description, p.description),
      sortKey: as(group.sortKey, p.sortKey),
      audience: as(group.audience, p.audience),
      confidentiality: as(group.confidentiality, p.confidentiality),
      joining: as(group.joining, p.joining),
      languages: as(group.languages, p.languages),
      languageTags: as(group.languageTags, p.languageTags),
      features: as(group.features, p.features),
      contactPointId: as(group.contactPointId, p.contactPointId),
      version: sql`${group.version} + 1`,
    })
    .where(and(eq(group.id, as(group.id, p.id)), eq(group.version, as(group.version, p.version)))),
)
/** Whether it has ended, and the next version: 0 where somebody was quicker. */
export const putArchived = change((p: Params<Pick<GroupRow, 'id' | 'isArchived' | 'version'>>) =>
  q
    .update(group)
    .set({ isArchived: as(group.isArchived, p.isArchived), version: sql`${group.version} + 1` })
    .where(and(eq(group.id, as(group.id, p.id)), eq(group.version, as(group.version, p.version)))),
)
/** No next version: nothing that somebody is editing meanwhile is overwritten by it. */
export const putLastConfirmedOn = change((p: Params<Pick<GroupRow, 'id' | 'lastConfirmedOn'>>) =>
  q
    .update(group)
    .set({ lastConfirmedOn: as(group.lastConfirmedOn, p.lastConfirmedOn) })
    .where(eq(group.id, as(group.id, p.id))),
)

const groupsByIds = all((p: Params<{ ids: readonly string[] }>) =>
  q.select().from(group).where(inList(group.id, p.ids)),
)
const groupBySlug = first((p: Params<{ slug: string }>) =>
  q
    .select()
    .from(group)
    .where(eq(group.slug, as(group.slug, p.slug))),
)

export async function findGroups(read: Read, ids: readonly GroupId[]): Promise<Map<GroupId, Undisclosed<Group>>> {
  const rows = await groupsByIds(read, { ids })
  return new Map(rows.map((row) => [row.id, boxOfGroup(row)]))
}

/** For use cases that have asked the policy. */
export const groupForSystem = async (read: Read, id: GroupId): Promise<GroupRow | null> =>
  (await groupsByIds(read, { ids: [id] }))[0] ?? null
/** Whose slug it is; null where it is nobody's. */
export const groupIdOfSlugForSystem = async (read: Read, slug: string): Promise<GroupId | null> =>
  (await groupBySlug(read, { slug }))?.id ?? null
/** Null where there is none with this slug. */
export async function findGroupBySlug(read: Read, slug: string): Promise<Undisclosed<Group> | null> {
  const row = await groupBySlug(read, { slug })
  return row ? boxOfGroup(row) : null
}

const groupCountForSystem = first(() => q.select({ count: count() }).from(group))
export const countGroupsForSystem = async (read: Read): Promise<number> => (await groupCountForSystem(read))?.count ?? 0

/** Each field narrows; null does not. Of `features` a Group has all, of the others one of those given. */
export type GroupFilter = {
  readonly kinds: readonly GroupKind[] | null
  readonly languages: readonly LanguageTag[] | null
  readonly features: readonly Feature[] | null
  readonly joining: readonly Joining[] | null
  readonly text: string | null
}
type FilterParams = {
  kinds: readonly string[] | null
  languages: readonly string[] | null
  features: number
  joining: readonly string[] | null
  text: string | null
}
const filtered = (p: Params<FilterParams>, seen: ConditionSql) =>
  and(
    seen.sql,
    eq(group.isArchived, false),
    whenGiven(p.kinds, isAmong(group.kind, p.kinds)),
    whenGiven(p.languages, hasAny(group.languageTags, p.languages)),
    hasBits(group.features, p.features),
    whenGiven(p.joining, isAmong(group.joining, p.joining)),
    whenGiven(p.text, isFound(group.id, p.text)),
  )

const shapes = shapesOf(groupPolicy.thing, groupColumns)
const groupPage = shaped(
  shapes.flatMap((seen) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ seen, direction }))),
  ({ seen, direction }: { seen: ConditionSql; direction: Direction }) =>
    all((p: Params<FilterParams & Bounds<string>>) =>
      q
        .select()
        .from(group)
        .where(
          and(
            filtered(p, seen),
            after(group.sortKey, group.id, p.afterKey, p.afterId),
            before(group.sortKey, group.id, p.beforeKey, p.beforeId),
          ),
        )
        .orderBy(...keyset(direction, group.sortKey, group.id).order)
        .limit(atMost(p.limit)),
    ),
)
const groupCount = shaped(
  shapes.map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    first((p: Params<FilterParams>) => q.select({ count: count() }).from(group).where(filtered(p, seen))),
)

/** Groups that are not archived, by title in the organisation's language. */
export function listGroups(read: Read, viewer: Viewer, filter: GroupFilter): Listing<Group, string> {
  const seen = conditionSql(groupPolicy.thing.allows(viewer), groupColumns)
  const params = { ...filter, features: featureBits.toBits(filter.features ?? []) }
  return {
    slice: async ({ direction, ...slice }) => {
      const rows = await groupPage(read, { seen, direction }, { ...params, ...boundsOf(slice, ofTitles) })
      return rows.map((row) => ({ key: [row.sortKey, row.id], box: boxOfGroup(row) }))
    },
    count: async () => (await groupCount(read, { seen }, params))?.count ?? 0,
  }
}
