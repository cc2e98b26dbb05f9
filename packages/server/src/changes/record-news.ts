import type { GroupId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { visitor } from '@piiri/domain/shared/viewer'
import { numberChanges, recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { memberOf, newsFor, type Boxes, type News } from './news-of.ts'
import { addChange } from './programme-changes.repository.ts'

/** Whoever waits for changes is told that there are some, of every process: where visitors may know of any by the one, else by the other. */
export const changesTopic = 'programme-changes'
export const changesOfMembersTopic = 'programme-changes-of-members'

type Difference = { readonly before: Boxes; readonly after: Boxes; readonly at: Instant }
/** Of which Group its members learn more than visitors do. */
type Within = { readonly group: GroupId | null }

/**
 * `recordChange` of what is told as it happens: writes down what visitors learn, and, for its Group alone, what only its members do. What only those
 * learn who plan is written down for nobody. To be called in the unit of the change. Answers as `recordChange` does.
 */
export async function recordNews(tx: Tx, { before, after, at }: Difference, { group }: Within): Promise<number | null> {
  const version = await recordChange(tx, before, after)
  const open = version === null ? [] : newsFor(visitor, before, after)
  const ofMembers = group === null ? [] : newsFor(memberOf(group), before, after)
  const known = new Set(open.map(subjectOf))
  await writeNews(tx, at, [
    ...open.map((news) => ({ ...news, version })),
    ...ofMembers.filter((news) => !known.has(subjectOf(news))).map((news) => ({ ...news, version: null })),
  ])
  return version
}

/** Writes changes down, in their order. `version`: of the programme; null where only the Group's own learn of it. */
export async function writeNews(
  tx: Tx,
  at: Instant,
  news: readonly (News & { readonly version: number | null })[],
): Promise<void> {
  if (news.length === 0) return
  const last = await numberChanges(tx, news.length)
  for (const [index, one] of news.entries()) await addChange(tx, { number: last - news.length + 1 + index, at, ...one })
  const isOpen = news.some(({ version }) => version !== null)
  await tx.publish(isOpen ? changesTopic : changesOfMembersTopic, String(last))
}

const subjectOf = ({ sessionId, groupId, seasonId }: News): string => [sessionId, groupId, seasonId].join()
