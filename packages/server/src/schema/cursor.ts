import { longestSortKey } from '../shared/sort-key.ts'
import { invalidInput } from './invalid-input.ts'

export type SortValue = string | number
/** A place in an order by two columns: the row's sort value, and its id where values are equal. */
export type Key<V extends SortValue> = readonly [value: V, id: string]

/** Of a sort key all of quotation marks, which are escaped; its id and what JSON puts around them take less than 64 bytes. */
const longest = Math.ceil(((2 * longestSortKey + 64) * 4) / 3)

/** Opaque to clients, and stable: it holds nothing but the place. */
export const toCursor = (key: Key<SortValue>): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** Refuses, with INVALID_INPUT, what no list of this order gave. */
export function fromCursor<V extends SortValue>(
  sortedBy: V extends number ? 'number' : 'string',
  cursor: string | null | undefined,
): Key<V> | null {
  if (cursor == null) return null
  const key = cursor.length > longest ? null : parse(Buffer.from(cursor, 'base64url').toString())
  if (Array.isArray(key) && key.length === 2 && typeof key[0] === sortedBy && isPlain(key[0]) && isPlain(key[1]))
    return key as unknown as Key<V> // The only way in from outside; checked in the line above.
  throw invalidInput('This cursor was not given by this list.')
}

/** PostgreSQL refuses NUL, and both engines whatever is no whole number. */
const isPlain = (part: unknown): boolean =>
  typeof part === 'number' ? Number.isSafeInteger(part) : typeof part === 'string' && !part.includes('\0')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
