import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { SessionPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { DutyIcon, nameOfDuty } from './duty-names.tsx'

/** What there is to do, and the way to who does it: the API tells it to those of the Group alone, and nothing stands here for others. */
export function DutiesOfSession({ session }: { readonly session: SessionPage }): JSX.Element | null {
  const surroundings = useSurroundings()
  const say = surroundings.say.session
  const { duties, group, localStart } = session
  if (duties.length === 0) return null
  const asked = String(new URLSearchParams({ on: dayOf(localTimeOf(localStart)) }))
  const href = writePageAddress({ language: surroundings.language, page: 'ROTA', slug: group.slug, asked })
  return (
    <section>
      <h2>{say.toDo}</h2>
      <ul class="fact-list">
        {duties.map((duty) => (
          <li key={duty.id}>
            <DutyIcon kind={duty.kind} />
            <span>
              <span dir="auto">{nameOfDuty(duty, surroundings)}</span> ·{' '}
              {duty.viewerHasTaken ? say.youDoIt : say.neededOf(duty.neededCount)}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">{say.toDoHelp}</p>
      <a class="onward" href={href}>
        {say.toRota}
        <Icon name="arrow-right" />
      </a>
    </section>
  )
}
