import type { GroupAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { GroupParts } from './group-parts.tsx'

type Shown = {
  readonly asking: Asking
  readonly group: GroupAsWritten
  /** Dates that are on from now; whether there are more than were counted. */
  readonly coming: { readonly count: number; readonly isMore: boolean }
}

/** What ending a Group does, or opening it again, before either is done. */
export function EndGroupPage({ asking, group, coming: { count, isMore } }: Shown): JSX.Element {
  const say = asking.words.planning.end
  const { isArchived } = group
  const points = isArchived ? say.openPoints : [say.coming(count, isMore), ...say.endPoints]
  return (
    <GroupParts asking={asking} group={group} part="end" lead={isArchived ? say.openLead : say.lead}>
      <ul class="plain-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Form does={isArchived ? 'open' : 'end'}>
        <button class={isArchived ? 'button' : 'button button-danger'} type="submit">
          {isArchived ? say.open : say.end}
        </button>
      </Form>
    </GroupParts>
  )
}
