import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { noFilter, type ProgrammeQuery } from './programme-query.ts'

/** Takes all filters back, and stays where the programme stands. */
export function ClearFilters({ query }: { readonly query: ProgrammeQuery }): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <a
      class="button button-quiet"
      href={writePageAddress({ language, page: 'PROGRAMME', query: { ...query, filter: noFilter } })}
      data-keep
      data-replace
    >
      <Icon name="x" />
      {say.filter.clear}
    </a>
  )
}
