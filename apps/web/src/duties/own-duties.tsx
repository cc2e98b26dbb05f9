import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { OwnDuty } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { hrefOfRota } from '../people/people-links.ts'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { timesOf } from '../sessions/session-times.ts'
import { DutyIcon, nameOfDuty } from './duty-names.tsx'

type Shown = { readonly asking: Asking; readonly duties: readonly OwnDuty[] }

/** What the viewer has taken in any of their Groups, by date. */
export const OwnDuties = ({ asking, duties }: Shown): JSX.Element => (
  <section>
    <h2>{asking.words.duties.mine}</h2>
    <ul class="rows">
      {duties.map((duty) => (
        <OneDuty key={duty.id} asking={asking} duty={duty} />
      ))}
    </ul>
  </section>
)

function OneDuty({ asking, duty }: { readonly asking: Asking; readonly duty: OwnDuty }): JSX.Element | null {
  const { words, surroundings } = asking
  const { session } = duty
  if (session === null) return null
  const { start, end } = timesOf(session, surroundings.timeZone)
  const isCancelled = session.status === 'CANCELLED'
  const when = formatSpan(start, end, surroundings.tag, 'SHORT')
  return (
    <li>
      <div>
        <p class="duty-name">
          <DutyIcon kind={duty.kind} />
          <strong dir="auto">{nameOfDuty(duty, surroundings)}</strong>
        </p>
        <p>
          <time dateTime={session.start}>{isCancelled ? <s>{when}</s> : when}</time>
          {isCancelled && ` ${surroundings.say.session.cancelled}`}
          {' · '}
          <span lang={session.group.contentLanguage}>{session.group.title}</span>
        </p>
      </div>
      <a href={hrefOfRota(surroundings, session.group.slug, { on: dayOf(start) })}>{words.duties.toRota}</a>
    </li>
  )
}
