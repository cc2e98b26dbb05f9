import type { PartnerCard, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { WebhookFields } from './webhook-form.tsx'

type Of = { readonly asking: Asking; readonly partner: PartnerCard; readonly endpoint: WebhookEndpointCard }

/** Changes where a partner is told, and of what. Whether it is, is another form. */
export function EditWebhook({ asking: { words, surroundings }, partner, endpoint }: Of): JSX.Element {
  const say = words.webhooks
  return (
    <div class="people-page narrow">
      <PageHead title={say.editTitle} lead={say.editHelp}>
        <p class="page-of">{partner.name}</p>
      </PageHead>
      <Form does="edit" of={endpoint.id}>
        <WebhookFields say={say} now={endpoint} />
        <button class="button" type="submit">
          <PeopleIcon name="check" />
          {say.save}
        </button>
      </Form>
      <BackTo
        href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id, told: endpoint.id })}
        words={say.backUnchanged}
      />
    </div>
  )
}
