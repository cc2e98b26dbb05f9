import { formatDate, formatTimes } from '@piiri/domain/shared/format-dates'
import type { PlannedSession, SeasonAsPlanned, SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { mayPlanGroup } from '../desk/may-plan-group.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { dateOf, localTimeOf } from '../shared/told-times.ts'
import type { Surroundings } from '../shared/surroundings.ts'

/** `7. tammikuuta 2027 – 31. toukokuuta 2027`. */
export const datesInWords = (
  { from, to }: { readonly from: string; readonly to: string },
  { tag }: Pick<Surroundings, 'tag'>,
): string =>
  from === to
    ? formatDate(dateOf(from), tag, 'LONG')
    : `${formatDate(dateOf(from), tag, 'LONG')} – ${formatDate(dateOf(to), tag, 'LONG')}`

/** That only those who plan know of it yet. */
export const DraftMark = ({
  of: { status },
  words,
}: {
  readonly of: Pick<SeasonAsPlanned, 'status'>
  readonly words: Asking['words']
}): JSX.Element | null =>
  status === 'DRAFT' ? <span class="chip draft-mark">{words.planning.seasons.draft}</span> : null

type Series = SeasonToPlan['series'][number]
export type GroupOfSeries = { readonly group: Series['group']; readonly series: readonly Series[] }

/** The Series of each Group, by its name. */
export function byGroup(series: readonly Series[], { tag }: Pick<Surroundings, 'tag'>): readonly GroupOfSeries[] {
  const groups = new Map(series.map(({ group }) => [group.id, group]))
  return [...groups.values()]
    .toSorted((one, other) => one.title.localeCompare(other.title, tag))
    .map((group) => ({ group, series: series.filter((one) => one.group.id === group.id) }))
}

type Told = Pick<PlannedSession, 'id' | 'localStart' | 'localEnd' | 'group'>

/** A Session by its date and Group, with the way to it: to its form, for whoever plans it. */
export function SessionLink({ session, asking }: { readonly session: Told; readonly asking: Asking }): JSX.Element {
  const { surroundings, viewer } = asking
  const { language, tag } = surroundings
  const { id, group } = session
  const href = mayPlanGroup(viewer, group.id)
    ? writePageAddress({
        language,
        page: 'PLANNED_SESSION',
        id,
        asked: String(new URLSearchParams({ back: here(asking) })),
      })
    : writePageAddress({ language, page: 'SESSION', id })
  const [start, end] = [localTimeOf(session.localStart), localTimeOf(session.localEnd)]
  return (
    <a href={href}>
      {formatDate(dateOf(session.localStart.slice(0, 10)), tag, 'SHORT_WITH_YEAR')} {formatTimes(start, end, tag)},{' '}
      {group.title}
    </a>
  )
}

/** The page itself, without what was done on it. */
function here({ surroundings, query }: Asking): string {
  const asked = [...query].filter(([name]) => name !== 'done' && name !== 'n')
  return hrefOf(surroundings, 'SEASONS', Object.fromEntries(asked))
}
