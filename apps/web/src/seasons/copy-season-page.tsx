import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { SeasonFields } from './season-form.tsx'
import type { SeasonAtWork } from './season-sessions.ts'
import { datesInWords } from './season-words.tsx'

/** A new Season with what another has: what it will be called, and when it is. */
export function CopySeasonPage({
  asking,
  plan: { season },
}: {
  readonly asking: Asking
  readonly plan: SeasonAtWork
}): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.copy
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.title(season.title)} lead={say.lead}>
        <p class="page-of">
          {season.title}, {datesInWords(season, surroundings)}
        </p>
      </PageHead>
      <ul class="plain-points">
        {say.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Form does="copy">
        <SeasonFields asking={asking} />
        <button class="button" type="submit">
          {say.now}
        </button>
      </Form>
      <BackTo
        href={hrefOf(surroundings, 'SEASONS', { season: season.id })}
        words={words.planning.seasons.backToSeason}
      />
    </div>
  )
}
