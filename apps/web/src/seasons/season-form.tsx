import type { SeasonInput, SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DateField } from '../people/date-field.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form } from '../people/form.tsx'
import type { Asking, Sent } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { fieldOfTranslations, TranslatedLines, translationsIn } from '../people/translated-lines.tsx'
import { PageHead } from '../shared/page-head.tsx'

type Values = Pick<SeasonToPlan, 'titleTranslations' | 'from' | 'to'>

/** What a Season is called, and when it is. */
export function SeasonFields({ asking, values }: { readonly asking: Asking; readonly values?: Values }): JSX.Element {
  const say = asking.words.planning.seasons
  return (
    <>
      <TranslatedLines
        name="title"
        legend={say.name}
        hint={say.nameHint}
        maxLength={100}
        values={values?.titleTranslations ?? []}
      />
      <div class="fields-in-row field-date">
        <DateField name="from" label={say.from} value={values?.from ?? ''} />
        <DateField name="to" label={say.to} hint={say.toHint} value={values?.to ?? ''} />
      </div>
    </>
  )
}

/** What was written; dates as they were typed. */
export const seasonIn = (sent: Sent): SeasonInput => ({
  title: translationsIn(sent, 'title'),
  from: sent.text('from'),
  to: sent.text('to'),
})

/** The field that an issue of a Season is about. */
export const fieldOfSeason =
  (sent: Sent) =>
  (path: readonly string[]): string | null => {
    const [part, ...rest] = path
    if (part === 'title') return fieldOfTranslations(sent, 'title', rest)
    return part === 'from' || part === 'to' ? part : null
  }

export const NewSeasonPage = ({ asking }: { readonly asking: Asking }): JSX.Element => {
  const { words, surroundings } = asking
  const say = words.planning.seasons
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.toNew} lead={say.newLead} />
      <Form does="create">
        <SeasonFields asking={asking} />
        <button class="button" type="submit">
          {say.create}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'SEASONS')} words={say.back} />
    </div>
  )
}

export const ChangeSeasonPage = ({
  asking,
  season,
}: {
  readonly asking: Asking
  readonly season: SeasonToPlan
}): JSX.Element => {
  const { words, surroundings } = asking
  const say = words.planning.seasons
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={say.change} lead={say.changeLead}>
        <p class="page-of">{season.title}</p>
      </PageHead>
      <Form does="change">
        <input type="hidden" name="version" value={season.version ?? ''} />
        <SeasonFields asking={asking} values={season} />
        <button class="button" type="submit">
          {words.member.save}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'SEASONS', { season: season.id })} words={say.backToSeason} />
    </div>
  )
}
