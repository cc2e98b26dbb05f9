import type { GroupPage, MaterialCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { MaterialList } from './material-list.tsx'

type Materials = { readonly group: GroupPage; readonly materials: readonly MaterialCard[] }

export function GroupMaterialsPage({ group, materials }: Materials): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <div class="materials-page">
      <PageHead title={say.frame.materials} lead={say.materials.lead}>
        <p class="page-kind">
          <a
            class="onward"
            href={writePageAddress({ language, page: 'GROUP', slug: group.slug })}
            lang={group.contentLanguage}
          >
            {group.title}
          </a>
        </p>
      </PageHead>
      {materials.length === 0 ? <p class="nothing">{say.materials.none}</p> : <MaterialList materials={materials} />}
      <p class="with-icon soft">
        <Icon name="info" />
        {say.materials.opensElsewhere}
      </p>
    </div>
  )
}
