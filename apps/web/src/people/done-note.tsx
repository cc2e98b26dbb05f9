import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { PeopleIcon } from './people-icon.tsx'

type Note = { readonly of: URLSearchParams; readonly words: PeopleMessages }

/** That what one did by a form is done, above the page that it led to. */
export function DoneNote({ of: query, words: { done } }: Note): JSX.Element | null {
  const what = query.get('done')
  const said = Object.entries(done).find(([name]) => name === what)?.[1]
  if (said === undefined) return null
  return (
    <p class="done-note" role="status" tabIndex={-1} autofocus>
      <PeopleIcon name="check" />
      <span>{said}</span>
    </p>
  )
}
