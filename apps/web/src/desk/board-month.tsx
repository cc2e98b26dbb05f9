import { formatMonth, weekdayNames } from '@piiri/domain/shared/format-dates'
import { dayOfMonth, type LocalDate } from '@piiri/domain/shared/local-date'
import type { PlannedSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { monthName, weeksOfMonth } from '../sessions/calendar-span.ts'
import { DayHeading } from '../sessions/day-list.tsx'
import { capitalised } from '../sessions/day-words.ts'
import { groupByDay } from '../sessions/session-times.ts'
import { BoardEntry } from './board-entry.tsx'
import { BreakBand } from './break-band.tsx'
import { breakOn, type Board } from './load-board.ts'

type Shown = { readonly asking: Asking; readonly board: Board; readonly back: string }

/** A month as weeks of days where there is room, as a list of the days that have something where there is not. */
export function BoardMonth({ asking, board, back }: Shown): JSX.Element {
  const { tag, timeZone, say } = asking.surroundings
  const { first } = board.span
  const sessionsOf = new Map(groupByDay(board.sessions, timeZone).map(({ date, sessions }) => [date, sessions]))
  return (
    <div class="board-month" data-board="month">
      <table>
        <caption class="visually-hidden">{say.programme.monthTable(capitalised(formatMonth(first, tag)))}</caption>
        <thead>
          <tr>
            {weekdayNames(tag, 'FULL').map((name) => (
              <th key={name} scope="col">
                {capitalised(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(first).map((week) => (
            <tr key={week[0]}>
              {week.map((date) =>
                monthName(date) === monthName(first) ? (
                  <Day
                    key={date}
                    asking={asking}
                    board={board}
                    back={back}
                    date={date}
                    sessions={sessionsOf.get(date) ?? []}
                  />
                ) : (
                  <td key={date} class="board-cell board-cell-outside" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type OneDay = Shown & { readonly date: LocalDate; readonly sessions: readonly PlannedSession[] }

function Day({ asking, board, back, date, sessions }: OneDay): JSX.Element {
  const { today } = asking.surroundings
  const pause = breakOn(board.breaks, date)
  const colliding = new Set(board.collisions.flatMap(({ session }) => session ?? []))
  return (
    <td
      class="board-cell"
      data-date={date}
      data-day={date < today ? 'past' : date === today ? 'today' : undefined}
      data-break={pause === undefined ? undefined : ''}
      data-empty={sessions.length === 0 && pause === undefined ? '' : undefined}
      aria-current={date === today ? 'date' : undefined}
    >
      <span class="board-number" aria-hidden="true">
        {dayOfMonth(date)}
      </span>
      <div class="board-cell-heading">
        <DayHeading date={date} />
      </div>
      <BreakBand asking={asking} pause={pause} />
      {sessions.length > 0 && (
        <ul class="board-entries">
          {sessions.map((session) => (
            <BoardEntry
              key={session.id}
              asking={asking}
              session={session}
              collides={colliding.has(session.id)}
              back={back}
            />
          ))}
        </ul>
      )}
    </td>
  )
}
