import { isFailure, type OwnPlace } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DoneNote } from '../people/done-note.tsx'
import { Form, WordsField } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Answered, Asking, PeoplePage, Sent } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { PageHead } from '../shared/page-head.tsx'
import { PlaceLines } from './place-lines.tsx'

/** A place by the words of a Receipt. They are sent by a form, are in no address, and are never written into a page again. */
export const receiptPage: PeoplePage = {
  show: async (asking) => page(asking, <OpenReceipt asking={asking} />),

  async act(asking, sent) {
    const { asVisitor, surroundings } = asking
    if (sent.does === 'cancel') {
      const result = await asVisitor.receipts.cancel(sent.text('words'), sent.options)
      if (result.__typename === 'NotFound') return nothingFound(asking)
      if (isFailure(result)) return troubleOf(result, asking, { receiptWords: 'words' })
      return { is: 'GO', to: hrefOf(surroundings, 'RECEIPT', { done: 'place-given-back' }) }
    }
    return open(asking, sent)
  },
}

const page = ({ words }: Asking, content: JSX.Element): Answered => ({
  is: 'PAGE',
  title: words.places.tabReceipt,
  content,
})
const nothingFound = ({ words }: Asking): Answered => ({
  is: 'TROUBLE',
  trouble: { status: 422, message: words.places.nothingFound, field: 'words' },
})

async function open(asking: Asking, sent: Sent): Promise<Answered> {
  const place = await asking.asVisitor.receipts.open(sent.text('words'))
  return place === null ? nothingFound(asking) : page(asking, <Opened asking={asking} place={place} />)
}

function OpenReceipt({ asking }: { readonly asking: Asking }): JSX.Element {
  const { words, query } = asking
  const say = words.places
  return (
    <div class="people-page narrow">
      <PageHead title={say.openTitle} lead={say.openLead} />
      <DoneNote of={query} words={words} />
      <Form does="open" class="form">
        <WordsField name="words" label={say.words} hint={say.wordsHint} says={words.words} />
        <button class="button" type="submit">
          {say.open}
        </button>
      </Form>
    </div>
  )
}

function Opened({ asking, place }: { readonly asking: Asking; readonly place: OwnPlace }): JSX.Element {
  const { words } = asking
  const say = words.places
  return (
    <div class="people-page narrow">
      <PageHead title={say.found} />
      <section class="panel">
        <PlaceLines asking={asking} place={place} />
      </section>
      {place.status !== 'CANCELLED' && (
        <section>
          <h2>{say.cancelTitle}</h2>
          <Form does="cancel" class="form">
            <WordsField name="words" label={say.words} hint={say.cancelHint} says={words.words} />
            <button class="button button-quiet" type="submit">
              {say.giveBack}
            </button>
          </Form>
        </section>
      )}
    </div>
  )
}
