import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { patience, runs } from '../../test/rule.arbitrary.ts'
import { makeWords, readWords, splitWords } from './passphrase.ts'
import { lettersOf, type WordList } from './word-list.ts'

const en: WordList = { language: 'en', words: ['acorn', 'drop-down', 'kelp', 'otter', 't-shirt', 'willow', 'zebra'] }
const fi: WordList = {
  language: 'fi',
  words: ['aamu', 'ääni', 'jäätelö', 'mökki', 'pöllö', 'radio', 'zebra', 'ylioppilas'],
}
const sorted = ({ language, words }: WordList): WordList => ({
  language,
  words: words.toSorted((one, other) => (lettersOf(one) < lettersOf(other) ? -1 : 1)),
})
const lists = [sorted(en), sorted(fi)]
const seven = 'otter willow t-shirt acorn acorn drop-down kelp'

/** Answers the given bytes, in order and again from the start. */
function bytesOf(bytes: readonly number[]): (count: number) => Uint8Array {
  let at = 0
  return (count) => Uint8Array.from({ length: count }, () => bytes[at++ % bytes.length] ?? 0)
}
const pairsFrom = (from: number): readonly number[] =>
  Array.from({ length: 0x1_0000 - from }, (_, at) => [(from + at) >> 8, (from + at) & 0xff]).flat()

describe('making words', { timeout: patience }, () => {
  it('makes seven, or as many as asked for', () => {
    expect(makeWords(en, bytesOf([0, 1]))).toEqual(Array.from({ length: 7 }, () => 'drop-down'))
    expect(makeWords(en, bytesOf([0, 6, 0, 2]), 2)).toEqual(['zebra', 'kelp'])
  })

  it.each([1, 7, 255, 256, 4200, 7775, 65_535, 65_536])('draws each of %i words equally often', (size) => {
    const list = { language: 'en', words: Array.from({ length: size }, (_, index) => String(index)) }
    const each = Math.floor(0x1_0000 / size)
    const beyond = pairsFrom(each * size)
    const drawn = new Map<string, number>()
    for (const word of makeWords(list, bytesOf([...beyond, ...beyond, ...pairsFrom(0)]), each * size))
      drawn.set(word, (drawn.get(word) ?? 0) + 1)
    expect(drawn.size).toBe(size)
    expect(new Set(drawn.values())).toEqual(new Set([each]))
  })

  it('would rather fail than make words of too few bytes or from no list', () => {
    expect(() => makeWords(en, () => new Uint8Array(1))).toThrow(RangeError)
    expect(() => makeWords({ language: 'en', words: [] }, bytesOf([0]))).toThrow(RangeError)
    expect(() => makeWords({ language: 'en', words: Array.from({ length: 65_537 }, String) }, bytesOf([0]))).toThrow(
      RangeError,
    )
  })
})

describe('reading words', { timeout: patience }, () => {
  it.each([
    ['as they were made', seven],
    ['in capitals', seven.toUpperCase()],
    ['without hyphens', seven.replaceAll('-', '')],
    ['with hyphens alone', seven.replaceAll(' ', '-')],
    ['with nothing between them', seven.replaceAll(/[ -]/g, '')],
    ['with spaces in them', [...seven].join(' ')],
    [
      'a line each, numbered',
      seven
        .split(' ')
        .map((word, at) => `${at + 1}. ${word}\r\n`)
        .join(''),
    ],
    ['with commas and an end', `“${seven.replaceAll(' ', ', ')}.”`],
    [
      'in full-width letters',
      [...seven]
        .map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + (/[a-z]/.test(sign) ? 0xfee0 : 0)))
        .join(''),
    ],
    ['with zero-width characters', [...seven].join('\u200b\u00ad\u2060\ufeff')],
    ['with accents of their own', seven.replaceAll('o', 'ô').replaceAll('e', 'é').replaceAll('a', 'a\u030a')],
    ['with the letters of a Turkish phone', seven.replaceAll('i', 'ı')],
    ['with white space around', `\n\t ${seven} \u00a0`],
  ])('forgives words %s', (_, text) => {
    expect(readWords(text, lists)).toEqual({ words: seven.split(' ').map(lettersOf), language: 'en' })
  })

  it.each(['ääni mökki pöllö', 'aani mokki pollo', 'A\u0308A\u0308NI MO\u0308KKI POLLO', 'ææni møkki pøllø'])(
    'reads %s as the same words',
    (text) => {
      expect(readWords(text, lists, 3)).toEqual({ words: ['aani', 'mokki', 'pollo'], language: 'fi' })
    },
  )

  it.each([
    ['nothing', ''],
    ['six words', seven.slice(0, -5)],
    ['eight words', `${seven} kelp`],
    ['a word that is not there', seven.replace('otter', 'badger')],
    ['a word cut off', seven.slice(0, -1)],
    ['words of two lists', seven.replace('otter', 'mökki')],
    ['a letter that is none of its', `${seven}я`],
    ['letters alone that look like them', seven.replaceAll('o', '\u043e')],
    ['marks alone', '- \u0301\u200b 7'],
  ])('does not read %s', (_, text) => expect(readWords(text, lists)).toBeNull())

  it('takes the first list that has all words', () => {
    expect(readWords('zebra', lists, 1)?.language).toBe('en')
    expect(readWords('zebra', lists.toReversed(), 1)?.language).toBe('fi')
    expect(readWords('zebra radio', lists, 2)?.language).toBe('fi')
  })

  it('does not read more than 500 characters', () => {
    expect(readWords(seven.padEnd(500), lists)).not.toBeNull()
    expect(readWords(seven.padEnd(501), lists)).toBeNull()
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(anyText(seven, 'jäätelö ylioppilas'), (text) => {
        const read = readWords(text, lists)
        if (read !== null) expect(readWords(read.words.join(' '), lists)).toEqual(read)
      }),
      { numRuns: runs },
    )
  })

  it('gives back whatever was made from any list in which no word begins another', () => {
    // Words of one length cannot begin each other, nor can those with an end of their own.
    const aList = fc
      .oneof(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 4 }), {
          minLength: 1,
        }),
        fc.uniqueArray(
          fc.string({ unit: fc.constantFrom('a', 'b', 'c') }).map((word) => `${word}z`),
          { minLength: 1 },
        ),
      )
      .map((words) => ({ language: 'xx', words: words.toSorted() }))
    fc.assert(
      fc.property(
        aList,
        fc.infiniteStream(fc.nat({ max: 255 })),
        fc.constantFrom(' ', '', '\n', '-'),
        (list, stream, between) => {
          const made = makeWords(list, (count) => Uint8Array.from(stream.take(count)))
          const read = readWords(made.join(between), [list])
          fc.pre(made.join(between).length <= 500)
          expect(read).toEqual({ words: made, language: 'xx' })
          expect(splitWords(read?.words ?? [])).toEqual(splitWords(made))
        },
      ),
      { numRuns: runs },
    )
  })
})

it('splits words into two for looking up and the rest as the secret, the same as made and as read', () => {
  const parts = { lookup: 'otter willow', secret: 'tshirt acorn acorn dropdown kelp' }
  expect(splitWords(seven.split(' '))).toEqual(parts)
  expect(splitWords(readWords(seven, lists)?.words ?? [])).toEqual(parts)
})
