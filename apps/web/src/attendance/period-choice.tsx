import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { yearsToChoose, type StatisticsPeriod } from './statistics-period.ts'

/** A form that reads: its choice is in the address. */
export function PeriodChoice({
  asking: { words, surroundings },
  period,
}: {
  readonly asking: Asking
  readonly period: StatisticsPeriod
}): JSX.Element {
  const say = words.statistics
  return (
    <form method="get" action={hrefOf(surroundings, 'STATISTICS')} class="period-choice">
      <div class="field">
        <label for="year">{say.year}</label>
        <select id="year" class="text" name="year">
          {yearsToChoose(surroundings.today).map((year) => (
            <option key={year} value={year} selected={year === period.year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="quarter">{say.part}</label>
        <select id="quarter" class="text" name="quarter">
          <option value="">{say.wholeYear}</option>
          {say.quarters.map((name, at) => (
            <option key={name} value={at + 1} selected={at + 1 === period.quarter}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button class="button button-quiet" type="submit">
        {say.show}
      </button>
    </form>
  )
}
