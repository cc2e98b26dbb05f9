import type { DeliveryCard, Page, PartnerCard, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { Icon } from '../shared/icon.tsx'
import { momentInWords } from '../shared/moment-in-words.ts'
import { PageHead } from '../shared/page-head.tsx'
import { eventsInWords, stateInWords } from './webhooks-of-partner.tsx'
import { writesPartners } from './writes-partners.ts'

type Shown = {
  readonly asking: Asking
  readonly partner: PartnerCard
  readonly endpoint: WebhookEndpointCard
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
        {endpoint.isEnabled ? <p class="soft">{say.isOn}</p> : <OffNotice asking={asking} endpoint={endpoint} />}
      </div>
      <div class={writes ? 'two-columns' : 'narrow'}>
        <div class="column-main">
          <h2>{say.sent}</h2>
          {nodes.length === 0 && <p class="nothing">{say.nothingSent}</p>}
          <ul class="rows">
            {nodes.map((delivery) => (
              <Sent key={delivery.id} asking={asking} delivery={delivery} />
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
        {writes && <WhatToDo asking={asking} partner={partner} endpoint={endpoint} />}
      </div>
    </div>
  )
}

const OffNotice = ({ asking, endpoint }: Pick<Shown, 'asking' | 'endpoint'>): JSX.Element => (
  <p class="attention">
    <PeopleIcon name="triangle-alert" />
    <span>{stateInWords(endpoint, asking)}</span>
  </p>
)

function Sent({ asking, delivery }: { readonly asking: Asking; readonly delivery: DeliveryCard }): JSX.Element {
  const say = asking.words.webhooks
  const { id, event, status, attemptCount, createdAt } = delivery
  const moment = momentInWords(asking, createdAt)
  const state = { PENDING: say.waits, DELIVERED: say.arrived, FAILED: say.givenUp }[status]
  return (
    <li>
      <div>
        <strong>{say.told[event]}</strong> <span class="chip">{state}</span>
        <p class="soft">
          <time dateTime={createdAt}>{moment}</time>. {say.tried(attemptCount)}.
        </p>
        <Why asking={asking} delivery={delivery} />
      </div>
      {writesPartners(asking) && (
        <Form does="again" of={id} class="form-plain">
          <button class="button button-quiet" type="submit" aria-label={say.againOf(say.told[event], moment)}>
            {say.again}
          </button>
        </Form>
      )}
    </li>
  )
}

/** What went wrong last, and when it is tried again. */
function Why({
  asking,
  delivery: { lastFailure, lastStatusCode, nextAttemptAt },
}: Parameters<typeof Sent>[0]): JSX.Element | null {
  const say = asking.words.webhooks
  const parts = [
    lastFailure !== null && say.reasons[lastFailure],
    lastFailure === 'STATUS' && lastStatusCode !== null && say.status(lastStatusCode),
    lastFailure !== null && nextAttemptAt !== null && say.nextTry(momentInWords(asking, nextAttemptAt)),
    lastFailure === 'NOT_MADE' && nextAttemptAt === null && say.givenUpHere,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : <p class="soft">{parts.join(' ')}</p>
}

function WhatToDo({ asking: { words, surroundings }, partner, endpoint }: Omit<Shown, 'deliveries'>): JSX.Element {
  const say = words.webhooks
  const { id, isEnabled } = endpoint
  const to = (what: 'edit' | 'stop'): string =>
    hrefOf(surroundings, 'PARTNERS', { partner: partner.id, told: id, [what]: '' })
  return (
    <aside class="column-aside">
      <section class="panel">
        <p class="soft">{say.testHelp}</p>
        <Form does="test" of={id} class="form-plain">
          <button class="button" type="submit">
            {say.test}
          </button>
        </Form>
      </section>
      <section class="panel">
        <p class="soft">{say.toEditHelp}</p>
        <p>
          <a class="button button-quiet" href={to('edit')}>
            {say.toEdit}
          </a>
        </p>
      </section>
      <section class="panel">
        <p class="soft">{isEnabled ? say.switchOffHelp : say.switchOnHelp}</p>
        <Form does={isEnabled ? 'switch-off' : 'switch-on'} of={id} class="form-plain">
          <button class="button button-quiet" type="submit">
            {isEnabled ? say.switchOff : say.switchOn}
          </button>
        </Form>
      </section>
      <section class="panel">
        <p class="soft">{say.rotateHelp}</p>
        <Form does="rotate" of={id} class="form-plain">
          <button class="button button-quiet" type="submit">
            <PeopleIcon name="key-round" />
            {say.rotate}
          </button>
        </Form>
      </section>
      <p>
        <a class="button button-quiet" href={to('stop')}>
          <PeopleIcon name="trash" />
          {say.end}
        </a>
      </p>
    </aside>
  )
}
