import type { JSX } from 'preact'
import type { Sent } from './people-page.ts'
import { useMeanwhile, useTried } from './form.tsx'

type ChecksShape = {
  /** What each box is called: `access-LIFT`. */
  readonly name: string
  readonly legend: string
  readonly chosen: readonly string[]
  readonly choices: readonly { readonly value: string; readonly words: string }[]
}

/** Any of some. */
export function CheckFields({ name, legend, chosen, choices }: ChecksShape): JSX.Element {
  const tried = useTried()
  const isChosen = (value: string): boolean =>
    tried === null ? chosen.includes(value) : tried.text(`${name}-${value}`) !== ''
  const meanwhile = useMeanwhile()
  const isSame = choices.every(({ value }) => chosen.includes(value) === isChosen(value))
  const saved = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.words)
  return (
    <fieldset class="checks">
      <legend class="legend">{legend}</legend>
      {meanwhile !== null && !isSame && <p class="meanwhile">{`${meanwhile} ${saved.join(', ') || '–'}`}</p>}
      {choices.map(({ value, words }) => (
        <label class="check" key={value}>
          <input type="checkbox" name={`${name}-${value}`} value="1" checked={isChosen(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

/** Which of them were chosen. */
export const chosenOf = <Value extends string>(sent: Sent, name: string, values: readonly Value[]): readonly Value[] =>
  values.filter((value) => sent.text(`${name}-${value}`) !== '')
