import type { GroupCard } from '@piiri/sdk/lean'
import type { ComponentChildren, JSX } from 'preact'
import { featureIcons } from './fact-icons.ts'
import { FactList } from './fact-list.tsx'
import { LanguageList } from './language-list.tsx'
import { useSurroundings } from './surroundings.ts'

type Rows = Pick<GroupCard, 'languages' | 'features'> & {
  /** Of what there is: usually, or this time. */
  readonly featuresTitle: string
  /** Rows that come before these. */
  readonly children?: ComponentChildren
}

/** Facts under each other, those of languages and features last; without any, nothing. */
export function FactRows({ languages, features, featuresTitle, children }: Rows): JSX.Element {
  const { say } = useSurroundings()
  return (
    <dl class="facts">
      {children}
      {languages.length > 0 && (
        <div>
          <dt>{say.group.languages}</dt>
          <dd>
            <LanguageList languages={languages} />
          </dd>
        </div>
      )}
      {features.length > 0 && (
        <div>
          <dt>{featuresTitle}</dt>
          <dd>
            <FactList
              facts={features.map((feature) => ({ icon: featureIcons[feature], words: say.features[feature] }))}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}
