import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { GroupSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useSurroundings } from '../shared/surroundings.ts'
import { DateEntry } from './date-entry.tsx'
import { capitalised, dayAndMonth, weekdayName } from './day-words.ts'
import { timesOf } from './session-times.ts'
import { StateTags } from './state-tags.tsx'

/** A Group's dates, each leading to its Session. */
export function DateList({ sessions }: { readonly sessions: readonly GroupSession[] }): JSX.Element {
  const { tag, timeZone, today } = useSurroundings()
  return (
    <ol class="date-list">
      {sessions.map((session) => {
        const times = timesOf(session, timeZone)
        const date = dayOf(times.start)
        const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`
        const when = `${capitalised(weekdayName(date, tag))} ${dayAndMonth(date, tag)}${year}`
        return (
          <DateEntry key={session.id} session={session} times={times} when={when}>
            {session.topic !== null && <p lang={session.contentLanguage}>{session.topic}</p>}
            <StateTags session={session} />
          </DateEntry>
        )
      })}
    </ol>
  )
}
