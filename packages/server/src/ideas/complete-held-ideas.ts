import type { Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import { moveOn } from './idea-at-work.ts'
import type { IdeaRow } from './ideas.repository.ts'
import { linesOfSeries, scheduledIdeasForSystem, wasHeld } from './sessions-of-ideas.repository.ts'
import type { Read } from '../storage/query.ts'

/** So many Ideas in one unit. */
const together = 50

/**
 * Ideas of which a Session was held are DONE. May run in several processes at once, and be broken off anywhere. Answers how many there were.
 */
export async function completeHeldIdeas(
  db: Pick<Database, 'read' | 'write'>,
  now: Instant,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  let done = 0
  for (let after = ''; ;) {
    const next = await scheduledIdeasForSystem(db.read, { after, limit: together })
    const last = next.at(-1)
    if (last === undefined || signal?.aborted) return done
    const held = await heldAmong(db.read, next, now)
    if (held.length > 0)
      done += await db.write(async (tx) => {
        let count = 0
        // Read again inside: somebody may have been here, and a unit may run twice.
        for (const idea of await heldAmong(tx, await scheduledIdeasForSystem(tx, { after, limit: together }), now)) {
          await moveOn(tx, idea, { status: 'DONE', closedAt: now })
          count += 1
        }
        return count
      })
    after = last.id
  }
}

async function heldAmong(read: Read, ideas: readonly IdeaRow[], now: Instant): Promise<readonly IdeaRow[]> {
  const lines = await linesOfSeries(
    read,
    ideas.flatMap(({ seriesId }) => seriesId ?? []),
  )
  const held: IdeaRow[] = []
  for (const idea of ideas) {
    const series = idea.seriesId === null ? [] : (lines.get(idea.seriesId) ?? [])
    if (await wasHeld(read, { openOnly: idea.groupId === null, series, now })) held.push(idea)
  }
  return held
}
