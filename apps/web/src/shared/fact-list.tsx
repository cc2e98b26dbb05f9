import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type Fact = { readonly icon: IconName; readonly words: string }

/** Short facts, each a picture with its word. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }): JSX.Element | null =>
  facts.length === 0 ? null : (
    <ul class="fact-list">
      {facts.map(({ icon, words }) => (
        <li key={words}>
          <Icon name={icon} />
          {words}
        </li>
      ))}
    </ul>
  )
