import type { JSX } from 'preact'
import { languagesToChoose } from '../groups/languages-to-choose.ts'
import { AreaField } from '../people/area-field.tsx'
import { ChoiceField, Form, TextField, useTried } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { ownName } from '../shared/language-names.ts'
import { everybody, type Scope } from './scopes-of-ideas.ts'

type Shown = { readonly asking: Asking; readonly scopes: readonly Scope[]; readonly chosen: Scope | null }

/** Folded away, unless something is wrong with what was sent. */
export const ProposeIdea = (shown: Shown): JSX.Element => (
  <Form does="propose" class="form propose-idea">
    <Folded summary={shown.asking.words.ideas.propose} isOpen={shown.asking.query.has('propose')}>
      <Fields {...shown} />
    </Folded>
  </Form>
)

function Folded(shape: {
  readonly summary: string
  readonly isOpen: boolean
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <details class="folded" open={shape.isOpen || useTried() !== null}>
      <summary class="button">{shape.summary}</summary>
      {shape.children}
    </details>
  )
}

function Fields({ asking: { words, surroundings }, scopes, chosen }: Shown): JSX.Element {
  const say = words.ideas
  const { language, languages } = surroundings
  const others = languagesToChoose.filter((one) => !languages.some((known) => known === one))
  return (
    <div class="form panel">
      <p>{say.proposeLead}</p>
      <TextField name="title" label={say.name} hint={say.nameHint} maxLength={120} lang={language} />
      <AreaField name="description" label={say.what} hint={say.whatHint} rows={5} maxLength={4000} lang={language} />
      <ChoiceField
        name="for"
        label={say.forWhom}
        hint={say.forWhomHint}
        value={chosen?.value ?? everybody}
        choices={scopes}
      />
      <ChoiceField
        name="language"
        label={say.language}
        value={language}
        choices={[...languages, ...others].map((value) => ({ value, words: ownName(value) }))}
      />
      <button class="button" type="submit">
        {say.proposeNow}
      </button>
    </div>
  )
}

/** By an address, so that it works without a script and can be kept. */
export function IdeaFilter({ asking: { words, surroundings }, scopes, chosen }: Shown): JSX.Element | null {
  const say = words.ideas
  return (
    <form class="ideas-filter" method="get" action={hrefOf(surroundings, 'IDEAS')} aria-label={say.filter}>
      <div class="field">
        <label for="ideas-for">{say.filterFor}</label>
        <select id="ideas-for" class="text" name="for">
          <option value="">{say.everyIdea}</option>
          {scopes.map(({ value, words: title }) => (
            <option key={value} value={value} selected={value === chosen?.value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <button class="button button-quiet" type="submit">
        {say.show}
      </button>
    </form>
  )
}
