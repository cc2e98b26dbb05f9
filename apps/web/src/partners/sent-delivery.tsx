import type { DeliveryCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { momentInWords } from '../shared/moment-in-words.ts'
import { writesPartners } from './writes-partners.ts'

type Shown = { readonly asking: Asking; readonly delivery: DeliveryCard }

/** One message that was sent to an address, or is to be, in a list of them. */
export function SentDelivery({ asking, delivery }: Shown): JSX.Element {
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
function Why({ asking, delivery: { lastFailure, lastStatusCode, nextAttemptAt } }: Shown): JSX.Element | null {
  const say = asking.words.webhooks
  const parts = [
    lastFailure !== null && say.reasons[lastFailure],
    lastFailure === 'STATUS' && lastStatusCode !== null && say.status(lastStatusCode),
    lastFailure !== null && nextAttemptAt !== null && say.nextTry(momentInWords(asking, nextAttemptAt)),
    lastFailure === 'NOT_MADE' && nextAttemptAt === null && say.givenUpHere,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : <p class="soft">{parts.join(' ')}</p>
}
