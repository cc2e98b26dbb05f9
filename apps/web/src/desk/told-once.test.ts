import { expect, it } from 'vitest'
import { toldOnce } from './told-once.ts'

const taken = (session: string | null, id: string | null) =>
  ({ kind: 'VENUE_TAKEN', session, with: id === null ? null : { id } }) as const

it('leaves out the other side of what was told, and nothing else', () => {
  const elsewhere = { ...taken('b', 'a'), kind: 'VIEWER_ELSEWHERE' } as const
  const all = [taken('a', 'b'), taken('b', 'a'), taken('b', 'c'), elsewhere]
  expect(toldOnce(all)).toEqual([taken('a', 'b'), taken('b', 'c'), elsewhere])
})

it('tells all of what is not made yet, or is with no other Session', () => {
  const all = [taken(null, 'a'), taken(null, 'a'), taken('a', null), taken('b', null)]
  expect(toldOnce(all)).toEqual(all)
})
