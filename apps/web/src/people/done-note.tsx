import type { ComponentChildren, JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { PeopleIcon } from './people-icon.tsx'

type Note = {
  readonly of: URLSearchParams
  readonly words: PeopleMessages
  /** How it is undone. */
  readonly children?: ComponentChildren
}

/** That what one did by a form is done, above the page that it led to. */
export function DoneNote({ of: query, words: { done, planning }, children }: Note): JSX.Element | null {
  const what = query.get('done')
  const count = Math.max(0, Math.trunc(Number(query.get('n'))) || 0)
  const said =
    Object.entries(done).find(([name]) => name === what)?.[1] ??
    Object.entries(planning.done).find(([name]) => name === what)?.[1](count)
  if (said === undefined) return null
  return (
    <div class="done-note" role="status" tabIndex={-1} autofocus>
      <PeopleIcon name="check" />
      <span>{said}</span>
      {children}
    </div>
  )
}
