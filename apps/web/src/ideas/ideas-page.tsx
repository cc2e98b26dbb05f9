import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { isFailure, type IdeaCard, type IdeaStatus } from '@piiri/sdk/lean'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Answered, Asking, PeoplePage, Sent } from '../people/people-page.ts'
import { troublesOf } from '../people/trouble-of.ts'
import { IdeaBoard } from './idea-board.tsx'
import { IdeasForVisitors } from './ideas-for-visitors.tsx'
import { everybody, scopesFor, type Scope } from './scopes-of-ideas.ts'

/** What people would like to do together. Visitors are told how to come along, and read none. */
export const ideasPage: PeoplePage = {
  async show(asking) {
    const title = asking.words.ideas.tab
    if (asking.viewer.account === null)
      return {
        is: 'PAGE',
        title,
        content: <IdeasForVisitors words={asking.words} surroundings={asking.surroundings} />,
      }
    const scopes = await scopesFor(asking)
    const chosen = scopes.find(({ value }) => value === asking.query.get('for')) ?? null
    const ideas = await ideasIn(asking, chosen)
    return {
      is: 'PAGE',
      title,
      content: <IdeaBoard asking={asking} ideas={ideas} scopes={scopes} chosen={chosen} />,
    }
  },

  async act(asking, sent) {
    if (sent.does === 'propose') return propose(asking, sent)
    return ideasPage.show(asking)
  },
}

const open: readonly IdeaStatus[] = ['PROPOSED', 'PLANNING', 'SCHEDULED']
/** More of what is open nobody reads, nor of what is over. */
const [mostOpen, mostOver] = [300, 20]

async function ideasIn({ piiri }: Asking, chosen: Scope | null): Promise<readonly IdeaCard[]> {
  const group = chosen === null || chosen.value === everybody ? null : chosen.id
  const [coming, done, declined] = await Promise.all([
    piiri.ideas.each({ statuses: open, group, first: 100 }).toArray(mostOpen),
    piiri.ideas.list({ statuses: ['DONE'], group, first: mostOver }),
    piiri.ideas.list({ statuses: ['DECLINED'], group, first: mostOver }),
  ])
  const all = [...coming, ...done.nodes, ...declined.nodes]
  return chosen?.value === everybody ? all.filter((idea) => idea.group === null) : all
}

async function propose(asking: Asking, sent: Sent): Promise<Answered> {
  const scopes = await scopesFor(asking)
  const scope = scopes.find(({ value }) => value === sent.text('for'))
  const result = await asking.piiri.ideas.propose(
    {
      group: scope?.id ?? null,
      title: sent.text('title'),
      description: sent.text('description'),
      language: parseLanguageTag(sent.text('language')) ?? asking.surroundings.language,
    },
    sent.options,
  )
  if (isFailure(result)) return troublesOf(result, asking, ([part]) => (part === 'group' ? 'for' : (part ?? null)))
  return { is: 'GO', to: hrefOfIdea(asking.surroundings, result.id, { done: 'idea-proposed' }) }
}
