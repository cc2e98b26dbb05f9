import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import type { ProgrammeFilter, ProgrammeQuery } from './programme-query.ts'

/** What the programme is narrowed down by, each a link that takes it back. */
export function ChosenFilters({ query }: { readonly query: ProgrammeQuery }): JSX.Element | null {
  const { language, say } = useSurroundings()
  const { filter } = query
  const without = <Name extends 'languages' | 'kinds' | 'features' | 'access'>(
    name: Name,
    one: ProgrammeFilter[Name][number],
  ) => ({
    ...filter,
    [name]: filter[name].filter((other) => other !== one),
  })
  const chosen: readonly { readonly words: string; readonly lang?: string; readonly left: ProgrammeFilter }[] = [
    ...filter.languages.map((tag) => ({ words: ownName(tag), lang: tag, left: without('languages', tag) })),
    ...filter.features.map((name) => ({ words: say.features[name], left: without('features', name) })),
    ...filter.kinds.map((name) => ({ words: say.kinds[name], left: without('kinds', name) })),
    ...filter.access.map((name) => ({ words: say.access[name], left: without('access', name) })),
    ...(filter.text === null ? [] : [{ words: say.filter.search(filter.text), left: { ...filter, text: null } }]),
  ]
  if (chosen.length === 0) return null
  return (
    <ul class="chosen-filters">
      {chosen.map(({ words, lang, left }) => (
        <li key={words}>
          <a
            class="chosen-filter"
            href={writePageAddress({ language, page: 'PROGRAMME', query: { ...query, filter: left } })}
            aria-label={say.filter.remove(words)}
            data-keep
            data-replace
          >
            <bdi lang={lang}>{words}</bdi>
            <Icon name="x" />
          </a>
        </li>
      ))}
    </ul>
  )
}
