import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { CollisionList, worthTelling } from './collision-list.tsx'
import { heldOf, takenBy, type SeasonAtWork } from './season-sessions.ts'
import { byGroup, datesInWords } from './season-words.tsx'

/** What will be seen by everybody, before it is. */
export function PublishCheck({ asking, plan }: { readonly asking: Asking; readonly plan: SeasonAtWork }): JSX.Element {
  const { words, surroundings } = asking
  const { season, sessions } = plan
  const say = words.planning.publish
  const taken = season.breaks.flatMap((one) => takenBy(one, sessions))
  const facts = [
    { name: say.when, value: datesInWords(season, surroundings) },
    { name: say.series, value: say.seriesCount(season.series.length, byGroup(season.series, surroundings).length) },
    { name: say.dates, value: words.planning.seasons.dateCount(heldOf(sessions).length) },
    { name: say.breaks, value: say.breakCount(season.breaks.length, new Set(taken).size) },
  ]
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title(season.title)} lead={say.lead} />
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h2>{words.planning.collisions.title}</h2>
        <CollisionList asking={asking} collisions={worthTelling(plan)} sessions={sessions} />
      </section>
      {heldOf(sessions).length === 0 && <p class="attention">{say.empty}</p>}
      <Form does="publish">
        <input type="hidden" name="version" value={season.version ?? ''} />
        <p>{say.atOnce}</p>
        <button class="button" type="submit">
          {say.now}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'SEASONS', { season: season.id })} words={say.notYet} />
    </div>
  )
}
