import type { JSX } from 'preact'
import { PageHead } from '../shared/page-head.tsx'
import { Form, TextField, WordsField } from './form.tsx'
import { PassphraseToKeep } from './passphrase-to-keep.tsx'
import type { Asking, PeoplePage } from './people-page.ts'
import { hrefOf } from './people-links.ts'
import { troubleOf } from './trouble-of.ts'

/** Coming into a Group by the words of an invitation. */
export const invitationPage: PeoplePage = {
  show: async (asking) => ({
    is: 'PAGE',
    title: asking.words.titles.invitation,
    content: <Invitation asking={asking} />,
  }),

  async act(asking, sent) {
    // What was begun as a visitor is sent again as one: whoever loads the page with their new words again is shown the same.
    const piiri = sent.text('as') === 'member' ? asking.piiri : asking.asVisitor
    const given = { words: sent.text('words'), alias: sent.text('alias'), asCookie: true }
    const result = await piiri.people.redeem(given, sent.options)
    if (result.__typename === 'InvitationNotValid')
      return { is: 'TROUBLE', trouble: { status: 422, message: result.message, field: 'words' } }
    const { surroundings, words } = asking
    if (result.__typename === 'Membership') return { is: 'GO', to: hrefOf(surroundings, 'CIRCLE', { done: 'joined' }) }
    if (result.__typename !== 'NewPassphrase') return troubleOf(result, asking)
    const next = hrefOf(surroundings, 'CIRCLE', { fresh: '1', done: 'joined' })
    const { passphrase } = result
    return {
      is: 'PAGE',
      isOnce: true,
      title: words.titles.passphrase,
      content: <PassphraseToKeep passphrase={passphrase} lead={words.passphrase.lead} words={words} next={next} />,
    }
  },
}

function Invitation({ asking: { viewer, words, surroundings } }: { readonly asking: Asking }): JSX.Element {
  const say = words.invitation
  if (viewer.kind === 'STAFF')
    return (
      <div class="people-page narrow">
        <PageHead title={say.title} lead={say.staff} />
        <Form does="sign-out" to={hrefOf(surroundings, 'ACCOUNT')}>
          <button class="button" type="submit">
            {words.circle.signOut}
          </button>
        </Form>
      </div>
    )
  const isMember = viewer.account !== null
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={isMember ? say.leadSignedIn : say.lead} />
      <p class="attention from-link" role="status" hidden data-from-link>
        {say.fromLink}
      </p>
      <Form does="join" keeps>
        <input type="hidden" name="as" value={isMember ? 'member' : 'visitor'} />
        <WordsField name="words" label={say.words} hint={say.wordsHint} says={words.words} />
        <TextField name="alias" label={say.alias} hint={say.aliasHint} maxLength={200} />
        <button class="button" type="submit">
          {say.submit}
        </button>
      </Form>
      {!isMember && (
        <p>
          <a href={hrefOf(surroundings, 'SIGN_IN', { next: hrefOf(surroundings, 'INVITATION') })}>{say.toSignIn}</a>
        </p>
      )}
    </div>
  )
}
