import { readdirSync, readFileSync } from 'node:fs'
import { expandRule } from '@piiri/domain/series/expand-rule'
import { resolveLocalTime } from '@piiri/domain/series/resolve-local-time'
import { instant, parseInstant, toRfc3339 } from '@piiri/domain/shared/instant'
import { dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { describe, expect, it } from 'vitest'
import { helsinki, local } from '../../test/world.ts'
import type { ImportedEvent, ImportedSeries } from './imported-event.ts'
import { readCalendar } from './read-calendar.ts'

type Expected = {
  readonly window: { readonly from: string; readonly to: string }
  readonly error?: { readonly code: string }
  readonly events?: readonly ExpectedEvent[]
}
type ExpectedEvent = {
  readonly uid: string
  readonly summary: string
  readonly allDay: boolean
  readonly tzid: string | null
  readonly tzidAnyOf?: readonly string[]
  readonly durationMinutes: number | null
  readonly durationsByStart?: Readonly<Record<string, number>>
  readonly starts: readonly string[]
  readonly cancelled: readonly string[]
}

const folder = new URL('../../testdata/ics/', import.meta.url)
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder))
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(name.replace('.ics', '.json'), folder), 'utf8')) as Expected
const setting = { home: helsinki, until: parseInstant('2027-01-01T00:00:00Z') ?? instant(0) }
const names = readdirSync(folder).filter((name) => name.endsWith('.ics'))

/** Each date as it is held, or called off, in the window of the sample. */
function datesOf({ series }: ImportedEvent) {
  return series.flatMap((one) => {
    const from = [one.start, ...one.added].toSorted()[0] ?? one.start
    return expandRule(one, { from, to: local('2027-01-01T00:00') }).map((start) => dateOf(one, start.local))
  })
}
function dateOf({ changes, zone, durationMinutes }: ImportedSeries, original: LocalDateTime) {
  const own = changes.find(({ originalStart }) => originalStart === original)
  const start = own?.localStart ?? original
  return {
    original: toRfc3339(resolveLocalTime(original, zone)),
    start: toRfc3339(resolveLocalTime(start, zone)),
    day: dayOf(start),
    minutes: own?.durationMinutes ?? durationMinutes,
    isCalledOff: own?.calledOff !== undefined,
  }
}
/** What Piiri holds otherwise than the file says: a Session takes a minute at least and a day at most. */
const held = (minutes: number | null): number => (minutes === 0 ? 60 : Math.min(minutes ?? 1440, 1440))
/** A date that is called off after all of its series were moved has its place where the moved ones are. */
const movedAlong: Readonly<Record<string, readonly string[]>> = { 'this-and-future.ics': ['2025-10-09T15:00:00Z'] }

describe('a calendar of another program', () => {
  it('is one of twelve samples', () => expect(names).toHaveLength(12))

  it.each(names.filter((name) => expectedOf(name).events))('gives the dates that it says: %s', (name) => {
    const { events: expected = [] } = expectedOf(name)
    const read = readCalendar(bytesOf(name), setting)
    if (!read.ok) throw new Error(`${read.code} at line ${read.line}`)
    expect(read.value.events.map(({ uid, summary }) => ({ uid, summary }))).toEqual(
      expected.map(({ uid, summary }) => ({ uid, summary })),
    )
    for (const [at, event] of read.value.events.entries()) {
      const wanted = expected[at]
      if (wanted === undefined) throw new Error('as many as expected')
      const dates = datesOf(event)
      const going = dates.filter(({ isCalledOff }) => !isCalledOff)
      expect(going.map(({ start, day }) => (wanted.allDay ? day : start)).toSorted()).toEqual(wanted.starts)
      const cancelled = dates.filter(({ isCalledOff }) => isCalledOff).map(({ original }) => original)
      expect(cancelled).toEqual(movedAlong[name] ?? wanted.cancelled)
      for (const { start, minutes } of going)
        expect(minutes).toBe(held(wanted.durationsByStart?.[start] ?? wanted.durationMinutes))
      for (const { zone } of event.series) expect(wanted.tzidAnyOf ?? [wanted.tzid ?? helsinki]).toContain(zone)
      expect(event.series.reduce((sum, { dateCount }) => sum + dateCount, 0)).toBe(dates.length)
    }
  })

  it.each(names.filter((name) => expectedOf(name).error))('is refused whole for what is wrong: %s', (name) => {
    expect(readCalendar(bytesOf(name), setting)).toMatchObject({
      ok: false,
      code: expectedOf(name).error?.code,
      line: 9,
    })
  })
})
