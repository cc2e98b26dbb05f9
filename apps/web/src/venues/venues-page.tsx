import { isFailure, type VenueAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { plansSomething } from '../people/plans-something.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { versionIn } from '../people/version-in.ts'
import { PageHead } from '../shared/page-head.tsx'
import { VenueForm } from './venue-form.tsx'
import { VenueList } from './venue-list.tsx'
import {
  fieldOfVenue,
  inputOf,
  newVenue,
  unreadable,
  valuesIn,
  valuesOfVenue,
  type VenueValues,
} from './venue-values.ts'

/** Places: those who plan read the ones that they may choose, staff write them down. To all others there is no such page. */
export const venuesPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    if (!plansSomething(asking.viewer)) return notFound
    const { piiri, query } = asking
    const id = query.get('place')
    const isNew = query.get('do') === 'new'
    if (isNew && isStaffViewer(asking.viewer)) return formOf(asking, null)
    if (isNew) return notFound
    const venues = await piiri.venues.list()
    if (id === null) return page(asking, <VenueList asking={asking} venues={venues} />)
    const venue = venues.find((one) => one.id === id)
    return venue === undefined || !isStaffViewer(asking.viewer) ? notFound : formOf(asking, venue)
  },

  async act(asking, sent) {
    if (!isStaffViewer(asking.viewer)) return notFound
    if (sent.does !== 'save') return { is: 'GO', to: hrefOf(asking.surroundings, 'VENUES') }
    return sent.text('preview') === '' ? save(asking, sent) : preview(asking, sent)
  },
}

const page = ({ words }: Asking, content: JSX.Element): Answered => ({
  is: 'PAGE',
  title: words.planning.venues.tab,
  content,
})

function formOf(asking: Asking, venue: VenueAsWritten | null, typed?: VenueValues): Answered {
  const { words, surroundings } = asking
  const say = words.planning.venues
  const values = typed ?? (venue === null ? newVenue(surroundings.timeZone) : valuesOfVenue(venue))
  return page(
    asking,
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={venue === null ? say.toNew : say.change} lead={say.formLead}>
        {venue !== null && <p class="page-of">{venue.name}</p>}
      </PageHead>
      <VenueForm asking={asking} values={values} version={venue?.version ?? null} />
      <BackTo href={hrefOf(surroundings, 'VENUES')} words={say.back} />
    </div>,
  )
}

/** Shows who would see what of what was typed; nothing is saved. */
async function preview(asking: Asking, sent: Sent): Promise<Answered> {
  const id = asking.query.get('place')
  const venue = id === null ? null : ((await asking.piiri.venues.list()).find((one) => one.id === id) ?? null)
  return id !== null && venue === null ? notFound : formOf(asking, venue, valuesIn(sent))
}

async function save(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, query, words, surroundings } = asking
  const values = valuesIn(sent)
  const say = words.planning.venues
  const wrong = wrongFields(asking, ...unreadable(values).map((field) => ({ field, message: say.unreadable[field] })))
  if (wrong !== null) return wrong
  const [id, input] = [query.get('place'), inputOf(values)]
  const result =
    id === null
      ? await piiri.venues.create(input, sent.options)
      : await piiri.venues.update({ id, input, ...versionIn(sent) }, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, fieldOfVenue(sent))
  return { is: 'GO', to: hrefOf(surroundings, 'VENUES', { done: id === null ? 'place-created' : 'place-changed' }) }
}
