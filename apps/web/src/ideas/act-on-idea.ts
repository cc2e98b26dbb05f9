import { toIsoDuration } from '@piiri/domain/shared/duration'
import { isFailure, type DateVote, type IdeaPage, type IdeaResult } from '@piiri/sdk/lean'
import { troubleOfValues } from '../desk/read-edit.ts'
import { readTimes } from '../desk/read-times.ts'
import { hrefOf, hrefOfIdea } from '../people/people-links.ts'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { fieldOfTranslations, languagesIn, translationsIn } from '../people/translated-lines.tsx'
import { troublesOf } from '../people/trouble-of.ts'

/** What the forms of an Idea's page do. */
export async function actOnIdea(asking: Asking, idea: IdeaPage, sent: Sent): Promise<Answered> {
  const { ideas } = asking.piiri
  const { options } = sent
  const of = sent.text('id')
  const done = (said: string, result: IdeaResult): Answered => after(asking, idea, said, result)
  switch (sent.does) {
    case 'support':
      return done('idea-supported', await ideas.support(idea.id, options))
    case 'withdraw-support':
      return done('support-withdrawn', await ideas.withdrawSupport(idea.id, options))
    case 'start':
      return done('planning-started', await ideas.startPlanning(idea.id, options))
    case 'add-task':
      return done('task-added', await ideas.addTask({ idea: idea.id, title: sent.text('title') }, options))
    case 'take':
      return done('task-taken', await ideas.takeTask(of, options))
    case 'leave':
      return done('task-left', await ideas.leaveTask(of, options))
    case 'complete-task':
      return done('task-done', await ideas.completeTask(of, options))
    case 'add-date':
      return addDate(asking, idea, sent)
    case 'vote':
      return vote(asking, idea, sent)
    case 'complete':
      return done('idea-completed', await ideas.complete(idea.id, options))
    case 'decline':
      return decline(asking, idea, sent)
    case 'hide':
      return gone(asking, 'idea-hidden', await ideas.hide(idea.id, options))
    case 'withdraw':
      return gone(asking, 'idea-withdrawn', await ideas.withdraw(idea.id, options))
    default:
      return { is: 'GO', to: hrefOfIdea(asking.surroundings, idea.id) }
  }
}

/** A field of the same name tells what is wrong with it; all else is told of the form. */
const after = (asking: Asking, { id }: IdeaPage, done: string, result: IdeaResult): Answered =>
  isFailure(result)
    ? troublesOf(result, asking, ([part]) => (part === 'title' ? part : part === 'start' ? 'date' : null))
    : { is: 'GO', to: hrefOfIdea(asking.surroundings, id, { done }) }

const gone = (asking: Asking, done: string, result: IdeaResult): Answered =>
  isFailure(result)
    ? troublesOf(result, asking, () => null)
    : { is: 'GO', to: hrefOf(asking.surroundings, 'IDEAS', { done }) }

async function addDate(asking: Asking, idea: IdeaPage, sent: Sent): Promise<Answered> {
  const times = readTimes(sent)
  if ('field' in times) return { is: 'TROUBLE', trouble: troubleOfValues(asking.words.board.trouble, times) }
  const date = { idea: idea.id, start: times.start, duration: toIsoDuration(times.duration) }
  return after(asking, idea, 'date-added', await asking.piiri.ideas.proposeDate(date, sent.options))
}

const votes: readonly DateVote[] = ['YES', 'MAYBE', 'NO']
/** One form for all dates: only what is answered otherwise than before is sent on. Answering a date twice is the same as once. */
async function vote(asking: Asking, idea: IdeaPage, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  const answered = idea.dateOptions.flatMap(({ id, viewerVote }) => {
    const said = votes.find((one) => one === sent.text(`vote-${id}`))
    return said === undefined ? [] : [{ dateOption: id, vote: said, isNew: said !== viewerVote }]
  })
  if (answered.length === 0)
    return { is: 'TROUBLE', trouble: { status: 422, message: words.ideas.noVotes, field: null } }
  for (const { isNew, ...one } of answered) {
    const result = isNew ? await piiri.ideas.vote(one) : null
    if (result !== null && isFailure(result)) return troublesOf(result, asking, () => null)
  }
  return { is: 'GO', to: hrefOfIdea(asking.surroundings, idea.id, { done: 'voted' }) }
}

async function decline(asking: Asking, idea: IdeaPage, sent: Sent): Promise<Answered> {
  const reason = translationsIn(sent, 'reason')
  const [first = ''] = languagesIn(sent, 'reason')
  if (reason.length === 0)
    return { is: 'TROUBLE', trouble: { status: 422, message: asking.words.ideas.noReason, field: `reason-${first}` } }
  const result = await asking.piiri.ideas.decline({ id: idea.id, reason }, sent.options)
  if (isFailure(result))
    return troublesOf(result, asking, ([part, ...rest]) =>
      part === 'reason' ? fieldOfTranslations(sent, 'reason', rest) : null,
    )
  return { is: 'GO', to: hrefOfIdea(asking.surroundings, idea.id, { done: 'idea-declined' }) }
}
