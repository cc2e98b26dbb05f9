import { dayOf } from '@piiri/domain/shared/local-date-time'
import { dayOfMonth } from '@piiri/domain/shared/local-date'
import type { GroupSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { capitalised, dayAndMonth, timesInWords, weekdayName } from './day-words.ts'
import { timesOf } from './session-times.ts'
import { StateTags } from './state-tags.tsx'

/** A Group's dates, each leading to its Session. */
export function DateList({ sessions }: { readonly sessions: readonly GroupSession[] }): JSX.Element {
  const { language, tag, timeZone, today } = useSurroundings()
  return (
    <ol class="date-list">
      {sessions.map((session) => {
        const times = timesOf(session, timeZone)
        const date = dayOf(times.start)
        const isCancelled = session.status === 'CANCELLED'
        const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`
        const when = `${capitalised(weekdayName(date, tag))} ${dayAndMonth(date, tag)}${year}`
        return (
          <li key={session.id} data-state={isCancelled ? 'cancelled' : undefined}>
            <span class="date-list-number" aria-hidden="true">
              {dayOfMonth(date)}
            </span>
            <div>
              <p class="date-list-when">
                <a href={writePageAddress({ language, page: 'SESSION', id: session.id })}>
                  <time dateTime={session.start}>{isCancelled ? <s>{when}</s> : when}</time>
                </a>{' '}
                <span class="date-list-times">{timesInWords(times, tag)}</span>
              </p>
              {session.topic !== null && <p lang={session.contentLanguage}>{session.topic}</p>}
              <StateTags session={session} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
