import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { CountedSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { timesOf } from '../sessions/session-times.ts'
import { PageHead } from '../shared/page-head.tsx'

type Shown = { readonly asking: Asking; readonly sessions: readonly CountedSession[] }

/** Dates that have begun, with how many came, and the way to count. */
export function CountList({ asking, sessions }: Shown): JSX.Element {
  const { words, query } = asking
  const say = words.counts
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      <p>{say.onlyNumbers}</p>
      <section>
        <h2>{say.latest}</h2>
        {sessions.length === 0 && (
          <div class="notice">
            <p>
              <strong>{say.none}</strong>
            </p>
            <p>{say.noneHelp}</p>
          </div>
        )}
        <ul class="rows count-rows">
          {sessions.map((session) => (
            <CountRow key={session.id} asking={asking} session={session} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function CountRow({ asking, session }: { readonly asking: Asking; readonly session: CountedSession }): JSX.Element {
  const { words, surroundings } = asking
  const { group, attendance } = session
  const say = words.counts
  const { start, end } = timesOf(session, surroundings.timeZone)
  const when = formatSpan(start, end, surroundings.tag, 'SHORT')
  return (
    <li>
      <div>
        <p>
          <strong lang={group.contentLanguage}>{group.title}</strong>
          {session.topic !== null && <span lang={session.contentLanguage}> – {session.topic}</span>}
        </p>
        <p class="soft">
          <time dateTime={session.start}>{when}</time>
        </p>
        <p>{attendance === null ? say.notCounted : say.came(attendance.total)}</p>
      </div>
      {group.viewerCanEdit && (
        <a
          class={attendance === null ? 'button' : 'button button-quiet'}
          href={hrefOf(surroundings, 'COUNTS', { session: session.id })}
          aria-label={say.countOf(group.title, when)}
        >
          {attendance === null ? say.count : say.change}
        </a>
      )}
    </li>
  )
}
