import type { PartnerCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { Form, TextField } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { isInUse } from './key-state.ts'
import { writesPartners } from './writes-partners.ts'

type Shown = { readonly asking: Asking; readonly partners: readonly PartnerCard[] }

type Endpoint = PartnerCard['webhookEndpoints'][number]
/** As nothing was taken there, or nothing is wanted: what somebody here switched off, they know of. */
const nothingArrives = ({ disabledBecause }: Endpoint): boolean =>
  disabledBecause !== null && disabledBecause !== 'SWITCHED_OFF'

/** Every partner, by name; of those that are not told any more, that too. */
export function PartnerList({ asking, partners }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.partners
  const writes = writesPartners(asking)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <DoneNote of={query} words={words} />
      <PageHead title={say.title} lead={writes ? say.lead : say.leadReader} />
      <div class={writes ? 'two-columns' : 'narrow'}>
        <div class="column-main">
          {partners.length === 0 ? (
            <div class="nothing">
              <p>{say.none}</p>
              {writes && <p>{say.noneHelp}</p>}
            </div>
          ) : (
            <ul class="rows">
              {partners.map((partner) => (
                <li key={partner.id}>
                  <div>
                    <strong>{partner.name}</strong>
                    <p class="soft">{say.keysInUse(partner.apiKeys.filter((one) => isInUse(one, asking)).length)}</p>
                    {partner.webhookEndpoints.some(nothingArrives) && (
                      <p>
                        <span class="chip">{say.nothingArrives}</span>
                      </p>
                    )}
                  </div>
                  <a
                    href={hrefOf(surroundings, 'PARTNERS', { partner: partner.id })}
                    aria-label={`${say.toPartner}: ${partner.name}`}
                  >
                    {say.toPartner}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {writes && (
          <aside class="column-aside">
            <section class="panel">
              <h2>{say.add}</h2>
              <p class="soft">{say.addHelp}</p>
              <Form does="add">
                <TextField
                  name="name"
                  label={say.name}
                  hint={say.nameHint}
                  maxLength={120}
                  lang={surroundings.language}
                />
                <TextField name="url" label={say.url} hint={say.urlHint} maxLength={2000} isRequired={false} />
                <button class="button" type="submit">
                  <PeopleIcon name="check" />
                  {say.addNow}
                </button>
              </Form>
            </section>
          </aside>
        )}
      </div>
    </div>
  )
}
