import type { MyCircle } from '@piiri/sdk/lean'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { dayOfMonth } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { capitalised, dayAndMonth, timesInWords, weekdayName } from '../sessions/day-words.ts'
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
  const { language, say, tag, timeZone } = useSurroundings()
  const times = timesOf(session, timeZone)
  const date = dayOf(times.start)
  const isCancelled = session.status === 'CANCELLED'
  const when = `${capitalised(weekdayName(date, tag))} ${dayAndMonth(date, tag)}`
  return (
    <li data-state={isCancelled ? 'cancelled' : undefined}>
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
      </div>
    </li>
  )
}
