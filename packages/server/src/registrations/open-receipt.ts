import type { Registration } from '@piiri/domain/registrations/registration.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { see, type Context } from '../schema/context.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'
import { hashesOfReceipt } from './receipt-words.ts'
import { triesOfReceiptWords } from './registration-limits.ts'
import { boxOfRegistration, registrationByWordsForSystem, type FoundRegistration } from './registrations.repository.ts'

/** What somebody without an Account holds. `words`: told once, by what made them. */
export type Receipt = {
  readonly type: 'Receipt'
  readonly words: string | null
  readonly registration: Disclosed<Registration> | null
}

/** What the words of a Receipt stand for. Any others, of whatever length, take as long; both count until the right ones come. */
export async function findByWords(
  { db, keys, clock, asker }: Context,
  words: string,
): Promise<Outcome<FoundRegistration | null, 'RATE_LIMITED'>> {
  const tries = triesOfReceiptWords(asker.network)
  const limited = await countTry(db, tries, clock())
  if (limited !== null) return limited
  const found = await registrationByWordsForSystem(db.read, await hashesOfReceipt(keys, words))
  if (found !== null) await forgiveTry(db, tries)
  return success(found)
}

/** Null for words that open nothing. */
export async function openReceipt(context: Context, words: string): Promise<Outcome<Receipt | null, 'RATE_LIMITED'>> {
  const opened = await findByWords(context, words)
  if (!opened.ok || opened.value === null) return opened.ok ? success(null) : opened
  const registration = see(context, boxOfRegistration(opened.value, 'WORDS'))
  return success({ type: 'Receipt', words: null, registration })
}
