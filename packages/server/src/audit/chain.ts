import type { Keys, RingKey } from '../http/keys.ts'
import { macOf } from '../shared/derived-keys.ts'
import type { EntryRow, HeadRow } from './audit.repository.ts'

/** An entry as it is hashed. Its instant is text, since somebody may have written there what is no number of JavaScript's. */
export type Chained = Omit<EntryRow, 'at' | 'hash'> & { readonly at: string }
/** Where a chain stands: how many entries, and the hash of the last. */
export type ChainEnd = Pick<HeadRow, 'count' | 'hash'>

export const beginning: ChainEnd = { count: 0, hash: '' }
/** No hash of any entry: what is chained to it is never intact. */
export const nowhere = 'broken'

export const hashOf = (key: RingKey, previous: string, row: Chained): string =>
  macOf(
    key,
    'chain',
    'entry',
    JSON.stringify([
      previous,
      row.number,
      row.at,
      row.actorKind,
      row.actor,
      row.about,
      row.place,
      row.action,
      row.subject,
      row.subjectPseudonym,
      row.fields,
      row.keyId,
    ]),
  )

const macOfHead = (key: RingKey, { count, hash }: ChainEnd): string =>
  macOf(key, 'chain', 'head', JSON.stringify([count, hash]))
export const headOf = (key: RingKey, end: ChainEnd): HeadRow => ({
  id: 'head',
  ...end,
  keyId: key.id,
  mac: macOfHead(key, end),
})

export const keyNamed = (keys: Keys, id: string): RingKey | undefined => keys.ring().find((key) => key.id === id)
/** Whether it was written by whoever has the keys. */
export function isOurs(keys: Keys, head: HeadRow): boolean {
  const key = keyNamed(keys, head.keyId)
  return key !== undefined && macOfHead(key, head) === head.mac
}
