import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskNote } from '../desk/desk-note.tsx'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { Form } from '../people/form.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { BreaksOfSeason } from './breaks-of-season.tsx'
import { CollisionList, worthTelling } from './collision-list.tsx'
import { PlanInSeason } from './plan-in-season.tsx'
import type { SeasonAtWork } from './season-sessions.ts'
import { byGroup, datesInWords, DraftMark } from './season-words.tsx'
import { SeriesLine } from './series-line.tsx'

type Shown = {
  readonly asking: Asking
  readonly plan: SeasonAtWork
  /** Those that the viewer may plan something new for. */
  readonly groups: readonly GroupInList[]
  /** What was done just now, and how it is undone. */
  readonly note?: JSX.Element
}

/** A Season: what is planned in it, what nothing is on, and what collides. */
export function SeasonPlan({ asking, plan, groups: toPlan, note }: Shown): JSX.Element {
  const { words, surroundings, query, viewer } = asking
  const { season, sessions } = plan
  const say = words.planning.seasons
  const groups = byGroup(season.series, surroundings)
  const isDraft = season.status === 'DRAFT'
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={season.title} lead={datesInWords(season, surroundings)}>
        <p class="page-of">
          {say.one} <DraftMark of={season} words={words} />
        </p>
      </PageHead>
      <DeskNote asking={asking} />
      {note ?? (
        <DoneNote of={query} words={words}>
          {query.get('done') === 'season-published' && <TakeBack asking={asking} />}
        </DoneNote>
      )}
      {isDraft && <p class="attention">{say.draftHelp}</p>}
      {isStaffViewer(viewer) && <SeasonLinks asking={asking} plan={plan} />}
      <section>
        <h2>{say.series}</h2>
        {groups.length === 0 && <p class="soft">{say.noSeries}</p>}
        <ul class="own-groups">
          {groups.map(({ group, series }) => (
            <li key={group.id} class="panel">
              <h3>{group.title}</h3>
              <ul class="series-lines">
                {series.map((one) => (
                  <SeriesLine key={one.id} asking={asking} series={one} sessions={sessions} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {!isStaffViewer(viewer) && <p class="soft">{say.ownOnly}</p>}
        <PlanInSeason asking={asking} season={season} groups={toPlan} />
      </section>
      <section>
        <h2>{words.planning.collisions.title}</h2>
        <CollisionList asking={asking} collisions={worthTelling(plan)} sessions={sessions} />
      </section>
      <BreaksOfSeason asking={asking} plan={plan} />
      <BackTo href={hrefOf(surroundings, 'SEASONS')} words={say.back} />
    </div>
  )
}

function SeasonLinks({ asking, plan: { season } }: Pick<Shown, 'asking' | 'plan'>): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.seasons
  const href = (wanted: string): string => hrefOf(surroundings, 'SEASONS', { season: season.id, do: wanted })
  return (
    <p class="links-in-row">
      {season.status === 'DRAFT' && (
        <a class="button" href={href('publish')}>
          {say.toPublish}
        </a>
      )}
      <a class="button button-quiet" href={href('change')}>
        {say.change}
      </a>
      <a class="button button-quiet" href={href('copy')}>
        {say.toCopy}
      </a>
    </p>
  )
}

/** For a minute. A script counts it down; the server says when it is over, whatever a page says. */
function TakeBack({ asking: { words } }: { readonly asking: Asking }): JSX.Element {
  const say = words.planning.seasons
  return (
    <>
      <Form does="unpublish" class="form-plain">
        <button class="button button-quiet" type="submit" data-seconds-left="60">
          {say.takeBack}
        </button>
      </Form>
      <span class="seconds-left" role="timer" data-seconds={say.secondsLeft('#')} data-over={say.minuteOver} />
    </>
  )
}
