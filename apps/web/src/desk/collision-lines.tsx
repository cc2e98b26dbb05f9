import { formatDate, formatSpan } from '@piiri/domain/shared/format-dates'
import type { CollisionTold, ProgrammeSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { startInWords } from '../sessions/day-words.ts'
import { timeAt, timesOf } from '../sessions/session-times.ts'
import { dateOf, instantOf } from '../shared/told-times.ts'
import { mayPlanGroup } from './may-plan-group.ts'
import { toldOnce } from './told-once.ts'

type Lines = {
  readonly asking: Asking
  readonly collisions: readonly CollisionTold[]
  /** Those that may collide, as far as they are there: what a line calls them. */
  readonly sessions: readonly ProgrammeSession[]
  readonly most?: number
  /** Where one comes back to from what one plans oneself, which leads to its form then; without it all lead to what everybody sees. */
  readonly back?: string | undefined
  /** How it is said that there are some. */
  readonly count?: (collisions: number) => string
}

/** What is at the same time as something else, each with both sides of it: it warns, it does not forbid. */
export function CollisionLines({ asking, collisions, sessions, most = 5, back, count }: Lines): JSX.Element | null {
  const told = toldOnce(collisions)
  if (told.length === 0) return null
  const say = asking.words.board.collisions
  const more = told.length - most
  return (
    <div class="attention collisions">
      <PeopleIcon name="triangle-alert" />
      <div>
        <p>{(count ?? say.count)(told.length)}</p>
        <ul>
          {told.slice(0, most).map((collision, at) => (
            <li key={at}>
              <Line
                asking={asking}
                back={back}
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

type OfOne = Pick<Lines, 'asking' | 'back'> & {
  readonly collision: CollisionTold
  readonly session: ProgrammeSession | undefined
}

function Line({ asking, back, collision, session }: OfOne): JSX.Element {
  const { words, surroundings } = asking
  const say = words.board.collisions
  const when = startInWords(timeAt(instantOf(collision.start), surroundings.timeZone), surroundings.tag)
  return (
    <>
      {session === undefined ? when : <Named asking={asking} back={back} session={session} />}
      {': '}
      {say.kinds[collision.kind]}
      {collision.with !== null && (
        <>
          {' '}
          <Named asking={asking} back={back} session={collision.with} />
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

type OfSession = Pick<Lines, 'asking' | 'back'> & { readonly session: ProgrammeSession }

/** What it is called, and when it is, as a way to it. */
function Named({ asking, back, session }: OfSession): JSX.Element {
  const { tag, timeZone } = asking.surroundings
  const { start, end } = timesOf(session, timeZone)
  return (
    <a href={hrefOfSession({ asking, back, session })}>
      <span lang={session.topic === null ? session.group.contentLanguage : session.contentLanguage}>
        {session.topic ?? session.group.title}
      </span>
      {`, ${formatSpan(start, end, tag, 'SHORT')}`}
    </a>
  )
}

function hrefOfSession({ asking: { viewer, surroundings }, back, session: { id, group } }: OfSession): string {
  const { language } = surroundings
  if (back === undefined || !mayPlanGroup(viewer, group.id)) return writePageAddress({ language, page: 'SESSION', id })
  return writePageAddress({ language, page: 'PLANNED_SESSION', id, asked: String(new URLSearchParams({ back })) })
}
