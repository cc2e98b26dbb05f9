import { isFailure, type VisitOfferCard } from '@piiri/sdk/lean'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { plansSomething } from '../people/plans-something.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { showAccept } from './accept-visit.tsx'
import { DeclineVisit } from './decline-visit.tsx'
import { loadVisits } from './load-visits.ts'
import { OneVisit } from './one-visit.tsx'
import { VisitList } from './visit-list.tsx'

/** Visits that partners offer: for staff to answer, and for those who plan a Group to see who comes. To all others there is no such page. */
export const visitsPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, piiri, words } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!plansSomething(viewer)) return notFound
    const page = (content: Extract<Answered, { is: 'PAGE' }>['content']): Answered => ({
      is: 'PAGE',
      title: words.visits.tab,
      content,
    })
    const id = query.get('visit')
    if (id === null) return page(<VisitList asking={asking} visits={await loadVisits(asking)} />)
    const visit = await piiri.partners.visitOffer(id)
    if (visit === null) return notFound
    if (!mayAnswer(asking, visit)) return page(<OneVisit asking={asking} visit={visit} />)
    if (query.has('decline')) return page(<DeclineVisit asking={asking} visit={visit} />)
    return page(query.has('accept') ? await showAccept(asking, visit) : <OneVisit asking={asking} visit={visit} />)
  },

  async act(asking, sent) {
    const { viewer, surroundings } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!isStaffViewer(viewer)) return notFound
    if (sent.does === 'accept') return accept(asking, sent)
    return sent.does === 'decline' ? decline(asking, sent) : { is: 'GO', to: hrefOf(surroundings, 'VISITS') }
  },
}

/** Shows what became of it, which nothing was done to. */
const meanwhile = ({ words }: Asking): Answered => ({
  is: 'TROUBLE',
  trouble: { status: 422, field: null, message: words.visits.meanwhile },
})

/** Whether there is something to answer, for whoever asks. */
const mayAnswer = ({ viewer }: Asking, { status }: VisitOfferCard): boolean =>
  isStaffViewer(viewer) && status === 'OFFERED'

async function accept(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  const [id, session] = [sent.text('id'), sent.text('session')]
  if (session === '') return wrongFields(asking, { field: 'session', message: words.visits.noChoice })
  const accepted = await piiri.partners.acceptVisitOffer({ id, session, message: sent.text('message') }, sent.options)
  if (accepted.__typename === 'Conflict') return meanwhile(asking)
  if (isFailure(accepted)) return troublesOf(accepted, asking, ([field]) => field ?? null)
  return { is: 'GO', to: hrefOf(asking.surroundings, 'VISITS', { visit: id, done: 'visit-accepted' }) }
}

async function decline(asking: Asking, sent: Sent): Promise<Answered> {
  const declined = await asking.piiri.partners.declineVisitOffer(sent.text('id'), sent.options)
  if (declined.__typename === 'Conflict') return meanwhile(asking)
  if (isFailure(declined)) return troublesOf(declined, asking, () => null)
  return { is: 'GO', to: hrefOf(asking.surroundings, 'VISITS', { done: 'visit-declined' }) }
}
