import { expect, it } from 'vitest'
import { shifted, withinDay } from './moved-start.ts'

it('moves by days and quarters on the clock', () => {
  expect(shifted('2026-03-03T14:00', { days: 1, minutes: -45 })).toBe('2026-03-04T13:15')
  expect(shifted('2026-12-31T23:30', { days: 1, minutes: 15 })).toBe('2027-01-01T23:45')
  expect(shifted('nothing', { days: 1, minutes: 0 })).toBeNull()
})

it('stays within the day, up and down', () => {
  expect(withinDay('2026-03-03T14:00', -900)).toBe(-840)
  expect(withinDay('2026-03-03T14:00', 900)).toBe(585)
  expect(withinDay('2026-03-03T14:10', -900)).toBe(-840)
  expect(withinDay('2026-03-03T14:00', 15)).toBe(15)
})
