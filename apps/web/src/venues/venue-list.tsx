import type { VenueAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { PlaceLines } from './place-lines.tsx'

type Shown = { readonly asking: Asking; readonly venues: readonly VenueAsWritten[] }

/** The places that the viewer may know, each with who else is told of it. */
export function VenueList({ asking, venues }: Shown): JSX.Element {
  const { words, surroundings, viewer, query } = asking
  const say = words.planning.venues
  const isStaff = isStaffViewer(viewer)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={isStaff ? say.lead : say.leadReader} />
      <DoneNote of={query} words={words} />
      {isStaff && (
        <p>
          <a class="button" href={hrefOf(surroundings, 'VENUES', { do: 'new' })}>
            {say.toNew}
          </a>
        </p>
      )}
      {venues.length === 0 && <p class="notice">{isStaff ? say.none : say.noneReader}</p>}
      <ul class="own-groups venue-list">
        {venues.map((venue) => (
          <li key={venue.id} class="panel">
            <PlaceLines venue={venue} />
            <p class="soft">{say.disclosures[venue.disclosure].short}</p>
            {isStaff && (
              <a
                class="onward"
                href={hrefOf(surroundings, 'VENUES', { place: venue.id })}
                aria-label={say.changeOf(venue.name)}
              >
                {words.members.change}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
