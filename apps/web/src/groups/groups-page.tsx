import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { GroupCard } from './group-card.tsx'

export function GroupsPage({ groups }: { readonly groups: readonly GroupInList[] }): JSX.Element {
  const { say } = useSurroundings()
  return (
    <div class="groups-page">
      <PageHead title={say.frame.groups} lead={say.group.lead} />
      {groups.length === 0 && <p class="nothing">{say.group.none}</p>}
      <ul class="group-cards group-cards-large">
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} size="LARGE" />
        ))}
      </ul>
    </div>
  )
}
