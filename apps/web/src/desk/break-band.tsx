import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import type { Pause } from './load-board.ts'

/** That a day is without activities, and why. */
export function BreakBand({
  asking,
  pause,
}: {
  readonly asking: Asking
  readonly pause: Pause | undefined
}): JSX.Element | null {
  if (pause === undefined) return null
  return (
    <p class="board-break">
      <Icon name="leaf" />
      <span>
        <span class="visually-hidden">{asking.words.planning.breaks.title}: </span>
        {pause.reason}
      </span>
    </p>
  )
}
