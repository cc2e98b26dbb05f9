import { formatDate, formatTimes } from '@piiri/domain/shared/format-dates'
import { addMinutes, dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseDuration } from '@piiri/domain/shared/duration'
import { isFailure, type PreviewSeriesResult } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useTried } from '../people/form.tsx'
import type { Asking, Sent } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { startInWords } from '../sessions/day-words.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { CollisionLines } from './collision-lines.tsx'
import { monthlyWords } from './monthly-words.ts'
import type { WrittenSeries } from './series-form.ts'
import { troubleOfValues } from './read-edit.ts'
import type { ValuesTrouble } from './read-values.ts'

export type Previewed =
  | { readonly is: 'NOT_YET' }
  | { readonly is: 'WRONG'; readonly wrong: ValuesTrouble }
  | { readonly is: 'FORESEEN'; readonly written: WrittenSeries; readonly result: PreviewSeriesResult }

type Shown = {
  readonly asking: Asking
  readonly previewed: Previewed
  /** What was typed, where no form stands around it. */
  readonly sent?: Sent | null
}

const mostDates = 24

/** What a form for a Series would give: its rule in words, its dates to leave out one by one, and what is to be known of them. */
export function SeriesPreview({ asking, previewed, sent = null }: Shown): JSX.Element {
  const { words } = asking
  const say = words.board.preview
  if (previewed.is === 'NOT_YET') return <NotYet words={say.notYet} sent={sent} />
  if (previewed.is === 'WRONG')
    return (
      <NotYet
        words={isEmpty(previewed.wrong) ? say.notYet : troubleOfValues(words.board.trouble, previewed.wrong).message}
        sent={sent}
      />
    )
  const { written, result } = previewed
  if (isFailure(result)) {
    const messages = 'issues' in result ? result.issues.map(({ message }) => message) : [result.message]
    return <NotYet words={[...new Set(messages)].join(' ')} sent={sent} />
  }
  return <Foreseen asking={asking} written={written} result={result} />
}

const isEmpty = ({ is }: ValuesTrouble): boolean => is === 'MISSING'

/** Dates that were left out stay left out while something else is wrong. */
function NotYet({ words, sent }: { readonly words: string; readonly sent: Sent | null }): JSX.Element {
  const tried = useTried()
  const out = (sent ?? tried)?.fields.filter(([name]) => name === 'out') ?? []
  return (
    <>
      <p class="soft" data-say={words}>
        {words}
      </p>
      {out.map(([, value]) => (
        <input key={value} type="hidden" name="out" value={value} />
      ))}
    </>
  )
}

type OfResult = {
  readonly asking: Asking
  readonly written: WrittenSeries
  readonly result: Extract<PreviewSeriesResult, { readonly __typename: 'SeriesPreview' }>
}

function Foreseen({ asking, written: { input, dropped }, result }: OfResult): JSX.Element {
  const { words, surroundings } = asking
  const say = words.board.preview
  const { recurrenceInWords, starts, totalCount, collisions, clockChanges } = result
  const excluded = (input.excluded ?? []).map(localTimeOf)
  const dates = [...starts.map(({ local }) => localTimeOf(local)), ...excluded].toSorted().slice(0, mostDates)
  const more = totalCount === null ? null : totalCount + excluded.length - dates.length
  const summary = `${recurrenceInWords}. ${say.count(totalCount)}`
  return (
    <div
      data-say={summary}
      data-labels={JSON.stringify(monthlyWords(words.board.rule, surroundings.tag, dayOf(localTimeOf(input.start))))}
    >
      <p class="preview-words">{recurrenceInWords}</p>
      <p>{say.count(totalCount)}</p>
      {dropped.length > 0 && (
        <p class="attention">
          {say.dropped(dropped.map((at) => formatDate(dayOf(at), surroundings.tag, 'SHORT')).join(', '))}
        </p>
      )}
      <fieldset class="dates-to-leave">
        <legend class="legend">{input.recurrence == null ? say.date : say.dates}</legend>
        {input.recurrence != null && <p class="hint">{say.leaveOutHint}</p>}
        <ul>
          {dates.map((local) => (
            <DateToLeave key={local} asking={asking} input={input} local={local} isOut={excluded.includes(local)} />
          ))}
        </ul>
        {(more === null || more > 0) && <p class="soft">{more === null ? say.andSoOn : say.more(more)}</p>}
      </fieldset>
      {clockChanges.map(({ local, kind, resolvedTo }) => (
        <p key={`${local}${resolvedTo}`} class="attention">
          <PeopleIcon name="triangle-alert" />
          <span>{say.clock[kind](startInWords(localTimeOf(local), surroundings.tag))}</span>
        </p>
      ))}
      <CollisionLines asking={asking} collisions={collisions} sessions={[]} />
    </div>
  )
}

type Dated = {
  readonly asking: Asking
  readonly input: WrittenSeries['input']
  readonly local: LocalDateTime
  readonly isOut: boolean
}

function DateToLeave({ asking: { words, surroundings }, input, local, isOut }: Dated): JSX.Element {
  const { tag } = surroundings
  const when = `${formatDate(dayOf(local), tag, 'SHORT_WITH_YEAR')} ${formatTimes(local, addMinutes(local, parseDuration(input.duration) ?? 0), tag)}`
  const isAdded = (input.added ?? []).some((one) => localTimeOf(one) === local)
  if (input.recurrence == null || isAdded)
    return <li class="date-row">{isAdded ? words.board.preview.added(when) : when}</li>
  return (
    <li class="date-row">
      <label class="check">
        <input type="checkbox" name="out" value={local} checked={isOut} />
        <span>{isOut ? <s>{when}</s> : when}</span> <span class="visually-hidden">{words.board.preview.leaveOut}</span>
      </label>
    </li>
  )
}
