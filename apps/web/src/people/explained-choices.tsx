import type { JSX } from 'preact'
import { useField } from './form.tsx'

type ChoicesShape<Value extends string> = {
  readonly name: string
  readonly legend: string
  readonly value: Value
  readonly choices: readonly Value[]
  readonly words: Readonly<Record<Value, { readonly short: string; readonly long: string }>>
  readonly hint?: string | undefined
}

/** One of a few, each with what choosing it does. */
export function ExplainedChoices<Value extends string>(shape: ChoicesShape<Value>): JSX.Element {
  const { name, legend, value, choices, words, hint } = shape
  const { value: typed = value, meanwhile } = useField({ name }, value, words[value].short)
  return (
    <fieldset class="explained-choices">
      <legend class="legend">{legend}</legend>
      {meanwhile !== null && <p class="meanwhile">{meanwhile}</p>}
      {choices.map((one) => (
        <label key={one} class="explained-choice">
          <input type="radio" name={name} value={one} checked={one === typed} />
          <span>
            <strong>{words[one].short}</strong>
            <span class="soft">{words[one].long}</span>
          </span>
        </label>
      ))}
      {hint !== undefined && <p class="hint">{hint}</p>}
    </fieldset>
  )
}
