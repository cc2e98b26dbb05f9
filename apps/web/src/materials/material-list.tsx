import type { MaterialCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'

export function MaterialList({ materials }: { readonly materials: readonly MaterialCard[] }): JSX.Element {
  const { say } = useSurroundings()
  return (
    <ul class="material-list">
      {materials.map(({ id, title, url, language, topic, licence }) => (
        <li key={id}>
          <a href={url} rel="noreferrer external" lang={language}>
            {title}
            <Icon name="external-link" />
          </a>
          <p class="soft">
            {topic !== null && (
              <>
                <span lang={language}>{topic}</span>
                {' · '}
              </>
            )}
            <bdi lang={language}>{ownName(language)}</bdi>
            {licence !== null && ` · ${say.materials.licence(licence)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
