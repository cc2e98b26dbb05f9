import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { untranslated } from '../people/untranslated.ts'

type Shown = { readonly asking: Asking; readonly contactPoints: readonly ContactPointCard[] }

/** Every contact, with the words of its key. */
export function ContactPointList({ asking, contactPoints }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.sealed.points
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <DoneNote of={query} words={words} />
      <PageHead title={say.title} lead={say.lead} />
      {contactPoints.length === 0 && <p class="nothing">{say.none}</p>}
      {contactPoints.map(({ id, role, phone, email, publicKey, publicKeyWords }) => (
        <section class="panel" key={id} aria-labelledby={`${id}-role`}>
          <h2 id={`${id}-role`}>{role}</h2>
          <p class="soft">{[phone, email].filter(Boolean).join(' · ')}</p>
          {publicKey === null ? (
            <p>{say.hasNoKey}</p>
          ) : (
            <p>
              {say.key}:{' '}
              <bdi class="key-words" {...untranslated}>
                {publicKeyWords}
              </bdi>
            </p>
          )}
          <p class="links-in-row">
            <a class="button button-quiet" href={hrefOf(surroundings, 'CONTACT_POINTS', { point: id })}>
              {say.change}
            </a>
            <a class="button button-quiet" href={hrefOf(surroundings, 'CONTACT_POINTS', { key: id })}>
              {publicKey === null ? say.makeKey : say.replaceKey}
            </a>
          </p>
        </section>
      ))}
      <p>
        <a class="button" href={hrefOf(surroundings, 'CONTACT_POINTS', { do: 'new' })}>
          {say.new}
        </a>
      </p>
    </div>
  )
}
