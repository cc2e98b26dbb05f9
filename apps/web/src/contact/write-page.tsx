import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { hrefOf } from '../people/people-links.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import type { Asking, PeoplePage } from '../people/people-page.ts'
import { unsent } from '../people/unsent.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { WithoutScript } from './without-script.tsx'
import { untranslated } from '../people/untranslated.ts'

/**
 * Writing to a contact so that only they can read it. What is typed is in no form: no browser can send it unlocked, by whatever mistake. Its script
 * does all of it; without one the page tells how else.
 */
export const writePage: PeoplePage = {
  async show(asking) {
    const { asVisitor, words } = asking
    const contactPoints = await asVisitor.contactPoints.list()
    const title = words.sealed.write.tab
    return { is: 'PAGE', title, isSealed: true, content: <Write asking={asking} contactPoints={contactPoints} /> }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'WRITE') }),
}

type Shown = { readonly asking: Asking; readonly contactPoints: readonly ContactPointCard[] }

function Write({ asking, contactPoints }: Shown): JSX.Element {
  const { words, query } = asking
  const say = words.sealed.write
  const withKey = contactPoints.filter(({ publicKey }) => publicKey !== null)
  const [first = null] = withKey
  const chosen = withKey.find(({ id }) => id === query.get('to')) ?? first
  if (chosen === null)
    return (
      <div class="people-page narrow">
        <PageHead title={say.title} />
        <WithoutScript title={say.noKeyTitle} why={say.noKey} contactPoints={contactPoints} />
      </div>
    )
  return (
    <div class="narrow" data-write={JSON.stringify(words.sealed.writeSays)}>
      <section class="people-page" data-step="write">
        <PageHead title={say.title} lead={say.lead} />
        <div class="sealed-form" hidden data-only-with-script>
          <Choose say={say.to} contactPoints={withKey} chosen={chosen.id} />
          <div class="field">
            <label for="message-text">{say.text}</label>
            <p class="hint" id="message-hint">
              {say.textHint}
            </p>
            <textarea
              id="message-text"
              class="text message-text"
              rows={8}
              maxLength={40_000}
              dir="auto"
              {...unsent}
              aria-describedby="message-hint message-trouble"
            />
          </div>
          <p class="trouble" id="message-trouble" role="alert" tabIndex={-1} hidden data-trouble />
          <button class="button" type="button" data-send>
            <Icon name="lock-keyhole" />
            {say.send}
          </button>
          <p class="state" role="status" data-state />
          <details class="folded">
            <summary>{say.whatStays}</summary>
            <ul class="advice">
              {say.stays.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
          <details class="folded">
            <summary>{say.compare}</summary>
            <p>{say.compareHelp}</p>
            <p class="key-words" {...untranslated} data-key-words />
          </details>
        </div>
        <WithoutScript title={say.noScriptTitle} why={say.noScript} contactPoints={contactPoints} />
      </section>
      <Sent asking={asking} />
    </div>
  )
}

type Choice = { readonly say: string; readonly contactPoints: readonly ContactPointCard[]; readonly chosen: string }

const Choose = ({ say, contactPoints, chosen }: Choice): JSX.Element => (
  <fieldset class="checks">
    <legend class="legend">{say}</legend>
    {contactPoints.map(({ id, role, publicKey, publicKeyWords }) => (
      <label class="check" key={id}>
        <input
          type="radio"
          name="to"
          value={id}
          checked={id === chosen}
          autocomplete="off"
          data-public-key={publicKey}
          data-words-of-key={publicKeyWords}
        />
        {role}
      </label>
    ))}
  </fieldset>
)

/** The words, the one time that they are shown: the browser writes them here, and the server never has them. */
function Sent({ asking: { words, surroundings } }: Pick<Shown, 'asking'>): JSX.Element {
  const say = words.sealed.write
  return (
    <section class="people-page" hidden data-step="sent">
      <div class="page-head">
        <h1 tabIndex={-1} data-title>
          {say.sentTitle}
        </h1>
        <p class="lead">{say.sentLead}</p>
      </div>
      <section class="to-print">
        <ol class="words-to-keep" {...untranslated} data-words-here />
        <div class="links-in-row">
          <button class="button button-quiet" type="button" data-copy="">
            <PeopleIcon name="copy" />
            {words.passphrase.copy}
          </button>
          <button class="button button-quiet" type="button" data-print>
            <PeopleIcon name="printer" />
            {words.passphrase.print}
          </button>
          <p class="copied" role="status" data-copied={words.passphrase.copied} />
        </div>
      </section>
      <ul class="advice">
        {say.sentHow.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="attention">
        <PeopleIcon name="triangle-alert" />
        <span>{say.nobody}</span>
      </p>
      <p class="links-in-row">
        <a class="button" href={hrefOf(surroundings, 'ANSWER')}>
          {say.toAnswer}
        </a>
      </p>
    </section>
  )
}
