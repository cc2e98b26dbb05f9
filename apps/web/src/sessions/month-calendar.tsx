import { formatMonth, weekdayNames } from '@piiri/domain/shared/format-dates'
import { dayOfMonth, type LocalDate } from '@piiri/domain/shared/local-date'
import type { ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useSurroundings } from '../shared/surroundings.ts'
import { monthName, weeksOfMonth, type Span } from './calendar-span.ts'
import { DayList } from './day-list.tsx'
import { capitalised, dayAndMonth, weekdayName } from './day-words.ts'
import { SessionEntry } from './session-entry.tsx'
import type { Day } from './session-times.ts'

type Month = { readonly span: Span; readonly days: readonly Day<ProgrammeSession>[] }

/** A month as a table of weeks. Where it is narrow, a day tells only how many Sessions it has, and leads to the list below. */
export function MonthCalendar({ span, days }: Month): JSX.Element {
  const { say, tag } = useSurroundings()
  const sessionsOf = new Map(days.map(({ date, sessions }) => [date, sessions]))
  const short = weekdayNames(tag, 'SHORT')
  return (
    <div class="month-calendar">
      <table class="month-table">
        <caption class="visually-hidden">{say.programme.monthTable(capitalised(formatMonth(span.first, tag)))}</caption>
        <thead>
          <tr>
            {weekdayNames(tag, 'FULL').map((name, index) => (
              <th key={name} scope="col" abbr={name}>
                <span aria-hidden="true">{short[index]}</span>
                <span class="visually-hidden">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(span.first).map((week) => (
            <tr key={week[0]}>
              {week.map((date) =>
                monthName(date) === monthName(span.first) ? (
                  <MonthDay key={date} date={date} sessions={sessionsOf.get(date) ?? []} />
                ) : (
                  <td key={date} class="month-day month-day-outside" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="month-list">
        <DayList days={days} />
      </div>
    </div>
  )
}

type OneDay = { readonly date: LocalDate; readonly sessions: readonly ProgrammeSession[] }

function MonthDay({ date, sessions }: OneDay): JSX.Element {
  const { say, tag, today } = useSurroundings()
  const number = dayOfMonth(date)
  const words = `${capitalised(weekdayName(date, tag))} ${dayAndMonth(date, tag)}`
  return (
    <td
      class="month-day"
      data-day={date < today ? 'past' : date === today ? 'today' : undefined}
      aria-current={date === today ? 'date' : undefined}
    >
      <span class="month-number">{number}</span>
      {sessions.length > 0 && (
        <>
          <a
            class="month-count"
            href={`#day-${date}`}
            aria-label={say.programme.dayWithSessions(words, sessions.length)}
          >
            {sessions.map(({ id, status }) => (
              <span key={id} class={status === 'CANCELLED' ? 'month-dot month-dot-cancelled' : 'month-dot'} />
            ))}
          </a>
          <ul class="session-entries month-entries">
            {sessions.map((session) => (
              <SessionEntry key={session.id} session={session} />
            ))}
          </ul>
        </>
      )}
    </td>
  )
}
