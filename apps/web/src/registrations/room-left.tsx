import type { SessionPage } from '@piiri/sdk/lean'
import { formatDate } from '@piiri/domain/shared/format-dates'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { momentOf, timeAt } from '../sessions/session-times.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { instantOf } from '../shared/told-times.ts'

type Shown = { readonly session: SessionPage }

/** On a Session's page that asks for a place: how much room there is, in steps, and where one takes it. */
export function RoomLeft({ session }: Shown): JSX.Element | null {
  const surroundings = useSurroundings()
  const { say, now, tag, timeZone, language } = surroundings
  const { placesLeft, registrationOpen, registrationOpensAt } = session
  if (placesLeft === null || session.status === 'CANCELLED' || momentOf(session, now) !== 'COMING') return null
  const opensAt = registrationOpensAt === null ? null : instantOf(registrationOpensAt)
  const opens = opensAt === null || opensAt <= now ? null : timeAt(opensAt, timeZone)
  return (
    <section class="room-left">
      <h2>{say.places.title}</h2>
      <p>
        <strong>{say.places.left[placesLeft]}</strong> {say.places.help}
      </p>
      {registrationOpen && (
        <p>
          <a class="button" href={writePageAddress({ language, page: 'PLACE', id: session.id, asked: '' })}>
            {placesLeft === 'NONE_LEFT' ? say.places.wait : say.places.take}
          </a>
        </p>
      )}
      {!registrationOpen && opens !== null && (
        <p>{say.places.opens(formatDate(dayOf(opens), tag, 'FULL'), clockOf(opens, language))}</p>
      )}
      {!registrationOpen && opens === null && <p>{say.places.closed}</p>}
    </section>
  )
}

/** As it is written in the page's language. */
const clockOf = (time: string, language: string): string =>
  language === 'fi' ? time.slice(11).replace(':', '.') : time.slice(11)
