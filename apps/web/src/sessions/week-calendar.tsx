import type { ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useSurroundings } from '../shared/surroundings.ts'
import { daysOf, type Span } from './calendar-span.ts'
import { DayHeading } from './day-list.tsx'
import { SessionEntry } from './session-entry.tsx'
import type { Day } from './session-times.ts'

type Week = { readonly span: Span; readonly days: readonly Day<ProgrammeSession>[] }

/** Seven days: side by side where there is room, one below the other where there is not. */
export function WeekCalendar({ span, days }: Week): JSX.Element {
  const { say, today } = useSurroundings()
  const sessionsOf = new Map(days.map(({ date, sessions }) => [date, sessions]))
  return (
    <div class="week-calendar">
      <ol class="week-days">
        {daysOf(span).map((date) => {
          const sessions = sessionsOf.get(date) ?? []
          return (
            <li key={date} class="week-day" data-day={date < today ? 'past' : date === today ? 'today' : undefined}>
              <DayHeading date={date} />
              {sessions.length === 0 ? (
                <p class="soft week-day-none">{say.programme.noneOnDay}</p>
              ) : (
                <ul class="session-entries">
                  {sessions.map((session) => (
                    <SessionEntry key={session.id} session={session} />
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
