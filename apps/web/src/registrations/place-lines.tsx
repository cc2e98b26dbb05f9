import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { OwnPlace } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { timesOf } from '../sessions/session-times.ts'
import { Icon } from '../shared/icon.tsx'
import { nameIn } from '../shared/language-names.ts'

type Shown = { readonly asking: Asking; readonly place: OwnPlace }
/** `PLAIN`: where nothing leads elsewhere. */
type Lines = Shown & { readonly how?: 'LINKED' | 'PLAIN' }

/** When and of which Group: what a place is called. */
export function nameOfPlace({ asking: { surroundings, words }, place: { session } }: Shown): string {
  if (session === null) return words.places.elsewhere
  const { start, end } = timesOf(session, surroundings.timeZone)
  return `${session.group.title}, ${formatSpan(start, end, surroundings.tag, 'SHORT')}`
}

/** How one's place stands, and what it is at. */
export function PlaceLines({ asking, place, how = 'LINKED' }: Lines): JSX.Element {
  const { words, surroundings } = asking
  const say = words.places
  const { session, status, waitlistPosition, interpretingWish, hasUnseenChange } = place
  const name = nameOfPlace({ asking, place })
  const isOff = session?.status === 'CANCELLED'
  return (
    <div>
      <p class="place-name">
        {session === null || how === 'PLAIN' ? (
          name
        ) : (
          <a href={writePageAddress({ language: surroundings.language, page: 'SESSION', id: session.id })}>
            {isOff ? <s>{name}</s> : name}
          </a>
        )}
      </p>
      {isOff && (
        <p class="with-icon">
          <Icon name="circle-x" />
          <span>
            {surroundings.say.session.cancelled}
            {session.cancellationReason !== null && `: ${session.cancellationReason}`}
          </span>
        </p>
      )}
      {session?.venue != null && !isOff && (
        <p class="with-icon soft">
          <Icon name="map-pin" />
          <span>{[session.venue.name, session.venue.address].filter(Boolean).join(', ')}</span>
        </p>
      )}
      <p>
        <strong>{say.statuses[status]}</strong>
        {waitlistPosition !== null && `, ${say.position(waitlistPosition)}`}
      </p>
      {interpretingWish !== null && (
        <p class="soft">
          {say.wishOf} {nameIn(surroundings.language, interpretingWish)}
        </p>
      )}
      {hasUnseenChange && (
        <p class="attention with-icon">
          <Icon name="info" />
          {say.changed}
        </p>
      )}
    </div>
  )
}
