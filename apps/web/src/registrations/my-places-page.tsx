import { isFailure, type OwnPlace } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DoneNote } from '../people/done-note.tsx'
import { Form } from '../people/form.tsx'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import type { Asking, PeoplePage } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { PageHead } from '../shared/page-head.tsx'
import { nameOfPlace, PlaceLines } from './place-lines.tsx'

/** One's own places, and what changed of them. */
export const myPlacesPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const places = await asking.piiri.registrations.mine()
    return { is: 'PAGE', title: asking.words.places.tabMine, content: <MyPlaces asking={asking} places={places} /> }
  },

  async act(asking, sent) {
    const { piiri, viewer, surroundings } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (sent.does === 'seen') {
      await piiri.registrations.markSeen(sent.options)
      return { is: 'GO', to: hrefOf(surroundings, 'MY_PLACES') }
    }
    const result = await piiri.registrations.cancel(sent.text('id'), sent.options)
    if (isFailure(result)) return troubleOf(result, asking)
    return { is: 'GO', to: hrefOf(surroundings, 'MY_PLACES', { done: 'place-given-back' }) }
  },
}

type Shown = { readonly asking: Asking; readonly places: readonly OwnPlace[] }

function MyPlaces({ asking, places }: Shown): JSX.Element {
  const { words, query } = asking
  const say = words.places
  return (
    <div class="people-page">
      <PageHead title={say.mine} lead={say.mineLead} />
      <DoneNote of={query} words={words} />
      {places.length === 0 && <p class="nothing">{say.mineNone}</p>}
      {places.some(({ hasUnseenChange }) => hasUnseenChange) && (
        <Form does="seen" class="form-plain">
          <button class="button" type="submit">
            {say.seen}
          </button>
        </Form>
      )}
      <ul class="own-groups">
        {places.map((place) => (
          <li key={place.id} class="panel">
            <PlaceLines asking={asking} place={place} />
            {place.status !== 'CANCELLED' && (
              <Form does="give-back" of={place.id} class="form-plain">
                <button
                  class="button button-quiet"
                  type="submit"
                  aria-label={say.giveBackOf(nameOfPlace({ asking, place }))}
                >
                  {say.giveBack}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
