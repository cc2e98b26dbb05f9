import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { ChoiceField, Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { placeOfZone } from '../shared/readers-zone.ts'
import { Part } from './edit-session.tsx'
import { InputField } from './input-field.tsx'
import type { PlannedFor } from './planned-for.ts'
import { RuleFields } from './rule-fields.tsx'
import { onceForm } from './rule-form.ts'
import { addedRows, opensBefore } from './series-form.ts'
import { SeriesPreview, type Previewed } from './series-preview.tsx'
import {
  CapacityField,
  FeatureFields,
  LanguageFields,
  TimesFields,
  TopicFields,
  VenueField,
} from './session-fields.tsx'

type New = {
  readonly asking: Asking
  readonly planned: PlannedFor
  readonly previewed: Previewed
  /** The day that somebody came from. */
  readonly on: LocalDate | null
}

/** A form that needs no knowledge of rules: it says what was filled in in words, and shows the dates. */
export function NewSeries({ asking, planned: { group, venues, seasons }, previewed, on }: New): JSX.Element {
  const { words, query } = asking
  const { session: say, rule, series: ofSeries, preview } = words.board
  const { features, languages } = group
  const fields = { say, values: { features, languages } }
  const season = query.get('season') ?? ''
  return (
    <div class="people-page desk">
      <DeskLinks asking={asking} />
      <PageHead title={ofSeries.newTitle} lead={group.title} />
      <Form does="create" class="form new-series">
        <div class="new-series-fields">
          <Part title={say.when} hint={say.zone(placeOfZone(group.timeZone))}>
            <TimesFields {...fields} on={on ?? undefined} />
            <RuleFields say={rule} form={{ ...onceForm, often: 'WEEKLY' }} first={on} />
            <details class="folded rule-part" data-for="ends">
              <summary>{ofSeries.addDates}</summary>
              <div class="fields-in-row">
                {Array.from({ length: addedRows }, (_, at) => (
                  <InputField key={at} type="date" name={`added${at + 1}`} label={ofSeries.addedDate(at + 1)} />
                ))}
              </div>
            </details>
            <ChoiceField
              name="season"
              label={ofSeries.season}
              hint={ofSeries.seasonHint}
              value={season}
              choices={[
                { value: '', words: ofSeries.noSeason },
                ...seasons.map(({ id, title, status }) => ({
                  value: id,
                  words: status === 'DRAFT' ? ofSeries.draft(title) : title,
                })),
              ]}
            />
          </Part>
        </div>
        <section class="panel preview" aria-labelledby="preview-title">
          <h2 id="preview-title">{preview.title}</h2>
          <p class="visually-hidden" role="status" data-preview-said />
          <div data-preview>
            <SeriesPreview asking={asking} previewed={previewed} />
          </div>
          <button class="button button-quiet" type="submit" name="show" value="1" formNoValidate data-preview-button>
            {preview.show}
          </button>
        </section>
        <div class="new-series-fields">
          <Part title={say.where}>
            <VenueField {...fields} venues={venues} />
          </Part>
          <Part title={say.what}>
            <TopicFields {...fields} />
            <FeatureFields {...fields} />
            <LanguageFields {...fields} />
            <CapacityField {...fields} />
            <ChoiceField
              name="opensBefore"
              label={words.places.opensBefore}
              hint={words.places.opensBeforeHint}
              value=""
              choices={[
                { value: '', words: words.places.opensAtOnce },
                ...opensBefore.map((value) => ({ value, words: words.places.daysBefore(Number(value.slice(1, -1))) })),
              ]}
            />
          </Part>
        </div>
        <button class="button" type="submit">
          {ofSeries.create}
        </button>
      </Form>
    </div>
  )
}
