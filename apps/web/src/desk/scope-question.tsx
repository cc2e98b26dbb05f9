import {
  isFailure,
  type EditScope,
  type PreviewEditResult,
  type SessionsEditDone,
  type SessionToEdit,
} from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking, Sent } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { formatSpan } from '@piiri/domain/shared/format-dates'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { CollisionLines } from './collision-lines.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { SessionName } from './session-name.tsx'
import { countsOf, inNumbers } from './tell-done.ts'
import { wayBack } from './way-back.ts'

export type Foreseen = { readonly scope: EditScope; readonly result: PreviewEditResult | null }
type Question = {
  readonly asking: Asking
  readonly session: SessionToEdit
  readonly sent: Sent
  /** Null where nothing can be said before: of calling off. */
  readonly foreseen: readonly Foreseen[]
  readonly isCallingOff?: boolean
}

/** How far a change is to go: for each way what it would do, and a button that does it. Nothing is stored yet. */
export function ScopeQuestion({ asking, session, sent, foreseen, isCallingOff = false }: Question): JSX.Element {
  const { words } = asking
  const say = words.board.scope
  const possible = foreseen.filter(({ result }) => result === null || !isFailure(result))
  const first = foreseen.find(({ result }) => result !== null && isFailure(result))?.result
  return (
    <div class="people-page desk">
      <PageHead title={isCallingOff ? say.titleOff : say.title} lead={say.lead} />
      <SessionName asking={asking} session={session} />
      {possible.length === 0 && first != null && isFailure(first) && (
        <p class="trouble" role="alert">
          <PeopleIcon name="triangle-alert" />
          <span>{'issues' in first ? first.issues.map(({ message }) => message).join(' ') : first.message}</span>
        </p>
      )}
      <ul class="scopes">
        {possible.map(({ scope, result }) => (
          <li key={scope} class="panel">
            <h2 id={`scope-${scope}`}>{say.scopes[scope]}</h2>
            {result !== null && !isFailure(result) && <WhatItDoes asking={asking} edit={result} />}
            {result === null && <p>{say.off[scope]}</p>}
            <Form does={sent.does} class="form-plain">
              <HiddenFields sent={sent} />
              <input type="hidden" name="scope" value={scope} />
              <button class="button" type="submit" aria-describedby={`scope-${scope}`}>
                {isCallingOff ? say.doOff[scope] : say.doIt[scope]}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <div class="forms-in-row">
        {sent.does !== 'move' && (
          <Form does={sent.does} class="form-plain">
            <HiddenFields sent={sent} />
            <input type="hidden" name="again" value="1" />
            <button class="button button-quiet" type="submit">
              {say.again}
            </button>
          </Form>
        )}
        <a class="button button-quiet" href={wayBack(asking)}>
          {say.leave}
        </a>
      </div>
    </div>
  )
}

const mostDates = 4

/** `12 new dates, 12 end`, the first of them, and what they collide with. */
function WhatItDoes({ asking, edit }: { readonly asking: Asking; readonly edit: SessionsEditDone }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.board.scope
  const dates = edit.changed
    .slice(0, mostDates)
    .map(({ localStart, localEnd }) =>
      formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'SHORT'),
    )
  const more = edit.changed.length - dates.length
  return (
    <div class="foreseen">
      <p class="foreseen-counts">{inNumbers(say, countsOf(edit))}</p>
      {dates.length > 0 && (
        <>
          <p class="soft">{say.first}</p>
          <ul class="foreseen-dates">
            {dates.map((date) => (
              <li key={date}>{date}</li>
            ))}
            {more > 0 && <li class="soft">{say.more(more)}</li>}
          </ul>
        </>
      )}
      {edit.orphaned.length > 0 && (
        <p>
          {say.orphans}{' '}
          {edit.orphaned
            .slice(0, mostDates)
            .map(({ localStart, localEnd }) =>
              formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'SHORT'),
            )
            .join('; ')}
        </p>
      )}
      <CollisionLines asking={asking} collisions={edit.collisions} sessions={edit.changed} />
    </div>
  )
}
