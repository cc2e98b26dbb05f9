import { formatDate } from '@piiri/domain/shared/format-dates'
import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { dateOf } from '../shared/told-times.ts'
import { placeInShort } from '../venues/place-in-short.ts'
import { toConfirm } from './planned-groups.ts'

type Shown = { readonly asking: Asking; readonly groups: readonly GroupInList[] }

/** Asks whether what Groups say of themselves is still true, where nobody has said so for a while. */
export function StillTrue({ asking, groups }: Shown): JSX.Element | null {
  const asked = toConfirm(groups, asking.surroundings)
  if (asked.length === 0) return null
  const say = asking.words.planning.stillTrue
  return (
    <section class="still-true">
      <h2 id="still-true">{say.title}</h2>
      <p class="soft">{say.help}</p>
      <ul class="own-groups">
        {asked.map((group) => (
          <Reminder key={group.id} asking={asking} group={group} />
        ))}
      </ul>
    </section>
  )
}

/** Above a page on which that is asked further down. */
export function StillTrueNote({ asking, groups }: Shown): JSX.Element | null {
  const asked = toConfirm(groups, asking.surroundings)
  if (asked.length === 0) return null
  return (
    <p class="attention">
      <PeopleIcon name="triangle-alert" />
      <a href="#still-true">{asking.words.planning.stillTrue.note(asked.length)}</a>
    </p>
  )
}

function Reminder({ asking, group }: { readonly asking: Asking; readonly group: GroupInList }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.stillTrue
  const { title, summary, scheduleInWords, nextSession, lastConfirmedOn, contentLanguage } = group
  const facts = [
    { name: say.what, value: summary },
    { name: say.when, value: scheduleInWords.length === 0 ? say.noDates : scheduleInWords.join('; ') },
    { name: say.where, value: nextSession?.venue == null ? say.noPlace : placeInShort(nextSession.venue) },
  ]
  return (
    <li class="panel">
      <h3 lang={contentLanguage}>{title}</h3>
      <p class="soft">
        {lastConfirmedOn === null ? say.never : say.last(formatDate(dateOf(lastConfirmedOn), surroundings.tag, 'LONG'))}
      </p>
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="forms-in-row">
        <Form does="confirm" of={group.id} to={hrefOf(surroundings, 'PLANNED_GROUPS')} class="form-plain">
          <button class="button" type="submit" aria-label={say.yesOf(title)}>
            <PeopleIcon name="check" />
            {say.yes}
          </button>
        </Form>
        <a
          class="button button-quiet"
          href={hrefOf(surroundings, 'PLANNED_GROUPS', { group: group.slug })}
          aria-label={say.changeOf(title)}
        >
          {say.change}
        </a>
      </div>
    </li>
  )
}
