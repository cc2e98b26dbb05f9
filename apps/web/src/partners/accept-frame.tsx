import type { VisitOfferCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'

export type OfVisit = { readonly asking: Asking; readonly visit: VisitOfferCard }
type Framed = OfVisit & {
  readonly title: string
  readonly lead: string | undefined
  readonly children: JSX.Element | readonly JSX.Element[]
}

/** What both steps of accepting a visit have around them. */
export const AcceptFrame = ({ asking: { words, surroundings }, visit, title, lead, children }: Framed): JSX.Element => (
  <div class="people-page narrow">
    <BackTo href={hrefOf(surroundings, 'VISITS', { visit: visit.id })} words={words.visits.backToOne} />
    <PageHead title={title} lead={lead}>
      <p class="page-of" dir="auto">
        {visit.title}
      </p>
    </PageHead>
    {children}
  </div>
)
