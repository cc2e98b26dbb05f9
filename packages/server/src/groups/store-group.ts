import type { LanguageSupport } from '@piiri/domain/groups/group'
import type { Group } from '@piiri/domain/groups/group.policy'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { negotiate, type Text } from '@piiri/domain/shared/text'
import { toSortKey } from '../shared/sort-key.ts'
import { recordNews } from '../changes/record-news.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { toWords } from '../storage/search.ts'
import { addGroup, boxOfGroup, featureBits, type GroupRow } from './groups.repository.ts'

/** What a new Group is made of; `defaultLanguage` is the organisation's, by which lists are ordered. */
export type NewGroup = Omit<Group, 'type' | 'version'>

/** Stores a Group that was checked before, and makes it findable. */
export async function storeGroup(
  tx: Tx,
  group: NewGroup,
  { defaultLanguage, now }: { readonly defaultLanguage: LanguageTag; readonly now: Instant },
): Promise<GroupRow> {
  const row: GroupRow = {
    ...group,
    sortKey: sortKeyOf(group.title, defaultLanguage),
    languageTags: tagsOf(group.languages),
    features: featureBits.toBits(group.features),
    firstSequence: 0,
    version: 1,
  }
  await storeGroupRow(tx, row, now)
  return row
}

/** The same of a row. */
export async function storeGroupRow(tx: Tx, row: GroupRow, now: Instant): Promise<void> {
  await addGroup(tx, row)
  await putWords(tx, { id: row.id, words: wordsOfGroup(row) })
  await recordNews(tx, { before: [], after: [boxOfGroup(row)], at: now }, { group: row.id })
}

/** Where a Group stands in lists: by its title in the organisation's language. */
export const sortKeyOf = (title: Text, defaultLanguage: LanguageTag): string =>
  toSortKey(negotiate(title, [], defaultLanguage)?.text ?? '')

/** The languages of a Group, a Series or a Session as filters look for them. */
export const tagsOf = (languages: readonly LanguageSupport[]): string =>
  languages.map(({ language }) => language).join(' ')

/** What a Group is found by: title, summary and description in every language. */
export const wordsOfGroup = ({ title, summary, description }: Pick<GroupRow, 'title' | 'summary' | 'description'>) =>
  toWords(...[title, summary, description ?? {}].flatMap((text) => Object.values(text)))
