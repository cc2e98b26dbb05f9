import { formatDate } from '@piiri/domain/shared/format-dates'
import { dayNumber } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { DeskNote } from '../desk/desk-note.tsx'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { dateOf } from '../shared/told-times.ts'
import { CollisionList, worthTelling } from './collision-list.tsx'
import { pairSeries, weeksBetween, type Pair } from './pair-series.ts'
import { takenBy, type SeasonAtWork } from './season-sessions.ts'
import { byGroup, datesInWords, DraftMark, SessionLink } from './season-words.tsx'
import { SeriesLine } from './series-line.tsx'

type Shown = { readonly asking: Asking; readonly former: SeasonAtWork; readonly next: SeasonAtWork }

/** Two Seasons side by side, Group by Group: what goes on, what does not and why, and what is new. */
export function SeasonComparison({ asking, former, next }: Shown): JSX.Element {
  const { words, surroundings, query, viewer } = asking
  const say = words.planning.compare
  const pairs = pairSeries(former.season, next.season)
  const groups = byGroup([...former.season.series, ...next.season.series], surroundings)
  const isDraft = next.season.status === 'DRAFT' && isStaffViewer(viewer)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} lead={say.lead}>
        <p class="page-of">
          {former.season.title} – {next.season.title} <DraftMark of={next.season} words={words} />
        </p>
      </PageHead>
      <DeskNote asking={asking} />
      <DoneNote of={query} words={words} />
      <p class="links-in-row">
        {isDraft && (
          <a class="button" href={hrefOf(surroundings, 'SEASONS', { season: next.season.id, do: 'publish' })}>
            {words.planning.seasons.toPublish}
          </a>
        )}
        <a class="button button-quiet" href={hrefOf(surroundings, 'SEASONS', { season: next.season.id })}>
          {say.toNext}
        </a>
      </p>
      {groups.length === 0 && <p class="notice">{say.nothing}</p>}
      {groups.map(({ group }) => (
        <section key={group.id} class="comparison">
          <h2>{group.title}</h2>
          <div class="comparison-head" aria-hidden="true">
            <p>{former.season.title}</p>
            <p>{next.season.title}</p>
          </div>
          <ul class="comparison-rows">
            {pairs
              .filter((pair) => (pair.former ?? pair.next)?.group.id === group.id)
              .map((pair) => (
                <PairRow key={pair.former?.id ?? pair.next?.id} shown={{ asking, former, next }} pair={pair} />
              ))}
          </ul>
        </section>
      ))}
      <HitDates asking={asking} plan={next} />
      <section>
        <h2>{words.planning.collisions.title}</h2>
        <CollisionList asking={asking} collisions={worthTelling(next)} sessions={next.sessions} />
      </section>
      <BackTo href={hrefOf(surroundings, 'SEASONS')} words={words.planning.seasons.back} />
    </div>
  )
}

function PairRow({
  shown: { asking, former, next },
  pair,
}: {
  readonly shown: Shown
  readonly pair: Pair
}): JSX.Element {
  const say = asking.words.planning.compare
  return (
    <li>
      <div class="comparison-side">
        <p class="comparison-of">{former.season.title}</p>
        {pair.former === null ? (
          <p class="soft">{say.isNew}</p>
        ) : (
          <ul class="series-lines">
            <SeriesLine asking={asking} series={pair.former} sessions={former.sessions} />
          </ul>
        )}
      </div>
      <div class="comparison-side">
        <p class="comparison-of">{next.season.title}</p>
        {pair.next === null ? (
          <p class="soft">{say.why[pair.why]}</p>
        ) : (
          <ul class="series-lines">
            <SeriesLine asking={asking} series={pair.next} sessions={next.sessions} />
          </ul>
        )}
        <Rhythm shown={{ asking, former, next }} pair={pair} />
      </div>
    </li>
  )
}

/** That what is every second week still is, over the weeks between. */
function Rhythm({
  shown: {
    asking: { words, surroundings },
    former,
    next,
  },
  pair,
}: {
  readonly shown: Shown
  readonly pair: Pair
}): JSX.Element | null {
  if (pair.former === null || pair.next === null) return null
  const step = weeksBetween(pair.next)
  const last = former.sessions.filter(({ series }) => series?.id === pair.former?.id).at(-1)?.originalStart
  const first = next.sessions.find(({ series }) => series?.id === pair.next?.id)?.originalStart
  if (step === null || last === undefined || first === undefined) return null
  const [from, to] = [dateOf(last.slice(0, 10)), dateOf(first.slice(0, 10))]
  const weeks = (dayNumber(to) - dayNumber(from)) / 7
  const day = (date: typeof from): string => formatDate(date, surroundings.tag, 'LONG')
  const say = words.planning.compare
  const isKept = Number.isInteger(weeks) && weeks % step === 0
  return (
    <p class="rhythm">
      {isKept ? say.rhythmKept(step, day(from), day(to), weeks) : say.rhythmLost(step, day(from), day(to))}
    </p>
  )
}

/** Public holidays, and other Breaks, that hit a date. */
function HitDates({
  asking,
  plan: { season, sessions },
}: {
  readonly asking: Asking
  readonly plan: SeasonAtWork
}): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.compare
  const hits = season.breaks
    .map((pause) => ({ pause, taken: takenBy(pause, sessions) }))
    .filter(({ taken }) => taken.length > 0)
  return (
    <section>
      <h2>{say.hits}</h2>
      {hits.length === 0 && (
        <p class="soft">
          {season.breaks.length === 0 ? say.noBreaks : say.noHits(season.breaks.length)}{' '}
          <a href={`${hrefOf(surroundings, 'SEASONS', { season: season.id })}#breaks`}>{say.toBreaks}</a>
        </p>
      )}
      <ul class="rows">
        {hits.map(({ pause, taken }) => (
          <li key={pause.id}>
            <div>
              <strong>{pause.reason}</strong>
              <p>{datesInWords(pause, surroundings)}</p>
              <ul class="taken">
                {taken.map((session) => (
                  <li key={session.id}>
                    <SessionLink session={session} asking={asking} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
