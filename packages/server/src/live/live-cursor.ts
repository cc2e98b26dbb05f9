import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Keys } from '../http/keys.ts'
import { seal, unseal } from '../shared/derived-keys.ts'

/** Somewhat less than changes are kept. */
const validMilliseconds = 29 * 24 * 60 * 60 * 1000
const digits = 16

/** Up to which change somebody has heard, by when all of them were there (`at`), sealed: two of the same place look as different as any, and all are of one length. */
export const liveCursor = (keys: Keys, { number, at }: Place): string =>
  seal(keys, 'cursor', [number, at].map((part) => String(part).padStart(digits, '0')).join(''))

/** `at`: what came after the number is there for as long as changes are kept, counted from then. */
export type Place = { readonly number: number; readonly at: Instant }

/** The place in a cursor of this installation. FOREIGN: it is none, or was changed. EXPIRED: what came after it may not be there any more. */
export function readLiveCursor(keys: Keys, cursor: string, now: Instant): Place | 'FOREIGN' | 'EXPIRED' {
  const text = cursor.length > 500 ? null : unseal(keys, 'cursor', cursor)
  if (text === null) return 'FOREIGN'
  const [number, at] = [Number(text.slice(0, digits)), instant(Number(text.slice(digits)))]
  return now - at > validMilliseconds ? 'EXPIRED' : { number, at }
}
