import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { twoDigits } from '@piiri/domain/shared/local-date'
import type { PlannedSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { daysOf } from '../sessions/calendar-span.ts'
import { DayHeading } from '../sessions/day-list.tsx'
import { timesOf, type Times } from '../sessions/session-times.ts'
import { BoardEntry } from './board-entry.tsx'
import { BreakBand } from './break-band.tsx'
import { hoursOf, placeInLanes, type Placed } from './lanes.ts'
import { breakOn, type Board } from './load-board.ts'

type Shown = { readonly asking: Asking; readonly board: Board; readonly back: string }
type Timed = { readonly session: PlannedSession; readonly times: Times }

/** Seven days. Side by side and by the hour where there is room; one below the other, as a list, where there is not. */
export function BoardWeek({ asking, board, back }: Shown): JSX.Element {
  const { timeZone } = asking.surroundings
  const timed = board.sessions.map((session) => ({ session, times: timesOf(session, timeZone) }))
  const days = daysOf(board.span).map((date) => ({
    date,
    placed: placeInLanes(
      timed.filter(({ times }) => dayOf(times.start) === date),
      date,
    ),
  }))
  const { from, to } = hoursOf(days.flatMap(({ placed }) => placed))
  return (
    <div class="board-week" data-board="week">
      <ol class={`board-days board-from-${from} board-hours-${to - from}`}>
        <li class="board-clock" aria-hidden="true">
          <ol>
            {Array.from({ length: to - from }, (_, at) => (
              <li key={at}>{twoDigits(from + at)}</li>
            ))}
          </ol>
        </li>
        {days.map(({ date, placed }) => (
          <Day key={date} asking={asking} board={board} back={back} date={date} placed={placed} />
        ))}
      </ol>
    </div>
  )
}

type OneDay = Shown & { readonly date: LocalDate; readonly placed: readonly Placed<Timed>[] }

function Day({ asking, board, back, date, placed }: OneDay): JSX.Element {
  const { today } = asking.surroundings
  const pause = breakOn(board.breaks, date)
  const colliding = new Set(board.collisions.flatMap(({ session }) => session ?? []))
  return (
    <li
      class="board-day"
      data-date={date}
      data-day={date < today ? 'past' : date === today ? 'today' : undefined}
      data-break={pause === undefined ? undefined : ''}
    >
      <DayHeading date={date} />
      <BreakBand asking={asking} pause={pause} />
      {placed.length === 0 ? (
        <p class="soft board-none">{asking.words.board.board.noneOnDay}</p>
      ) : (
        <ul class="board-entries">
          {placed.map(({ thing: { session }, from, quarters, lane, lanes }) => (
            <BoardEntry
              key={session.id}
              asking={asking}
              session={session}
              collides={colliding.has(session.id)}
              back={back}
              class={`at-hour-${Math.floor(from / 4)} at-quarter-${from % 4} for-${Math.min(quarters, 48)} lane-${lane + 1}-of-${Math.min(lanes, 4)}`}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
