import { formatDate, formatMonth } from '@piiri/domain/shared/format-dates'
import { addDays, weekOf } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { CalendarLinks } from '../calendar/calendar-links.tsx'
import { GroupCard } from '../groups/group-card.tsx'
import { writePageAddress } from '../pages/page-address.ts'
import type { Page } from '../pages/page.ts'
import { PosterLink } from '../posters/poster-link.tsx'
import { Icon } from '../shared/icon.tsx'
import type { IconName } from '../shared/icons.ts'
import { Mark } from '../shared/mark.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import { monthName, neighbours, spanOf, type ProgrammeView, type Span } from './calendar-span.ts'
import { ChosenFilters } from './chosen-filters.tsx'
import { ClearFilters } from './clear-filters.tsx'
import { DayList } from './day-list.tsx'
import { capitalised } from './day-words.ts'
import { FilterSheet } from './filter-sheet.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { countFilters, type ProgrammeQuery } from './programme-query.ts'
import { groupByDay } from './session-times.ts'
import { WeekCalendar } from './week-calendar.tsx'

type Programme = {
  readonly query: ProgrammeQuery
  /** What was asked for last: its answer may be on its way. */
  readonly wanted: ProgrammeQuery
  readonly page: Extract<Page, { page: 'PROGRAMME' }>
}

export function ProgrammePage({ query, wanted, page }: Programme): JSX.Element {
  const surroundings = useSurroundings()
  const { language, say, timeZone, today } = surroundings
  const { view, from } = query
  const span = spanOf(view, from, today)
  const all = groupByDay(page.sessions, timeZone)
  // A list that was cut ends with a whole day, and goes on with the next.
  const isShortened = page.isCut && view === 'LIST' && all.length > 1
  const days = isShortened ? all.slice(0, -1) : all
  const cutAt = isShortened ? (all.at(-1)?.date ?? null) : null
  const shown: Span = cutAt === null ? span : { ...span, end: cutAt }
  const { earlier, later } = neighbours(view, span, today)
  const count = days.reduce((sum, { sessions }) => sum + sessions.length, 0)
  const hrefOf = (changed: Partial<ProgrammeQuery>): string =>
    writePageAddress({ language, page: 'PROGRAMME', query: { ...query, ...changed } })
  const isCurrent = from === null || (span.first <= today && today < span.end)
  const onward = cutAt ?? later
  return (
    <div class="programme">
      <PageHead title={say.frame.programme} lead={say.programme.lead} />
      <div class="programme-layout">
        <div class="programme-main">
          <div class="programme-tools">
            <ViewSwitch query={query} />
            <FilterSheet query={wanted} groups={page.groups} />
          </div>
          <ChosenFilters query={query} />
          <div class="programme-span">
            <h2 class="programme-span-words" id="span" tabIndex={-1}>
              {spanWords(view, shown, surroundings)}
            </h2>
            <p class="soft" role="status" aria-live="polite">
              {say.programme.count(count)}
            </p>
            {!isCurrent && (
              <a class="programme-today" href={hrefOf({ from: null })} data-keep>
                {say.programme.today}
              </a>
            )}
          </div>
          {count === 0 && <Nothing query={query} />}
          {page.isCut && !isShortened && <p class="soft">{say.programme.onlyFirst(count)}</p>}
          {view === 'MONTH' && <MonthCalendar span={span} days={days} />}
          {view === 'WEEK' && <WeekCalendar span={span} days={days} />}
          {view === 'LIST' && <DayList days={days} />}
          <nav class="pager" aria-label={`${say.programme.earlier}, ${say.programme.later}`}>
            {earlier !== null && (
              <a class="button button-quiet" href={hrefOf({ from: earlier })} rel="prev" data-step>
                <Icon name="chevron-left" />
                {stepWords(view, earlier, surroundings) ?? say.programme.earlier}
              </a>
            )}
            {onward !== null && (
              <a class="button button-quiet pager-later" href={hrefOf({ from: onward })} rel="next" data-step>
                {stepWords(view, onward, surroundings) ?? say.programme.later}
                <Icon name="chevron-right" />
              </a>
            )}
          </nav>
        </div>
        <aside class="programme-aside" aria-labelledby="groups-heading">
          <h2 id="groups-heading">{say.programme.alsoGroups}</h2>
          <ul class="group-cards">
            {page.groups.map((group) => (
              <GroupCard key={group.id} group={group} size="SMALL" />
            ))}
          </ul>
          <CalendarLinks of={null} />
          <PosterLink of={view === 'MONTH' ? monthName(span.first) : null} />
        </aside>
      </div>
    </div>
  )
}

function ViewSwitch({ query }: { readonly query: ProgrammeQuery }): JSX.Element {
  const { language, say, today } = useSurroundings()
  const { view, from, filter } = query
  // Another view shows the days at which this one stands.
  const at = from === null ? null : spanOf(view, from, today).first
  const views: readonly { readonly name: ProgrammeView; readonly words: string; readonly icon: IconName }[] = [
    { name: 'LIST', words: say.programme.list, icon: 'list' },
    { name: 'WEEK', words: say.programme.week, icon: 'calendar-range' },
    { name: 'MONTH', words: say.programme.month, icon: 'calendar-days' },
  ]
  return (
    <nav class="view-switch" aria-label={say.programme.views}>
      {views.map(({ name, words, icon }) => (
        <a
          key={name}
          href={writePageAddress({ language, page: 'PROGRAMME', query: { view: name, from: at, filter } })}
          aria-current={name === view ? 'true' : undefined}
          data-keep
        >
          <Icon name={icon} />
          {words}
        </a>
      ))}
    </nav>
  )
}

function Nothing({ query }: { readonly query: ProgrammeQuery }): JSX.Element {
  const { say } = useSurroundings()
  const isFiltered = countFilters(query.filter) > 0
  return (
    <div class="nothing">
      <Mark class="nothing-mark" />
      <p class="nothing-words">{isFiltered ? say.programme.noneFits : say.programme.none}</p>
      <p>{say.programme.noneHelp}</p>
      {isFiltered && <ClearFilters query={query} />}
    </div>
  )
}

/** `ke 25.11. – ti 22.12.`, `Viikko 48`, `Joulukuu 2026`. */
function spanWords(view: ProgrammeView, { first, end }: Span, { tag, say, today }: Surroundings): string {
  if (view === 'MONTH') return capitalised(formatMonth(first, tag))
  const last = addDays(end, -1)
  const form =
    first.slice(0, 4) === last.slice(0, 4) && first.slice(0, 4) === today.slice(0, 4) ? 'SHORT' : 'SHORT_WITH_YEAR'
  const days = `${formatDate(first, tag, form)} – ${formatDate(last, tag, form)}`
  return view === 'WEEK' ? `${say.programme.weekNumber(weekOf(first, 1).week)}: ${days}` : capitalised(days)
}

/** Where a step leads, in words, where that is short; else null. */
function stepWords(view: ProgrammeView, to: Span['first'], { tag, say }: Surroundings): string | null {
  if (view === 'MONTH') return capitalised(formatMonth(to, tag))
  return view === 'WEEK' ? say.programme.weekNumber(weekOf(to, 1).week) : null
}
