import type { OwnPlace } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CopyAndPrint, NumberedWords } from '../people/passphrase-to-keep.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { PlaceLines } from './place-lines.tsx'

type Shown = { readonly asking: Asking; readonly receipt: string; readonly place: OwnPlace }

/** The words of a Receipt, the one time that they are shown: large and numbered. What is printed is these alone. */
export function ReceiptToKeep({ asking, receipt, place }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.places
  return (
    <div class="people-page narrow">
      <PageHead title={say.receiptTitle} lead={say.receiptLead} />
      <section class="to-print">
        <NumberedWords words={receipt} />
        <p class="soft">{say.useAt(`${surroundings.origin}${hrefOf(surroundings, 'RECEIPT')}`)}</p>
        <CopyAndPrint text={receipt} say={words.passphrase} />
      </section>
      <section class="panel">
        <PlaceLines asking={asking} place={place} how="PLAIN" />
      </section>
      <ul class="advice">
        {say.receiptHow.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <form method="get" action={hrefOf(surroundings, 'RECEIPT')} class="form kept">
        <p class="attention">
          <PeopleIcon name="triangle-alert" />
          <span>{say.receiptNobody}</span>
        </p>
        <label class="check">
          <input type="checkbox" required />
          <span>{say.receiptKept}</span>
        </label>
        <button class="button" type="submit">
          {say.receiptGoOn}
          <Icon name="arrow-right" />
        </button>
      </form>
    </div>
  )
}
