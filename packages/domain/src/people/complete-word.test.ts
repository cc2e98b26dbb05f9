import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { patience, runs } from '../../test/rule.arbitrary.ts'
import { completeWord } from './complete-word.ts'
import { lettersOf } from './word-list.ts'

const list = {
  language: 'fi',
  words: ['aamu', 'aamiainen', 'jälki', 'jäätelö', 'omena', 't-paita', 'talo', 'talvi', 'tammi'],
}
const inOrder = { ...list, words: list.words.toSorted((one, other) => (lettersOf(one) < lettersOf(other) ? -1 : 1)) }

describe('completing a word', { timeout: patience }, () => {
  it.each([
    ['t', ['talo', 'talvi', 'tammi'], null],
    ['ta', ['talo', 'talvi', 'tammi'], null],
    ['TAL', ['talo', 'talvi'], null],
    ['talo', ['talo'], 'talo'],
    ['tal o', ['talo'], 'talo'],
    ['tp', ['t-paita'], 't-paita'],
    ['t-pai', ['t-paita'], 't-paita'],
    ['ja', ['jäätelö', 'jälki'], null],
    ['jää', ['jäätelö'], 'jäätelö'],
    ['jaa', ['jäätelö'], 'jäätelö'],
    ['o', ['omena'], 'omena'],
    ['omenat', [], null],
    ['b', [], null],
    ['z', [], null],
    ['', [], null],
    [' -', [], null],
  ])('of %j offers %j and means %s', (beginning, words, meant) => {
    expect(completeWord(inOrder, beginning, 3)).toEqual({ words, meant })
  })

  it('offers what stands in the list with this beginning, and means what is alone', () => {
    fc.assert(
      fc.property(anyText('talvi', 'jäätelö'), fc.nat({ max: 9 }), (beginning, most) => {
        const letters = lettersOf(beginning)
        const all = letters === '' ? [] : inOrder.words.filter((word) => lettersOf(word).startsWith(letters))
        const meant = all.length === 1 ? all[0] : null
        expect(completeWord(inOrder, beginning, most)).toEqual({ words: all.slice(0, most), meant })
      }),
      { numRuns: runs },
    )
  })
})
