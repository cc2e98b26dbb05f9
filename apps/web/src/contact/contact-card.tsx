import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { inGroups } from './in-groups.ts'
import { hrefOfWrite } from './sealed-links.ts'

type Card = {
  readonly contact: ContactPointCard
  /** What the card is for, where it does not stand on a page of contacts. */
  readonly title?: string
  /** Where messages cannot be locked. */
  readonly isWithoutSealing?: boolean
}

/** A role to turn to: when, how, and in which languages. */
export function ContactCard({ contact, title, isWithoutSealing = false }: Card): JSX.Element {
  const surroundings = useSurroundings()
  const { say } = surroundings
  const { role, hours, languages, phone, email } = contact
  return (
    <section class="contact-card">
      {title === undefined ? (
        <h2>{role}</h2>
      ) : (
        <>
          <h2>{title}</h2>
          <p class="contact-role">{role}</p>
        </>
      )}
      <ul class="fact-list contact-facts">
        {hours !== null && (
          <li>
            <Icon name="clock" />
            <span>
              <span class="visually-hidden">{say.contact.hours}: </span>
              {hours}
            </span>
          </li>
        )}
        {languages.length > 0 && (
          <li>
            <Icon name="speech" />
            <span>
              <span class="visually-hidden">{say.contact.languages}: </span>
              {languages.map((language, index) => (
                <span key={language}>
                  {index > 0 && ', '}
                  <bdi lang={language}>{ownName(language)}</bdi>
                </span>
              ))}
            </span>
          </li>
        )}
      </ul>
      <p class="contact-ways">
        {contact.publicKey !== null && !isWithoutSealing && (
          <a class="button" href={hrefOfWrite(surroundings, contact.id)}>
            <Icon name="lock-keyhole" />
            {say.contact.seal}
          </a>
        )}
        {phone !== null && (
          <a class="button" href={`tel:${phone}`}>
            <Icon name="phone" />
            <span>
              {say.contact.call} <span class="contact-number">{inGroups(phone)}</span>
            </span>
          </a>
        )}
        {email !== null && (
          <a class="button button-quiet" href={`mailto:${email}`}>
            <Icon name="mail" />
            <span>
              {say.contact.write} <span class="contact-number">{email}</span>
            </span>
          </a>
        )}
      </p>
    </section>
  )
}
