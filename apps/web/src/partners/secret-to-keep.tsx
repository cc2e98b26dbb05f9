import type { PartnerCard, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CopyAndPrint } from '../people/passphrase-to-keep.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'

type Shown = {
  readonly asking: Asking
  readonly partner: PartnerCard
  /** What it is for. */
  readonly how: string
  readonly made: { readonly endpoint: WebhookEndpointCard; readonly secret: string }
}

/** The secret of an address, the one time that it is shown. */
export function SecretToKeep({ asking: { words, surroundings }, partner, made, how }: Shown): JSX.Element {
  const say = words.webhooks
  return (
    <div class="people-page narrow">
      <PageHead title={say.secretTitle} lead={say.secretLead}>
        <p class="page-of">{words.partners.madeFor(partner.name)}</p>
      </PageHead>
      <section class="to-print panel">
        <p class="secret whole-key" {...untranslated}>
          {made.secret}
        </p>
        <p class="soft partner-address" {...untranslated}>
          {made.endpoint.url}
        </p>
        <CopyAndPrint text={made.secret} say={{ ...words.passphrase, copy: say.copy }} />
      </section>
      <ul class="advice">
        <li>{how}</li>
      </ul>
      <p class="attention">
        <PeopleIcon name="triangle-alert" />
        <span>{say.secretLost}</span>
      </p>
      <p>
        <a class="button" href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id, told: made.endpoint.id })}>
          {say.given}
          <Icon name="arrow-right" />
        </a>
      </p>
    </div>
  )
}
