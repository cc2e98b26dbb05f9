import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { joiningIcons, kindIcons } from '../shared/fact-icons.ts'
import { Icon } from '../shared/icon.tsx'
import { LanguageList } from '../shared/language-list.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { timesOf } from '../sessions/session-times.ts'

type Card = { readonly group: GroupInList; readonly size: 'SMALL' | 'LARGE' }

/** A Group in a list: what it is, how one comes in, and when next. */
export function GroupCard({ group, size }: Card): JSX.Element {
  const { language, say, tag, timeZone } = useSurroundings()
  const next = group.nextSession === null ? null : timesOf(group.nextSession, timeZone)
  const Heading = size === 'SMALL' ? 'h3' : 'h2'
  return (
    <li class={`group-card group-card-${size.toLowerCase()}`}>
      <p class="group-card-kind">
        <Icon name={kindIcons[group.kind]} />
        {say.kinds[group.kind]}
      </p>
      <Heading class="group-card-title" lang={group.contentLanguage}>
        <a href={writePageAddress({ language, page: 'GROUP', slug: group.slug })}>{group.title}</a>
      </Heading>
      <p class="group-card-summary" lang={group.contentLanguage}>
        {group.summary}
      </p>
      <ul class="fact-list group-card-facts">
        <li>
          <Icon name={joiningIcons[group.joining]} />
          {say.joinings[group.joining].short}
        </li>
        {group.confidentiality === 'CONFIDENTIAL' && (
          <li>
            <Icon name="lock-keyhole" />
            {say.group.confidential}
          </li>
        )}
        {next !== null && (
          <li>
            <Icon name="calendar-days" />
            {say.group.nextOn(formatSpan(next.start, next.end, tag, 'SHORT'))}
          </li>
        )}
      </ul>
      {size === 'LARGE' && <LanguageList languages={group.languages} />}
    </li>
  )
}
