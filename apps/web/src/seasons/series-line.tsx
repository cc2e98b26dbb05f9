import { formatDate } from '@piiri/domain/shared/format-dates'
import type { PlannedSession, SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { mayPlanGroup } from '../desk/may-plan-group.ts'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { dateOf } from '../shared/told-times.ts'
import { heldOf } from './season-sessions.ts'

type Shown = {
  readonly asking: Asking
  readonly series: SeasonToPlan['series'][number]
  readonly sessions: readonly PlannedSession[]
}

/** A Series in words, where it is, and how many dates it has; with the way to it, for whoever plans it. */
export function SeriesLine({ asking: { words, surroundings, viewer }, series, sessions }: Shown): JSX.Element {
  const { language } = surroundings
  const say = words.planning.seasons
  const own = sessions.filter((session) => session.series?.id === series.id)
  const held = heldOf(own)
  const [first, last] = [held[0], held.at(-1)]
  const day = (session: PlannedSession): string =>
    formatDate(dateOf(session.localStart.slice(0, 10)), surroundings.tag, 'SHORT')
  const parts = [
    say.dateCount(held.length),
    ...(held.length < own.length ? [say.cancelledCount(own.length - held.length)] : []),
    ...(first !== undefined && last !== undefined && first !== last ? [`${day(first)} – ${day(last)}`] : []),
    ...(series.venue === null ? [] : [series.venue.name]),
    ...(series.topic === null ? [] : [series.topic]),
  ]
  return (
    <li>
      <strong>
        {mayPlanGroup(viewer, series.group.id) ? (
          <a href={writePageAddress({ language, page: 'PLANNED_SERIES', id: series.id, asked: '' })}>
            {series.recurrenceInWords}
          </a>
        ) : (
          series.recurrenceInWords
        )}
      </strong>
      <span class="soft">{parts.join('\u00a0· ')}</span>
    </li>
  )
}
