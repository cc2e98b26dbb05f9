import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { IdeaPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { BackTo } from '../people/back-to.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { Form } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { IdeaControls } from './idea-controls.tsx'
import { IdeaDates } from './idea-dates.tsx'
import { IdeaTasks } from './idea-tasks.tsx'
import { isAtWork } from './may-do.ts'

type Shown = { readonly asking: Asking; readonly idea: IdeaPage }

export function IdeaView({ asking, idea }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.ideas
  return (
    <article class="people-page idea-page">
      <BackTo href={hrefOf(surroundings, 'IDEAS')} words={say.back} />
      <PageHead
        title={<span dir="auto">{idea.title}</span>}
        lang={idea.contentLanguage}
        after={<Facts asking={asking} idea={idea} />}
      />
      <DoneNote of={query} words={words} />
      <div class="two-columns">
        <div class="column-main">
          <Outcome asking={asking} idea={idea} />
          <section class="prose" lang={idea.contentLanguage} dir="auto">
            {idea.description.split(/\n+/).map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </section>
          <Support asking={asking} idea={idea} />
          <IdeaDates asking={asking} idea={idea} />
          {(isAtWork(idea) || idea.tasks.length > 0) && <IdeaTasks asking={asking} idea={idea} />}
        </div>
        <aside class="column-aside">
          <IdeaControls asking={asking} idea={idea} />
        </aside>
      </div>
    </article>
  )
}

const Facts = ({ asking: { words }, idea }: Shown): JSX.Element => (
  <ul class="fact-list idea-facts">
    <li>
      <span class="chip" data-status={idea.status}>
        {words.ideas.statuses[idea.status]}
      </span>
    </li>
    {idea.isViewers && (
      <li>
        <span class="chip">{words.ideas.yours}</span>
      </li>
    )}
    <li>
      <Icon name="users-round" />
      {idea.group === null ? words.ideas.community : <span lang={idea.group.contentLanguage}>{idea.group.title}</span>}
    </li>
  </ul>
)

/** What became of it. */
function Outcome({ asking: { words, surroundings }, idea }: Shown): JSX.Element | null {
  const say = words.ideas
  const { language, tag } = surroundings
  const { nextSession: next } = idea
  if (idea.status === 'DONE')
    return (
      <section class="notice idea-thanks">
        <h2>
          <Icon name="hand-heart" />
          {say.thanks}
        </h2>
        <p>{say.thanksMore}</p>
      </section>
    )
  if (idea.status === 'DECLINED')
    return (
      <section class="notice">
        <h2>{say.declined}</h2>
        <p class="idea-reason" dir="auto">
          {idea.declineReason}
        </p>
      </section>
    )
  if (idea.status !== 'SCHEDULED') return <p class="lead-small">{say.columns[idea.status]}</p>
  return (
    <section class="notice">
      <h2>
        <Icon name="calendar-days" />
        {say.nextTitle}
      </h2>
      {next === null ? (
        <p>{say.noNext}</p>
      ) : (
        <>
          <p class="idea-when">
            <time dateTime={next.localStart}>
              {formatSpan(localTimeOf(next.localStart), localTimeOf(next.localEnd), tag, 'LONG')}
            </time>
          </p>
          <p>
            <a class="onward" href={writePageAddress({ language, page: 'SESSION', id: next.id })}>
              {say.toSession}
              <Icon name="arrow-right" />
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** Of what is over it is only taken back. */
function Support({ asking, idea }: Shown): JSX.Element | null {
  const say = asking.words.ideas
  const isOver = idea.status === 'DONE' || idea.status === 'DECLINED'
  if (isOver && !idea.viewerSupports) return null
  return (
    <section class="panel idea-support" aria-label={say.support}>
      <p class="with-icon">
        <Icon name="hand-heart" />
        <strong>{say.supporters(idea.supporterCount)}</strong>
      </p>
      {idea.viewerSupports ? (
        <Form does="withdraw-support" class="form-inline">
          <button class="button button-quiet" type="submit">
            {say.withdrawSupport}
          </button>
        </Form>
      ) : (
        <Form does="support" class="form-inline">
          <button class="button" type="submit">
            {say.support}
          </button>
        </Form>
      )}
      <p class="soft">{say.supportHelp}</p>
    </section>
  )
}
