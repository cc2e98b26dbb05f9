import type { SeasonAsPlanned } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { datesInWords, DraftMark } from './season-words.tsx'

type Shown = { readonly asking: Asking; readonly seasons: readonly SeasonAsPlanned[] }

/** All Seasons in the order of their dates, the ones to come first of all. */
export function SeasonList({ asking, seasons }: Shown): JSX.Element {
  const { words, surroundings, viewer, query } = asking
  const say = words.planning.seasons
  const isOver = ({ to }: SeasonAsPlanned): boolean => to < surroundings.today
  const parts = [
    { title: say.present, seasons: seasons.filter((one) => !isOver(one)).toSorted(byDate) },
    { title: say.past, seasons: seasons.filter(isOver).toSorted(byDate).toReversed() },
  ].filter((part) => part.seasons.length > 0)
  const isStaff = isStaffViewer(viewer)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      {isStaff && (
        <p>
          <a class="button" href={hrefOf(surroundings, 'SEASONS', { do: 'new' })}>
            {say.toNew}
          </a>
        </p>
      )}
      {parts.length === 0 && (
        <section class="notice">
          <h2>{say.none}</h2>
          <p>{isStaff ? say.noneHelp : say.noneHelpReader}</p>
        </section>
      )}
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <ul class="own-groups">
            {part.seasons.map((season) => (
              <SeasonCard key={season.id} asking={asking} season={season} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const byDate = (one: SeasonAsPlanned, other: SeasonAsPlanned): number =>
  one.from.localeCompare(other.from) || one.to.localeCompare(other.to)

function SeasonCard({ asking, season }: { readonly asking: Asking; readonly season: SeasonAsPlanned }): JSX.Element {
  const { words, surroundings } = asking
  return (
    <li class="panel">
      <h3>
        <a href={hrefOf(surroundings, 'SEASONS', { season: season.id })}>{season.title}</a>{' '}
        <DraftMark of={season} words={words} />
      </h3>
      <p>{datesInWords(season, surroundings)}</p>
      <p class="soft">{words.planning.seasons.breakCount(season.breaks.length)}</p>
    </li>
  )
}
