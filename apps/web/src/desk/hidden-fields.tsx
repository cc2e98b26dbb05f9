import type { JSX } from 'preact'
import type { Sent } from '../people/people-page.ts'

/** What was typed before, to be sent once more: nothing of it is stored meanwhile. */
export const HiddenFields = ({ sent }: { readonly sent: Sent }): JSX.Element => (
  <>
    {sent.fields
      .filter(([name]) => !ofForm.has(name))
      .map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
  </>
)
const ofForm = new Set(['does', 'key', 'id', 'scope', 'again'])
