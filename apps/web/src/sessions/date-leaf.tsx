import { formatDate, formatMonth, formatSpan } from '@piiri/domain/shared/format-dates'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { dayOfMonth } from '@piiri/domain/shared/local-date'
import type { SessionPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readersZone } from '../shared/readers-zone.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { instantOf } from '../shared/told-times.ts'
import { capitalised, timesInWords, weekdayName } from './day-words.ts'
import { timeAt, timesOf } from './session-times.ts'

/** A leaf of a calendar: the date large, and the times. */
export function DateLeaf({ session }: { readonly session: SessionPage }): JSX.Element {
  const { say, tag, timeZone } = useSurroundings()
  const times = timesOf(session, timeZone)
  const date = dayOf(times.start)
  const readers = useReadersTimes(session)
  return (
    <div class="date-leaf" data-state={session.status.toLowerCase()}>
      <p class="date-leaf-day">
        <span class="visually-hidden">{capitalised(formatDate(date, tag, 'FULL'))}</span>
        <span class="date-leaf-weekday" aria-hidden="true">
          {capitalised(weekdayName(date, tag))}
        </span>
        <span class="date-leaf-number" aria-hidden="true">
          {dayOfMonth(date)}
        </span>
        <span class="date-leaf-month" aria-hidden="true">
          {capitalised(formatMonth(date, tag))}
        </span>
      </p>
      <p class="date-leaf-times">
        <time dateTime={session.start}>{timesInWords(times, tag)}</time>
      </p>
      {readers !== null && <p class="soft">{say.session.readersClock(readers)}</p>}
    </div>
  )
}

/** The times on the reader's own clock, where it shows others, with the day where that is another too; known only once the page is in a browser. */
function useReadersTimes(session: SessionPage): string | null {
  const { tag, timeZone } = useSurroundings()
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const [start, end] = [instantOf(session.start), instantOf(session.end)]
    const zone = readersZone(timeZone, [start, end])
    if (zone === null) return setWords(null)
    const theirs = { start: timeAt(start, zone), end: timeAt(end, zone) }
    const isSameDay = dayOf(theirs.start) === dayOf(timeAt(start, timeZone))
    setWords(isSameDay ? timesInWords(theirs, tag) : formatSpan(theirs.start, theirs.end, tag, 'SHORT'))
  }, [session.start, session.end, timeZone, tag])
  return words
}
