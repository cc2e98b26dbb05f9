import type { IdeaCard, IdeaStatus } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DoneNote } from '../people/done-note.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { IdeaInList } from './idea-in-list.tsx'
import { IdeaFilter, ProposeIdea } from './propose-idea.tsx'
import type { Scope } from './scopes-of-ideas.ts'

type Shown = {
  readonly asking: Asking
  readonly ideas: readonly IdeaCard[]
  readonly scopes: readonly Scope[]
  readonly chosen: Scope | null
}
const columns: readonly IdeaStatus[] = ['PROPOSED', 'PLANNING', 'SCHEDULED', 'DONE']

/** Columns beside each other where there is room, one below the other on a phone. */
export function IdeaBoard({ asking, ideas, scopes, chosen }: Shown): JSX.Element {
  const { words, query } = asking
  const say = words.ideas
  const declined = ideas.filter(({ status }) => status === 'DECLINED')
  return (
    <div class="people-page">
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      <div class="ideas-tools">
        <ProposeIdea asking={asking} scopes={scopes} chosen={chosen} />
        <IdeaFilter asking={asking} scopes={scopes} chosen={chosen} />
      </div>
      {ideas.length === 0 ? (
        <section class="notice">
          <h2>{say.none}</h2>
          <p>{say.noneHelp}</p>
        </section>
      ) : (
        <div class="idea-board">
          {columns.map((status) => (
            <Column key={status} asking={asking} status={status} ideas={ideas.filter((one) => one.status === status)} />
          ))}
        </div>
      )}
      {declined.length > 0 && (
        <details class="folded ideas-declined">
          <summary>{say.declinedTitle}</summary>
          <Cards asking={asking} ideas={declined} />
        </details>
      )}
      {chosen !== null && (
        <p>
          <a class="onward" href={hrefOf(asking.surroundings, 'IDEAS')}>
            {say.back}
            <Icon name="arrow-right" />
          </a>
        </p>
      )}
    </div>
  )
}

type OfStatus = Pick<Shown, 'asking' | 'ideas'> & { readonly status: IdeaStatus }

function Column({ asking, status, ideas }: OfStatus): JSX.Element {
  const say = asking.words.ideas
  return (
    <section class="idea-column" aria-labelledby={`ideas-${status}`} data-empty={ideas.length === 0 ? '' : undefined}>
      <h2 id={`ideas-${status}`}>{say.statuses[status]}</h2>
      <p class="soft">{ideas.length === 0 ? say.noneHere : say.columns[status]}</p>
      {ideas.length > 0 && <Cards asking={asking} ideas={ideas} />}
    </section>
  )
}

const Cards = ({ asking, ideas }: Pick<Shown, 'asking' | 'ideas'>): JSX.Element => (
  <ul class="idea-cards">
    {ideas.map((idea) => (
      <IdeaInList key={idea.id} asking={asking} idea={idea} />
    ))}
  </ul>
)
