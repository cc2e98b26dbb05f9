import type { JSX } from 'preact'
import { useTried } from '../people/form.tsx'

type RadioShape = {
  readonly name: string
  readonly legend: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly words: string }[]
}

/** One of a few, all of them to be seen. */
export function RadioFields({ name, legend, value, choices }: RadioShape): JSX.Element {
  const chosen = useTried()?.text(name) ?? value
  return (
    <fieldset class="checks">
      <legend class="legend">{legend}</legend>
      {choices.map((choice) => (
        <label class="check" key={choice.value}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === chosen} />
          <span data-choice={`${name}-${choice.value}`}>{choice.words}</span>
        </label>
      ))}
    </fieldset>
  )
}
