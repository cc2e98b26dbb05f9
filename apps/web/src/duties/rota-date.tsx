import { formatSpan } from '@piiri/domain/shared/format-dates'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { DutyCard, GroupRota, RotaSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { DateEntry } from '../sessions/date-entry.tsx'
import { capitalised, dayAndMonth, weekdayName } from '../sessions/day-words.ts'
import { momentOf, timesOf } from '../sessions/session-times.ts'
import { Icon } from '../shared/icon.tsx'
import { nameIn } from '../shared/language-names.ts'
import { AskForDuty } from './ask-for-duty.tsx'
import { DutyLine } from './duty-line.tsx'
import { dutyKinds, nameOfDuty } from './duty-names.tsx'

type Shown = { readonly asking: Asking; readonly group: GroupRota; readonly session: RotaSession }

/** One date: what there is to do, who does it, and for those who plan a way to ask for more. */
export function RotaDate({ asking, group, session }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const { tag, timeZone, now, say } = surroundings
  const times = timesOf(session, timeZone)
  const date = dayOf(times.start)
  const isCancelled = session.status === 'CANCELLED'
  const isOpen = !isCancelled && now < Date.parse(session.start)
  const nameOf = (duty: DutyCard): string => nameOfDuty(duty, surroundings)
  const when = formatSpan(times.start, times.end, tag, 'SHORT')
  return (
    <DateEntry
      session={session}
      times={times}
      when={`${capitalised(weekdayName(date, tag))} ${dayAndMonth(date, tag)}`}
    >
      {session.topic !== null && <p lang={session.contentLanguage}>{session.topic}</p>}
      {isCancelled && (
        <p class="state-tags">
          <strong class="state-tag state-tag-cancelled">
            <Icon name="circle-x" />
            {say.session.cancelled}
          </strong>
        </p>
      )}
      {momentOf(session, now) === 'OVER' && <p class="soft">{words.duties.over}</p>}
      {!isCancelled && session.duties.length > 0 && (
        <ul class="duties">
          {inOrder(session.duties, nameOf).map((duty) => (
            <DutyLine key={duty.id} asking={asking} group={group} duty={duty} isOpen={isOpen} when={when} />
          ))}
        </ul>
      )}
      {!isCancelled && session.interpretingNeeds.length > 0 && <Wishes asking={asking} session={session} />}
      {isOpen && group.viewerCanEdit && <AskForDuty asking={asking} session={session} when={when} />}
    </DateEntry>
  )
}

/** Told only to those who plan, and who interpret there. */
const Wishes = ({ asking: { words, surroundings }, session }: Omit<Shown, 'group'>): JSX.Element => (
  <p class="duty-wishes">
    <Icon name="languages" />
    <span>
      {words.duties.wished}:{' '}
      {session.interpretingNeeds
        .map(
          ({ language, wishedCount, isCovered }) =>
            `${nameIn(surroundings.language, language)} ${wishedCount} (${isCovered ? words.duties.there : words.duties.missing})`,
        )
        .join(', ')}
    </span>
  </p>
)

/** The same at each date, by kind and name. */
const inOrder = (duties: readonly DutyCard[], nameOf: (duty: DutyCard) => string): readonly DutyCard[] =>
  duties.toSorted(
    (one, other) =>
      dutyKinds.indexOf(one.kind) - dutyKinds.indexOf(other.kind) || nameOf(one).localeCompare(nameOf(other)),
  )
