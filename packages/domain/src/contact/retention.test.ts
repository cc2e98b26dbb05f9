import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../shared/local-date.ts'
import { lastDayOf } from './retention.ts'

const on = (text: string): LocalDate => {
  const date = parseLocalDate(text)
  if (date === null) throw new Error(text)
  return date
}
describe('the last day of a message', () => {
  it.each([
    ['2026-01-12', null, '2026-07-11'],
    ['2026-01-12', '2026-01-12', '2026-04-12'],
    ['2026-01-12', '2026-04-12', '2026-07-11'],
    ['2026-01-12', '2026-07-10', '2026-07-11'],
    ['2023-12-31', '2024-01-01', '2024-03-31'],
  ])('received %s, answered %s: %s', (received, answered, last) => {
    expect(lastDayOf(on(received), answered === null ? null : on(answered))).toBe(last)
  })
})
