import { webhookEvents, type WebhookEvent } from '@piiri/domain/webhooks/webhook-event'
import type { Failed, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { WebhooksMessages } from '../messages/webhooks.messages.ts'
import { chosenOf } from '../people/check-fields.tsx'
import { TextField, useField, useTried } from '../people/form.tsx'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { Icon } from '../shared/icon.tsx'

/** What can be chosen: tests are sent whatever was. */
const choices = webhookEvents.filter((event) => event !== 'PING')
type Written = Pick<WebhookEndpointCard, 'url'> & { readonly events: readonly WebhookEvent[] }
type Say = WebhooksMessages['webhooks']

/** Where a partner is told, and of what. */
export function WebhookFields({ say, now }: { readonly say: Say; readonly now: Written }): JSX.Element {
  return (
    <>
      <TextField name="url" label={say.url} hint={say.urlHint} value={now.url} maxLength={2000} />
      <EventFields say={say} chosen={now.events} />
    </>
  )
}

function EventFields({ say, chosen }: { readonly say: Say; readonly chosen: readonly WebhookEvent[] }): JSX.Element {
  const tried = useTried()
  const { id, trouble, isFirstWrong } = useField({ name: 'events' })
  return (
    <fieldset class="checks" aria-describedby={trouble === null ? undefined : `${id}-trouble`}>
      <legend class="legend">{say.ofWhat}</legend>
      {trouble !== null && (
        <p class="trouble-of-field" id={`${id}-trouble`} role="alert">
          <Icon name="circle-x" />
          {trouble.message}
        </p>
      )}
      {choices.map((event, at) => (
        <label class="check" key={event}>
          <input
            id={at === 0 ? id : undefined}
            type="checkbox"
            name={`events-${event}`}
            value="1"
            checked={tried === null ? chosen.includes(event) : tried.text(`events-${event}`) !== ''}
            autofocus={at === 0 && isFirstWrong}
          />
          {begun(say.events[event])}
        </label>
      ))}
    </fieldset>
  )
}

/** With a capital, as what begins a line has. */
export const begun = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** What was written; or what is wrong with it, of what the API would not read at all: it tells what is wrong with all others. */
export function webhookIn(
  sent: Sent,
  asking: Asking,
): { readonly written: Written; readonly trouble?: never } | { readonly trouble: Answered; readonly written?: never } {
  const say = asking.words.webhooks
  const written = { url: sent.text('url').trim(), events: [...chosenOf(sent, 'events', choices)] }
  const isLink = /^https?:\/\//i.test(written.url) && URL.canParse(written.url)
  const trouble = wrongFields(
    asking,
    ...(isLink ? [] : [{ field: 'url', message: say.notALink }]),
    ...(written.events.length > 0 ? [] : [{ field: 'events', message: say.noEvent }]),
  )
  return trouble === null ? { written } : { trouble }
}

/** Why the API does not take it, at the field that it is about. */
export function webhookTrouble(failure: Failed, asking: Asking): Answered {
  if (failure.code === 'ADDRESS_NOT_ALLOWED') return wrongFields(asking, { field: 'url', message: failure.message })
  return troublesOf(failure, asking, ([field]) => (field === 'url' || field === 'events' ? field : null))
}
