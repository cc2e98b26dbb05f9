import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { DutyCard, RotaSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { RadioFields } from '../desk/radio-fields.tsx'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOfRota } from '../people/people-links.ts'
import { timesOf } from '../sessions/session-times.ts'
import { PageHead } from '../shared/page-head.tsx'
import { onOf } from './duty-line.tsx'
import { nameOfDuty } from './duty-names.tsx'
import { dutyScopes } from './duty-scopes.ts'

type Shown = { readonly asking: Asking; readonly session: RotaSession; readonly duty: DutyCard }

/** Asks once more: what others have taken is not given back to them by asking for it again. */
export function RemoveDutyPage({ asking, session, duty }: Shown): JSX.Element {
  const { words, surroundings, address } = asking
  const say = words.duties
  const { start, end } = timesOf(session, surroundings.timeZone)
  const name = nameOfDuty(duty, surroundings)
  const back = address.page === 'ROTA' ? hrefOfRota(surroundings, address.slug, onOf(asking)) : ''
  return (
    <div class="people-page narrow">
      <BackTo href={back} words={say.back} />
      <PageHead title={say.removeTitle} lead={`${name}, ${formatSpan(start, end, surroundings.tag, 'SHORT')}`} />
      <p>{say.removeLead(duty.takenBy.length)}</p>
      <Form does="remove" of={duty.id} to={back}>
        <RadioFields
          name="scope"
          legend={say.scope}
          value="THIS"
          choices={dutyScopes.map((value) => ({ value, words: say.scopes[value] }))}
        />
        <button class="button button-danger" type="submit">
          {say.removeNow}
        </button>
      </Form>
    </div>
  )
}
