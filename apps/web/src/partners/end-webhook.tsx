import type { PartnerCard, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { PageHead } from '../shared/page-head.tsx'

type Of = { readonly asking: Asking; readonly partner: PartnerCard; readonly endpoint: WebhookEndpointCard }

/** Asks once more before an address ends. */
export function EndWebhook({ asking: { words, surroundings }, partner, endpoint }: Of): JSX.Element {
  const say = words.webhooks
  return (
    <div class="people-page narrow">
      <PageHead title={say.endTitle} lead={say.endHelp}>
        <p class="page-of">{partner.name}</p>
      </PageHead>
      <p class="partner-address" {...untranslated}>
        {endpoint.url}
      </p>
      <Form does="stop" of={endpoint.id}>
        <button class="button button-danger" type="submit">
          <PeopleIcon name="trash" />
          {say.endNow}
        </button>
      </Form>
      <BackTo
        href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id, told: endpoint.id })}
        words={say.backToOne}
      />
    </div>
  )
}
