import { materialPolicy, type Material } from '@piiri/domain/materials/material.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, MaterialId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, count, eq } from 'drizzle-orm'
import { factsOfGroup, groupColumns } from '../groups/groups.repository.ts'
import { group } from '../groups/groups.table.ts'
import type { Listing } from '../schema/paging.ts'
import { boundsOf, ofTitles, type Bounds } from '../shared/bounds.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { after, alias, as, atMost, before, keyset, q, soughtIn, whenGiven, type Direction } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { material } from './materials.table.ts'

export type MaterialRow = typeof material.$inferSelect
export const addMaterial = change<New<typeof material>>(() => q.insert(material).values(columnsOf(material)))
/** Writes what an edit can touch. */
export const putMaterial = change((p: Params<MaterialRow>) =>
  q
    .update(material)
    .set({
      title: as(material.title, p.title),
      url: as(material.url, p.url),
      language: as(material.language, p.language),
      topic: as(material.topic, p.topic),
      licence: as(material.licence, p.licence),
      sortKey: as(material.sortKey, p.sortKey),
    })
    .where(eq(material.id, as(material.id, p.id))),
)
export const dropMaterial = change((p: Params<{ id: MaterialId }>) =>
  q.delete(material).where(eq(material.id, as(material.id, p.id))),
)

const ofGroup = { id: group.id, confidentiality: group.confidentiality }
type Joined = {
  readonly material: MaterialRow
  readonly group: Pick<typeof group.$inferSelect, 'id' | 'confidentiality'>
}
export const boxOfMaterial = ({ material: { sortKey: _, ...row }, group }: Joined): Undisclosed<Material> =>
  conceal(materialPolicy, { type: 'Material', ...row }, factsOfGroup(group))

const shapes = shapesOf(materialPolicy.thing, groupColumns)
const sought = alias(material, 'sought')
const materialsByIds = shaped(
  shapes.map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) =>
      q
        .select({ material, group: ofGroup })
        .from(material)
        .innerJoin(group, eq(group.id, material.groupId))
        .where(and(soughtIn(material.id, sought.id, group.id, p.ids), seen.sql)),
    ),
)
export async function findMaterials(
  read: Read,
  viewer: Viewer,
  ids: readonly MaterialId[],
): Promise<Map<MaterialId, Undisclosed<Material>>> {
  const seen = conditionSql(materialPolicy.thing.allows(viewer), groupColumns)
  const rows = await materialsByIds(read, { seen }, { ids })
  return new Map(rows.map((row) => [row.material.id, boxOfMaterial(row)]))
}

const materialById = first((p: Params<{ id: MaterialId }>) =>
  q
    .select({ material, group: ofGroup })
    .from(material)
    .innerJoin(group, eq(group.id, material.groupId))
    .where(eq(material.id, as(material.id, p.id))),
)
/** For use cases that have asked the policy. */
export const materialForSystem = async (read: Read, id: MaterialId): Promise<Joined | null> =>
  (await materialById(read, { id })) ?? null

type FilterParams = { group: string; language: string | null }
const filtered = (p: Params<FilterParams>, seen: ConditionSql) =>
  and(
    seen.sql,
    eq(material.groupId, as(material.groupId, p.group)),
    whenGiven(p.language, eq(material.language, as(material.language, p.language))),
  )
const materialPage = shaped(
  shapes.flatMap((seen) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ seen, direction }))),
  ({ seen, direction }: { seen: ConditionSql; direction: Direction }) =>
    all((p: Params<FilterParams & Bounds<string>>) =>
      q
        .select({ material, group: ofGroup })
        .from(material)
        .innerJoin(group, eq(group.id, material.groupId))
        .where(
          and(
            filtered(p, seen),
            after(material.sortKey, material.id, p.afterKey, p.afterId),
            before(material.sortKey, material.id, p.beforeKey, p.beforeId),
          ),
        )
        .orderBy(...keyset(direction, material.sortKey, material.id).order)
        .limit(atMost(p.limit)),
    ),
)
const materialCount = shaped(
  shapes.map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    first((p: Params<FilterParams>) =>
      q
        .select({ count: count() })
        .from(material)
        .innerJoin(group, eq(group.id, material.groupId))
        .where(filtered(p, seen)),
    ),
)

/** A Group's Materials by title; with `language`, those in it. */
export function listMaterials(
  read: Read,
  viewer: Viewer,
  params: { readonly group: GroupId; readonly language: LanguageTag | null },
): Listing<Material, string> {
  const seen = conditionSql(materialPolicy.thing.allows(viewer), groupColumns)
  return {
    slice: async ({ direction, ...slice }) => {
      const rows = await materialPage(read, { seen, direction }, { ...params, ...boundsOf(slice, ofTitles) })
      return rows.map((row) => ({ key: [row.material.sortKey, row.material.id], box: boxOfMaterial(row) }))
    },
    count: async () => (await materialCount(read, { seen }, params))?.count ?? 0,
  }
}
