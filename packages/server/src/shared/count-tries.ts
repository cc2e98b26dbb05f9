import { createHash } from 'node:crypto'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Failure } from '@piiri/domain/shared/outcome'
import type { Database } from '../storage/database.ts'
import { addTry, takeTryBack } from './tries.repository.ts'

/** How often something may be tried: `most` times in a window that begins with the first try. */
type Limit = { readonly name: string; readonly most: number; readonly windowSeconds: number }
/** Who tries, as far as a limit tells them apart. */
export type Tries = readonly { readonly limit: Limit; readonly by: string }[]

/**
 * Counts a try, for all processes that share the database: before it is known how it ends, so that a hundred at once are a hundred. Null where
 * it is within every limit, else the failure that says after how many seconds the next one may be.
 */
export async function countTry(db: Database, tries: Tries, now: Instant): Promise<Failure<'RATE_LIMITED'> | null> {
  return db.write(async (tx) => {
    const waits: number[] = []
    for (const { limit, by } of tries) {
      const [row] = await addTry(tx, { id: idOf(limit, by), now, endsAt: now + limit.windowSeconds * 1000 })
      if (row !== undefined && row.count > limit.most) waits.push(Math.ceil((row.endsAt - now) / 1000))
    }
    return waits.length === 0 ? null : { ok: false, error: 'RATE_LIMITED', retryAfterSeconds: Math.max(...waits) }
  })
}

/** For what went well: only what fails is limited. */
export const forgiveTry = (db: Database, tries: Tries): Promise<void> =>
  db.write(async (tx) => {
    for (const { limit, by } of tries) await takeTryBack(tx, { id: idOf(limit, by) })
  })

const idOf = ({ name }: Limit, by: string): string => createHash('sha256').update(`${name} ${by}`).digest('base64url')
