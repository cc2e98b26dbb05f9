import { durationMinutes, type DurationMinutes } from '@piiri/domain/shared/duration'
import { localMinutes, parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Sent } from '../people/people-page.ts'

export type WrittenTimes = { readonly start: LocalDateTime; readonly duration: DurationMinutes }
/** The field that is wrong, and how. */
export type TimesTrouble = { readonly field: 'date' | 'begin' | 'end'; readonly is: 'MISSING' | 'BEFORE_BEGIN' }

const half = 12 * 60
const day = 24 * 60

/** The day and the two times of a form. An end that is less than half a day after the beginning may be on the next day: `22:00` to `01:00`. */
export function readTimes(sent: Pick<Sent, 'text'>): WrittenTimes | TimesTrouble {
  const on = parseLocalDateTime(`${sent.text('date')}T00:00`)
  if (on === null) return { field: 'date', is: 'MISSING' }
  const start = parseLocalDateTime(`${sent.text('date')}T${sent.text('begin')}`)
  if (start === null) return { field: 'begin', is: 'MISSING' }
  const end = parseLocalDateTime(`${sent.text('date')}T${sent.text('end')}`)
  if (end === null) return { field: 'end', is: 'MISSING' }
  const minutes = localMinutes(end) - localMinutes(start)
  const isNextDay = minutes < 0 && minutes + day <= half
  const duration = durationMinutes(isNextDay ? minutes + day : minutes)
  return duration === null ? { field: 'end', is: 'BEFORE_BEGIN' } : { start, duration }
}
