import type { MyCircle } from '@piiri/sdk/lean'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { JSX } from 'preact'
import { DateEntry } from '../sessions/date-entry.tsx'
import { capitalised, dayAndMonth, weekdayName } from '../sessions/day-words.ts'
import { timesOf } from '../sessions/session-times.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

type Group = MyCircle['viewer']['memberships'][number]['group']
export type NextDate = {
  readonly session: Group['sessions']['nodes'][number]
  readonly group: { readonly title: string }
}

/** Dates of several Groups: which, when and where. */
export const NextDates = ({ dates }: { readonly dates: readonly NextDate[] }): JSX.Element => (
  <ol class="date-list">
    {dates.map((date) => (
      <OneDate key={date.session.id} {...date} />
    ))}
  </ol>
)

function OneDate({ session, group }: NextDate): JSX.Element {
  const { say, tag, timeZone } = useSurroundings()
  const times = timesOf(session, timeZone)
  const date = dayOf(times.start)
  const isCancelled = session.status === 'CANCELLED'
  const when = `${capitalised(weekdayName(date, tag))} ${dayAndMonth(date, tag)}`
  return (
    <DateEntry session={session} times={times} when={when}>
      <p>
        {group.title}
        {session.topic !== null && `: ${session.topic}`}
      </p>
      {isCancelled && (
        <p class="state-tags">
          <strong class="state-tag state-tag-cancelled">
            <Icon name="circle-x" />
            {say.session.cancelled}
          </strong>
        </p>
      )}
      {!isCancelled && session.venue !== null && (
        <p class="with-icon soft">
          <Icon name="map-pin" />
          <span>
            {[session.venue.name, session.venue.address ?? session.venue.district].filter(Boolean).join(', ')}
          </span>
        </p>
      )}
    </DateEntry>
  )
}
