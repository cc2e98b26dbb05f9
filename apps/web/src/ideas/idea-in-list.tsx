import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { IdeaCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { localTimeOf } from '../shared/told-times.ts'

type Shown = { readonly asking: Asking; readonly idea: IdeaCard }

export function IdeaInList({ asking: { words, surroundings }, idea }: Shown): JSX.Element {
  const say = words.ideas
  const { nextSession: next } = idea
  return (
    <li class="panel idea-card">
      <h3 lang={idea.contentLanguage} dir="auto">
        <a href={hrefOfIdea(surroundings, idea.id)}>{idea.title}</a>
      </h3>
      <ul class="fact-list">
        {idea.isViewers && (
          <li>
            <span class="chip">{say.yours}</span>
          </li>
        )}
        <li>
          <Icon name="users-round" />
          {idea.group === null ? say.community : <span lang={idea.group.contentLanguage}>{idea.group.title}</span>}
        </li>
        <li>
          <Icon name="hand-heart" />
          {say.supportersShort(idea.supporterCount)}
        </li>
        {next !== null && (
          <li>
            <Icon name="calendar-days" />
            {formatSpan(localTimeOf(next.localStart), localTimeOf(next.localEnd), surroundings.tag, 'SHORT')}
          </li>
        )}
      </ul>
    </li>
  )
}
