import type { Keys } from '../http/keys.ts'
import type { Tx } from '../storage/query.ts'
import type { About } from './about.ts'
import { addEntry, headOfChain, lastNumber, lastPlace, putHead, type EntryRow } from './audit.repository.ts'
import { beginning, hashOf, headOf, isOurs, nowhere, type ChainEnd } from './chain.ts'

type NewEntry = Omit<EntryRow, 'number' | 'place' | 'keyId' | 'hash'>

/** Adds to the chain's end. Two that do it at once meet at the head, and the second goes again. */
export async function appendEntry(tx: Tx, keys: Keys, entry: NewEntry): Promise<void> {
  const [key] = keys.ring()
  const end = await findEnd(tx, keys)
  const place = await nextPlace(tx, entry.about, end.count + 1)
  const row = { ...entry, number: end.count + 1, place, keyId: key.id }
  const hash = hashOf(key, end.hash, { ...row, at: String(row.at) })
  await putHead(tx, headOf(key, { count: row.number, hash })) // First: a head that another has just made is a conflict that runs again.
  await addEntry(tx, { ...row, hash })
}

/**
 * Where the chain ends. Where its head is not ours or missing, acts go on, chained to nowhere: a new head would otherwise vouch for what somebody
 * cut.
 */
async function findEnd(tx: Tx, keys: Keys): Promise<ChainEnd> {
  const head = await headOfChain(tx)
  const last = await lastNumber(tx)
  if (head === undefined && last === 0) return beginning
  if (head === undefined || !isOurs(keys, head)) return { count: last, hash: nowhere }
  return { count: Math.max(head.count, last), hash: head.hash }
}

/**
 * `0000000012 grp_…`: of the same width, so that its order as text is that of numbers. Where somebody made the last one something else, acts go on
 * by their number.
 */
async function nextPlace(tx: Tx, about: About, number: number): Promise<string> {
  const last = Number.parseInt((await lastPlace(tx, { about }))?.place ?? '0', 10)
  return `${String(Number.isNaN(last) ? number : last + 1).padStart(10, '0')} ${about}`
}
