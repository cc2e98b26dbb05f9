import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pause, withinTime } from './within-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('withinTime', () => {
  it('leaves nothing behind that keeps a process alive, when the work ends', async () => {
    const outer = new AbortController()
    expect(await withinTime('A', 1000, outer.signal, async () => 1)).toBe(1)
    await Promise.resolve()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nothing behind when it is aborted while it waits for a next try', async () => {
    const outer = new AbortController()
    const call = withinTime('A', 1000, outer.signal, (signal) => pause(500, signal))
    expect(vi.getTimerCount()).toBe(2)
    outer.abort()
    await expect(call).rejects.toMatchObject({ code: 'ABORTED' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tells the work to stop when the time is over', async () => {
    const stopped = vi.fn()
    const call = withinTime('A', 1000, null, (signal) => {
      signal.addEventListener('abort', stopped)
      return new Promise(() => undefined)
    })
    vi.advanceTimersByTime(1000)
    await expect(call).rejects.toMatchObject({ code: 'TIMED_OUT' })
    expect(stopped).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })
})
