import { formatDate } from '@piiri/domain/shared/format-dates'
import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf, hrefOfMembers, hrefOfRota } from '../people/people-links.ts'
import { unsent } from '../people/unsent.ts'
import { PageHead } from '../shared/page-head.tsx'
import { dateOf } from '../shared/told-times.ts'
import { hrefOfPart } from './group-parts.tsx'
import { StillTrue } from './still-true.tsx'

type Shown = { readonly asking: Asking; readonly groups: readonly GroupInList[] }

/** The Groups that the viewer plans, with the ways to all that is planned of them. */
export function PlannedGroupList({ asking, groups }: Shown): JSX.Element {
  const { words, surroundings, viewer, query } = asking
  const say = words.planning.groups
  const isStaff = isStaffViewer(viewer)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      {isStaff && (
        <p>
          <a class="button" href={hrefOf(surroundings, 'PLANNED_GROUPS', { do: 'new' })}>
            {say.toNew}
          </a>
        </p>
      )}
      <StillTrue asking={asking} groups={groups} />
      <section>
        <h2>{say.all}</h2>
        {groups.length === 0 && <p class="notice">{isStaff ? say.none : say.noneReader}</p>}
        <ul class="own-groups">
          {groups.map((group) => (
            <GroupRow key={group.id} asking={asking} group={group} />
          ))}
        </ul>
      </section>
      {isStaff && <EndedGroup asking={asking} />}
    </div>
  )
}

function GroupRow({ asking, group }: { readonly asking: Asking; readonly group: GroupInList }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.groups
  const { slug, title, confidentiality, lastConfirmedOn, contentLanguage } = group
  const links = [
    { href: hrefOfPart(asking, slug, 'texts'), words: say.partNames.texts },
    { href: hrefOfPart(asking, slug, 'facts'), words: say.partNames.facts },
    { href: hrefOfPart(asking, slug, 'materials'), words: say.partNames.materials },
    { href: hrefOfRota(surroundings, slug), words: words.duties.toRota },
    { href: hrefOfMembers(surroundings, slug), words: words.circle.toMembers },
  ]
  return (
    <li class="panel">
      <h3>
        <span lang={contentLanguage}>{title}</span>{' '}
        {confidentiality === 'CONFIDENTIAL' && <span class="chip">{surroundings.say.group.confidential}</span>}
      </h3>
      {lastConfirmedOn !== null && (
        <p class="soft">
          {words.planning.stillTrue.last(formatDate(dateOf(lastConfirmedOn), surroundings.tag, 'LONG'))}
        </p>
      )}
      <p class="links-in-row">
        {links.map((link) => (
          <a key={link.href} href={link.href} aria-label={`${link.words}: ${title}`}>
            {link.words}
          </a>
        ))}
      </p>
    </li>
  )
}

/** One that has ended is in no list: it is found by its address alone. */
function EndedGroup({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element {
  const say = words.planning.groups
  return (
    <section class="panel">
      <h2>{say.endedOne}</h2>
      <p class="soft">{say.endedOneHelp}</p>
      <form class="form" method="get" action={hrefOf(surroundings, 'PLANNED_GROUPS')}>
        <input type="hidden" name="part" value="end" />
        <div class="field">
          <label for="ended-group">{words.planning.facts.slug}</label>
          <input id="ended-group" class="text" name="group" required maxLength={60} {...unsent} autocapitalize="none" />
        </div>
        <button class="button button-quiet" type="submit">
          {say.openEnded}
        </button>
      </form>
    </section>
  )
}
