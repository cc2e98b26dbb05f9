import type { GroupInList, SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'

type Shown = {
  readonly asking: Asking
  readonly season: SeasonToPlan
  readonly groups: readonly GroupInList[]
}

/** The way to something new in a Season, for each Group that the viewer plans. None where it is over. */
export function PlanInSeason({ asking: { words, surroundings }, season, groups }: Shown): JSX.Element | null {
  const { language, today } = surroundings
  const say = words.board.board
  if (groups.length === 0 || season.to < today) return null
  const on = season.from < today ? today : season.from
  const asked = String(new URLSearchParams({ season: season.id, on }))
  return (
    <>
      <h3>{say.plan}</h3>
      <ul class="links-in-row">
        {groups.map(({ id, slug, title }) => (
          <li key={id}>
            <a class="button button-quiet" href={writePageAddress({ language, page: 'NEW_SERIES', slug, asked })}>
              <Icon name="calendar-plus" />
              <span class="visually-hidden">{say.planIn} </span>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
