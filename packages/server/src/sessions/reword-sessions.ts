import type { GroupRow } from '../groups/groups.repository.ts'
import { saidBy, wordsOfSessions } from '../series/store-series.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { saidBySeriesForSystem, saidBySessionsForSystem } from './words.repository.ts'

/** Makes the Series of a Group, and its Sessions that have words of their own, findable by what the Group says now. */
export async function rewordSessions(tx: Tx, group: GroupRow): Promise<void> {
  const series = await saidBySeriesForSystem(tx, { group: group.id })
  const sessions = await saidBySessionsForSystem(tx, { group: group.id })
  for (const said of [...series, ...sessions])
    await putWords(tx, { id: said.id, words: wordsOfSessions(group, saidBy(said)) })
}
