import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placesLeft } from './places-left.ts'

it.each([
  [10, 0, 'SOME_LEFT'],
  [10, 6, 'SOME_LEFT'],
  [10, 7, 'FEW_LEFT'],
  [10, 9, 'FEW_LEFT'],
  [10, 10, 'NONE_LEFT'],
  [10, 14, 'NONE_LEFT'],
  [1, 0, 'FEW_LEFT'],
  [null, 7, null],
] as const)('says of %s places of which %s are taken: %s', (capacity, taken, told) => {
  expect(placesLeft(capacity, taken)).toBe(told)
})

it('says the same of any two numbers of the same step', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.integer({ min: 4, max: 10_000 }),
      fc.integer({ min: 4, max: 10_000 }),
      (taken, a, b) => {
        expect(placesLeft(taken + a, taken)).toBe(placesLeft(taken + b, taken))
      },
    ),
  )
})
