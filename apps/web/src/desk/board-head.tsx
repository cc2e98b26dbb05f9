import { formatDate, formatMonth } from '@piiri/domain/shared/format-dates'
import { addDays, weekOf } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { capitalised } from '../sessions/day-words.ts'
import { Icon } from '../shared/icon.tsx'
import { besides, dayWithin, hrefOfBoard, type BoardQuery } from './board-query.ts'
import type { Board } from './load-board.ts'
import { mayPlanGroup } from './may-plan-group.ts'

type Shown = { readonly asking: Asking; readonly board: Board }

/** Which week or month it is, the way to others, and of which Group. */
export function BoardHead({ asking, board }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const { language, today } = surroundings
  const { query, span } = board
  const say = words.board.board
  const to = (given: Partial<BoardQuery>): string => hrefOfBoard(language, { ...query, ...given })
  const { earlier, later } = besides(query, span, today)
  return (
    <div class="board-head">
      <h2>{titleOf(asking, board)}</h2>
      <nav class="links-in-row" aria-label={say.views}>
        {earlier !== null && (
          <a class="button button-quiet" href={to({ on: earlier })}>
            <Icon name="chevron-left" />
            {say.earlier}
          </a>
        )}
        <a class="button button-quiet" href={to({ on: null })}>
          {say.today}
        </a>
        {later !== null && (
          <a class="button button-quiet" href={to({ on: later })}>
            {say.later}
            <Icon name="chevron-right" />
          </a>
        )}
        <span class="board-views">
          {(['WEEK', 'MONTH'] as const).map((view) => (
            <a
              key={view}
              class="button button-quiet"
              href={to({ view, on: dayWithin(span, today) })}
              aria-current={query.view === view ? 'true' : undefined}
            >
              {view === 'WEEK' ? say.week : say.month}
            </a>
          ))}
        </span>
      </nav>
      <GroupChoice asking={asking} board={board} />
      <p class="hint board-help" data-only-with-script hidden>
        {say.dragHelp}
      </p>
      {board.sessions.some(({ group }) => !mayPlanGroup(asking.viewer, group.id)) && (
        <p class="hint">{say.othersMuted}</p>
      )}
    </div>
  )
}

function titleOf({ words, surroundings: { tag } }: Asking, { query, span: { first, end } }: Board): string {
  if (query.view === 'MONTH') return capitalised(formatMonth(first, tag))
  const last = addDays(end, -1)
  return `${words.board.board.weekNumber(weekOf(first, 1).week)}: ${formatDate(first, tag, 'SHORT')} – ${formatDate(last, tag, 'SHORT_WITH_YEAR')}`
}

/** A form that reads: its choice is in the address. */
function GroupChoice({ asking, board: { query, groups } }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.board.board
  return (
    <form
      method="get"
      action={writePageAddress({ language: surroundings.language, page: 'BOARD', asked: '' })}
      class="board-group"
    >
      {query.view === 'MONTH' && <input type="hidden" name="view" value="month" />}
      {query.on !== null && <input type="hidden" name="on" value={query.on} />}
      <label for="board-group">{say.group}</label>
      <select id="board-group" class="text" name="group">
        <option value="">{say.allGroups}</option>
        {groups.map(({ id, slug, title }) => (
          <option key={id} value={slug} selected={slug === query.group}>
            {title}
          </option>
        ))}
      </select>
      <button class="button button-quiet" type="submit">
        {say.show}
      </button>
    </form>
  )
}

export const NothingHere = (shown: Shown): JSX.Element => {
  const { none, noneHelp } = shown.asking.words.board.board
  return (
    <section class="notice">
      <h2>{none}</h2>
      <p>{noneHelp}</p>
      <PlanSomething {...shown} />
    </section>
  )
}

/** The way to something new, of each Group that the viewer plans. */
export function PlanSomething({ asking, board: { groups, query, span } }: Shown): JSX.Element {
  const { viewer, words, surroundings } = asking
  const { language, today } = surroundings
  const own = groups.filter(({ id }) => mayPlanGroup(viewer, id))
  const say = words.board.board
  const day = dayWithin(span, today)
  const asked = String(new URLSearchParams({ on: day }))
  const chosen = own.filter(({ slug }) => query.group === null || slug === query.group)
  if (own.length === 0) return <p class="soft">{say.noGroup}</p>
  return (
    <section class="board-plan">
      <h2>{say.plan}</h2>
      <ul class="links-in-row">
        {(chosen.length === 0 ? own : chosen).map(({ id, slug, title }) => (
          <li key={id}>
            <a class="button button-quiet" href={writePageAddress({ language, page: 'NEW_SERIES', slug, asked })}>
              <Icon name="calendar-plus" />
              <span class="visually-hidden">{say.planIn} </span>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
