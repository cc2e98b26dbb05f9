import { accessFeatures } from '@piiri/domain/venues/venue'
import type { JSX } from 'preact'
import { CheckFields } from '../people/check-fields.tsx'
import { ExplainedChoices } from '../people/explained-choices.tsx'
import { Form, TextField } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { TranslatedLines } from '../people/translated-lines.tsx'
import type { Line } from './venue-lines.ts'
import { disclosures, type VenueValues } from './venue-values.ts'
import { WhoSeesVenue } from './who-sees-venue.tsx'

type Shown = {
  readonly asking: Asking
  readonly values: VenueValues
  /** Null for a place that is not written down yet. */
  readonly version: number | null
}

/** All that is known of a place, with who is told it. */
export function VenueForm({ asking, values, version }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.venues
  const line = (name: Line, maxLength = 200): JSX.Element => (
    <TextField
      name={name}
      label={say.fields[name].label}
      hint={say.fields[name].hint}
      value={values[name]}
      maxLength={maxLength}
      isRequired={name === 'timeZone'}
    />
  )
  return (
    <Form does="save" isLive>
      {version !== null && <input type="hidden" name="version" value={version} />}
      <TranslatedLines name="name" legend={say.name} hint={say.nameHint} values={values.name} maxLength={100} />
      <ExplainedChoices
        name="disclosure"
        legend={say.disclosure}
        value={values.disclosure}
        choices={disclosures}
        words={say.disclosures}
      />
      <div class="fields-in-row">
        {line('address')}
        {line('postalCode', 20)}
        {line('city')}
      </div>
      <div class="fields-in-row">
        {line('district')}
        {line('country', 2)}
        {line('timeZone')}
      </div>
      <div class="fields-in-row">
        {line('latitude', 20)}
        {line('longitude', 20)}
      </div>
      <TranslatedLines
        name="directions"
        legend={say.directions}
        hint={say.directionsHint}
        values={values.directions}
        maxLength={1000}
        rows={3}
        isRequired={false}
      />
      <CheckFields
        name="access"
        legend={say.access}
        chosen={values.access}
        choices={accessFeatures.map((one) => ({ value: one, words: surroundings.say.access[one] }))}
      />
      <WhoSeesVenue asking={asking} values={values} />
      <p class="forms-in-row">
        <button class="button" type="submit">
          {words.member.save}
        </button>
        <button class="button button-quiet" type="submit" name="preview" value="1" formNoValidate data-without-script>
          {say.showAgain}
        </button>
      </p>
    </Form>
  )
}
