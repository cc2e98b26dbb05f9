import { lettersOf } from '@piiri/domain/people/word-list'
import { describe, expect, it } from 'vitest'
import { words as en } from './en.ts'
import { words as fi } from './fi.ts'

describe.each([
  ['en', en, 7606],
  ['fi', fi, 4224],
] as const)('the list of words in %s', (_, words, size) => {
  const letters = words.map(lettersOf)
  it('has so many words that five of them have more than 60 bits', () => {
    expect(words).toHaveLength(size)
    expect(5 * Math.log2(words.length)).toBeGreaterThan(60)
  })
  it('is in the order of its letters, each word once', () => {
    expect(letters).toEqual([...new Set(letters)].toSorted())
  })
  it('has no word that begins another one', () => {
    const sorted = letters.toSorted() // A word stands right before those that it begins.
    expect(sorted.filter((word, at) => sorted[at + 1]?.startsWith(word))).toEqual([])
  })
  it('has words of 3 to 9 plain letters', () => {
    expect(words.filter((word) => !/^[a-zäö]{3,9}$/.test(word))).toEqual([])
  })
})
