import type { IdeaPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { isOwnToWithdraw } from './may-do.ts'

type Shown = { readonly asking: Asking; readonly idea: IdeaPage }

/** What those who plan it can do with it, and whoever proposed it. */
export function IdeaControls({ asking, idea }: Shown): JSX.Element | null {
  const { words, surroundings } = asking
  const say = words.ideas
  const to = (what: string): string => hrefOfIdea(surroundings, idea.id, { [what]: '1' })
  if (!idea.viewerCanPlan)
    return isOwnToWithdraw(idea) ? (
      <p>
        <a href={to('withdraw')}>{say.withdraw}</a>
      </p>
    ) : null
  const isOpen = idea.status === 'PROPOSED' || idea.status === 'PLANNING'
  return (
    <section class="panel">
      <h2>{say.planTitle}</h2>
      {idea.status === 'PROPOSED' && (
        <Form does="start" class="form">
          <button class="button" type="submit">
            {say.startPlanning}
          </button>
          <p class="soft">{say.startPlanningHelp}</p>
        </Form>
      )}
      {idea.status === 'PLANNING' && (
        <a class="button button-quiet" href={to('schedule')}>
          {say.scheduleOther}
        </a>
      )}
      {idea.status === 'SCHEDULED' && (
        <Form does="complete" class="form">
          <button class="button button-quiet" type="submit">
            {say.completeIdea}
          </button>
          <p class="soft">{say.completeHelp}</p>
        </Form>
      )}
      <p class="links-in-row">
        {isOpen && <a href={to('decline')}>{say.decline}</a>}
        <a href={to('hide')}>{say.hide}</a>
        {isOwnToWithdraw(idea) && <a href={to('withdraw')}>{say.withdraw}</a>}
      </p>
      <p class="soft">{say.planHelp}</p>
    </section>
  )
}
