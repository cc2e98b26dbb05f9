/** As many random bytes. */
type RandomBytes = (count: number) => Uint8Array
const bytesFromPlatform: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count))

/** Words that stand for a sent message: whoever has them reads the answers. */
const wordsOfMessage = 7

/** Draws words from a list, each as likely as any other. */
export const makeWords = (list: readonly string[], count = wordsOfMessage, bytes = bytesFromPlatform): string =>
  Array.from({ length: count }, () => list[drawBelow(list.length, bytes)]).join(' ')

/** Draws again what lies beyond the last whole multiple: a remainder alone would favour the first words. */
const drawBelow = (size: number, bytes: RandomBytes): number => {
  if (size < 1 || size > 0x1_0000) throw new RangeError(`Two bytes cannot draw from ${size} words.`)
  for (;;) {
    const [high = 0, low = 0] = bytes(2)
    const drawn = high * 0x100 + low
    if (drawn < 0x1_0000 - (0x1_0000 % size)) return drawn % size
  }
}

/** Letters that do not come apart into a plain one and its marks. */
const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', ı: 'i', ß: 'ss' }

/**
 * What counts of words: their letters in lower case, without accents, in a row. However somebody types them, with hyphens, capitals,
 * line breaks or numbers, it is the same; and since no word of a list begins another, other words are other letters.
 */
export const lettersOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\P{L}|\p{Lm}/gu, '')
    .replace(/[øæıß]/g, (letter) => plain[letter] ?? letter)
