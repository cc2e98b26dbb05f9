import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

type Links = {
  /** A Group's slug; null for the whole programme. */
  readonly of: string | null
  /** The id of the one Session that the page is about, if it takes place. */
  readonly session?: string | null
}

/** How to have the dates in a calendar of one's own: one Session's, a Group's, or all of them. Links alone: they work without a script. */
export function CalendarLinks({ of: slug, session = null }: Links): JSX.Element {
  const { origin, language, say, reader } = useSurroundings()
  const pathOf = (subject: string): string => `/calendar/${subject}.ics?language=${language}`
  const path = pathOf(slug === null ? 'programme' : `groups/${slug}`)
  const helpGroup = session === null ? say.calendar.helpGroup : say.calendar.helpSession
  return (
    <section class="calendar-links" aria-labelledby="calendar-heading">
      <h2 id="calendar-heading">{say.calendar.title}</h2>
      <p>{slug === null ? say.calendar.help : helpGroup}</p>
      <p class="calendar-buttons">
        {session !== null && (
          <a class="button" href={pathOf(`sessions/${session}`)} download="piiri.ics">
            <Icon name="calendar-plus" />
            {say.calendar.add}
          </a>
        )}
        <a
          class={session === null ? 'button' : 'button button-quiet'}
          href={`${origin.replace(/^https?:/, 'webcal:')}${path}`}
        >
          <Icon name={session === null ? 'calendar-plus' : 'calendar-days'} />
          {say.calendar.subscribe}
        </a>
        <a class="button button-quiet" href={path} download="piiri.ics">
          <Icon name="download" />
          {say.calendar.download}
        </a>
      </p>
      {origin.startsWith('https:') && (
        <p class="soft">
          {say.calendar.copy} <span class="calendar-address">{`${origin}${path}`}</span>
        </p>
      )}
      <p class="soft">{say.calendar.discreet}</p>
      {reader !== 'VISITOR' && (
        <p>
          <a class="onward" href={writePageAddress({ language, page: 'MY_CALENDARS', asked: '' })}>
            {say.calendar.own}
            <Icon name="arrow-right" />
          </a>
        </p>
      )}
    </section>
  )
}
