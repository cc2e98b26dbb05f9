import { formatDate } from '@piiri/domain/shared/format-dates'
import { addDays } from '@piiri/domain/shared/local-date'
import type { StatisticsLine } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { BarChart } from './bar-chart.tsx'
import type { ShownStatistics, StatisticsTable } from './load-statistics.ts'
import { UnmetWishes } from './unmet-wishes.tsx'
import { PeriodChoice } from './period-choice.tsx'
import type { StatisticsPeriod } from './statistics-period.ts'
import { countsSessions, wordsOfTable } from './table-words.ts'

type Shown = {
  readonly asking: Asking
  readonly period: StatisticsPeriod
  readonly statistics: ShownStatistics
}

export function StatisticsTables({ asking, period, statistics: { inAll, tables, unmet } }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.statistics
  const filled = tables.filter(({ rows }) => rows.length > 0)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={say.lead} />
      <PeriodChoice asking={asking} period={period} />
      {!period.isWhole && <p class="attention">{say.notOver}</p>}
      {filled.length === 0 && <p class="notice">{say.none}</p>}
      {inAll !== null && filled.length > 0 && (
        <section>
          <h2>{say.inAll}</h2>
          <dl class="key-numbers">
            <KeyNumber name={say.visits} line={inAll} value={inAll.visits} say={say} />
            <KeyNumber name={say.firstTimers} line={inAll} value={inAll.firstTimers} say={say} />
            <KeyNumber name={say.sessions} line={inAll} value={inAll.sessionCount} say={say} />
          </dl>
        </section>
      )}
      {filled.map((table) => (
        <OneTable key={table.name} asking={asking} period={period} table={table} />
      ))}
      {unmet !== null && <UnmetWishes asking={asking} unmet={unmet} />}
      <section>
        <h2>{say.howCounted}</h2>
        <ul class="plain-points">
          {[say.whyNotTold, ...say.points].map((point) => (
            <li key={point}>{point}</li>
          ))}
          {period.isTold && <li>{say.toldUntil(formatDate(addDays(period.until, -1), surroundings.tag, 'LONG'))}</li>}
        </ul>
      </section>
    </div>
  )
}

type KeyShape = {
  readonly name: string
  readonly line: StatisticsLine
  readonly value: number | null
  readonly say: Asking['words']['statistics']
}
const KeyNumber = ({ name, value, say }: KeyShape): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd>{value ?? <span class="not-told">{say.notTold}</span>}</dd>
  </div>
)

type TableShape = { readonly asking: Asking; readonly period: StatisticsPeriod; readonly table: StatisticsTable }

/** Bars where there is one name a row, and below them the same numbers as a table. */
function OneTable({ asking, period, table }: TableShape): JSX.Element {
  const { words, surroundings } = asking
  const say = words.statistics
  const { title, heads, rows } = wordsOfTable(asking, table)
  const ofSessions = countsSessions(table)
  const asked = {
    year: `${period.year}`,
    ...(period.quarter !== null && { quarter: `${period.quarter}` }),
    table: table.name,
  }
  const notTold = <span class="not-told">{say.notTold}</span>
  return (
    <section>
      <h2 id={`table-${table.name}`}>{title}</h2>
      {heads.length === 1 && rows.length > 1 && (
        <BarChart
          label={say.chartOf(title)}
          notTold={say.notTold}
          bars={rows.map(({ names: [name = ''], line }) => ({ name, value: line.visits }))}
        />
      )}
      <table class="numbers numbers-of-people" aria-labelledby={`table-${table.name}`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class="number-name">
                {head}
              </th>
            ))}
            {ofSessions && <th scope="col">{say.sessions}</th>}
            <th scope="col">{say.visits}</th>
            {ofSessions && <th scope="col">{say.firstTimers}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ names, line }) => (
            <tr key={names.join(' ')}>
              {names.map((name, at) =>
                at === 0 ? (
                  <th key={heads[at]} scope="row">
                    {name}
                  </th>
                ) : (
                  <td key={heads[at]} class="number-name" data-head={heads[at]}>
                    {name}
                  </td>
                ),
              )}
              {ofSessions && <td data-head={say.sessions}>{line.sessionCount ?? notTold}</td>}
              <td data-head={say.visits}>{line.visits ?? notTold}</td>
              {ofSessions && <td data-head={say.firstTimers}>{line.firstTimers ?? notTold}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a class="onward" href={hrefOf(surroundings, 'STATISTICS', asked)} download aria-label={say.downloadOf(title)}>
          <Icon name="download" />
          {say.download}
        </a>{' '}
        <span class="soft">{say.downloadHelp}</span>
      </p>
    </section>
  )
}
