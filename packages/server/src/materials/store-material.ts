import type { Material } from '@piiri/domain/materials/material.policy'
import type { GroupRow } from '../groups/groups.repository.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import { toSortKey } from '../shared/sort-key.ts'
import type { Tx } from '../storage/query.ts'
import { addMaterial, boxOfMaterial, type MaterialRow } from './materials.repository.ts'

export type NewMaterial = Omit<Material, 'type' | 'groupId'>

/** Stores a Material that was checked before. */
export async function storeMaterial(tx: Tx, material: NewMaterial, group: GroupRow): Promise<MaterialRow> {
  const row: MaterialRow = { ...material, groupId: group.id, sortKey: toSortKey(material.title) }
  await addMaterial(tx, row)
  await recordChange(tx, [], [boxOfMaterial({ material: row, group })])
  return row
}
