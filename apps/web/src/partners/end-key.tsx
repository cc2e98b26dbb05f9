import type { ApiKeyCard, PartnerCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { lifeInWords, useInWords } from './key-state.ts'

type Of = { readonly asking: Asking; readonly partner: PartnerCard }

/** Asks once more before a key ends. */
export function EndKey({ asking, partner, apiKey }: Of & { readonly apiKey: ApiKeyCard }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.partners
  return (
    <div class="people-page narrow">
      <PageHead title={say.endOf(apiKey.prefix)} lead={say.endHelp}>
        <p class="page-of">{partner.name}</p>
      </PageHead>
      <p class="soft">
        {lifeInWords(apiKey, asking)}. {useInWords(apiKey, asking)}.
      </p>
      {partner.webhookEndpoints.length > 0 && (
        <p class="attention">
          <PeopleIcon name="triangle-alert" />
          <span>{say.endLeaves}</span>
        </p>
      )}
      <Form does="end" of={apiKey.id}>
        <button class="button button-danger" type="submit">
          <PeopleIcon name="trash" />
          {say.endNow}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id })} words={say.backToOne} />
    </div>
  )
}

/** Asks once more before a partner is removed. */
export function RemovePartner({ asking: { words, surroundings }, partner }: Of): JSX.Element {
  const say = words.partners
  return (
    <div class="people-page narrow">
      <PageHead title={say.removeOf(partner.name)} lead={say.removeHelp} />
      <Form does="remove" of={partner.id}>
        <button class="button button-danger" type="submit">
          <PeopleIcon name="trash" />
          {say.removeNow}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id })} words={say.back} />
    </div>
  )
}
