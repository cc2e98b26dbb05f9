/**
 * Words to draw from. They stand in the alphabetical order of their letters, and none begins another one, so that words
 * written without anything between them are read in one way only. Lists are data, loaded by those who need them.
 */
export type WordList = { readonly language: string; readonly words: readonly string[] }

/** Letters that do not come apart into a plain one and its marks, though somebody's keyboard has them in its place. */
const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', ı: 'i', ß: 'ss' }

/** What counts of a word: its letters in lower case, without accents, whatever stands between them and however wide they are. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\P{L}|\p{Lm}/gu, '')
    .replace(/[øæıß]/g, (letter) => plain[letter] ?? letter)

const known = new WeakMap<readonly string[], readonly string[]>()

/** The letters of each word of a list, in its order. */
export function lettersOfWords({ words }: WordList): readonly string[] {
  const letters = known.get(words) ?? words.map(lettersOf)
  known.set(words, letters)
  return letters
}

/** How many of the sorted texts come before the given one. */
export function countBefore(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
