import type { PartnerCard, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { dayInWords } from '../people/member-list.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { begun } from './webhook-form.tsx'
import { writesPartners } from './writes-partners.ts'

type Shown = {
  readonly asking: Asking
  readonly partner: PartnerCard
  readonly endpoints: readonly WebhookEndpointCard[]
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

/** Of what it is told, as a sentence's beginning. */
export function eventsInWords({ events }: WebhookEndpointCard, { words }: Pick<Asking, 'words'>): string {
  return begun(events.map((event) => words.webhooks.events[event]).join(', '))
}

/** Whether it is told, and if not, since when and why. */
export function stateInWords({ disabledAt, disabledBecause }: WebhookEndpointCard, asking: Asking): string {
  const say = asking.words.webhooks
  if (disabledAt === null || disabledBecause === null) return say.isOn
  return say.offBecause[disabledBecause](dayInWords(asking, disabledAt))
}
