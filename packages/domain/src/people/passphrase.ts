import { countBefore, lettersOf, lettersOfWords, type WordList } from './word-list.ts'

/** Two words find the Account, five prove that it is one's own. Invitations and Receipts have as many. */
const wordsOfPassphrase = 7
const wordsOfLookup = 2
/** Seven of the longest words are a fifth of it; the rest is room for how people write. */
const longestText = 500

/** As many random bytes, of a kind fit for secrets. */
export type RandomBytes = (count: number) => Uint8Array

/**
 * Words drawn from a list, each as likely as any other, and independent of those before: a word may come twice.
 * @public
 */
export const makeWords = (list: WordList, randomBytes: RandomBytes, count = wordsOfPassphrase): readonly string[] =>
  Array.from({ length: count }, () => list.words[drawBelow(list.words.length, randomBytes)] ?? '')

/** Draws again what lies beyond the last whole multiple: a remainder alone would favour the first words. */
function drawBelow(size: number, randomBytes: RandomBytes): number {
  if (size < 1 || size > 0x1_0000) throw new RangeError(`two bytes cannot draw from ${size} words`)
  const end = 0x1_0000 - (0x1_0000 % size)
  for (;;) {
    const [high, low] = randomBytes(2)
    if (high === undefined || low === undefined) throw new RangeError('fewer random bytes than asked for')
    const drawn = high * 0x100 + low
    if (drawn < end) return drawn % size
  }
}

export type WordsRead = { readonly words: readonly string[]; readonly language: string }

/**
 * The words that somebody typed, by their letters alone: whatever case, accents, spaces, hyphens, line breaks, numbers of lines or
 * invisible characters they have, or if there is nothing between them. All of them are words of one list, of which the first is
 * taken. Null for any other text, for more or fewer words, and unread for more than 500 characters.
 * @public
 */
export function readWords(text: string, lists: readonly WordList[], count = wordsOfPassphrase): WordsRead | null {
  if (text.length > longestText) return null
  const letters = lettersOf(text)
  for (const list of lists) {
    const words = cutIntoWords(letters, lettersOfWords(list))
    if (words?.length === count) return { words, language: list.language }
  }
  return null
}

/** Where no word begins another, the one that the rest begins with is the last that does not come after the rest. */
function cutIntoWords(letters: string, sorted: readonly string[]): readonly string[] | null {
  const words: string[] = []
  let rest = letters
  while (rest !== '') {
    const word = sorted[countBefore(sorted, `${rest}\u0000`) - 1]
    if (word === undefined || word === '' || !rest.startsWith(word)) return null
    words.push(word)
    rest = rest.slice(word.length)
  }
  return words
}

/**
 * The part by which an Account is looked up, and the part that is checked: the same for words as they were made and as they were read.
 * @public
 */
export const splitWords = (words: readonly string[]): { readonly lookup: string; readonly secret: string } => ({
  lookup: words.slice(0, wordsOfLookup).map(lettersOf).join(' '),
  secret: words.slice(wordsOfLookup).map(lettersOf).join(' '),
})
