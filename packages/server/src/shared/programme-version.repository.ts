import { isDeepStrictEqual } from 'node:util'
import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { Thing } from '@piiri/domain/shared/policy'
import { visitor } from '@piiri/domain/shared/viewer'
import { as, q } from '../storage/kit.ts'
import { eq, sql } from 'drizzle-orm'
import { first, returning, type Params, type Read, type Tx } from '../storage/query.ts'
import { programmeVersion } from './programme-version.table.ts'

type Counter = 'programme' | 'changes'
const counted = first((p: Params<{ id: Counter }>) =>
  q
    .select({ version: programmeVersion.version })
    .from(programmeVersion)
    .where(eq(programmeVersion.id, as(programmeVersion.id, p.id))),
)
const raise = returning((p: Params<{ id: Counter; by: number }>) =>
  q
    .insert(programmeVersion)
    .values({ id: p.id, version: p.by })
    .onConflictDoUpdate({
      target: programmeVersion.id,
      set: { version: sql`${programmeVersion.version} + excluded.version` },
    })
    .returning({ version: programmeVersion.version }),
)

/** Rises with each commit that changes something a visitor may know. 0 where there has been none. */
export const readProgrammeVersion = async (read: Read): Promise<number> =>
  (await counted(read, { id: 'programme' }))?.version ?? 0

/** The number of the last change that was written down; 0 where there has been none. */
export const readLastChange = async (read: Read): Promise<number> =>
  (await counted(read, { id: 'changes' }))?.version ?? 0

/**
 * To be called in every unit that changes something, with what was there before and what is after. Raises the version where a
 * visitor may know of the difference, and not otherwise: a hidden change must not show in a cache. Answers the new version, or null.
 */
export async function recordChange(
  tx: Tx,
  before: readonly Undisclosed<Thing>[],
  after: readonly Undisclosed<Thing>[],
): Promise<number | null> {
  return isDeepStrictEqual(asVisitorsSee(before), asVisitorsSee(after)) ? null : raiseVersion(tx)
}
/** Of a difference that is known to be one to visitors. */
const raiseVersion = (tx: Tx): Promise<number> => raised(tx, 'programme', 1)

/**
 * Numbers for so many changes; answers the last. Whoever raises a counter holds its row until the end of the transaction: the order of numbers is the order
 * of commits, and who has read up to one has missed none.
 */
export const numberChanges = (tx: Tx, by: number): Promise<number> => raised(tx, 'changes', by)

async function raised(tx: Tx, id: Counter, by: number): Promise<number> {
  const [row] = await raise(tx, { id, by })
  if (row === undefined) throw new Error(`The counter ${id} was not raised.`)
  return row.version
}
/** Compared by what they hold, not as text: PostgreSQL keeps the parts of a JSON object in an order of its own. */
const asVisitorsSee = (boxes: readonly Undisclosed<Thing>[]) => boxes.flatMap((box) => disclose(box, visitor) ?? [])
