import type { GroupRow } from '../groups/groups.repository.ts'
import { wordsOfSessions } from '../series/store-series.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { saidBySeriesForSystem, saidBySessionsForSystem } from './words.repository.ts'

/** Makes the Series of a Group, and its Sessions that have words of their own, findable by what the Group says now. */
export async function rewordSessions(tx: Tx, group: GroupRow): Promise<void> {
  for (const { id, topic } of await saidBySeriesForSystem(tx, { group: group.id }))
    await putWords(tx, { id, words: wordsOfSessions(group, [topic]) })
  for (const { id, topic, guestSpeakers } of await saidBySessionsForSystem(tx, { group: group.id })) {
    const guests = guestSpeakers.flatMap((guest) => [guest.title, guest.topic, guest.organisation])
    await putWords(tx, { id, words: wordsOfSessions(group, [topic, ...guests]) })
  }
}
