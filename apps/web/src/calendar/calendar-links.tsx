import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

/** How to have the dates in a calendar of one's own: a Group's, by its slug, or all of them. */
export function CalendarLinks({ of: slug }: { readonly of: string | null }): JSX.Element {
  const { host, language, say } = useSurroundings()
  const path = `/calendar/${slug === null ? 'programme' : `groups/${slug}`}.ics?language=${language}`
  return (
    <section class="calendar-links" aria-labelledby="calendar-heading">
      <h2 id="calendar-heading">{say.calendar.title}</h2>
      <p>{slug === null ? say.calendar.help : say.calendar.helpGroup}</p>
      <p class="calendar-buttons">
        <a class="button" href={`webcal://${host}${path}`}>
          <Icon name="calendar-plus" />
          {say.calendar.subscribe}
        </a>
        <a class="button button-quiet" href={path} download={slug === null ? 'piiri.ics' : 'piiri-group.ics'}>
          <Icon name="download" />
          {say.calendar.download}
        </a>
      </p>
      <p class="soft">{say.calendar.discreet}</p>
    </section>
  )
}
