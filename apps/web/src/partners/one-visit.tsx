import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { VisitOfferCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { dayInWords } from '../people/member-list.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { isToCome } from './is-to-come.ts'

type Shown = { readonly asking: Asking; readonly visit: VisitOfferCard }

/** What a partner offers, in its words, and what became of it. */
export function OneVisit({ asking, visit }: Shown): JSX.Element {
  const { words, surroundings, query, viewer } = asking
  const say = words.visits
  const { id, title, description, partner, languages, status } = visit
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <DoneNote of={query} words={words} />
      <PageHead title={<span dir="auto">{title}</span>}>
        <p class="page-of">{say.by(partner.name)}</p>
      </PageHead>
      <div class="narrow visit-parts">
        <Outcome asking={asking} visit={visit} />
        <section class="prose" dir="auto">
          {description.split(/\n+/).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </section>
        <p class="visit-languages">
          {say.languages}
          {': '}
          {languages.map((language) => (
            <span key={language} class="chip">
              <bdi lang={language}>{ownName(language)}</bdi>
            </span>
          ))}
        </p>
        {status === 'OFFERED' && isStaffViewer(viewer) && (
          <p class="links-in-row">
            <a class="button" href={hrefOf(surroundings, 'VISITS', { visit: id, accept: '' })}>
              <Icon name="calendar-days" />
              {say.accept}
            </a>
            <a class="button button-quiet" href={hrefOf(surroundings, 'VISITS', { visit: id, decline: '' })}>
              {say.decline}
            </a>
          </p>
        )}
        <BackTo href={hrefOf(surroundings, 'VISITS')} words={say.back} />
      </div>
    </div>
  )
}

function Outcome({ asking, visit }: Shown): JSX.Element {
  const { words } = asking
  const say = words.visits
  const { status, session, offeredAt } = visit
  if (status === 'OFFERED')
    return (
      <p class="lead-small">
        {say.outcomes.OFFERED} {say.waitsSince(dayInWords(asking, offeredAt))}.
      </p>
    )
  if (status !== 'ACCEPTED' || session === null) return <p class="lead-small">{say.outcomes[status]}</p>
  return (
    <section class="notice">
      <h2>
        <Icon name="calendar-days" />
        {say.when}
      </h2>
      <When asking={asking} session={session} />
      <h3>{say.told}</h3>
      {visit.messageToPartner === null ? (
        <p>{say.toldNothing}</p>
      ) : (
        <p class="visit-message" dir="auto">
          {visit.messageToPartner}
        </p>
      )}
      {isToCome(asking.surroundings, visit) && <Changes asking={asking} session={session} />}
    </section>
  )
}

type Of = { readonly asking: Asking; readonly session: NonNullable<VisitOfferCard['session']> }

const When = ({
  asking: { words, surroundings },
  session: { id, localStart, localEnd, status, group },
}: Of): JSX.Element => (
  <>
    <p>
      <time dateTime={localStart}>
        {formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'FULL')}
      </time>
      {', '}
      <span lang={group.contentLanguage}>{group.title}</span>{' '}
      {status === 'CANCELLED' && <span class="chip">{words.visits.calledOff}</span>}
    </p>
    <p>
      <a class="onward" href={writePageAddress({ language: surroundings.language, page: 'SESSION', id })}>
        {words.visits.toSession}
        <Icon name="arrow-right" />
      </a>
    </p>
  </>
)

const Changes = ({ asking: { words }, session: { group } }: Of): JSX.Element => (
  <p class="soft">
    {group.confidentiality === 'CONFIDENTIAL' ? words.visits.changesConfidential : words.visits.changes}{' '}
    {words.visits.callOff}
  </p>
)
