import type { DeliveryCard, Page, PartnerCard, WebhookEndpointInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { SentDelivery } from './sent-delivery.tsx'
import { WebhookActions } from './webhook-actions.tsx'
import { eventsInWords, failureOf, stateInWords } from './webhook-state.ts'
import { writesPartners } from './writes-partners.ts'

type Shown = {
  readonly asking: Asking
  readonly partner: PartnerCard
  readonly endpoint: WebhookEndpointInList
  readonly deliveries: Page<DeliveryCard>
}

/** One address that a partner is told at: what was sent there, and why not where it was not. */
export function OneWebhook({ asking, partner, endpoint, deliveries: { nodes, pageInfo } }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.webhooks
  const writes = writesPartners(asking)
  const here = { partner: partner.id, told: endpoint.id }
  return (
    <div class="people-page">
      <DoneNote of={query} words={words} />
      <PageHead title={say.title} lead={say.lead}>
        <p class="page-of">{partner.name}</p>
      </PageHead>
      <div>
        <p class="partner-address" {...untranslated}>
          <strong>{endpoint.url}</strong>
        </p>
        <p>{eventsInWords(endpoint, asking)}</p>
        <State asking={asking} endpoint={endpoint} />
      </div>
      <div class={writes ? 'two-columns' : 'narrow'}>
        <div class="column-main">
          <h2>{say.sent}</h2>
          {nodes.length === 0 && <p class="nothing">{say.nothingSent}</p>}
          <ul class="rows">
            {nodes.map((delivery) => (
              <SentDelivery key={delivery.id} asking={asking} delivery={delivery} />
            ))}
          </ul>
          <p class="links-in-row">
            {query.has('after') && (
              <a class="button button-quiet" href={hrefOf(surroundings, 'PARTNERS', here)}>
                {say.newest}
              </a>
            )}
            {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
              <a
                class="button button-quiet"
                href={hrefOf(surroundings, 'PARTNERS', { ...here, after: pageInfo.endCursor })}
              >
                {say.older}
                <Icon name="arrow-right" />
              </a>
            )}
          </p>
          <BackTo href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id })} words={say.backToPartner} />
        </div>
        {writes && <WebhookActions asking={asking} partner={partner} endpoint={endpoint} />}
      </div>
    </div>
  )
}

function State({ asking, endpoint }: Pick<Shown, 'asking' | 'endpoint'>): JSX.Element {
  const state = stateInWords(endpoint, asking)
  if (endpoint.isEnabled && failureOf(endpoint) === null) return <p class="soft">{state}</p>
  return (
    <p class="attention">
      <PeopleIcon name="triangle-alert" />
      <span>{state}</span>
    </p>
  )
}
