import type { PartnerCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { WebhookFields } from './webhook-form.tsx'

/** What a calendar of another organisation needs. */
const usual = {
  url: '',
  events: ['SESSION_SCHEDULED', 'SESSION_CHANGED', 'SESSION_CANCELLED', 'SESSION_REINSTATED', 'SEASON_PUBLISHED'],
} as const

type Of = { readonly asking: Asking; readonly partner: PartnerCard }

/** Where a partner is to be told, whose program does not say so itself. */
export function NewWebhook({ asking: { words, surroundings }, partner }: Of): JSX.Element {
  const say = words.webhooks
  return (
    <div class="people-page narrow">
      <PageHead title={say.addTitle} lead={say.addHelp}>
        <p class="page-of">{partner.name}</p>
      </PageHead>
      <Form does="tell">
        <WebhookFields say={say} now={usual} />
        <button class="button" type="submit">
          <PeopleIcon name="check" />
          {say.addNow}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id })} words={say.backToPartner} />
    </div>
  )
}
