import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, median, percentile, ratios, roundsOf, summarise } from './statistics.ts'

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), { minLength: 1 })

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected))

  it('has as many values under it as over it', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values)
        const under = values.filter((value) => value < middle).length
        const over = values.filter((value) => value > middle).length
        expect(Math.max(under, over)).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  it('of nothing is no number', () => expect(median([])).toBeNaN())
})

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('of %d of 1 to 100 is %d', (share, expected) => expect(percentile(hundred, share)).toBe(expected))

  it('is one of the values', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        expect(values).toContain(percentile(values, share))
      }),
    )
  })
})

describe('rounds', () => {
  it('are summed up by their median and their ends', () =>
    expect(summarise([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5 }))

  it('of two contenders are compared one by one', () => expect(ratios([10, 30, 8], [20, 30, 4])).toEqual([0.5, 1, 2]))

  it('of different number are not compared', () => expect(() => ratios([1, 2], [1])).toThrow('numbers of rounds'))

  it('are at least one', () => expect(() => roundsOf([])).toThrow('Nothing was measured'))
})

describe('a goal', () => {
  it.each([
    ['is met where every round is at least as good', [0.8, 0.9, 1], { atLeast: 0.8 }, 'met'],
    ['is missed where no round is', [0.7, 0.79, 0.5], { atLeast: 0.8 }, 'missed'],
    ['cannot be told where rounds disagree', [0.7, 0.8, 0.9], { atLeast: 0.8 }, 'too wide to tell'],
    ['is met where every round is at most as high', [600, 1, 2], { atMost: 600 }, 'met'],
    ['is missed where every round is higher', [601, 700], { atMost: 600 }, 'missed'],
  ] as const)('%s', (_, [first, ...others], goal, verdict) => expect(judge([first, ...others], goal)).toBe(verdict))
})
