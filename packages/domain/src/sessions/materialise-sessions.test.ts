import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, local, minutes, zone } from '../../test/parsed.ts'
import { aLocalTime, aRule, patience, runs } from '../../test/rule.arbitrary.ts'
import type { DateSpan } from '../seasons/find-break.ts'
import { parseRecurrenceRule } from '../series/parse-recurrence-rule.ts'
import { toRfc3339 } from '../shared/instant.ts'
import { addMinutes, dayOf } from '../shared/local-date-time.ts'
import { addDays } from '../shared/local-date.ts'
import { materialiseSessions, type SessionPlan } from './materialise-sessions.ts'

const helsinki = zone('Europe/Helsinki')
const weekly = (start: string, rule: string, changes: Partial<SessionPlan<DateSpan>> = {}): SessionPlan<DateSpan> => {
  const parsed = parseRecurrenceRule(rule, { start: local(start), zone: helsinki })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return {
    start: local(start),
    zone: helsinki,
    rule: parsed.value,
    excluded: [],
    added: [],
    durationMinutes: minutes(150),
    season: { from: date('2020-01-07'), to: date('2020-04-30') },
    breaks: [],
    ...changes,
  }
}
const spring = { from: local('2020-01-01T00:00'), to: local('2020-07-01T00:00') }

describe('materialising sessions', { timeout: patience }, () => {
  it('gives every second Thursday of spring 2020 the same local time before and after the clock change', () => {
    const sessions = materialiseSessions(weekly('2020-01-23T17:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'), spring)
    expect(sessions.map(({ localStart }) => localStart)).toEqual(
      ['01-23', '02-06', '02-20', '03-05', '03-19', '04-02', '04-16', '04-30'].map((day) => `2020-${day}T17:00`),
    )
    expect(sessions.map(({ localEnd }) => localEnd.slice(11))).toEqual(sessions.map(() => '19:30'))
    expect(sessions.slice(4, 6).map(({ start, end }) => [toRfc3339(start), toRfc3339(end)])).toEqual([
      ['2020-03-19T15:00:00Z', '2020-03-19T17:30:00Z'],
      ['2020-04-02T14:00:00Z', '2020-04-02T16:30:00Z'],
    ])
  })

  it('takes both ends of the season in', () => {
    const plan = weekly('2020-01-07T14:00', 'FREQ=WEEKLY', {
      season: { from: date('2020-01-14'), to: date('2020-01-28') },
    })
    const days = materialiseSessions(plan, spring).map(({ originalStart }) => dayOf(originalStart))
    expect(days).toEqual(['2020-01-14', '2020-01-21', '2020-01-28'])
  })

  it('cancels those in a break, says which, and gives them back without it', () => {
    const winter = { from: date('2020-02-17'), to: date('2020-02-20') }
    const plan = weekly('2020-01-23T17:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', { breaks: [winter] })
    const cancelled = materialiseSessions(plan, spring).filter(({ cancelledBy }) => cancelledBy !== null)
    expect(cancelled.map(({ localStart, cancelledBy }) => [localStart, cancelledBy])).toEqual([
      ['2020-02-20T17:00', winter],
    ])
    const without = materialiseSessions({ ...plan, breaks: [] }, spring)
    expect(without).toEqual(materialiseSessions(plan, spring).map((session) => ({ ...session, cancelledBy: null })))
  })

  it('keeps the place of a time that the clock skips, and says when it is', () => {
    const plan = weekly('2020-03-22T03:30', 'FREQ=WEEKLY')
    const [, skipped] = materialiseSessions(plan, spring)
    expect(skipped).toMatchObject({ originalStart: '2020-03-29T03:30', localStart: '2020-03-29T04:30' })
  })

  it('never changes a session by moving the window', () => {
    const aPlan = fc
      .tuple(
        aRule,
        fc.integer({ min: 1, max: 1440 }),
        fc.nat(400),
        fc.nat(1000),
        fc.array(fc.nat(900), { maxLength: 4 }),
      )
      .chain(([rule, length, lead, days, breaks]) => {
        const first = dayOf(rule.start)
        return fc.array(aLocalTime, { maxLength: 2 }).map((added) => ({
          ...rule,
          excluded: [],
          added,
          durationMinutes: minutes(length),
          season: { from: addDays(first, -lead), to: addDays(first, days) },
          breaks: breaks.map((day) => ({ from: addDays(first, day), to: addDays(first, day + 10) })),
        }))
      })
    fc.assert(
      fc.property(aPlan, fc.nat(400_000), fc.nat(400_000), (plan, ahead, length) => {
        const all = materialiseSessions(plan, {
          from: addMinutes(plan.start, -1440),
          to: addMinutes(plan.start, 900_000),
        })
        const window = { from: addMinutes(plan.start, ahead), to: addMinutes(plan.start, ahead + length) }
        const within = all.filter(({ originalStart: at }) => window.from <= at && at < window.to)
        expect(materialiseSessions(plan, window)).toEqual(within)
      }),
      { numRuns: runs },
    )
  })
})
