import type { DutyCard, GroupRota } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOfRota } from '../people/people-links.ts'
import { DutyIcon, nameOfDuty } from './duty-names.tsx'

type Shown = {
  readonly asking: Asking
  readonly group: GroupRota
  readonly duty: DutyCard
  /** Whether it can still be taken and given back. */
  readonly isOpen: boolean
  /** Which date it is for, for those who hear one button without what stands around it. */
  readonly when: string
}

/** One piece of work: who does it, how many more it needs, and what the viewer can do about it. */
export function DutyLine({ asking, group, duty, isOpen, when }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.duties
  const left = duty.neededCount - duty.takenBy.length
  const name = nameOfDuty(duty, surroundings)
  return (
    <li class="duty" data-taken={duty.viewerHasTaken ? '' : undefined}>
      <div>
        <p class="duty-name">
          <DutyIcon kind={duty.kind} />
          <strong dir="auto">{name}</strong>
        </p>
        <p class="duty-takers">
          {duty.takenBy.length === 0 && !isOpen && <span class="soft">{say.nobodyYet}</span>}
          {duty.takenBy.map(({ id, alias }) => (
            <span key={id} class="chip">
              <bdi>{alias}</bdi>
              {id === group.viewerMembership?.id && ` (${say.you})`}
            </span>
          ))}
          {isOpen && <span class={left > 0 ? 'duty-left' : 'soft'}>{left > 0 ? say.left(left) : say.full}</span>}
        </p>
      </div>
      {isOpen && (
        <div class="forms-in-row">
          <TakeOrLeave asking={asking} group={group} duty={duty} label={`${name}, ${when}`} left={left} />
          {group.viewerCanEdit && (
            <a
              href={hrefOfRota(surroundings, group.slug, { ...onOf(asking), remove: duty.id })}
              aria-label={say.removeOf(name, when)}
            >
              {say.remove}
            </a>
          )}
        </div>
      )}
    </li>
  )
}

export const onOf = ({ query }: Pick<Asking, 'query'>): { readonly on?: string } => {
  const on = query.get('on')
  return on === null ? {} : { on }
}

type Choice = Pick<Shown, 'asking' | 'group' | 'duty'> & { readonly label: string; readonly left: number }

function TakeOrLeave({ asking, group, duty, label, left }: Choice): JSX.Element | null {
  const say = asking.words.duties
  const role = group.viewerMembership?.role
  if (duty.viewerHasTaken)
    return (
      <Form does="leave" of={duty.id} class="form-inline">
        <button class="button button-quiet" type="submit" aria-label={`${say.leave}: ${label}`}>
          {say.leave}
        </button>
      </Form>
    )
  if (left <= 0 || role === undefined) return null
  if (duty.kind === 'INTERPRETING' && role !== 'INTERPRETER' && !group.viewerCanEdit)
    return <span class="soft">{say.onlyInterpreters}</span>
  return (
    <Form does="take" of={duty.id} class="form-inline">
      <button class="button button-quiet" type="submit" aria-label={`${say.take}: ${label}`}>
        {say.take}
      </button>
    </Form>
  )
}
