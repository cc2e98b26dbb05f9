import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { useSurroundings } from '../shared/surroundings.ts'

/** Leads to the poster of a month, `2026-12`, or of a Group by its id; null: to the one that most are after. */
export function PosterLink({ of }: { readonly of: string | null }): JSX.Element {
  const { language, say } = useSurroundings()
  const asked = of === null ? '' : `of=${of}`
  return (
    <p class="poster-link">
      <a href={writePageAddress({ language, page: 'POSTER', asked })}>{say.programme.poster}</a>
    </p>
  )
}
