import { dayOfMonth } from '@piiri/domain/shared/local-date'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { GroupSession } from '@piiri/sdk/lean'
import type { ComponentChildren, JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { timesInWords } from './day-words.ts'
import type { Times } from './session-times.ts'

type Dated = {
  readonly session: Pick<GroupSession, 'id' | 'start' | 'status'>
  readonly times: Times
  /** Its day, in words. */
  readonly when: string
  readonly children: ComponentChildren
}

/** One date in a list of dates, which leads to its Session; struck through where that is cancelled. */
export function DateEntry({ session, times, when, children }: Dated): JSX.Element {
  const { language, tag } = useSurroundings()
  const isCancelled = session.status === 'CANCELLED'
  return (
    <li data-state={isCancelled ? 'cancelled' : undefined}>
      <span class="date-list-number" aria-hidden="true">
        {dayOfMonth(dayOf(times.start))}
      </span>
      <div>
        <p class="date-list-when">
          <a href={writePageAddress({ language, page: 'SESSION', id: session.id })}>
            <time dateTime={session.start}>{isCancelled ? <s>{when}</s> : when}</time>
          </a>{' '}
          <span class="date-list-times">{timesInWords(times, tag)}</span>
        </p>
        {children}
      </div>
    </li>
  )
}
