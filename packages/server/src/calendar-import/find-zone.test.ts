import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { describe, expect, it } from 'vitest'
import { helsinki } from '../../test/world.ts'
import { zoneFinder } from './find-zone.ts'
import { windowsZones } from './windows-zones.ts'

const zoneIn = (home: string, name: string) => zoneFinder([], parseTimeZone(home) ?? helsinki, [])(name, 1)

describe('a zone of Windows', () => {
  it('is one that this machine knows, whichever it is', () => {
    const names = Object.values(windowsZones).flatMap((zones) => zones.split(' '))
    expect(names.filter((name) => parseTimeZone(name) === null)).toEqual([])
    expect(Object.keys(windowsZones)).toHaveLength(139)
  })
  it.each([
    ['Europe/Helsinki', 'FLE Standard Time', 'Europe/Helsinki'],
    ['Europe/Riga', 'FLE Standard Time', 'Europe/Riga'],
    ['Europe/Stockholm', 'FLE Standard Time', 'Europe/Kiev'],
    ['Europe/Stockholm', 'W. Europe Standard Time', 'Europe/Stockholm'],
    ['Europe/Helsinki', 'UTC', 'UTC'],
  ])('is the Group’s own where it may be: in %s, %s is %s', (home, name, zone) => {
    expect(zoneIn(home, name)).toBe(zone)
  })
  it.each(['constructor', '__proto__', 'Nowhere Standard Time', '', 'fle standard time'])('is not %j', (name) => {
    expect(zoneIn('Europe/Helsinki', name)).toBeNull()
  })
})
