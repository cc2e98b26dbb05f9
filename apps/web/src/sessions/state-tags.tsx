import type { GroupSession } from '@piiri/sdk/lean'
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import type { IconName } from '../shared/icons.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { instantAt } from '../shared/zone-clock.ts'
import { startInWords } from './day-words.ts'
import { momentOf, timeAt } from './session-times.ts'

/** What is out of the ordinary about a Session, in words and with a picture; null where nothing is. */
export function StateTags({ session }: { readonly session: GroupSession }): JSX.Element | null {
  const { say, tag, now, timeZone } = useSurroundings()
  const moment = momentOf(session, now)
  const isCancelled = session.status === 'CANCELLED'
  const isElsewhen = !isCancelled && session.isMoved && session.originalStart !== session.localStart
  // It is told on its own zone's clock, and a page has one clock: the organisation's.
  const planned = timeAt(instantAt(localTimeOf(session.originalStart), session.timeZone), timeZone)
  const room = moment === 'COMING' ? littleRoomIn(session) : null
  if (!isCancelled && moment === 'COMING' && !isElsewhen && room === null) return null
  return (
    <p class="state-tags">
      {isCancelled && <StateTag state="CANCELLED">{say.session.cancelled}</StateTag>}
      {moment === 'NOW' && <StateTag state="NOW">{say.session.now}</StateTag>}
      {moment === 'OVER' && <StateTag state="OVER">{say.session.over}</StateTag>}
      {isElsewhen && (
        <>
          <StateTag state="MOVED">{say.session.moved}</StateTag>{' '}
          <span class="soft">{say.session.movedFrom(startInWords(planned, tag))}</span>
        </>
      )}
      {room !== null && <StateTag state={room}>{say.places.leftInShort[room]}</StateTag>}
    </p>
  )
}

type LittleRoom = 'NONE_LEFT' | 'FEW_LEFT'
/** Where one cannot simply count on a place. */
export const littleRoomIn = ({ status, placesLeft }: Pick<GroupSession, 'status' | 'placesLeft'>): LittleRoom | null =>
  status === 'CANCELLED' || placesLeft === 'SOME_LEFT' ? null : placesLeft

type State = 'CANCELLED' | 'MOVED' | 'NOW' | 'OVER' | LittleRoom
const icons: Readonly<Record<State, IconName>> = {
  CANCELLED: 'circle-x',
  MOVED: 'calendar-clock',
  NOW: 'circle-dot',
  OVER: 'clock',
  NONE_LEFT: 'users-round',
  FEW_LEFT: 'users-round',
}

const StateTag = ({
  state,
  children,
}: {
  readonly state: State
  readonly children: ComponentChildren
}): JSX.Element => (
  <strong class={`state-tag state-tag-${state.toLowerCase().replace('_', '-')}`}>
    <Icon name={icons[state]} />
    {children}
  </strong>
)
