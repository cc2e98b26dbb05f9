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

export type Foreseen = { readonly scope: EditScope; readonly result: PreviewEditResult }
type Question = {
  readonly asking: Asking
  readonly session: SessionToEdit
  readonly sent: Sent
  readonly foreseen: readonly Foreseen[]
  readonly isCallingOff?: boolean
}

/** How far a change is to go: for each way what it would do, and a button that does it. Nothing is stored yet. */
export function ScopeQuestion({ asking, session, sent, foreseen, isCallingOff = false }: Question): JSX.Element {
  const { words } = asking
  const say = words.board.scope
  const possible = foreseen.filter(({ result }) => !isFailure(result))
  const first = foreseen.find(({ result }) => isFailure(result))?.result
  return (
    <div class="people-page desk">
      <PageHead title={isCallingOff ? say.titleOff : say.title} lead={say.lead} />
      <SessionName asking={asking} session={session} />
      {possible.length === 0 && first !== undefined && isFailure(first) && (
        <p class="trouble" role="alert">
          <PeopleIcon name="triangle-alert" />
          <span>{'issues' in first ? first.issues.map(({ message }) => message).join(' ') : first.message}</span>
        </p>
      )}
      <ul class="scopes">
        {possible.map(({ scope, result }) => (
          <li key={scope} class="panel">
            <h2 id={`scope-${scope}`}>{say.scopes[scope]}</h2>
            {!isFailure(result) && !isCallingOff && <WhatItDoes asking={asking} edit={result} />}
            {!isFailure(result) && isCallingOff && <WhatIsOff asking={asking} edit={result} scope={scope} />}
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

type OfEdit = { readonly asking: Asking; readonly edit: SessionsEditDone }

/** How many dates are called off, the first of them, and what becomes of the rest. */
function WhatIsOff({ asking, edit, scope }: OfEdit & { readonly scope: EditScope }): JSX.Element {
  const say = asking.words.board.scope
  const off = [...edit.changed, ...edit.orphaned]
  return (
    <div class="foreseen">
      <p class="foreseen-counts">{say.calledOff(off.length)}</p>
      <FirstDates asking={asking} sessions={off} />
      <p>{say.off[scope]}</p>
    </div>
  )
}

type Dated = Pick<SessionsEditDone['changed'][number], 'localStart' | 'localEnd'>
const spanOf = ({ surroundings }: Asking, { localStart, localEnd }: Dated): string =>
  formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'SHORT')

type SomeDates = { readonly asking: Asking; readonly sessions: readonly Dated[] }

function FirstDates({ asking, sessions }: SomeDates): JSX.Element | null {
  if (sessions.length === 0) return null
  return (
    <>
      <p class="soft">{asking.words.board.scope.first}</p>
      <Dates asking={asking} sessions={sessions} />
    </>
  )
}

function Dates({ asking, sessions }: SomeDates): JSX.Element {
  const dates = sessions.slice(0, mostDates).map((one) => spanOf(asking, one))
  const more = sessions.length - dates.length
  return (
    <ul class="foreseen-dates">
      {dates.map((date) => (
        <li key={date}>{date}</li>
      ))}
      {more > 0 && <li class="soft">{asking.words.board.scope.more(more)}</li>}
    </ul>
  )
}

/** `12 new dates, 12 end`, the first of them, and what they collide with. */
function WhatItDoes({ asking, edit }: OfEdit): JSX.Element {
  const say = asking.words.board.scope
  return (
    <div class="foreseen">
      <p class="foreseen-counts">{inNumbers(say, countsOf(edit))}</p>
      <FirstDates asking={asking} sessions={edit.changed} />
      {edit.orphaned.length > 0 && (
        <>
          <p class="soft">{say.orphans}</p>
          <Dates asking={asking} sessions={edit.orphaned} />
        </>
      )}
      <CollisionLines asking={asking} collisions={edit.collisions} sessions={edit.changed} />
    </div>
  )
}
