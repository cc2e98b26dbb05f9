import { isFailure, type ContactRequestCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Asking, type PeoplePage } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { MessageCard } from './message-card.tsx'
import { readsMessages } from './reads-messages.ts'

/** As many as a page has: each may be 64 KiB. */
const pageSize = 20

/** Messages to contacts, locked: for coordinators, whose browser opens them. To all others there is no such page. */
export const messagesPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, piiri, words } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!readsMessages(viewer)) return notFound
    const isAnswered = query.get('of') === 'answered'
    const { nodes, pageInfo } = await piiri.contact.requests({ isAnswered, first: pageSize, after: query.get('after') })
    const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
    const content = <Inbox asking={asking} messages={nodes} isAnswered={isAnswered} next={next} />
    return { is: 'PAGE', title: words.sealed.inbox.tab, isSealed: true, content }
  },

  async act(asking, sent) {
    const { viewer, piiri, surroundings } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!readsMessages(viewer)) return notFound
    if (sent.does !== 'mark') return { is: 'GO', to: hrefOf(surroundings, 'MESSAGES') }
    const result = await piiri.contact.markAnswered(sent.text('id'), sent.options)
    if (isFailure(result)) return troubleOf(result, asking)
    return { is: 'GO', to: hrefOf(surroundings, 'MESSAGES', { done: 'marked-answered' }) }
  },
}

type Shown = {
  readonly asking: Asking
  readonly messages: readonly ContactRequestCard[]
  readonly isAnswered: boolean
  readonly next: string | null
}

function Inbox({ asking, messages, isAnswered, next }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.sealed.inbox
  const of = isAnswered ? { of: 'answered' } : {}
  return (
    <div class="people-page" data-inbox={JSON.stringify(words.sealed.inboxSays)}>
      <DeskLinks asking={asking} />
      <DoneNote of={query} words={words} />
      <PageHead title={say.title} lead={say.lead} />
      <nav class="links-in-row" aria-label={say.filter}>
        <a class="onward" href={hrefOf(surroundings, 'MESSAGES')} aria-current={isAnswered ? undefined : 'page'}>
          {say.waiting}
        </a>
        <a
          class="onward"
          href={hrefOf(surroundings, 'MESSAGES', { of: 'answered' })}
          aria-current={isAnswered ? 'page' : undefined}
        >
          {say.answered}
        </a>
      </nav>
      <Unlock asking={asking} />
      {messages.length === 0 && <p class="nothing">{isAnswered ? say.noneAnswered : say.none}</p>}
      {messages.map((message) => (
        <MessageCard key={message.id} asking={asking} message={message} />
      ))}
      {next !== null && (
        <p>
          <a class="onward" href={hrefOf(surroundings, 'MESSAGES', { ...of, after: next })}>
            {say.further}
            <Icon name="arrow-right" />
          </a>
        </p>
      )}
    </div>
  )
}

function Unlock({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element {
  const say = words.sealed.inbox
  return (
    <section class="panel narrow" aria-labelledby="unlock">
      <h2 id="unlock">{say.unlock}</h2>
      <p class="soft" data-without-script>
        {say.needsScript}
      </p>
      <div class="sealed-form" hidden data-only-with-script>
        <p>{say.unlockHelp}</p>
        <div class="field">
          <label for="key-file">{say.file}</label>
          <input class="text" type="file" id="key-file" accept=".json,application/json" data-key-file />
        </div>
        <div class="field">
          <label for="key-passphrase">{say.passphrase}</label>
          <input class="text" type="password" id="key-passphrase" autocomplete="off" data-passphrase />
        </div>
        <p class="trouble" role="alert" tabIndex={-1} hidden data-trouble />
        <div class="links-in-row">
          <button class="button" type="button" data-unlock>
            {say.open}
          </button>
          <button class="button button-quiet" type="button" hidden data-lock>
            <Icon name="lock-keyhole" />
            {say.lock}
          </button>
        </div>
        <p class="state" role="status" data-state />
      </div>
      <p>
        <a href={hrefOf(surroundings, 'CONTACT_POINTS')}>{say.toKeys}</a>
      </p>
    </section>
  )
}
