import { h, type JSX } from 'preact'
import { icons, type IconName } from './icons.ts'

/** A picture beside a word, never in its place: it is hidden from those who listen. */
export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => <Drawing lines={icons[name]} />

type Lines = readonly (readonly [element: string, attributes: Readonly<Record<string, string | number>>])[]

export const Drawing = ({ lines }: { readonly lines: Lines }): JSX.Element => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {lines.map(([element, attributes]) => h(element, attributes))}
  </svg>
)
