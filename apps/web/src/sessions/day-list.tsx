import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import type { ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useSurroundings } from '../shared/surroundings.ts'
import { capitalised, dayAndMonth, weekdayName } from './day-words.ts'
import { SessionCard } from './session-card.tsx'
import type { Day } from './session-times.ts'

/** The programme as a list, day by day. */
export const DayList = ({ days }: { readonly days: readonly Day<ProgrammeSession>[] }): JSX.Element => (
  <div class="day-list">
    {days.map(({ date, sessions }) => (
      <section key={date} class="day" id={`day-${date}`} tabIndex={-1} aria-labelledby={`heading-${date}`}>
        <DayHeading date={date} />
        <ul class="day-sessions">
          {sessions.map((session) => (
            <SessionCard key={session.id} session={session} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)

/** `Keskiviikko 25. marraskuuta`, and whether that is today or tomorrow. */
export function DayHeading({ date }: { readonly date: LocalDate }): JSX.Element {
  const { tag, say, today } = useSurroundings()
  const near = date === today ? say.programme.today : date === addDays(today, 1) ? say.programme.tomorrow : null
  return (
    <h2 class="day-heading" id={`heading-${date}`}>
      <span class="day-weekday">{capitalised(weekdayName(date, tag))}</span>{' '}
      <span class="day-date">{dayAndMonth(date, tag)}</span>
      {near !== null && (
        <>
          {' '}
          <span class="day-near">{near}</span>
        </>
      )}
    </h2>
  )
}
