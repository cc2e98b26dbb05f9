import type { VisitOfferCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'

type Shown = { readonly asking: Asking; readonly visit: VisitOfferCard }

/** Asks once more before a visit is declined, and says what the partner hears. */
export function DeclineVisit({ asking: { words, surroundings }, visit }: Shown): JSX.Element {
  const say = words.visits
  return (
    <div class="people-page narrow">
      <PageHead title={say.declineTitle} lead={say.declineLead}>
        <p class="page-of" dir="auto">
          {visit.title}
        </p>
      </PageHead>
      <Form does="decline" of={visit.id}>
        <button class="button button-danger" type="submit">
          {say.declineNow}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'VISITS', { visit: visit.id })} words={say.backToOne} />
    </div>
  )
}
