import type { SessionPage as Session } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CalendarLinks } from '../calendar/calendar-links.tsx'
import { ContactCard } from '../contact/contact-card.tsx'
import { DutiesOfSession } from '../duties/duties-of-session.tsx'
import { SeeAsLink } from '../frame/see-as-link.tsx'
import { HowToJoin } from '../groups/how-to-join.tsx'
import { KindLine } from '../groups/kind-line.tsx'
import { writePageAddress } from '../pages/page-address.ts'
import { FactRows } from '../shared/fact-rows.tsx'
import { RoomLeft } from '../registrations/room-left.tsx'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { PlaceLines } from '../venues/place-lines.tsx'
import { DateLeaf } from './date-leaf.tsx'
import { DateList } from './date-list.tsx'
import { StateTags } from './state-tags.tsx'

export function SessionPage({ session }: { readonly session: Session }): JSX.Element {
  const { language, say, reader } = useSurroundings()
  const { group, venue } = session
  const isCancelled = session.status === 'CANCELLED'
  const others = group.sessions.nodes.filter(({ id }) => id !== session.id)
  const text = session.contentLanguage
  // Whoever has to have a place, or is not told where it is, cannot just come.
  const dropIn = session.placesLeft !== null ? 'REGISTRATION' : venue?.address == null ? 'CONTACT_FIRST' : 'DROP_IN'
  const joining = group.joining === 'DROP_IN' ? dropIn : group.joining
  const hrefOfGroup = writePageAddress({ language, page: 'GROUP', slug: group.slug })
  return (
    <article class="session-page">
      <div class="session-head">
        <DateLeaf session={session} />
        <PageHead
          title={isCancelled ? <s>{group.title}</s> : group.title}
          lang={group.contentLanguage}
          lead={session.topic === null ? undefined : <span lang={text}>{session.topic}</span>}
          after={
            <>
              <StateTags session={session} />
              {isCancelled && (
                <div class="session-cancelled">
                  {session.cancellationReason !== null && <p lang={text}>{session.cancellationReason}</p>}
                  <p>{say.session.cancelledHelp}</p>
                </div>
              )}
            </>
          }
        >
          <KindLine kind={group.kind} />
        </PageHead>
      </div>
      <div class="two-columns">
        <div class="column-main">
          {session.note !== null && (
            <section class="notice">
              <h2>
                <Icon name="info" />
                {say.session.note}
              </h2>
              <p lang={text}>{session.note}</p>
            </section>
          )}
          {session.guestSpeakers.length > 0 && (
            <section>
              <h2>{say.session.guests}</h2>
              <ul class="guests">
                {session.guestSpeakers.map(({ title, topic, organisation }) => (
                  <li key={title} lang={text}>
                    <strong>{title}</strong>
                    {organisation !== null && <span class="soft">{organisation}</span>}
                    {topic !== null && <span>{topic}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {!isCancelled && (
            <>
              <section>
                <h2>{say.session.where}</h2>
                {venue === null ? <p>{say.session.noPlace}</p> : <PlaceLines venue={venue} />}
                {venue?.directions != null && (
                  <div class="directions">
                    <h3>{say.session.howToFind}</h3>
                    <p>{venue.directions}</p>
                  </div>
                )}
              </section>
              <HowToJoin joining={joining} />
              <RoomLeft session={session} />
              <DutiesOfSession session={session} />
            </>
          )}
          <section>
            <h2>{say.session.others}</h2>
            {others.length === 0 ? <p>{say.session.noOthers}</p> : <DateList sessions={others} />}
          </section>
        </div>
        <aside class="column-aside">
          <section class="about-group">
            <p lang={group.contentLanguage}>{group.summary}</p>
            <a class="onward" href={hrefOfGroup}>
              {say.session.toGroup}
              <Icon name="arrow-right" />
            </a>
          </section>
          <FactRows languages={session.languages} features={session.features} featuresTitle={say.session.atPlace} />
          {group.contactPoint !== null && <ContactCard contact={group.contactPoint} title={say.group.contact} />}
          {group.confidentiality === 'OPEN' && (
            <CalendarLinks of={group.slug} session={isCancelled ? null : session.id} />
          )}
          {reader === 'STAFF' && <SeeAsLink id={session.id} />}
        </aside>
      </div>
    </article>
  )
}
