import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { JSX } from 'preact'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { AreaField } from './area-field.tsx'
import { TextField } from './form.tsx'
import type { Sent } from './people-page.ts'

export type Translation = { readonly language: string; readonly text: string }
type LinesShape = {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly values?: readonly Translation[]
  readonly maxLength: number
  /** For texts of several lines. */
  readonly rows?: number
  /** Whether it is to be there at least in the first language. */
  readonly isRequired?: boolean
}

/** A text in each of the languages that pages come in, and in those that it is in besides. */
export function TranslatedLines(shape: LinesShape): JSX.Element {
  const { name, legend, hint, values = [], maxLength, rows, isRequired = true } = shape
  const { languages } = useSurroundings()
  const all = [...new Set<string>([...languages, ...values.map(({ language }) => language)])]
  return (
    <fieldset class="translated">
      <legend class="legend">{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <input type="hidden" name={`${name}-in`} value={all.join(' ')} />
      <div class="fields-in-row">
        {all.map((language, at) => {
          const value = values.find((one) => one.language === language)?.text ?? ''
          const field = { name: `${name}-${language}`, label: ownName(language), lang: language, maxLength, value }
          return rows === undefined ? (
            <TextField key={language} {...field} isRequired={isRequired && at === 0} />
          ) : (
            <AreaField key={language} {...field} rows={rows} />
          )
        })}
      </div>
    </fieldset>
  )
}

/** What was written, in each language in which it was. */
export const translationsIn = (sent: Sent, name: string): readonly Translation[] =>
  languagesIn(sent, name).flatMap((language) => {
    const text = sent.text(`${name}-${language}`).trim()
    return text === '' ? [] : [{ language, text }]
  })

/** The languages that the fields of a form were in. */
export const languagesIn = (sent: Sent, name: string): readonly string[] =>
  sent
    .text(`${name}-in`)
    .split(' ')
    .flatMap((tag) => parseLanguageTag(tag) ?? [])

/** The field that an issue of such a text is about, by its path below the text: of its language, or the first where it is about all of them. */
export function fieldOfTranslations(sent: Sent, name: string, [at = '']: readonly string[]): string {
  const written = translationsIn(sent, name)
  return `${name}-${written[Number(at)]?.language ?? languagesIn(sent, name)[0] ?? ''}`
}
