import type { GroupCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { kindIcons } from '../shared/fact-icons.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

/** What sort of activity a Group is: above its name. */
export function KindLine({ kind }: Pick<GroupCard, 'kind'>): JSX.Element {
  const { say } = useSurroundings()
  return (
    <p class="page-kind">
      <Icon name={kindIcons[kind]} />
      {say.kinds[kind]}
    </p>
  )
}
