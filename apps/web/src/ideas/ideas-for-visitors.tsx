import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import type { Surroundings } from '../shared/surroundings.ts'

type Shown = { readonly words: PeopleMessages; readonly surroundings: Surroundings }

/** For somebody who is not signed in: how to come along, and whom to tell. */
export function IdeasForVisitors({ words: { ideas: say }, surroundings }: Shown): JSX.Element {
  const { language } = surroundings
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={say.visitorsTitle} />
      <section class="prose">
        {say.visitors.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section>
        <h2>{say.visitorsHow}</h2>
        <p class="links-in-row">
          <a class="button" href={hrefOf(surroundings, 'SIGN_IN', { next: hrefOf(surroundings, 'IDEAS') })}>
            {say.toSignIn}
          </a>
          <a class="button button-quiet" href={writePageAddress({ language, page: 'GROUPS' })}>
            {say.toGroups}
          </a>
          <a class="button button-quiet" href={writePageAddress({ language, page: 'CONTACT' })}>
            {say.toContact}
          </a>
        </p>
      </section>
    </div>
  )
}
