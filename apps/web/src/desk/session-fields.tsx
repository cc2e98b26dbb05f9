import type { VenueAsWritten } from '@piiri/sdk/lean'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { addMinutes, dayOf } from '@piiri/domain/shared/local-date-time'
import type { JSX } from 'preact'
import type { BoardMessages } from '../messages/board.messages.ts'
import { CheckFields } from '../people/check-fields.tsx'
import { ChoiceField, TextField, useTried } from '../people/form.tsx'
import { TranslatedLines } from '../people/translated-lines.tsx'
import { features } from '../shared/fact-names.ts'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { InputField } from './input-field.tsx'
import { guestRows } from './read-values.ts'
import type { SessionValues } from './session-values.ts'

export type FieldsOf = { readonly say: BoardMessages['session']; readonly values: Partial<SessionValues> }

/** A day, a beginning and an end, on the clock of the place. */
export function TimesFields({ say, values, on }: FieldsOf & { readonly on?: LocalDate | undefined }): JSX.Element {
  const { start, duration } = values
  const end = start === undefined || duration === undefined ? undefined : addMinutes(start, duration)
  return (
    <div class="fields-in-row times-fields">
      <InputField
        type="date"
        name="date"
        label={say.date}
        isRequired
        value={start === undefined ? (on ?? '') : dayOf(start)}
      />
      <InputField type="time" name="begin" label={say.begin} isRequired value={start?.slice(11) ?? ''} />
      <InputField type="time" name="end" label={say.end} isRequired value={end?.slice(11) ?? ''} />
    </div>
  )
}

export function VenueField({
  say,
  values,
  venues,
}: FieldsOf & { readonly venues: readonly Pick<VenueAsWritten, 'id' | 'name' | 'district'>[] }): JSX.Element {
  const choices = venues.map(({ id, name, district }) => ({
    value: id,
    words: district === null ? name : `${name}, ${district}`,
  }))
  return (
    <ChoiceField
      name="venue"
      label={say.venue}
      value={values.venue ?? ''}
      choices={[{ value: '', words: say.noVenue }, ...choices]}
    />
  )
}

export const TopicFields = ({ say, values: { topic = [] } }: FieldsOf): JSX.Element => (
  <TranslatedLines
    name="topic"
    legend={say.topic}
    hint={say.topicHint}
    values={topic}
    maxLength={200}
    isRequired={false}
  />
)
export const NoteFields = ({ say, values: { note = [] } }: FieldsOf): JSX.Element => (
  <TranslatedLines
    name="note"
    legend={say.note}
    hint={say.noteHint}
    values={note}
    maxLength={2000}
    rows={3}
    isRequired={false}
  />
)

/** A row for each guest, and one more; further ones are folded, unless the form comes back. */
export function GuestFields({ say, values: { guestSpeakers = [] } }: FieldsOf): JSX.Element {
  const tried = useTried()
  const rows = Array.from({ length: Math.max(guestRows, guestSpeakers.length) }, (_, at) => at)
  const shown = Math.max(1, guestSpeakers.length)
  const rowOf = (at: number): JSX.Element => <GuestRow key={at} say={say} row={at + 1} guest={guestSpeakers[at]} />
  return (
    <fieldset class="guests">
      <legend class="legend">{say.guests}</legend>
      <p class="hint">{say.guestsHint}</p>
      {rows.slice(0, shown).map(rowOf)}
      {rows.length > shown && (
        <details class="folded" open={tried !== null}>
          <summary>{say.moreGuests}</summary>
          <div class="guests">{rows.slice(shown).map(rowOf)}</div>
        </details>
      )}
    </fieldset>
  )
}

type Row = {
  readonly say: FieldsOf['say']
  readonly row: number
  readonly guest: SessionValues['guestSpeakers'][number] | undefined
}

const GuestRow = ({ say, row, guest }: Row): JSX.Element => {
  const fields = [
    ['title', say.guestTitle(row)],
    ['topic', say.guestTopic(row)],
    ['organisation', say.guestOrganisation(row)],
  ] as const
  return (
    <div class="fields-in-row">
      {fields.map(([name, label]) => (
        <TextField
          key={name}
          name={`guest${row}-${name}`}
          label={label}
          value={guest?.[name] ?? ''}
          maxLength={200}
          isRequired={false}
        />
      ))}
    </div>
  )
}

export function FeatureFields({ say, values: { features: chosen = [] } }: FieldsOf): JSX.Element {
  const { say: all } = useSurroundings()
  return (
    <CheckFields
      name="feature"
      legend={say.features}
      chosen={chosen}
      choices={features.map((value) => ({ value, words: all.features[value] }))}
    />
  )
}

/** Languages that are met often here; those that something is in already stand before them. */
const usual = ['sv', 'et', 'ru', 'uk', 'th', 'es', 'pt', 'ro', 'ar', 'so']

export function LanguageFields({ say, values: { languages: chosen = [] } }: FieldsOf): JSX.Element {
  const { languages } = useSurroundings()
  const all = [...new Set<string>([...chosen.map(({ language }) => language), ...languages, ...usual])]
  const choices = [
    { value: '', words: say.supportNone },
    { value: 'SPOKEN', words: say.supportSpoken },
    { value: 'INTERPRETED', words: say.supportInterpreted },
  ]
  return (
    <fieldset class="supports">
      <legend class="legend">{say.languages}</legend>
      <input type="hidden" name="support-in" value={all.join(' ')} />
      <div class="fields-in-row">
        {all.map((language) => (
          <ChoiceField
            key={language}
            name={`support-${language}`}
            label={ownName(language)}
            value={chosen.find((one) => one.language === language)?.kind ?? ''}
            choices={choices}
          />
        ))}
      </div>
    </fieldset>
  )
}

export const CapacityField = ({ say, values: { capacity } }: FieldsOf): JSX.Element => (
  <InputField
    type="number"
    name="capacity"
    label={say.capacity}
    hint={say.capacityHint}
    min="1"
    max="10000"
    value={capacity == null ? '' : String(capacity)}
  />
)
