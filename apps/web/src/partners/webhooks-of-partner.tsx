import type { PartnerCard, WebhookEndpointInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { eventsInWords, failureOf, stateInWords } from './webhook-state.ts'
import { writesPartners } from './writes-partners.ts'

type Shown = {
  readonly asking: Asking
  readonly partner: PartnerCard
  readonly endpoints: readonly WebhookEndpointInList[]
}

/** Where a partner is told of changes, on its page: each with what was sent there one step away. */
export function WebhooksOfPartner({ asking, partner, endpoints }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.webhooks
  return (
    <>
      <h2>{say.title}</h2>
      {endpoints.length === 0 && <p class="nothing">{say.none}</p>}
      <ul class="rows">
        {endpoints.map((endpoint) => (
          <li key={endpoint.id} data-ended={endpoint.isEnabled ? undefined : ''}>
            <div>
              <strong class="partner-address" {...untranslated}>
                {endpoint.url}
              </strong>
              {!endpoint.isEnabled && <span class="chip">{say.isOff}</span>}
              {failureOf(endpoint) !== null && <span class="chip">{say.notArriving}</span>}
              <p>{eventsInWords(endpoint, asking)}</p>
              <p class="soft">{stateInWords(endpoint, asking)}</p>
            </div>
            <a
              href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id, told: endpoint.id })}
              aria-label={`${say.toOne}: ${endpoint.url}`}
            >
              {say.toOne}
            </a>
          </li>
        ))}
      </ul>
      {writesPartners(asking) && (
        <p>
          <a class="button button-quiet" href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id, tell: '' })}>
            {say.add}
          </a>
        </p>
      )}
    </>
  )
}
