import type { SessionPage, VenueCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { accessIcons } from '../shared/fact-icons.ts'
import { FactList } from '../shared/fact-list.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

type Place = VenueCard & Partial<Pick<NonNullable<SessionPage['venue']>, 'postalCode'>>

/** A place, as far as the reader may know it: where its address is not told, it says who tells it. */
export function PlaceLines({ venue }: { readonly venue: Place }): JSX.Element {
  const { say } = useSurroundings()
  const { name, address, district, access } = venue
  const town = [venue.postalCode, venue.city].filter((part) => part != null).join(' ')
  const lines = (address === null ? [district, town] : [address, town, district]).filter(Boolean)
  return (
    <div class="place">
      <p>
        <strong>{name}</strong>
        {lines.map((line) => (
          <span key={line} class="place-line">
            {line}
          </span>
        ))}
      </p>
      {address === null && <p class="soft">{say.session.addressToldTo}</p>}
      <FactList facts={access.map((one) => ({ icon: accessIcons[one], words: say.access[one] }))} />
    </div>
  )
}
