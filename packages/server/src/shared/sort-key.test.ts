import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '../../test/world.ts'
import { fromCursor, toCursor } from '../schema/cursor.ts'
import { longestSortKey, toSortKey } from './sort-key.ts'

const inOrder = (titles: readonly string[]): readonly string[] =>
  titles.toSorted((a, b) => Buffer.compare(Buffer.from(toSortKey(a)), Buffer.from(toSortKey(b))))

describe('the key that titles are sorted by', () => {
  it('puts them as Finnish does, whatever their case and accents', () => {
    const titles = ['Aamu', 'élan', 'Elo', 'zoo', 'Åbo', 'äiti', 'Öylätti']
    expect(inOrder(titles.toReversed())).toEqual(titles)
  })

  it('has no capitals, also where one letter comes apart into several', () => {
    expect(toSortKey('㎒')).toBe(toSortKey('mhz'))
  })

  it('is cut where it is long, between two characters', () => {
    expect(toSortKey('ก'.repeat(1000))).toBe('ก'.repeat(133))
    expect(toSortKey(`a${'🌲'.repeat(1000)}`)).toBe(`a${'🌲'.repeat(99)}`)
  })

  it('is short enough for a cursor, which is read again as it was, of any title', () => {
    const long = fc.constantFrom('"', '\\', '\0', '\u{1}', '\ud800', 'ก', '🌲', 'ﷺ', 'é').map((one) => one.repeat(2000))
    fc.assert(
      fc.property(fc.oneof(long, fc.string({ unit: 'binary', maxLength: 1000 })), (title) => {
        const key = [toSortKey(title), id.material(1)] as const
        expect(Buffer.byteLength(key[0])).toBeLessThanOrEqual(longestSortKey)
        expect(fromCursor<string>('string', toCursor(key))).toEqual(key)
      }),
    )
  })
})
