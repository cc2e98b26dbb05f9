import type { PlannedSession, SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DateField } from '../people/date-field.tsx'
import { ChoiceField, Form, TextField } from '../people/form.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import type { Asking } from '../people/people-page.ts'
import { TranslatedLines } from '../people/translated-lines.tsx'
import { holidayCountries } from './holiday-countries.ts'
import { takenBy, type SeasonAtWork } from './season-sessions.ts'
import { datesInWords, SessionLink } from './season-words.tsx'

type Break = SeasonToPlan['breaks'][number]
type Shown = { readonly asking: Asking; readonly plan: SeasonAtWork }

/** When nothing is on, what that takes, and forms to add and remove it. */
export function BreaksOfSeason({ asking, plan: { season, sessions } }: Shown): JSX.Element {
  const say = asking.words.planning.breaks
  return (
    <section class="breaks">
      <h2 id="breaks">{say.title}</h2>
      <p class="soft">{say.help}</p>
      {season.breaks.length === 0 && <p>{say.none}</p>}
      <ul class="rows">
        {season.breaks.map((one) => (
          <BreakRow key={one.id} asking={asking} pause={one} taken={takenBy(one, sessions)} />
        ))}
      </ul>
      {isStaffViewer(asking.viewer) && <BreakForms asking={asking} season={season} />}
    </section>
  )
}

type Row = { readonly asking: Asking; readonly pause: Break; readonly taken: readonly PlannedSession[] }

function BreakRow({ asking, pause, taken }: Row): JSX.Element {
  const { words, surroundings, viewer } = asking
  const say = words.planning.breaks
  return (
    <li>
      <div>
        <strong>{pause.reason}</strong>
        <p>{datesInWords(pause, surroundings)}</p>
        <p class="soft">{say.takes(taken.length)}</p>
        {taken.length > 0 && (
          <ul class="taken">
            {taken.map((session) => (
              <li key={session.id}>
                <SessionLink session={session} asking={asking} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {isStaffViewer(viewer) && (
        <Form does="remove-break" of={pause.id} class="form-plain">
          <button class="button button-quiet" type="submit" aria-label={say.removeOf(pause.reason, taken.length)}>
            <PeopleIcon name="trash" />
            {say.remove(taken.length)}
          </button>
        </Form>
      )}
    </li>
  )
}

function BreakForms({ asking, season }: { readonly asking: Asking; readonly season: SeasonToPlan }): JSX.Element {
  const say = asking.words.planning.breaks
  return (
    <div class="forms-beside">
      <section class="panel">
        <h3>{say.add}</h3>
        <Form does="add-break">
          <div class="fields-in-row field-date">
            <DateField name="from" label={say.from} min={season.from} max={season.to} />
            <DateField name="to" label={say.to} min={season.from} max={season.to} />
          </div>
          <TranslatedLines name="reason" legend={say.reason} hint={say.reasonHint} maxLength={200} />
          <button class="button" type="submit">
            {say.addNow}
          </button>
        </Form>
      </section>
      <section class="panel">
        <h3>{say.holidays}</h3>
        <p class="soft">{say.holidaysHelp}</p>
        <Form does="add-holidays">
          <ChoiceField name="country" label={say.country} value="FI" choices={holidayCountries()} />
          <TextField name="region" label={say.region} hint={say.regionHint} isRequired={false} maxLength={3} />
          <button class="button" type="submit">
            {say.addHolidays}
          </button>
        </Form>
      </section>
    </div>
  )
}
