import { expect, it } from 'vitest'
import { clockOf } from './clock.ts'
import { readConfiguration } from './configuration.ts'

it('tells whole milliseconds, which PostgreSQL stores, also where it starts at PIIRI_CLOCK', async () => {
  const clock = clockOf(readConfiguration({ PIIRI_CLOCK: '2031-03-03T08:00:00Z' }))
  const told = Array.from({ length: 100 }, clock)
  expect(told.filter((instant) => !Number.isInteger(instant))).toEqual([])
  expect(told[0]).toBeGreaterThanOrEqual(Date.UTC(2031, 2, 3, 8))
})
