import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { ContactCard } from './contact-card.tsx'

type Shown = {
  readonly title: string
  readonly why: string
  readonly contactPoints: readonly ContactPointCard[]
}

/** What there is instead where nothing can be locked or opened: phone and hours, and why. A script that runs takes it away. */
export const WithoutScript = ({ title, why, contactPoints }: Shown): JSX.Element => (
  <section class="without-script" data-without-script>
    <h2>{title}</h2>
    <p>{why}</p>
    <div class="contact-cards">
      {contactPoints.map((contact) => (
        <ContactCard key={contact.id} contact={contact} isWithoutSealing />
      ))}
    </div>
  </section>
)
