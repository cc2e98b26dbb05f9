import type { IdeaPage } from '@piiri/sdk/lean'
import { signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage } from '../people/people-page.ts'
import { actOnIdea } from './act-on-idea.ts'
import { DeclineIdea, HideIdea, WithdrawIdea } from './ask-once-more.tsx'
import { IdeaView } from './idea-view.tsx'
import { scheduleIdea, showSchedule } from './schedule-idea.tsx'
import { isOwnToWithdraw } from './may-do.ts'

/** One Idea: for those who may know of it. To all others there is no such page. */
export const ideaPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const idea = await ideaOf(asking)
    return idea === null ? notFound : show(asking, idea)
  },

  async act(asking, sent) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const idea = await ideaOf(asking)
    if (idea === null) return notFound
    return sent.does === 'schedule' ? scheduleIdea(asking, idea, sent) : actOnIdea(asking, idea, sent)
  },
}

const ideaOf = async ({ piiri, address }: Asking): Promise<IdeaPage | null> =>
  address.page === 'IDEA' ? piiri.ideas.get(address.id) : null

async function show(asking: Asking, idea: IdeaPage): Promise<Answered> {
  const { query, words } = asking
  const page = (content: ReturnType<typeof IdeaView>): Answered => ({ is: 'PAGE', title: words.ideas.tabOne, content })
  const isOpen = idea.status === 'PROPOSED' || idea.status === 'PLANNING'
  if (query.has('schedule') && idea.viewerCanPlan && idea.status === 'PLANNING') return showSchedule(asking, idea)
  if (query.has('decline') && idea.viewerCanPlan && isOpen) return page(<DeclineIdea asking={asking} idea={idea} />)
  if (query.has('hide') && idea.viewerCanPlan) return page(<HideIdea asking={asking} idea={idea} />)
  if (query.has('withdraw') && isOwnToWithdraw(idea)) return page(<WithdrawIdea asking={asking} idea={idea} />)
  return page(<IdeaView asking={asking} idea={idea} />)
}
