import { aGroup, aPage, aSession } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { timesShown } from './times-shown.ts'

const at = (day: string) => aSession({ start: `${day}T12:00:00Z`, end: `${day}T14:00:00Z` })
const told = (...days: readonly [string, string]) => [
  Date.parse(`${days[0]}T12:00:00Z`),
  Date.parse(`${days[1]}T14:00:00Z`),
]

describe('the times that a page shows', () => {
  it('reach from the first beginning to the last end', () => {
    const [winter, spring, summer] = [at('2020-01-21'), at('2020-04-21'), at('2020-07-21')]
    const group = aGroup({ sessions: aPage([spring, summer]), nextSession: winter })
    const programme = { page: 'PROGRAMME', sessions: [summer, spring], isCut: false, groups: [group] } as const
    expect(timesShown(programme)).toEqual(told('2020-01-21', '2020-07-21'))
    expect(timesShown({ page: 'GROUP', group })).toEqual(told('2020-01-21', '2020-07-21'))
    expect(timesShown({ page: 'GROUPS', groups: [group] })).toEqual(told('2020-01-21', '2020-01-21'))
    expect(timesShown({ page: 'SESSION', session: { ...winter, group } })).toEqual(told('2020-01-21', '2020-07-21'))
  })

  it('are none where it tells of nothing that takes place', () => {
    expect(timesShown({ page: 'ABOUT' })).toEqual([])
    expect(timesShown({ page: 'GROUPS', groups: [aGroup({ nextSession: null })] })).toEqual([])
  })
})
