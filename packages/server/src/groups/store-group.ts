import type { Group } from '@piiri/domain/groups/group.policy'
import { toSortKey } from '../shared/sort-key.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { toWords } from '../storage/search.ts'
import { addGroup, boxOfGroup, featureBits, type GroupRow } from './groups.repository.ts'

/** What a new Group is made of; `defaultLanguage` is the organisation's, by which lists are ordered. */
export type NewGroup = Omit<Group, 'type' | 'version'>

/** Stores a Group that was checked before, and makes it findable. */
export async function storeGroup(tx: Tx, group: NewGroup, defaultLanguage: string): Promise<GroupRow> {
  const row: GroupRow = {
    ...group,
    sortKey: toSortKey(group.title[defaultLanguage] ?? Object.values(group.title)[0] ?? ''),
    languageTags: group.languages.map(({ language }) => language).join(' '),
    features: featureBits.toBits(group.features),
    version: 1,
  }
  await addGroup(tx, row)
  await putWords(tx, { id: row.id, words: wordsOfGroup(row) })
  await recordChange(tx, [], [boxOfGroup(row)])
  return row
}

/** What a Group is found by: title, summary and description in every language. */
export const wordsOfGroup = ({ title, summary, description }: Pick<GroupRow, 'title' | 'summary' | 'description'>) =>
  toWords(...[title, summary, description ?? {}].flatMap((text) => Object.values(text)))
