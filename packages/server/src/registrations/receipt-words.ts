import { randomBytes } from 'node:crypto'
import { makeWords, readWords } from '@piiri/domain/people/passphrase'
import type { Keys } from '../http/keys.ts'
import { wordListFor, wordLists } from '../people/word-lists.ts'
import type { Context } from '../schema/context.ts'
import { macOf } from '../shared/derived-keys.ts'

/** What the words of a Receipt may be stored as: under any key of the ring, the newest first. None for what are no such words. */
export async function hashesOfReceipt(keys: Keys, text: string): Promise<readonly string[]> {
  const read = readWords(text, await wordLists())
  return read === null ? [] : keys.ring().map((key) => `${key.id}.${macOf(key, 'receipt', ...read.words)}`)
}

/** New words in the reader's language, and what to store of them. */
export async function makeReceipt({ keys, languages }: Pick<Context, 'keys' | 'languages'>) {
  const words = makeWords(await wordListFor(languages), randomBytes).join(' ')
  const [wordsHash = ''] = await hashesOfReceipt(keys, words)
  return { words, wordsHash }
}
