import { formatDate, formatSpan } from '@piiri/domain/shared/format-dates'
import type { CollisionTold, ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { startInWords } from '../sessions/day-words.ts'
import { timeAt, timesOf } from '../sessions/session-times.ts'
import { dateOf, instantOf } from '../shared/told-times.ts'

type Lines = {
  readonly asking: Asking
  readonly collisions: readonly CollisionTold[]
  /** Those that may collide, as far as they are there: what a line calls them. */
  readonly sessions: readonly ProgrammeSession[]
  readonly most?: number
  /** How it is said that there are some. */
  readonly count?: (collisions: number) => string
}

/** What is at the same time as something else, each with both sides of it: it warns, it does not forbid. */
export function CollisionLines({ asking, collisions, sessions, most = 5, count }: Lines): JSX.Element | null {
  if (collisions.length === 0) return null
  const say = asking.words.board.collisions
  const more = collisions.length - most
  return (
    <div class="attention collisions">
      <PeopleIcon name="triangle-alert" />
      <div>
        <p>{(count ?? say.count)(collisions.length)}</p>
        <ul>
          {collisions.slice(0, most).map((collision, at) => (
            <li key={at}>
              <Line
                asking={asking}
                collision={collision}
                session={sessions.find(({ id }) => id === collision.session)}
              />
            </li>
          ))}
          {more > 0 && <li>{say.more(more)}</li>}
        </ul>
      </div>
    </div>
  )
}

type OfOne = {
  readonly asking: Asking
  readonly collision: CollisionTold
  readonly session: ProgrammeSession | undefined
}

function Line({ asking, collision, session }: OfOne): JSX.Element {
  const { words, surroundings } = asking
  const say = words.board.collisions
  const when = startInWords(timeAt(instantOf(collision.start), surroundings.timeZone), surroundings.tag)
  return (
    <>
      {session === undefined ? when : <Named asking={asking} session={session} />}
      {': '}
      {say.kinds[collision.kind]}
      {collision.with !== null && (
        <>
          {' '}
          <Named asking={asking} session={collision.with} />
        </>
      )}
      {collision.break !== null && ` ${breakInWords(asking, collision.break)}`}
    </>
  )
}

function breakInWords({ surroundings }: Asking, { from, to, reason }: NonNullable<CollisionTold['break']>): string {
  const day = (date: string): string => formatDate(dateOf(date), surroundings.tag, 'SHORT')
  return from === to ? `${reason} (${day(from)})` : `${reason} (${day(from)} – ${day(to)})`
}

/** What it is called, and when it is, as a way to it. */
function Named({ asking: { surroundings }, session }: { readonly asking: Asking; readonly session: ProgrammeSession }) {
  const { language, tag, timeZone } = surroundings
  const { start, end } = timesOf(session, timeZone)
  return (
    <a href={writePageAddress({ language, page: 'SESSION', id: session.id })}>
      <span lang={session.topic === null ? session.group.contentLanguage : session.contentLanguage}>
        {session.topic ?? session.group.title}
      </span>
      {`, ${formatSpan(start, end, tag, 'SHORT')}`}
    </a>
  )
}
