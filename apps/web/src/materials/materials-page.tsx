import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import type { GroupWithMaterials } from './groups-with-materials.ts'
import { MaterialList } from './material-list.tsx'

/** What all Groups have to read, Group by Group. */
export function MaterialsPage({ groups }: { readonly groups: readonly GroupWithMaterials[] }): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <div class="materials-page">
      <PageHead title={say.frame.materials} lead={say.materials.lead} />
      {groups.length === 0 && <p class="nothing">{say.materials.none}</p>}
      {groups.map(({ slug, title, contentLanguage, materials }) => (
        <section key={slug} class="materials-of-group">
          <h2 lang={contentLanguage}>
            <a href={writePageAddress({ language, page: 'GROUP', slug })}>{title}</a>
          </h2>
          <MaterialList materials={materials.nodes} />
          {materials.pageInfo.hasNextPage && (
            <a class="onward" href={writePageAddress({ language, page: 'GROUP_MATERIALS', slug })}>
              {say.materials.more}
              <Icon name="arrow-right" />
            </a>
          )}
        </section>
      ))}
      <p class="with-icon soft">
        <Icon name="info" />
        {say.materials.opensElsewhere}
      </p>
    </div>
  )
}
