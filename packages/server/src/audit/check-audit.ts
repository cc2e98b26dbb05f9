import { setImmediate } from 'node:timers/promises'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Keys } from '../http/keys.ts'
import type { Read } from '../storage/query.ts'
import { entriesFrom, entryCount, headOfChain, lowestNumber, type HeadRow } from './audit.repository.ts'
import { beginning, hashOf, isOurs, keyNamed, type Chained, type ChainEnd } from './chain.ts'

/** `at`: of that entry, or of the one before where it is missing; null where no instant is known. */
type Break = { readonly number: number; readonly at: Instant | null }
export type AuditCheck = {
  readonly isIntact: boolean
  readonly entryCount: number
  /** The first entry that is not as it was written, or that is missing: everything before it is intact. */
  readonly firstBroken: Break | null
}

type End = ChainEnd & { readonly at: string | null }
type Row = Chained & { readonly hash: string }
/** A batch takes about 6 ms, for which nobody else is served. */
const batchSize = 250

/**
 * Goes through the whole audit. Entries may be written meanwhile: what a head vouches for that was not there yet, the next round has to find.
 */
export async function checkAudit(read: Read, keys: Keys): Promise<AuditCheck> {
  let end: End = { ...beginning, at: null }
  for (let vouched = 0; ;) {
    const walk = await walkFrom(read, keys, end)
    if (walk.firstBroken !== null) return broken(read, walk.firstBroken)
    end = walk.end
    if (end.count < vouched) return broken(read, afterEnd(end))
    const head = await headOfChain(read)
    if (head === undefined && end.count === 0) return { isIntact: true, entryCount: 0, firstBroken: null }
    if (head === undefined || !isOurs(keys, head)) return broken(read, afterEnd(end))
    if (head.count <= end.count) return matchHead(read, head, end)
    vouched = head.count
  }
}

async function matchHead(read: Read, head: HeadRow, end: End): Promise<AuditCheck> {
  if (head.count < end.count) {
    const [unvouched] = await entriesFrom(read, { number: head.count + 1, limit: 1 })
    return broken(read, { number: head.count + 1, at: toInstant(unvouched?.at ?? null) })
  }
  if (head.hash !== end.hash) return broken(read, { number: end.count, at: toInstant(end.at) })
  return { isIntact: true, entryCount: end.count, firstBroken: null }
}

/** Everything that follows an end, in batches; stops at the first that does not follow. */
async function walkFrom(read: Read, keys: Keys, from: End): Promise<{ end: End; firstBroken: Break | null }> {
  let end = from
  for (;;) {
    const number = end.count === 0 ? lowestNumber : end.count + 1
    const rows = await entriesFrom(read, { number, limit: batchSize })
    for (const row of rows) {
      if (!follows(keys, end, row)) return { end, firstBroken: breakAt(end, row) }
      end = { count: row.number, hash: row.hash, at: row.at }
    }
    if (rows.length < batchSize) return { end, firstBroken: null }
    await setImmediate() // Others are served between two batches.
  }
}

function follows(keys: Keys, end: End, row: Row): boolean {
  const key = keyNamed(keys, row.keyId)
  return row.number === end.count + 1 && key !== undefined && hashOf(key, end.hash, row) === row.hash
}

/** A number that was left out is the missing one's; one that comes too early is the row's own. */
const breakAt = (end: End, row: Row): Break =>
  row.number > end.count + 1 ? afterEnd(end) : { number: row.number, at: toInstant(row.at) }
const afterEnd = (end: End): Break => ({ number: end.count + 1, at: toInstant(end.at) })

const broken = async (read: Read, firstBroken: Break): Promise<AuditCheck> => ({
  isIntact: false,
  entryCount: (await entryCount(read, { number: lowestNumber }))?.count ?? 0,
  firstBroken,
})

/** Somebody may have written there what is no instant. */
const toInstant = (at: string | null): Instant | null =>
  at !== null && /^-?\d{1,14}$/.test(at) ? instant(Number(at)) : null
