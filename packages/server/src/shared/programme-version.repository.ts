import { isDeepStrictEqual } from 'node:util'
import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Thing } from '@piiri/domain/shared/policy'
import { visitor } from '@piiri/domain/shared/viewer'
import { eq, sql } from 'drizzle-orm'
import { q } from '../storage/kit.ts'
import { change, first, type Read, type Tx } from '../storage/query.ts'
import { programmeVersion } from './programme-version.table.ts'

const row = 'programme'
const version = first(() =>
  q.select({ version: programmeVersion.version }).from(programmeVersion).where(eq(programmeVersion.id, row)),
)
const raise = change(() =>
  q
    .insert(programmeVersion)
    .values({ id: row, version: 1 })
    .onConflictDoUpdate({
      target: programmeVersion.id,
      set: { version: sql`${programmeVersion.version} + 1` },
    }),
)

/** Rises with each commit that changes something a visitor may know. 0 where there has been none. */
export const readProgrammeVersion = async (read: Read): Promise<number> => (await version(read))?.version ?? 0

/**
 * To be called in every unit that changes something, with what was there before and what is after. Raises the version where a
 * visitor may know of the difference, and not otherwise: a hidden change must not show in a cache.
 */
export async function recordChange(
  tx: Tx,
  before: readonly Undisclosed<Thing>[],
  after: readonly Undisclosed<Thing>[],
): Promise<void> {
  if (!isDeepStrictEqual(asVisitorsSee(before), asVisitorsSee(after))) await raise(tx)
}
/** Compared by what they hold, not as text: PostgreSQL keeps the parts of a JSON object in an order of its own. */
const asVisitorsSee = (boxes: readonly Undisclosed<Thing>[]) => boxes.flatMap((box) => disclose(box, visitor) ?? [])
