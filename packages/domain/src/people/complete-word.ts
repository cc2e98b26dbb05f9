import { countBefore, lettersOf, lettersOfWords, type WordList } from './word-list.ts'

export type Completion = {
  /** The first that begin so, in alphabetical order. */
  readonly words: readonly string[]
  /** The only one that begins so. */
  readonly meant: string | null
}

/**
 * What the beginning of a word can become, at most so many words. Nothing for no letters.
 * @public
 */
export function completeWord(list: WordList, beginning: string, most: number): Completion {
  const letters = lettersOf(beginning)
  const sorted = lettersOfWords(list)
  if (letters === '') return { words: [], meant: null }
  const from = countBefore(sorted, letters)
  // All that begin so stand together, before anything that begins with what comes after it.
  const until = countBefore(sorted, `${letters}\uffff`)
  return {
    words: list.words.slice(from, Math.min(until, from + most)),
    meant: until - from === 1 ? (list.words[from] ?? null) : null,
  }
}
