import { formatMonth } from '@piiri/domain/shared/format-dates'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { DoneNote } from '../people/done-note.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOfMembers, hrefOfRota } from '../people/people-links.ts'
import { neighbours } from '../sessions/calendar-span.ts'
import { capitalised } from '../sessions/day-words.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { DoneHowOften } from './done-how-often.tsx'
import type { Rota } from './load-rota.ts'
import { RotaDate } from './rota-date.tsx'

type Shown = { readonly asking: Asking; readonly rota: Rota }

/** The dates of one month, with what there is to do at each. */
export function RotaOfMonth({ asking, rota }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const { group, sessions, span, often } = rota
  const say = words.duties
  const hasNone = sessions.every(({ duties }) => duties.length === 0)
  return (
    <div class="people-page">
      <PageHead title={say.title} lead={say.lead}>
        <p class="page-of" lang={group.contentLanguage}>
          {group.title}
        </p>
      </PageHead>
      <DoneNote of={query} words={words} />
      <section>
        <h2>{capitalised(formatMonth(span.first, surroundings.tag))}</h2>
        <Months asking={asking} rota={rota} />
        {sessions.length === 0 && <p class="notice">{say.noDates}</p>}
        {sessions.length > 0 && hasNone && (
          <p class="notice">{group.viewerCanEdit ? say.noDutiesPlanner : say.noDuties}</p>
        )}
        <ol class="date-list rota">
          {sessions.map((session) => (
            <RotaDate key={session.id} asking={asking} group={group} session={session} />
          ))}
        </ol>
      </section>
      <DoneHowOften words={words} often={often} mine={group.viewerMembership?.id ?? null} />
      <p>
        <a class="onward" href={hrefOfMembers(surroundings, group.slug)}>
          {say.toMembers}
          <Icon name="arrow-right" />
        </a>
      </p>
    </div>
  )
}

function Months({ asking: { words, surroundings }, rota: { group, span } }: Shown): JSX.Element {
  const say = words.duties
  const to = (on: LocalDate | null): string => hrefOfRota(surroundings, group.slug, on === null ? {} : { on })
  const { earlier, later } = neighbours('MONTH', span, surroundings.today)
  return (
    <nav class="links-in-row" aria-label={say.title}>
      {earlier !== null && (
        <a class="button button-quiet" href={to(earlier)}>
          <Icon name="chevron-left" />
          {say.earlier}
        </a>
      )}
      <a class="button button-quiet" href={to(null)}>
        {say.thisMonth}
      </a>
      {later !== null && (
        <a class="button button-quiet" href={to(later)}>
          {say.later}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}
