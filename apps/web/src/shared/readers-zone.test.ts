import { instant } from '@piiri/domain/shared/instant'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readersZone } from './readers-zone.ts'

const helsinki = parseTimeZone('Europe/Helsinki')
if (helsinki === null) throw new Error('There is no such zone.')
const ours = helsinki
const [winter, summer] = ['2027-01-10T10:00:00Z', '2027-07-10T10:00:00Z'].map((text) => instant(Date.parse(text)))
if (winter === undefined || summer === undefined) throw new Error('There is no such time.')

const onDevice = (timeZone: string): void => {
  const options = Intl.DateTimeFormat('en', { timeZone }).resolvedOptions()
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options)
}
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the reader’s zone', () => {
  it('is told where its clock differs at one of the times that are shown, though not now', () => {
    onDevice('Africa/Johannesburg')
    expect(readersZone(ours, [winter])).toBeNull()
    expect(readersZone(ours, [winter, summer])).toBe('Africa/Johannesburg')
  })

  it('is not told where its clock shows the same all the year', () => {
    onDevice('Europe/Kyiv')
    expect(readersZone(ours, [winter, summer])).toBeNull()
  })
})
