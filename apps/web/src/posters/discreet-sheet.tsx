import { formatDate, formatMonth } from '@piiri/domain/shared/format-dates'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { GroupSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { capitalised, timesInWords } from '../sessions/day-words.ts'
import { groupByDay, timesOf } from '../sessions/session-times.ts'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import type { PosterMatter } from './load-poster.ts'
import type { Paper } from './poster-query.ts'
import { frontPage, Sheet, SheetFoot } from './sheet.tsx'

type Shown = { readonly matter: PosterMatter; readonly paper: Paper; readonly words: PosterMessages }
type Line = { readonly date: LocalDate; readonly times: string }

/** What fits in one column of large type, and on the sheet. */
const fewDays = 11
const mostDays = 32

/**
 * Days and times, and nothing that tells what they are of: neither names nor places, neither languages nor for whom, no telephone or address, by which one could
 * find out, and not our mark, which hangs elsewhere with names beside it. The code leads to the front page of the programme, whatever the poster is of.
 */
export function DiscreetSheet({ matter, paper, words }: Shown): JSX.Element {
  const surroundings = useSurroundings()
  const { tag } = surroundings
  const lines = linesOf(matter.sessions, surroundings).slice(0, mostDays)
  return (
    <Sheet paper={paper} size={lines.length <= fewDays ? 0 : 2} label={words.sheet.page(1, 1)} ground="SUN">
      <header class="sheet-head sheet-head-discreet">
        <h2 class="sheet-month">{words.sheet.together}</h2>
        <p class="sheet-summary">
          {matter.of === 'MONTH' ? capitalised(formatMonth(matter.first, tag)) : words.sheet.next}
        </p>
      </header>
      <div class="sheet-main">
        {lines.length === 0 && <p class="sheet-nothing">{words.sheet.askForTimes}</p>}
        <ol class="sheet-lines" data-columns={lines.length <= fewDays ? 1 : 2}>
          {lines.map(({ date, times }) => (
            <li key={date}>
              <span class="sheet-line-day">{capitalised(formatDate(date, tag, 'SHORT'))}</span>{' '}
              <span class="sheet-line-times">{times}</span>
            </li>
          ))}
        </ol>
      </div>
      <SheetFoot address={frontPage(surroundings)} scan={words.sheet.scanMore} typed={null}>
        <p class="sheet-ask-word">{words.sheet.ask}</p>
        <p class="sheet-ask-line" />
      </SheetFoot>
    </Sheet>
  )
}

/** A day once, with its times in order; of two that are on at the same time, the times once. */
const linesOf = (sessions: readonly GroupSession[], { tag, timeZone }: Surroundings): readonly Line[] =>
  groupByDay(sessions, timeZone).map(({ date, sessions: ofDay }) => ({
    date,
    times: [...new Set(ofDay.map((session) => timesInWords(timesOf(session, timeZone), tag)))].join(', '),
  }))
