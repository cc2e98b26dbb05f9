import type { PlacesOfSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DoneNote } from '../people/done-note.tsx'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { nameIn } from '../shared/language-names.ts'

type Summary = NonNullable<PlacesOfSession['registrations']>
type Shown = { readonly asking: Asking; readonly session: PlacesOfSession }

/** Who comes and who waits, in their order, for those who plan; each place with how to free it. */
export function PlannedPlaces({ asking, session }: Shown): JSX.Element | null {
  const say = asking.words.places
  const { registrations } = session
  if (registrations === null || (registrations.capacity === null && registrations.places.length === 0)) return null
  return (
    <section class="people-page desk planned-places">
      <h2>{say.planned}</h2>
      <DoneNote of={asking.query} words={asking.words} />
      <p>{say.counts(registrations.confirmedCount, registrations.waitlistedCount)}</p>
      {registrations.places.length === 0 && <p class="soft">{say.plannedNone}</p>}
      <ol class="rows">
        {registrations.places.map((place) => (
          <OnePlace key={place.registration} asking={asking} place={place} />
        ))}
      </ol>
    </section>
  )
}

type OfPlace = { readonly asking: Asking; readonly place: Summary['places'][number] }

function OnePlace({ asking: { words, surroundings }, place }: OfPlace): JSX.Element {
  const say = words.places
  const name = place.alias ?? say.nameless
  return (
    <li>
      <div>
        <p>
          <strong dir="auto">{name}</strong>
          {place.status === 'WAITLISTED' && ` · ${say.plannedWaits}`}
        </p>
        {place.interpretingWish !== null && (
          <p class="soft">
            {say.wishOf} {nameIn(surroundings.language, place.interpretingWish)}
          </p>
        )}
      </div>
      <Form does="release" of={place.registration} class="form-plain">
        <button class="button button-quiet" type="submit" aria-label={say.releaseOf(name)}>
          {say.release}
        </button>
      </Form>
    </li>
  )
}
