import type { GroupId, MaterialId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { group } from '../groups/groups.table.ts'
import { id, index, ref, table, text } from '../storage/kit.ts'

export const material = table(
  'material',
  {
    id: id().$type<MaterialId>(),
    groupId: ref(() => group.id)
      .notNull()
      .$type<GroupId>(),
    title: text().notNull(),
    url: text().notNull(),
    language: text().notNull().$type<LanguageTag>(),
    topic: text(),
    licence: text(),
    /** The title, folded for the order of lists. */
    sortKey: text().notNull(),
  },
  (t) => [index('material_group').on(t.groupId, t.sortKey, t.id)],
)
