import { lastDayOf } from '@piiri/domain/contact/retention'
import { formatDate } from '@piiri/domain/shared/format-dates'
import type { ContactRequestCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { unsent } from '../people/unsent.ts'
import { Icon } from '../shared/icon.tsx'
import { dateOf } from '../shared/told-times.ts'
import { untranslated } from '../people/untranslated.ts'

type Shown = { readonly asking: Asking; readonly message: ContactRequestCard }

/** A locked message. The browser's script opens it in its place, and offers to answer. */
export function MessageCard({ asking: { words, surroundings }, message }: Shown): JSX.Element {
  const say = words.sealed.inbox
  const { id, contactPoint, sealed, sealedTo, replyKey, replies, isAnswered, receivedOn } = message
  const inWords = (date: ReturnType<typeof dateOf>): string => formatDate(date, surroundings.tag, 'LONG')
  const received = dateOf(receivedOn)
  return (
    <article
      class="panel message-card"
      aria-labelledby={`${id}-of`}
      data-key-language={surroundings.languages[0]}
      data-message={JSON.stringify({ id, sealed, sealedTo, replyKey })}
    >
      <header>
        <h2 id={`${id}-of`}>{say.received(inWords(received))}</h2>
        <p class="soft">
          {contactPoint.role} · {say.until(inWords(lastDayOf(received, null)))}
        </p>
        {isAnswered && (
          <p class="with-icon message-answered">
            <Icon name="badge-check" />
            {replies.length === 0 ? say.isAnswered : say.replies(replies.length)}
          </p>
        )}
      </header>
      <p class="with-icon soft" data-locked>
        <Icon name="lock-keyhole" />
        {say.locked}
      </p>
      {/* Browsers send what they translate to their makers. */}
      <div class="message-said" dir="auto" {...untranslated} tabIndex={-1} hidden data-said />
      <div class="sealed-form" hidden data-answering>
        <div class="field">
          <label for={`${id}-answer`}>{say.answer}</label>
          <p class="hint" id={`${id}-hint`}>
            {say.answerHint}
          </p>
          <textarea
            id={`${id}-answer`}
            class="text"
            rows={5}
            maxLength={40_000}
            dir="auto"
            {...unsent}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <p class="trouble" role="alert" tabIndex={-1} hidden data-trouble />
        <button class="button" type="button" data-reply>
          <Icon name="lock-keyhole" />
          {say.send}
        </button>
      </div>
      <p class="state" role="status" data-state />
      {!isAnswered && (
        <Form does="mark" of={id} class="form-plain">
          <div class="forms-in-row">
            <button class="button button-quiet" type="submit">
              {say.mark}
            </button>
            <span class="soft">{say.markHelp}</span>
          </div>
        </Form>
      )}
    </article>
  )
}
