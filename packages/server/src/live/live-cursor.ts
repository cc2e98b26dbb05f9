import type { Instant } from '@piiri/domain/shared/instant'
import type { Keys } from '../http/keys.ts'
import { seal, unseal } from '../shared/derived-keys.ts'

/** Somewhat less than changes are kept. */
const validMilliseconds = 29 * 24 * 60 * 60 * 1000
const digits = 16

/** Up to which change somebody has heard, sealed: two of the same place look as different as any, and all are of one length. */
export const liveCursor = (keys: Keys, number: number, now: Instant): string =>
  seal(keys, 'cursor', [number, now].map((part) => String(part).padStart(digits, '0')).join(''))

/** The number in a cursor of this installation. FOREIGN: it is none, or was changed. EXPIRED: what came after it may not be there any more. */
export function readLiveCursor(keys: Keys, cursor: string, now: Instant): number | 'FOREIGN' | 'EXPIRED' {
  const text = cursor.length > 500 ? null : unseal(keys, 'cursor', cursor)
  if (text === null) return 'FOREIGN'
  const [number, issuedAt] = [Number(text.slice(0, digits)), Number(text.slice(digits))]
  return now - issuedAt > validMilliseconds ? 'EXPIRED' : number
}
