import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'

/** The way back without having done anything. */
export const BackTo = ({ href, words }: { readonly href: string; readonly words: string }): JSX.Element => (
  <p>
    <a class="onward" href={href}>
      <Icon name="chevron-left" />
      {words}
    </a>
  </p>
)
