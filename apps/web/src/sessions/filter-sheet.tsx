import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { writePageAddress } from '../pages/page-address.ts'
import { accessIcons, featureIcons, kindIcons } from '../shared/fact-icons.ts'
import { accessFeatures, features, groupKinds } from '../shared/fact-names.ts'
import { Icon } from '../shared/icon.tsx'
import type { IconName } from '../shared/icons.ts'
import { ownName } from '../shared/language-names.ts'
import { unsent } from '../people/unsent.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { ClearFilters } from './clear-filters.tsx'
import { countFilters, noFilter, placeFields, worded, type ProgrammeQuery } from './programme-query.ts'

type Sheet = { readonly query: ProgrammeQuery; readonly groups: readonly GroupInList[] }

/** What to narrow the programme down by: a plain form, which the browser's part (use-actions.ts) sends by itself. */
export function FilterSheet({ query, groups }: Sheet): JSX.Element {
  const { language, say } = useSurroundings()
  const { filter } = query
  const count = countFilters(filter)
  const text = useRef<HTMLInputElement>(null)
  // Whoever is writing is not interrupted by what they wrote before.
  useEffect(() => {
    if (text.current !== null && text.current !== document.activeElement) text.current.value = filter.text ?? ''
  }, [filter.text])
  const root = writePageAddress({ language, page: 'PROGRAMME', query: { view: 'LIST', from: null, filter: noFilter } })
  return (
    <details class="filter-sheet">
      <summary class="button button-quiet">
        <Icon name="sliders-horizontal" />
        {say.filter.open}
        {count > 0 && (
          <span class="filter-count">
            <span aria-hidden="true">{count}</span>
            <span class="visually-hidden">, {say.filter.active(count)}</span>
          </span>
        )}
      </summary>
      <form class="filter-form" method="get" action={root} role="search" data-filter>
        {placeFields(query).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choices
          legend={say.filter.languages}
          help={say.filter.languagesHelp}
          name="language"
          choices={languagesToChoose(groups, filter.languages).map((tag) => ({
            value: tag,
            words: ownName(tag),
            lang: tag,
          }))}
          chosen={filter.languages}
        />
        <Choices
          legend={say.filter.features}
          name="feature"
          choices={features.map((name) => ({
            value: worded(name),
            words: say.features[name],
            icon: featureIcons[name],
          }))}
          chosen={filter.features.map(worded)}
        />
        <Choices
          legend={say.filter.kinds}
          name="kind"
          choices={groupKinds.map((name) => ({ value: worded(name), words: say.kinds[name], icon: kindIcons[name] }))}
          chosen={filter.kinds.map(worded)}
        />
        <Choices
          legend={say.filter.access}
          name="access"
          choices={accessFeatures.map((name) => ({
            value: worded(name),
            words: say.access[name],
            icon: accessIcons[name],
          }))}
          chosen={filter.access.map(worded)}
        />
        <div class="filter-text">
          <label for="filter-text">{say.filter.text}</label>
          <input
            ref={text}
            id="filter-text"
            class="text-field"
            type="search"
            name="text"
            maxLength={100}
            defaultValue={filter.text ?? ''}
            {...unsent}
            aria-describedby="filter-text-help"
          />
          <p id="filter-text-help" class="soft">
            {say.filter.textHelp}
          </p>
        </div>
        <p class="filter-buttons">
          <button class="button" type="submit">
            <Icon name="search" />
            {say.filter.show}
          </button>
          {count > 0 && <ClearFilters query={query} />}
        </p>
      </form>
    </details>
  )
}

type Choice = { readonly value: string; readonly words: string; readonly lang?: string; readonly icon?: IconName }
type ChoicesOfOne = {
  readonly legend: string
  readonly help?: string
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
}

const Choices = ({ legend, help, name, choices, chosen }: ChoicesOfOne): JSX.Element => (
  <fieldset class="filter-choices" aria-describedby={help === undefined ? undefined : `help-${name}`}>
    <legend>{legend}</legend>
    {help !== undefined && (
      <p class="soft" id={`help-${name}`}>
        {help}
      </p>
    )}
    <div class="filter-choice-list">
      {choices.map(({ value, words, lang, icon }) => (
        <label key={value} class="choice">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          {icon !== undefined && <Icon name={icon} />}
          <bdi lang={lang}>{words}</bdi>
        </label>
      ))}
    </div>
  </fieldset>
)

/**
 * Those of any Group, and those of the address: what is chosen can be taken back. In the order of their tags: names are sorted by each engine in its
 * own way, and a box that the browser has elsewhere than the server keeps the value that it was sent with.
 */
function languagesToChoose(groups: readonly GroupInList[], chosen: readonly string[]): readonly string[] {
  const spoken = groups.flatMap(({ languages }) => languages.map(({ language }) => language))
  const tags = [...spoken, ...chosen].map(parseLanguageTag).filter((tag) => tag !== null)
  return [...new Set(tags)].sort()
}
