import { parseDuration } from '@piiri/domain/shared/duration'
import { formatSpan } from '@piiri/domain/shared/format-dates'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import type { DateVote, IdeaPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { TimesFields } from '../desk/session-fields.tsx'
import { Form, useTried } from '../people/form.tsx'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { mayPrepare } from './may-do.ts'

type Shown = { readonly asking: Asking; readonly idea: IdeaPage }
type DateOption = IdeaPage['dateOptions'][number]

function whenOf({ start, duration }: Pick<DateOption, 'start' | 'duration'>, { surroundings }: Asking): string {
  const begin = localTimeOf(start)
  return formatSpan(begin, addMinutes(begin, parseDuration(duration) ?? 0), surroundings.tag, 'SHORT')
}

/** Dates to answer while it is being planned; what was answered, after that. */
export function IdeaDates({ asking, idea }: Shown): JSX.Element | null {
  const say = asking.words.ideas
  const isAsked = idea.status === 'PLANNING'
  if (!isAsked && idea.dateOptions.length === 0) return null
  return (
    <section>
      <h2>{say.datesTitle}</h2>
      {idea.dateOptions.length === 0 ? (
        <p class="soft">{say.datesNone}</p>
      ) : isAsked ? (
        <Votes asking={asking} idea={idea} />
      ) : (
        <>
          <p class="soft">{say.datesChosen}</p>
          <ul class="rows">
            {idea.dateOptions.map((date) => (
              <li key={date.id}>
                <strong>{whenOf(date, asking)}</strong>
                <span class="soft">{say.votesFor(date.yesCount, date.maybeCount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isAsked && mayPrepare(idea) && <AddDate asking={asking} />}
    </section>
  )
}

/** One form for all of them: with arrows through the answers of a date, with Tab from date to date. */
const Votes = ({ asking, idea }: Shown): JSX.Element => (
  <Form does="vote" class="form vote-form">
    <p>{asking.words.ideas.datesLead}</p>
    <div class="vote-grid">
      {idea.dateOptions.map((date) => (
        <VoteOn key={date.id} asking={asking} idea={idea} date={date} />
      ))}
    </div>
    <button class="button" type="submit">
      {asking.words.ideas.saveVotes}
    </button>
  </Form>
)

const votes: readonly DateVote[] = ['YES', 'MAYBE', 'NO']

function VoteOn({ asking, idea, date }: Shown & { readonly date: DateOption }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.ideas
  const when = whenOf(date, asking)
  const name = `vote-${date.id}`
  const chosen = useTried()?.text(name) ?? date.viewerVote
  return (
    <fieldset class="vote">
      <legend>
        <span class="visually-hidden">{say.voteAt(when)}</span>
        <span aria-hidden="true">{when}</span>
      </legend>
      <div class="vote-choices">
        {votes.map((vote) => (
          <label key={vote} class="vote-choice">
            <input type="radio" name={name} value={vote} checked={chosen === vote} />
            <span>{say.votes[vote]}</span>
          </label>
        ))}
      </div>
      <p class="vote-count">{say.votesFor(date.yesCount, date.maybeCount)}</p>
      {idea.viewerCanPlan && (
        <a
          class="vote-schedule"
          href={hrefOfIdea(surroundings, idea.id, { schedule: date.id })}
          aria-label={say.scheduleAt(when)}
        >
          {say.scheduleHere}
        </a>
      )}
    </fieldset>
  )
}

/** Folded away, unless something is wrong with what was sent. */
const AddDate = ({ asking }: Pick<Shown, 'asking'>): JSX.Element => (
  <Form does="add-date" class="form">
    <Folded summary={asking.words.ideas.addDate}>
      <div class="form">
        <TimesFields say={asking.words.board.session} values={{}} />
        <button class="button button-quiet" type="submit">
          {asking.words.ideas.addDateNow}
        </button>
      </div>
    </Folded>
  </Form>
)

function Folded(shape: { readonly summary: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <details class="folded" open={useTried() !== null}>
      <summary>{shape.summary}</summary>
      {shape.children}
    </details>
  )
}
