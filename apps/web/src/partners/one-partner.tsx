import type { ApiKeyCard, PartnerCard, WebhookEndpointInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { dayInWords } from '../people/member-list.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { PageHead } from '../shared/page-head.tsx'
import { KeyForm } from './key-form.tsx'
import { isInUse, lifeInWords, useInWords } from './key-state.ts'
import { WebhooksOfPartner } from './webhooks-of-partner.tsx'
import { writesPartners } from './writes-partners.ts'

type Shown = { readonly asking: Asking; readonly partner: PartnerCard }
type WithWebhooks = Shown & { readonly endpoints: readonly WebhookEndpointInList[] }

/** A partner with its keys, the newest first, and where it is told of changes. */
export function OnePartner({ asking, partner, endpoints }: WithWebhooks): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.partners
  const { id, name, url, apiKeys } = partner
  const writes = writesPartners(asking)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <DoneNote of={query} words={words} />
      <PageHead title={name} />
      {url !== null && (
        <p>
          <a class="partner-address" href={url} rel="noopener noreferrer">
            {url}
          </a>
        </p>
      )}
      <div class={writes ? 'two-columns' : 'narrow'}>
        <div class="column-main">
          <h2>{say.keys}</h2>
          {apiKeys.length === 0 && <p class="nothing">{say.noKeys}</p>}
          <ul class="rows">
            {apiKeys.map((apiKey) => (
              <Key key={apiKey.id} asking={asking} partner={partner} apiKey={apiKey} />
            ))}
          </ul>
          <WebhooksOfPartner asking={asking} partner={partner} endpoints={endpoints} />
          {writes && (
            <p>
              <a class="button button-quiet" href={hrefOf(surroundings, 'PARTNERS', { partner: id, remove: '' })}>
                <PeopleIcon name="trash" />
                {say.remove}
              </a>
            </p>
          )}
          <BackTo href={hrefOf(surroundings, 'PARTNERS')} words={say.back} />
        </div>
        {writes && (
          <aside class="column-aside">
            <KeyForm asking={asking} />
          </aside>
        )}
      </div>
    </div>
  )
}

function Key({ asking, partner, apiKey }: Shown & { readonly apiKey: ApiKeyCard }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.partners
  const { id, prefix, scopes, createdAt, isRevoked } = apiKey
  return (
    <li data-ended={isInUse(apiKey, asking) ? undefined : ''}>
      <div>
        <strong class="secret" {...untranslated}>
          {prefix}…
        </strong>
        {isRevoked && <span class="chip">{say.ended}</span>}
        <p>{scopes.map((scope) => say.scopes[scope].short).join(', ')}</p>
        <p class="soft">
          {isRevoked ? '' : `${lifeInWords(apiKey, asking)}, `}
          {say.issuedOn(dayInWords(asking, createdAt))}
        </p>
        <p class="soft">{useInWords(apiKey, asking)}</p>
      </div>
      {writesPartners(asking) && isInUse(apiKey, asking) && (
        <a href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id, end: id })} aria-label={say.endOf(prefix)}>
          {say.end}
        </a>
      )}
    </li>
  )
}
