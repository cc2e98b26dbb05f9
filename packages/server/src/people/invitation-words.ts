import { readWords } from '@piiri/domain/people/passphrase'
import type { Keys } from '../http/keys.ts'
import { macOf } from '../shared/derived-keys.ts'
import { wordLists } from './word-lists.ts'

/** What the words of an invitation may be stored as: under any key of the ring, the newest first. None for what are no such words. */
export async function hashesOfWords(keys: Keys, text: string): Promise<readonly string[]> {
  const read = readWords(text, await wordLists())
  return read === null ? [] : keys.ring().map((key) => `${key.id}.${macOf(key, 'words', ...read.words)}`)
}
