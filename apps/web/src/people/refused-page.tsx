import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { PageHead } from '../shared/page-head.tsx'

type Refused = { readonly words: PeopleMessages; readonly href: string }

/** For a form that did not come from here. */
export const RefusedPage = ({ words: { trouble }, href }: Refused): JSX.Element => (
  <div class="message-page">
    <PageHead title={trouble.refused} lead={trouble.refusedHelp} />
    <a class="button" href={href}>
      {trouble.refusedAgain}
    </a>
  </div>
)
