import type { GroupSession } from '@piiri/sdk/lean'
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import type { IconName } from '../shared/icons.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { startInWords } from './day-words.ts'
import { momentOf } from './session-times.ts'

/** What is out of the ordinary about a Session, in words and with a picture; null where nothing is. */
export function StateTags({ session }: { readonly session: GroupSession }): JSX.Element | null {
  const { say, tag, now } = useSurroundings()
  const moment = momentOf(session, now)
  const isCancelled = session.status === 'CANCELLED'
  const isElsewhen = !isCancelled && session.isMoved && session.originalStart !== session.localStart
  if (!isCancelled && moment === 'COMING' && !isElsewhen) return null
  return (
    <p class="state-tags">
      {isCancelled && <StateTag state="CANCELLED">{say.session.cancelled}</StateTag>}
      {moment === 'NOW' && <StateTag state="NOW">{say.session.now}</StateTag>}
      {moment === 'OVER' && <StateTag state="OVER">{say.session.over}</StateTag>}
      {isElsewhen && (
        <>
          <StateTag state="MOVED">{say.session.moved}</StateTag>{' '}
          <span class="soft">{say.session.movedFrom(startInWords(localTimeOf(session.originalStart), tag))}</span>
        </>
      )}
    </p>
  )
}

type State = 'CANCELLED' | 'MOVED' | 'NOW' | 'OVER'
const icons: Readonly<Record<State, IconName>> = {
  CANCELLED: 'circle-x',
  MOVED: 'calendar-clock',
  NOW: 'circle-dot',
  OVER: 'clock',
}

const StateTag = ({
  state,
  children,
}: {
  readonly state: State
  readonly children: ComponentChildren
}): JSX.Element => (
  <strong class={`state-tag state-tag-${state.toLowerCase()}`}>
    <Icon name={icons[state]} />
    {children}
  </strong>
)
