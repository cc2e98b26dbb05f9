import { formatMonth } from '@piiri/domain/shared/format-dates'
import { addDays, daysInMonth, type LocalDate } from '@piiri/domain/shared/local-date'
import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import { monthName, spanOf } from '../sessions/calendar-span.ts'
import { capitalised } from '../sessions/day-words.ts'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { nameOf, papers, type PosterQuery } from './poster-query.ts'

type Form = {
  readonly query: PosterQuery
  readonly groups: readonly GroupInList[]
  readonly words: PosterMessages
}

/** What to make a poster of: a plain form, which leads to the poster's own address. It is not printed. */
export function PosterForm({ query, groups, words }: Form): JSX.Element {
  const surroundings = useSurroundings()
  const { language, languages } = surroundings
  const here = hrefOf(surroundings, 'POSTER')
  return (
    <form class="form poster-form" method="get" action={here}>
      <div class="field">
        <label for="of">{words.what}</label>
        <select id="of" class="text" name="of">
          <Subjects query={query} groups={groups} words={words} />
        </select>
      </div>
      <div class="field">
        <label for="paper">{words.paper}</label>
        <select id="paper" class="text" name="paper">
          {papers.map((paper) => (
            <option key={paper} value={paper} selected={paper === query.paper}>
              {words.papers[paper]}
            </option>
          ))}
        </select>
      </div>
      {languages.length > 1 && (
        <div class="field">
          <label for="in">{words.language}</label>
          <select id="in" class="text" name="in">
            {languages.map((one) => (
              <option key={one} value={one} lang={one} selected={one === language}>
                {ownName(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            name="discreet"
            value="1"
            checked={query.isDiscreet}
            aria-describedby="discreet-hint discreet-code"
          />
          <span>{words.discreet}</span>
        </label>
        <p class="hint" id="discreet-hint">
          {words.discreetLeavesOut}
        </p>
        <p class="hint" id="discreet-code">
          {words.discreetCode}
        </p>
      </div>
      <button class="button button-quiet" type="submit">
        {words.show}
      </button>
      <div class="only-with-script poster-print" hidden data-only-with-script>
        <button class="button" type="button" data-print aria-describedby="print-hint">
          <PeopleIcon name="printer" />
          {words.print}
        </button>
        <p class="hint" id="print-hint">
          {words.printHelp}
        </p>
      </div>
      <noscript>
        <p class="hint">{words.withoutScript}</p>
      </noscript>
      {query.isDiscreet && <a href={here}>{words.another}</a>}
    </form>
  )
}

/** A discreet poster's page names no Group either: somebody may look over the shoulder of whoever prints it. */
function Subjects({ query: { subject, isDiscreet }, groups, words }: Form): JSX.Element {
  const { tag, today } = useSurroundings()
  const chosen = nameOf(subject)
  const months = monthsToChoose(today, subject.of === 'MONTH' ? subject.first : null)
  return (
    <>
      <optgroup label={words.months}>
        {months.map((first) => (
          <option key={first} value={monthName(first)} selected={monthName(first) === chosen}>
            {capitalised(formatMonth(first, tag))}
          </option>
        ))}
      </optgroup>
      {isDiscreet && subject.of === 'GROUP' && (
        <optgroup label={words.groups}>
          <option value={chosen} selected>
            {words.chosenGroup}
          </option>
        </optgroup>
      )}
      {!isDiscreet && groups.length > 0 && (
        <optgroup label={words.groups}>
          {groups.map(({ id, title, contentLanguage }) => (
            <option key={id} value={id} lang={contentLanguage} selected={id === chosen}>
              {title}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}

/** A year from this month on, and the one that is chosen. */
function monthsToChoose(today: LocalDate, chosen: LocalDate | null): readonly LocalDate[] {
  const months = [spanOf('MONTH', null, today).first]
  while (months.length < 12) months.push(nextMonth(months.at(-1) ?? today))
  return [...new Set(chosen === null ? months : [...months, chosen])].sort()
}

const nextMonth = (first: LocalDate): LocalDate => addDays(first, daysInMonth(first))
