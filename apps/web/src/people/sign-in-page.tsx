import type { JSX } from 'preact'
import { readPageAddress, writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { DoneNote } from './done-note.tsx'
import { FoldedField, Form, WordsField } from './form.tsx'
import type { Answered, Asking, PeoplePage, Sent } from './people-page.ts'
import { PeopleIcon } from './people-icon.tsx'
import { hrefOf } from './people-links.ts'
import { troubleOf } from './trouble-of.ts'

/** Signing in: by words alone, or by words and a code. Both are asked for in one form, so that the words need not be kept between two. */
export const signInPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, surroundings } = asking
    if (viewer.account !== null && !query.has('ended')) return { is: 'GO', to: hrefOf(surroundings, 'CIRCLE') }
    return { is: 'PAGE', title: asking.words.titles.signIn, content: <SignIn asking={asking} /> }
  },

  async act(asking, sent) {
    const { asVisitor, surroundings, query, words } = asking
    const result = await asVisitor.people.signIn(
      { passphrase: sent.text('words'), asCookie: true, ...codeOf(sent) },
      sent.options,
    )
    if (result.__typename === 'TotpRequired') return needsCode(`${result.message} ${words.signIn.bothAgain}`)
    if (result.__typename !== 'SignIn') return troubleOf(result, asking, { passphrase: 'words' })
    const next = safeNext(query)
    return { is: 'GO', to: hrefOf(surroundings, 'CIRCLE', { fresh: '1', ...(next !== null && { next }) }) }
  },
}

const needsCode = (message: string): Answered => ({ is: 'TROUBLE', trouble: { status: 422, message, field: 'code' } })

/** A phone's codes have six digits; recovery codes have letters too. */
function codeOf(sent: Sent): { readonly totp?: string; readonly recoveryCode?: string } {
  const code = sent.text('code').trim()
  if (code === '') return {}
  return /^[\d\s]+$/.test(code) ? { totp: code } : { recoveryCode: code }
}

/** Where somebody wanted to go: a page of ours, or nowhere. */
export function safeNext(query: URLSearchParams): string | null {
  const next = query.get('next')
  if (next === null || !next.startsWith('/') || next.length > 500) return null
  const address = readPageAddress(new URL(`http://localhost${next}`))
  return address === null || address.page === 'SIGN_IN' ? null : writePageAddress(address)
}

function SignIn({ asking: { query, words, surroundings } }: { readonly asking: Asking }): JSX.Element {
  const say = words.signIn
  const next = safeNext(query)
  const notes = [...(query.has('ended') ? [say.ended] : []), ...(query.has('refused') ? [say.cookieLost] : [])]
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      {notes.map((note) => (
        <p key={note} class="attention" role="status">
          <Icon name="info" />
          <span>{note}</span>
        </p>
      ))}
      {query.has('ended') && next !== null && (
        <p>
          <a class="onward" href={next}>
            {say.goOn}
            <Icon name="arrow-right" />
          </a>
        </p>
      )}
      <Form does="sign-in" keeps>
        <WordsField name="words" label={say.words} hint={say.wordsHint} says={words.words} />
        <FoldedField
          name="code"
          summary={say.staff}
          label={say.code}
          hint={say.codeHint}
          autocomplete="one-time-code"
          isSecret
        />
        <button class="button" type="submit">
          <PeopleIcon name="key-round" />
          {say.submit}
        </button>
        <p class="soft">{say.keepsUntil}</p>
      </Form>
      <section class="aside-note">
        <h2>{say.noWords}</h2>
        <p>{say.noWordsHelp}</p>
      </section>
      <section class="aside-note">
        <h2>{say.invited}</h2>
        <a class="onward" href={hrefOf(surroundings, 'INVITATION')}>
          {say.toInvitation}
          <Icon name="arrow-right" />
        </a>
      </section>
    </div>
  )
}
