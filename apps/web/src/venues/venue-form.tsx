import { accessFeatures } from '@piiri/domain/venues/venue'
import type { JSX } from 'preact'
import { CheckFields } from '../people/check-fields.tsx'
import { Form, TextField, useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { TranslatedLines } from '../people/translated-lines.tsx'
import type { Line } from './venue-lines.ts'
import { disclosures, valuesIn, type VenueValues } from './venue-values.ts'
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
      <DisclosureFields asking={asking} values={values} />
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

/** Who may see it, in plain words. */
function DisclosureFields({ asking, values }: Pick<Shown, 'asking' | 'values'>): JSX.Element {
  const say = asking.words.planning.venues
  const tried = useTried()
  const chosen = tried === null ? values.disclosure : valuesIn(tried).disclosure
  return (
    <fieldset class="explained-choices">
      <legend class="legend">{say.disclosure}</legend>
      {disclosures.map((one) => (
        <label key={one} class="explained-choice">
          <input type="radio" name="disclosure" value={one} checked={one === chosen} />
          <span>
            <strong>{say.disclosures[one].short}</strong>
            <span class="soft">{say.disclosures[one].long}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
