import type { JSX } from 'preact'
import { InputField } from '../desk/input-field.tsx'
import { Form, useTried } from '../people/form.tsx'
import { nameIn } from '../shared/language-names.ts'
import { countedOf, type Counting } from './counted-of.ts'

/** The numbers, to be written at once: by whoever has counted on paper. */
export function ExactCount({ asking, session }: Counting): JSX.Element {
  return (
    <Form does="write" class="form">
      <input type="hidden" name="version" value={session.attendance?.version ?? 0} />
      <Fields asking={asking} session={session} />
    </Form>
  )
}

function Fields({ asking: { words, surroundings }, session }: Counting): JSX.Element {
  const say = words.counts
  const { total, firstTimers, byLanguage } = countedOf(session)
  const languages = [...new Set([...session.languages.map(({ language }) => language), ...byLanguage.keys()])]
  return (
    <details class="folded" open={useTried() !== null}>
      <summary>{say.exact}</summary>
      <div class="form">
        <p class="hint">{say.exactHelp}</p>
        <div class="fields-in-row">
          <InputField type="number" name="total" label={say.total} value={`${total}`} min="0" max="2000" isRequired />
          <InputField
            type="number"
            name="firstTimers"
            label={say.firstTimers}
            hint={say.firstTimersHint}
            value={firstTimers === null ? '' : `${firstTimers}`}
            min="0"
            max="2000"
          />
        </div>
        {languages.length > 0 && (
          <div class="fields-in-row">
            {languages.map((language) => (
              <InputField
                key={language}
                type="number"
                name={`language-${language}`}
                label={nameIn(surroundings.language, language)}
                value={`${byLanguage.get(language) ?? 0}`}
                min="0"
                max="2000"
              />
            ))}
          </div>
        )}
        <button class="button" type="submit">
          {say.save}
        </button>
      </div>
    </details>
  )
}
