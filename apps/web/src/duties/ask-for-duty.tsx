import type { RotaSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { InputField } from '../desk/input-field.tsx'
import { RadioFields } from '../desk/radio-fields.tsx'
import { languagesToChoose } from '../groups/languages-to-choose.ts'
import { ChoiceField, Form, TextField, useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { nameIn } from '../shared/language-names.ts'
import { dutyKinds } from './duty-names.tsx'
import { dutyScopes } from './duty-scopes.ts'

type Shown = { readonly asking: Asking; readonly session: RotaSession; readonly when: string }

/** Folded away, unless something is wrong with what was sent. */
export function AskForDuty({ asking, session, when }: Shown): JSX.Element {
  const say = asking.words.duties
  return (
    <Form does="ask" of={session.id} class="form ask-for-duty">
      <Folded summary={say.ask} label={say.askAt(when)}>
        <Fields asking={asking} />
      </Folded>
    </Form>
  )
}

function Folded(shape: {
  readonly summary: string
  readonly label: string
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <details class="folded" open={useTried() !== null}>
      <summary aria-label={shape.label}>{shape.summary}</summary>
      {shape.children}
    </details>
  )
}

function Fields({ asking: { words, surroundings } }: Pick<Shown, 'asking'>): JSX.Element {
  const say = words.duties
  const languages = languagesToChoose
    .map((value) => ({ value, words: nameIn(surroundings.language, value) }))
    .toSorted((one, other) => one.words.localeCompare(other.words, surroundings.language))
  return (
    <div class="form">
      <ChoiceField
        name="kind"
        label={say.kind}
        value="COOKING"
        choices={dutyKinds.map((value) => ({ value, words: surroundings.say.session.duties[value] }))}
      />
      <ChoiceField
        name="language"
        label={say.language}
        hint={say.languageHint}
        value=""
        choices={[{ value: '', words: say.noLanguage }, ...languages]}
      />
      <TextField
        name="title"
        label={say.name}
        hint={say.nameHint}
        maxLength={100}
        isRequired={false}
        lang={surroundings.language}
      />
      <InputField type="number" name="neededCount" label={say.needed} value="1" min="1" max="50" isRequired />
      <RadioFields
        name="scope"
        legend={say.scope}
        value="THIS"
        choices={dutyScopes.map((value) => ({ value, words: say.scopes[value] }))}
      />
      <button class="button" type="submit">
        {say.askNow}
      </button>
    </div>
  )
}
