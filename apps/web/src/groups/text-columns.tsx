import type { JSX } from 'preact'
import { AreaField } from '../people/area-field.tsx'
import { TextField, useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { ownName } from '../shared/language-names.ts'
import type { TextPart } from './parts-of-group.ts'
import { standIn, textsIn, withLanguage, type WrittenText } from './written-texts.ts'

type Shown = {
  readonly asking: Asking
  /** What is shown, and what is missing in it. */
  readonly texts: readonly WrittenText[]
  /** Whether all of it is new: then nothing is missing yet. */
  readonly isNew?: boolean
}

/** The texts of a Group, a column for each language, with what is missing and what readers get in its place. */
export function TextColumns({ asking, texts, isNew = false }: Shown): JSX.Element {
  const tried = useTried()
  const typed = tried === null ? [] : textsIn(tried)
  const all = typed.reduce((known, { language }) => withLanguage(known, language), texts)
  return (
    <>
      <input type="hidden" name="texts-in" value={all.map(({ language }) => language).join(' ')} />
      <div class="text-columns">
        {all.map((text) => (
          <Column key={text.language} asking={asking} text={text} all={isNew ? [] : all} />
        ))}
      </div>
    </>
  )
}

type OfOne = { readonly asking: Asking; readonly text: WrittenText; readonly all: readonly WrittenText[] }

function Column({ asking: { words, surroundings }, text, all }: OfOne): JSX.Element {
  const say = words.planning.texts
  const { language } = text
  const name = `texts-in-${language}`
  const missing = (part: TextPart): string | undefined => {
    const other = text[part].trim() === '' ? standIn(all, part) : null
    return other === null ? undefined : say.missing(other)
  }
  const field = (part: TextPart) => ({
    name: `${part}-${language}`,
    label: say.parts[part],
    hint: missing(part),
    value: text[part],
    lang: language,
  })
  const isMissing = (['title', 'summary', 'description'] as const).some((part) => missing(part) !== undefined)
  return (
    <div class="text-column" role="group" aria-labelledby={name} data-missing={isMissing ? '' : undefined}>
      <p class="text-column-name" id={name}>
        <span lang={language}>{ownName(language)}</span>
        {language === surroundings.languages[0] && <span class="chip">{say.standsIn}</span>}
      </p>
      <TextField {...field('title')} maxLength={100} isRequired={language === surroundings.languages[0]} />
      <AreaField {...field('summary')} maxLength={300} rows={3} />
      <AreaField {...field('description')} maxLength={10_000} rows={12} />
    </div>
  )
}
