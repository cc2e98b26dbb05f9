import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { longestSession } from '../sessions/list-sessions.ts'
import { pairsAtOnce } from './pairs-at-once.ts'

const hour = 60 * 60 * 1000
const some = fc.array(
  fc
    .tuple(fc.nat({ max: 100 }), fc.integer({ min: 1, max: longestSession / hour }))
    .map(([start, length]) => ({ start: start * hour, end: (start + length) * hour })),
  { maxLength: 30 },
)

it('finds all that are on at the same time, by their start', () => {
  fc.assert(
    fc.property(some, some, (ones, others) => {
      const [first, second] = [ones, others].map((list) => list.toSorted((a, b) => a.start - b.start))
      const expected = first?.flatMap((one) =>
        second?.filter((other) => other.start < one.end && one.start < other.end).map((other) => [one, other]),
      )
      expect([...pairsAtOnce(ones, others)]).toEqual(expected)
    }),
    { numRuns: runs() },
  )
})
it('does not make those that nobody asks for', () => {
  const thousands = Array.from({ length: 20_000 }, () => ({ start: 0, end: hour }))
  const pairs = pairsAtOnce(thousands, thousands)
  expect(Array.from({ length: 200 }, () => pairs.next().done)).toEqual(Array(200).fill(false))
})
