import type { Material } from '@piiri/domain/materials/material.policy'
import type { Instant } from '@piiri/domain/shared/instant'
import type { GroupRow } from '../groups/groups.repository.ts'
import { recordNews } from '../changes/record-news.ts'
import { toSortKey } from '../shared/sort-key.ts'
import type { Tx } from '../storage/query.ts'
import { addMaterial, boxOfMaterial, type MaterialRow } from './materials.repository.ts'

export type NewMaterial = Omit<Material, 'type' | 'groupId'>

/** Stores a Material that was checked before. */
export async function storeMaterial(
  tx: Tx,
  material: NewMaterial,
  group: GroupRow,
  now: Instant,
): Promise<MaterialRow> {
  const row: MaterialRow = { ...material, groupId: group.id, sortKey: toSortKey(material.title) }
  await addMaterial(tx, row)
  await recordNews(tx, { before: [], after: [boxOfMaterial({ material: row, group })], at: now }, { group: group.id })
  return row
}
