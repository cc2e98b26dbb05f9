import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import { parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { describe, expect, it } from 'vitest'
import { hoursOf, placeInLanes } from './lanes.ts'

const at = (time: string): LocalDateTime => parseLocalDateTime(`2026-03-03T${time}`) ?? ('' as LocalDateTime)
const day = parseLocalDate('2026-03-03') ?? ('' as LocalDate)
const placed = (...spans: readonly (readonly [string, string])[]) =>
  placeInLanes(
    spans.map(([start, end]) => ({ times: { start: at(start), end: at(end) } })),
    day,
  ).map(({ from, quarters, lane, lanes }) => [from, quarters, lane, lanes])

describe('things of a day', () => {
  it('stand alone where nothing else is at the same time, one after the other too', () => {
    expect(placed(['14:00', '16:00'], ['16:00', '17:30'])).toEqual([
      [56, 8, 0, 1],
      [64, 6, 0, 1],
    ])
  })

  it('stand side by side as long as they touch, and take a lane that is free again', () => {
    expect(placed(['14:00', '16:00'], ['15:00', '18:00'], ['16:15', '17:00'])).toEqual([
      [56, 8, 0, 2],
      [60, 12, 1, 2],
      [65, 3, 0, 2],
    ])
  })

  it('end with the day where they go on after midnight, and are never too low to be read', () => {
    const start = at('23:00')
    const end = parseLocalDateTime('2026-03-04T01:00') ?? start
    expect(placeInLanes([{ times: { start, end } }], day)[0]).toMatchObject({ from: 92, quarters: 4 })
    expect(placed(['10:00', '10:15'])).toEqual([[40, 2, 0, 1]])
  })

  it('have the hours of an ordinary day, and more where they need them', () => {
    expect(hoursOf([])).toEqual({ from: 10, to: 20 })
    expect(hoursOf([{ from: 30, quarters: 4 }])).toEqual({ from: 7, to: 20 })
    expect(hoursOf([{ from: 84, quarters: 6 }])).toEqual({ from: 10, to: 23 })
  })
})
