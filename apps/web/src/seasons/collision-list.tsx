import { formatDate } from '@piiri/domain/shared/format-dates'
import type { PlannedSession, SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { instantOf } from '../shared/told-times.ts'
import { dayAt } from '../shared/zone-clock.ts'
import { toldOnce } from '../desk/told-once.ts'
import type { SeasonAtWork } from './season-sessions.ts'
import { datesInWords, SessionLink } from './season-words.tsx'

type Collision = SeasonToPlan['collisions'][number]
type Shown = {
  readonly asking: Asking
  readonly collisions: readonly Collision[]
  /** Among which those that collide are found. */
  readonly sessions: readonly PlannedSession[]
}

/** Each once; what a Break has called off is told with the Break. */
export function worthTelling({ season, sessions }: SeasonAtWork): readonly Collision[] {
  const cancelled = new Set(sessions.filter(({ status }) => status === 'CANCELLED').map(({ id }) => id))
  return toldOnce(
    season.collisions.filter(({ kind, session }) => kind !== 'IN_A_BREAK' || !cancelled.has(session ?? '')),
  )
}

/** What collides with what, with the way to both. It warns; nothing is forbidden. */
export function CollisionList({ asking, collisions, sessions }: Shown): JSX.Element {
  const say = asking.words.planning.collisions
  if (collisions.length === 0) return <p class="soft">{say.none}</p>
  return (
    <>
      <p class="attention">
        <PeopleIcon name="triangle-alert" />
        {say.help(collisions.length)}
      </p>
      <ul class="rows collisions">
        {collisions.map((collision) => (
          <li key={`${collision.start} ${collision.session} ${collision.with?.id ?? collision.break?.id}`}>
            <div>
              <strong>{say.kinds[collision.kind]}</strong>
              <Sides asking={asking} collision={collision} sessions={sessions} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Sides({
  asking,
  collision: { session: id, start, with: other, break: pause },
  sessions,
}: Omit<Shown, 'collisions'> & { readonly collision: Collision }): JSX.Element {
  const { surroundings } = asking
  const own = sessions.find((session) => session.id === id)
  const day = formatDate(dayAt(instantOf(start), surroundings.timeZone), surroundings.tag, 'FULL')
  return (
    <ul class="taken">
      <li>{own === undefined ? day : <SessionLink session={own} asking={asking} />}</li>
      {other !== null && (
        <li>
          <SessionLink session={other} asking={asking} />
        </li>
      )}
      {pause !== null && <li>{`${pause.reason}, ${datesInWords(pause, surroundings)}`}</li>}
    </ul>
  )
}
