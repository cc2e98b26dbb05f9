import { instant } from '@piiri/domain/shared/instant'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { aSession } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { groupByDay, momentOf, timesOf } from './session-times.ts'

const helsinki = parseTimeZone('Europe/Helsinki')
if (helsinki === null) throw new Error('There is no such zone.')
const at = (text: string) => instant(Date.parse(text))

describe('Sessions by day', () => {
  it('are under the day on which they start in the organisation’s zone', () => {
    const late = aSession({ id: 'late', start: '2026-11-24T22:30:00Z', localStart: '2026-11-25T00:30' })
    const elsewhere = aSession({
      id: 'elsewhere',
      start: '2026-11-25T23:00:00Z',
      localStart: '2026-11-25T18:00',
      timeZone: 'America/New_York',
    })
    expect(
      groupByDay([late, elsewhere], helsinki).map(({ date, sessions }) => [date, sessions.map(({ id }) => id)]),
    ).toEqual([
      ['2026-11-25', ['late']],
      ['2026-11-26', ['elsewhere']],
    ])
  })

  it('keep their order, and share a day', () => {
    const [first, second] = [aSession({ id: 'first' }), aSession({ id: 'second' })]
    expect(groupByDay([first, second], helsinki)).toEqual([{ date: '2020-01-21', sessions: [first, second] }])
    expect(groupByDay([], helsinki)).toEqual([])
  })
})

describe('when a Session is', () => {
  it('is told on the organisation’s clock, also where it is held elsewhere', () => {
    const online = aSession({
      start: '2026-07-01T15:00:00Z',
      end: '2026-07-01T16:30:00Z',
      localStart: '2026-07-01T11:00',
      localEnd: '2026-07-01T12:30',
      timeZone: 'America/New_York',
    })
    expect(timesOf(online, helsinki)).toEqual({ start: '2026-07-01T18:00', end: '2026-07-01T19:30' })
    expect(timesOf(aSession(), helsinki)).toEqual({ start: '2020-01-21T14:00', end: '2020-01-21T16:00' })
  })

  it('is to come, on from its first moment, and over from its end', () => {
    const session = aSession()
    expect(momentOf(session, at('2020-01-21T11:59:59Z'))).toBe('COMING')
    expect(momentOf(session, at('2020-01-21T12:00:00Z'))).toBe('NOW')
    expect(momentOf(session, at('2020-01-21T14:00:00Z'))).toBe('OVER')
    expect(momentOf(aSession({ status: 'CANCELLED' }), at('2020-01-21T12:00:00Z'))).toBe('COMING')
  })
})
