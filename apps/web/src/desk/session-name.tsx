import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { PlannedSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { localTimeOf } from '../shared/told-times.ts'

type Named = { readonly asking: Asking; readonly session: PlannedSession }

/** Which Session a page is about: whose it is, when it is now, and how its Series goes. */
export function SessionName({ asking: { surroundings }, session }: Named): JSX.Element {
  const { group, localStart, localEnd, series } = session
  return (
    <ul class="fact-list session-name">
      <li>
        <Icon name="users-round" />
        <span lang={group.contentLanguage}>{group.title}</span>
      </li>
      <li>
        <Icon name="calendar-days" />
        {formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'SHORT_WITH_YEAR')}
      </li>
      {series !== null && series.recurrence !== null && (
        <li>
          <Icon name="calendar-clock" />
          {series.recurrenceInWords}
        </li>
      )}
    </ul>
  )
}
