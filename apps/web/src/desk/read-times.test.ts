import { expect, it } from 'vitest'
import { readTimes } from './read-times.ts'

const read = (date: string, begin: string, end: string) => {
  const fields = new Map(Object.entries({ date, begin, end }))
  return readTimes({ text: (name) => fields.get(name) ?? '' })
}

it('reads a day and two times, also over midnight', () => {
  expect(read('2026-03-03', '14:00', '16:30')).toEqual({ start: '2026-03-03T14:00', duration: 150 })
  expect(read('2026-03-03', '22:00', '01:00')).toEqual({ start: '2026-03-03T22:00', duration: 180 })
})

it.each([
  ['2026-02-31', '14:00', '16:00', 'date', 'MISSING'],
  ['', '14:00', '16:00', 'date', 'MISSING'],
  ['2026-03-03', '', '16:00', 'begin', 'MISSING'],
  ['2026-03-03', '14:00', '24:10', 'end', 'MISSING'],
  ['2026-03-03', '14:00', '14:00', 'end', 'BEFORE_BEGIN'],
  ['2026-03-03', '16:00', '14:00', 'end', 'BEFORE_BEGIN'],
])('says which field is wrong: %s %s–%s', (date, begin, end, field, is) => {
  expect(read(date, begin, end)).toEqual({ field, is })
})
