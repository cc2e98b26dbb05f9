import type { Keys } from '../http/keys.ts'
import { seal, unseal } from './derived-keys.ts'

/** The id of the key that something was made with, which stands in front of it. */
export const keyIdOf = (made: string): string => made.split('.')[0] ?? ''

/** The same text sealed under the newest key. Null where it is already, and where its key is not in the ring any more. */
export function reseal(keys: Keys, purpose: Parameters<typeof seal>[1], sealed: string): string | null {
  if (keyIdOf(sealed) === keys.ring()[0].id) return null
  const text = unseal(keys, purpose, sealed)
  return text === null ? null : seal(keys, purpose, text)
}
