import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { untranslated } from '../people/untranslated.ts'

type Shown = { readonly asking: Asking; readonly contactPoint: ContactPointCard }

/** Making a key in the browser, in three steps: saved in a file, checked that the file opens, taken into use. Only its public half is ever sent. */
export function KeyPage({ asking, contactPoint }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.sealed.key
  const { role, publicKey, publicKeyWords } = contactPoint
  return (
    <div
      class="people-page narrow"
      data-key-maker={JSON.stringify(words.sealed.keySays)}
      data-key-language={surroundings.languages[0]}
    >
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={say.lead}>
        <p class="page-of">{role}</p>
      </PageHead>
      {publicKey !== null && (
        <p>
          {words.sealed.points.key}:{' '}
          <bdi class="key-words" {...untranslated}>
            {publicKeyWords}
          </bdi>
          . {say.replaces}
        </p>
      )}
      <p class="attention" data-without-script>
        {say.needsScript}
      </p>
      <div class="people-page" hidden data-only-with-script>
        <section class="panel sealed-form" aria-labelledby="make">
          <h2 id="make">{say.make}</h2>
          <Secret id="new-passphrase" label={say.passphrase} hint={say.passphraseHint} />
          <Secret id="new-passphrase-again" label={say.again} />
          <p class="trouble" role="alert" tabIndex={-1} hidden data-trouble="make" />
          <button class="button" type="button" data-make>
            {say.make}
          </button>
          <p class="state" role="status" data-state="make" />
        </section>
        <section class="panel sealed-form" aria-labelledby="check" hidden data-step="check">
          <h2 id="check" tabIndex={-1}>
            {say.check}
          </h2>
          <p>{say.checkHelp}</p>
          <p>
            {say.words}: <bdi class="key-words" {...untranslated} data-key-words />
          </p>
          <p class="soft">{say.wordsHelp}</p>
          <div class="field">
            <label for="saved-file">{say.file}</label>
            <input class="text" type="file" id="saved-file" accept=".json,application/json" />
          </div>
          <Secret id="saved-passphrase" label={words.sealed.inbox.passphrase} />
          <p class="trouble" role="alert" tabIndex={-1} hidden data-trouble="check" />
          <button class="button" type="button" data-check>
            {say.checkNow}
          </button>
          <p class="state" role="status" data-state="check" />
          <div class="sealed-form" hidden data-step="use">
            <Form does="use-key">
              <input type="hidden" name="publicKey" value="" data-public-key />
              <button class="button" type="submit" data-use>
                {say.use}
              </button>
            </Form>
          </div>
        </section>
      </div>
      {publicKey !== null && (
        <section class="panel" aria-labelledby="remove">
          <h2 id="remove">{say.remove}</h2>
          <p>{say.removeHelp}</p>
          <Form does="remove-key">
            <button class="button button-danger" type="submit">
              {say.removeNow}
            </button>
          </Form>
        </section>
      )}
      <BackTo href={hrefOf(surroundings, 'CONTACT_POINTS')} words={words.sealed.points.back} />
    </div>
  )
}

type Asked = { readonly id: string; readonly label: string; readonly hint?: string }

/** In no form: it is sent nowhere. */
const Secret = ({ id, label, hint }: Asked): JSX.Element => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <input
      class="text"
      type="password"
      id={id}
      autocomplete="off"
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
  </div>
)
