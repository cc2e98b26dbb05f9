import type { JSX } from 'preact'
import { hasEnded } from '../pages/load-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { Icon } from '../shared/icon.tsx'
import { CodesToKeep } from './codes-to-keep.tsx'
import { DoneNote } from './done-note.tsx'
import { Form, TextField, WordsField } from './form.tsx'
import { PassphraseToKeep } from './passphrase-to-keep.tsx'
import type { Answered, Asking, PeoplePage, Sent } from './people-page.ts'
import { PeopleIcon } from './people-icon.tsx'
import { hrefOf, signInFirst } from './people-links.ts'
import { troubleOf } from './trouble-of.ts'

/** One's own account: where one is signed in, the words, the data, and an end to all of it. */
export const accountPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const isConfirming = asking.query.has('phone')
    return {
      is: 'PAGE',
      title: asking.words.titles.account,
      content: isConfirming ? <ConfirmCodes asking={asking} /> : <Account asking={asking} />,
    }
  },

  async act(asking, sent) {
    switch (sent.does) {
      case 'sign-out':
        return leave(asking, sent, false)
      case 'sign-out-everywhere':
        return leave(asking, sent, true)
      case 'new-words':
        return takeNewWords(asking, sent)
      case 'export':
        return takeData(asking, sent)
      case 'erase':
        return erase(asking, sent)
      case 'new-codes':
        return takeNewCodes(asking, sent)
      case 'confirm-codes':
        return confirmCodes(asking, sent)
      default:
        return { is: 'GO', to: hrefOf(asking.surroundings, 'ACCOUNT') }
    }
  },
}

/** Whoever is signed out already, as by pressing twice, is signed out. */
async function leave({ piiri, surroundings }: Asking, sent: Sent, everywhere: boolean): Promise<Answered> {
  try {
    await piiri.people.signOut({ everywhere }, sent.options)
  } catch (error) {
    if (!hasEnded(error)) throw error
  }
  return { is: 'GO', to: hrefOf(surroundings, 'SIGN_IN', { done: 'signed-out' }) }
}

async function takeNewWords(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.people.changePassphrase(sent.options)
  if (result.__typename !== 'NewPassphrase') return troubleOf(result, asking)
  const { words, surroundings } = asking
  return {
    is: 'PAGE',
    isOnce: true,
    title: words.titles.passphrase,
    content: (
      <PassphraseToKeep
        passphrase={result.passphrase}
        lead={words.passphrase.leadNew}
        words={words}
        next={hrefOf(surroundings, 'CIRCLE')}
      />
    ),
  }
}

async function takeData(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.people.exportAccount(sent.options)
  if (result.__typename !== 'AccountExport') return troubleOf(result, asking)
  return { is: 'FILE', name: 'piiri.json', type: 'application/json', body: result.json }
}

async function erase(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.people.eraseAccount(sent.text('words'), sent.options)
  if (result.__typename === 'WrongPassphrase')
    return { is: 'TROUBLE', trouble: { status: 422, message: result.message, field: 'words' } }
  if (result.__typename !== 'Done') return troubleOf(result, asking)
  return { is: 'GO', to: hrefOf(asking.surroundings, 'SIGN_IN', { done: 'erased' }) }
}

async function takeNewCodes(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.people.enrolTotp(sent.options)
  if (result.__typename !== 'TotpEnrolment') return troubleOf(result, asking)
  const { words, surroundings } = asking
  return {
    is: 'PAGE',
    isOnce: true,
    title: words.titles.codes,
    content: (
      <div class="people-page narrow">
        <PageHead title={words.codes.title} lead={words.codes.lead} />
        <CodesToKeep totp={result} words={words} />
        <ConfirmForm asking={asking} to={hrefOf(surroundings, 'ACCOUNT', { phone: '1' })} />
      </div>
    ),
  }
}

async function confirmCodes(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.people.confirmTotp(sent.text('code'), sent.options)
  if (result.__typename === 'WrongPassphrase')
    return { is: 'TROUBLE', trouble: { status: 422, message: result.message, field: 'code' } }
  if (result.__typename !== 'Done') return troubleOf(result, asking)
  return { is: 'GO', to: hrefOf(asking.surroundings, 'ACCOUNT', { done: 'codes' }) }
}

type Of = { readonly asking: Asking }

function Account({ asking }: Of): JSX.Element {
  const { viewer, query, words } = asking
  const say = words.account
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      <section class="panel">
        <h2>{say.where}</h2>
        <p>{say.places(viewer.account?.openSignIns ?? 1)}</p>
        <p class="soft">{say.everywhereHelp}</p>
        <div class="forms-in-row">
          <Form does="sign-out" class="form-plain">
            <button class="button" type="submit">
              {say.signOut}
            </button>
          </Form>
          <Form does="sign-out-everywhere" class="form-plain">
            <button class="button button-quiet" type="submit">
              {say.signOutEverywhere}
            </button>
          </Form>
        </div>
      </section>
      <section class="panel">
        <h2>{say.newWords}</h2>
        <p>{say.newWordsHelp}</p>
        <Form does="new-words" class="form-plain">
          <button class="button button-quiet" type="submit">
            <PeopleIcon name="key-round" />
            {say.makeNewWords}
          </button>
        </Form>
      </section>
      {viewer.kind === 'STAFF' && (
        <section class="panel">
          <h2>{say.phone}</h2>
          <p>{say.phoneHelp}</p>
          <Form does="new-codes" class="form-plain">
            <button class="button button-quiet" type="submit">
              <PeopleIcon name="shield-check" />
              {say.makeCodes}
            </button>
          </Form>
        </section>
      )}
      <section class="panel">
        <h2>{say.export}</h2>
        <p>{say.exportHelp}</p>
        <Form does="export" class="form-plain">
          <button class="button button-quiet" type="submit">
            <Icon name="download" />
            {say.download}
          </button>
        </Form>
      </section>
      <section class="panel">
        <h2>{say.erase}</h2>
        {say.eraseHelp.map((help) => (
          <p key={help}>{help}</p>
        ))}
        <Form does="erase">
          <WordsField name="words" label={say.eraseWords} says={words.words} />
          <button class="button button-danger" type="submit">
            <PeopleIcon name="trash" />
            {say.eraseNow}
          </button>
        </Form>
      </section>
    </div>
  )
}

/** Where a code was wrong: the secret itself is not shown again. */
const ConfirmCodes = ({ asking }: Of): JSX.Element => (
  <div class="people-page narrow">
    <PageHead title={asking.words.codes.title} />
    <ConfirmForm asking={asking} />
  </div>
)

const ConfirmForm = ({ asking: { words }, to }: Of & { readonly to?: string }): JSX.Element => (
  <Form does="confirm-codes" {...(to !== undefined && { to })}>
    <TextField
      name="code"
      label={words.codes.confirm}
      hint={words.codes.confirmHelp}
      autocomplete="one-time-code"
      isSecret
      maxLength={20}
    />
    <button class="button" type="submit">
      {words.codes.confirmNow}
    </button>
  </Form>
)
