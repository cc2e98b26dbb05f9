import type { IssueApiKey, PartnerCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CopyAndPrint } from '../people/passphrase-to-keep.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { untranslated } from '../people/untranslated.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { lifeInWords } from './key-state.ts'

type NewApiKey = Extract<IssueApiKey['issueApiKey'], { readonly __typename: 'NewApiKey' }>
type Shown = { readonly asking: Asking; readonly partner: PartnerCard; readonly made: NewApiKey }

/** A key, the one time that it is shown: one touch marks all of it, also without a script. */
export function KeyToKeep({ asking, partner, made: { key, apiKey } }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.partners
  return (
    <div class="people-page narrow">
      <PageHead title={say.made} lead={say.madeLead}>
        <p class="page-of">{say.madeFor(partner.name)}</p>
      </PageHead>
      <section class="to-print panel">
        <p class="secret whole-key" {...untranslated}>
          {key}
        </p>
        <p class="soft">
          {apiKey.scopes.map((scope) => say.scopes[scope].short).join(', ')}. {lifeInWords(apiKey, asking)}.
        </p>
        <CopyAndPrint text={key} say={{ ...words.passphrase, copy: say.copy }} />
      </section>
      <ul class="advice">
        <li>{say.madeHow}</li>
      </ul>
      <p class="attention">
        <PeopleIcon name="triangle-alert" />
        <span>{say.madeLost}</span>
      </p>
      <p>
        <a class="button" href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id })}>
          {say.given}
          <Icon name="arrow-right" />
        </a>
      </p>
    </div>
  )
}
