import { instant } from '@piiri/domain/shared/instant'
import { describe, expect, it, vi } from 'vitest'
import { clockFrom } from './clock-from.ts'

describe('the time of a page that stays open', () => {
  it('goes on from the server’s, by what has passed on a device whose clock is wrong', () => {
    let device = Date.parse('1999-12-31T23:00:00Z')
    const clock = clockFrom(instant(Date.parse('2026-11-25T10:00:00Z')), () => device)
    device += 14 * 3_600_000
    expect(clock()).toBe(Date.parse('2026-11-26T00:00:00Z'))
  })

  it('goes on while the device sleeps, as its clock does and its stopwatch does not', () => {
    vi.useFakeTimers({ now: 0, toFake: ['Date'] })
    try {
      const clock = clockFrom(instant(5), Date.now)
      vi.setSystemTime(3_600_000)
      expect(clock()).toBe(3_600_005)
    } finally {
      vi.useRealTimers()
    }
  })
})
