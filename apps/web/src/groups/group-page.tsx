import { formatDate } from '@piiri/domain/shared/format-dates'
import type { GroupPage as Group } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CalendarLinks } from '../calendar/calendar-links.tsx'
import { ContactCard } from '../contact/contact-card.tsx'
import { MaterialList } from '../materials/material-list.tsx'
import { writePageAddress } from '../pages/page-address.ts'
import { PosterLink } from '../posters/poster-link.tsx'
import { DateList } from '../sessions/date-list.tsx'
import { FactRows } from '../shared/fact-rows.tsx'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { Markdown } from '../shared/markdown.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { dateOf } from '../shared/told-times.ts'
import { SeeAsLink } from '../frame/see-as-link.tsx'
import { PlaceLines } from '../venues/place-lines.tsx'
import { HowToJoin } from './how-to-join.tsx'
import { KindLine } from './kind-line.tsx'

export function GroupPage({ group }: { readonly group: Group }): JSX.Element {
  const { language, say, tag, reader } = useSurroundings()
  const isConfidential = group.confidentiality === 'CONFIDENTIAL'
  const isOpen = !isConfidential && !group.isArchived
  // Of a confidential group only those are told any dates who may know them.
  const hasDates = isOpen || group.sessions.nodes.length > 0
  const place = group.nextSession?.venue ?? group.sessions.nodes.find(({ venue }) => venue !== null)?.venue ?? null
  return (
    <article class="group-page">
      <PageHead title={group.title} lead={group.summary} lang={group.contentLanguage}>
        <KindLine kind={group.kind} />
      </PageHead>
      {group.contentLanguage !== language && <p class="soft">{say.group.writtenIn(ownName(group.contentLanguage))}</p>}
      {group.isArchived && <Notice icon="archive" title={say.group.archived} paragraphs={[say.group.archivedHelp]} />}
      {isConfidential && !group.isArchived && (
        <Notice icon="lock-keyhole" title={say.group.confidential} paragraphs={say.group.confidentialWhy} />
      )}
      <div class="two-columns">
        <div class="column-main">
          <section>
            <h2>{say.group.forWhom}</h2>
            <p>
              {say.audiences[group.audience]}
              {group.audience === 'COMMUNITY' && group.description !== null && ` ${say.group.forWhomMore}`}
            </p>
          </section>
          {!group.isArchived && <HowToJoin joining={group.joining} />}
          {group.description !== null && (
            <section>
              <h2>{say.group.whatHappens}</h2>
              <Markdown text={group.description} lang={group.contentLanguage} />
            </section>
          )}
          {hasDates && (
            <section>
              <h2>{say.group.next}</h2>
              {group.sessions.nodes.length === 0 ? (
                <p>{say.group.noDates}</p>
              ) : (
                <DateList sessions={group.sessions.nodes} />
              )}
            </section>
          )}
          {group.materials.nodes.length > 0 && (
            <section>
              <h2>{say.frame.materials}</h2>
              <MaterialList materials={group.materials.nodes} />
              <p>
                <a class="onward" href={writePageAddress({ language, page: 'GROUP_MATERIALS', slug: group.slug })}>
                  {say.materials.open}
                  <Icon name="arrow-right" />
                </a>
              </p>
            </section>
          )}
        </div>
        <aside class="column-aside">
          {reader === 'STAFF' && <StaffLinks group={group} />}
          <FactRows languages={group.languages} features={group.features} featuresTitle={say.group.features}>
            {group.scheduleInWords.length > 0 && (
              <div>
                <dt>{say.group.when}</dt>
                {group.scheduleInWords.map((words) => (
                  <dd key={words}>{words}</dd>
                ))}
              </div>
            )}
            {place !== null && (
              <div>
                <dt>{say.group.nextTime}</dt>
                <dd>
                  <PlaceLines venue={place} />
                </dd>
              </div>
            )}
          </FactRows>
          {group.contactPoint !== null && <ContactCard contact={group.contactPoint} title={say.group.contact} />}
          {isOpen && <CalendarLinks of={group.slug} />}
          {!group.isArchived && <IdeasLink slug={group.slug} />}
          {!group.isArchived && <PosterLink of={group.id} />}
          {group.lastConfirmedOn !== null && (
            <p class="with-icon soft">
              <Icon name="badge-check" />
              {say.group.confirmed(formatDate(dateOf(group.lastConfirmedOn), tag, 'LONG'))}
            </p>
          )}
        </aside>
      </div>
    </article>
  )
}

/** Whoever may read none is told there how to come along. */
function IdeasLink({ slug }: Pick<Group, 'slug'>): JSX.Element {
  const { language, say } = useSurroundings()
  const asked = String(new URLSearchParams({ for: slug }))
  return (
    <section class="aside-note">
      <h2>{say.group.ideasTitle}</h2>
      <p>{say.group.ideasHelp}</p>
      <p>
        <a class="onward" href={writePageAddress({ language, page: 'IDEAS', asked })}>
          {say.group.toIdeas}
          <Icon name="arrow-right" />
        </a>
      </p>
    </section>
  )
}

/** To what only staff see, who are members of no group. */
function StaffLinks({ group: { id, slug } }: { readonly group: Pick<Group, 'id' | 'slug'> }): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <nav class="staff-links" aria-label={say.staff.links}>
      <a class="button button-quiet" href={writePageAddress({ language, page: 'MEMBERS', slug, asked: '' })}>
        <Icon name="users-round" />
        {say.staff.members}
      </a>
      <SeeAsLink id={id} />
    </nav>
  )
}

type Told = {
  readonly icon: 'archive' | 'lock-keyhole'
  readonly title: string
  readonly paragraphs: readonly string[]
}

const Notice = ({ icon, title, paragraphs }: Told): JSX.Element => (
  <section class="notice">
    <h2>
      <Icon name={icon} />
      {title}
    </h2>
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </section>
)
