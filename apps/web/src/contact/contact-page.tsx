import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { ContactCard } from './contact-card.tsx'
import { hrefOfAnswer } from './sealed-links.ts'

export function ContactPage({ contactPoints }: { readonly contactPoints: readonly ContactPointCard[] }): JSX.Element {
  const surroundings = useSurroundings()
  const { say } = surroundings
  return (
    <div class="contact-page">
      <PageHead title={say.frame.contact} lead={say.contact.lead} />
      {contactPoints.length === 0 && <p class="nothing">{say.contact.none}</p>}
      <div class="contact-cards">
        {contactPoints.map((contact) => (
          <ContactCard key={contact.id} contact={contact} />
        ))}
      </div>
      {contactPoints.some(({ publicKey }) => publicKey !== null) && (
        <p>
          <a class="onward" href={hrefOfAnswer(surroundings)}>
            {say.contact.readAnswer}
            <Icon name="arrow-right" />
          </a>
        </p>
      )}
      <p class="with-icon soft">
        <Icon name="info" />
        {say.contact.trace}
      </p>
    </div>
  )
}
