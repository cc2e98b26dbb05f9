import type { GroupAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { partsOfGroup, type GroupPart } from './parts-of-group.ts'

type Frame = {
  readonly asking: Asking
  readonly group: Pick<GroupAsWritten, 'slug' | 'title' | 'contentLanguage' | 'isArchived'>
  readonly part: GroupPart
  readonly lead: string
  /** What was done just now, and how it is undone. */
  readonly note?: JSX.Element | undefined
  readonly children: JSX.Element | readonly JSX.Element[]
}

/** Around each page on which something of a Group is planned: its name, and the way to the others. */
export function GroupParts({ asking, group, part, lead, note, children }: Frame): JSX.Element {
  const { words, surroundings, viewer, query } = asking
  const { language } = surroundings
  const say = words.planning.groups
  const parts = partsOfGroup.filter((one) => one !== 'end' || isStaffViewer(viewer))
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.partTitles[part]} lead={lead}>
        <p class="page-of" lang={group.contentLanguage}>
          <a href={writePageAddress({ language, page: 'GROUP', slug: group.slug })}>{group.title}</a>
        </p>
      </PageHead>
      <nav class="part-links" aria-label={say.parts}>
        <ul>
          {parts.map((one) => (
            <li key={one}>
              <a href={hrefOfPart(asking, group.slug, one)} aria-current={one === part ? 'page' : undefined}>
                {say.partNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {note ?? <DoneNote of={query} words={words} />}
      {group.isArchived && part !== 'end' && <p class="attention">{say.ended}</p>}
      {children}
      <BackTo href={hrefOf(surroundings, 'PLANNED_GROUPS')} words={say.back} />
    </div>
  )
}

/** Where a part of a Group is planned. */
export function hrefOfPart(
  { surroundings }: Pick<Asking, 'surroundings'>,
  slug: string,
  part: GroupPart,
  done?: string,
): string {
  const more = done === undefined ? {} : { done }
  if (part === 'materials') return hrefOf(surroundings, 'PLANNED_MATERIALS', { group: slug, ...more })
  return hrefOf(surroundings, 'PLANNED_GROUPS', { group: slug, ...(part !== 'texts' && { part }), ...more })
}
