/** What a Schedule of the feed of Series says, read by a calendar alone, and whether it is held. */
import { expect } from 'vitest'
import type { Follower } from './feed-followers.ts'

const day = 24 * 60 * 60 * 1000
type Schedule = {
  readonly startDate: string
  readonly endDate?: string
  readonly startTime: string
  readonly repeatFrequency: string
  readonly repeatCount?: number
  readonly exceptDate?: readonly string[]
}
/** What a Schedule of a rule of weeks says, read by a calendar alone: what a clock there shows. */
function datesIn(schedule: Schedule): readonly string[] {
  const { startDate, endDate = '9999-12-31', startTime, repeatFrequency, repeatCount, exceptDate = [] } = schedule
  const step = 7 * Number(/^P(\d+)W$/.exec(repeatFrequency)?.[1]) * day
  const count = repeatCount ?? 200
  const dates = Array.from({ length: count }, (_, at) => new Date(Date.parse(startDate) + at * step).toISOString())
  return dates
    .map((date) => date.slice(0, 10))
    .filter((date) => date <= endDate)
    .map((date) => `${date}T${startTime}`)
    .filter((local) => !exceptDate.some((one) => one.startsWith(local)))
}
/** Each Session is of a Series that is told, and nobody is sent where nothing is on: each date that the rule of a Series gives is held. Answers how many. */
export function expectToAgree({ sessions, series }: Follower, time: number): number {
  let agreed = 0
  // As they are written.
  const all = [...sessions.values()] as readonly Readonly<Record<'superEvent' | 'startDate' | 'eventStatus', string>>[]
  const told = [...series.values()] as readonly {
    readonly '@id': string
    readonly eventSchedule?: readonly Schedule[]
  }[]
  expect(told.map((one) => one['@id']).toSorted()).toEqual(
    [...new Set(all.map(({ superEvent }) => superEvent))].toSorted(),
  )
  const from = new Date(time - 59 * day).toISOString().slice(0, 16)
  for (const { '@id': name, eventSchedule } of told) {
    if (eventSchedule === undefined) continue
    const held = all
      .filter(({ superEvent, eventStatus }) => superEvent === name && eventStatus.endsWith('/EventScheduled'))
      .map(({ startDate }) => startDate.slice(0, 16))
    const dates = eventSchedule.flatMap(datesIn).filter((local) => local > from)
    expect(dates.filter((local) => !held.includes(local))).toEqual([])
    agreed += dates.length
  }
  return agreed
}
