import { formatDate, formatMonth } from '@piiri/domain/shared/format-dates'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { capitalised, timesInWords } from '../sessions/day-words.ts'
import { groupByDay, timesOf } from '../sessions/session-times.ts'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import { linesOf, roomOfSheet, sum } from './fit-sheets.ts'
import type { PosterMatter } from './load-poster.ts'
import type { Paper } from './poster-query.ts'
import { frontPage, Sheet, SheetFoot } from './sheet.tsx'

type Shown = { readonly matter: PosterMatter; readonly paper: Paper; readonly words: PosterMessages }
type Line = { readonly date: LocalDate; readonly times: string }

/** From the one that is read from farthest away. */
const shapes = [
  { columns: 1, scale: 1.3 },
  { columns: 1, scale: 1 },
  { columns: 1, scale: 0.82 },
  { columns: 2, scale: 0.94 },
  { columns: 2, scale: 0.82 },
  { columns: 2, scale: 0.7 },
] as const
type Shape = (typeof shapes)[number]
const smallest: Shape = shapes[5]
const roomForDays = roomOfSheet - 27 - 20

/**
 * Days and times, and nothing that tells what they are of: neither names nor places, neither languages nor for whom, no telephone or address, by which one could
 * find out, and not our mark, which hangs elsewhere with names beside it. The code leads to the front page of the programme, whatever the poster is of.
 */
export function DiscreetSheet({ matter, paper, words }: Shown): JSX.Element {
  const surroundings = useSurroundings()
  const { tag } = surroundings
  const lines = daysOf(matter, surroundings)
  const { scale, columns } = shapeOf(lines)
  return (
    <Sheet paper={paper} size={{ scale, layout: 'AIRY' }} label={words.sheet.page(1, 1)} ground="SUN">
      <header class="sheet-head sheet-head-discreet">
        <h2 class="sheet-month">{words.sheet.together}</h2>
        <p class="sheet-summary">
          {matter.of === 'MONTH' ? capitalised(formatMonth(matter.first, tag)) : words.sheet.next}
        </p>
      </header>
      <div class="sheet-main">
        {lines.length === 0 && <p class="sheet-nothing">{words.sheet.askForTimes}</p>}
        <ol class="sheet-lines" data-columns={columns}>
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

/** A day once, with its times in order; of two that are on at the same time, the times once. Of a Group as many days as fit. */
function daysOf({ of, sessions }: PosterMatter, { tag, timeZone }: Surroundings): readonly Line[] {
  const lines = groupByDay(sessions, timeZone).map(({ date, sessions: ofDay }) => ({
    date,
    times: [...new Set(ofDay.map((session) => timesInWords(timesOf(session, timeZone), tag)))].join(', '),
  }))
  return of === 'MONTH' ? lines : lines.slice(0, mostDates)
}
const mostDates = 20

const shapeOf = (lines: readonly Line[]): Shape =>
  shapes.find((shape) => sum(lines.map((line) => heightOf(line, shape))) <= shape.columns * (roomForDays - line)) ??
  smallest
const type = 3.4
/** With the space around it. */
const line = 6.6

/** In the sizes of sheet-days.css. */
function heightOf({ times }: Line, { columns, scale }: Shape): number {
  const beside = 88 / columns - 6.2 * type * scale
  const more = Math.max(1, linesOf(times, type * scale, beside)) - 1
  return (line + more * type * 1.35) * scale
}
