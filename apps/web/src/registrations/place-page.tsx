import { formatSpan } from '@piiri/domain/shared/format-dates'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { isFailure, type PlacesOfSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { languagesToChoose } from '../groups/languages-to-choose.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { ChoiceField, Form } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { timesOf } from '../sessions/session-times.ts'
import { Icon } from '../shared/icon.tsx'
import { nameIn } from '../shared/language-names.ts'
import { PageHead } from '../shared/page-head.tsx'
import { ReceiptToKeep } from './receipt-to-keep.tsx'

/** Taking a place at a Session, or the next in line: with a sign-in or without. */
export const placePage: PeoplePage = {
  async show(asking) {
    const session = await sessionOf(asking)
    if (session === null) return notFound
    const content = <TakePlace asking={asking} session={session} />
    return { is: 'PAGE', title: asking.words.places.tab, content }
  },

  async act(asking, sent) {
    const session = await sessionOf(asking)
    if (session === null) return notFound
    return register(asking, session, sent)
  },
}

/** Null where there is none that asks for a place. */
async function sessionOf({ piiri, address }: Asking): Promise<PlacesOfSession | null> {
  if (address.page !== 'PLACE') return null
  const session = await piiri.registrations.atSession(address.id)
  return session?.placesLeft == null ? null : session
}

async function register(asking: Asking, session: PlacesOfSession, sent: Sent): Promise<Answered> {
  const { piiri, surroundings, words } = asking
  const interpretingWish = parseLanguageTag(sent.text('wish'))
  const result = await piiri.registrations.register({ session: session.id, interpretingWish }, sent.options)
  if (result.__typename === 'AlreadyRegistered') return { is: 'GO', to: hrefOf(surroundings, 'MY_PLACES') }
  if (isFailure(result)) return troubleOf(result, asking)
  if (result.__typename === 'Receipt' && result.words !== null && result.registration !== null) {
    const content = <ReceiptToKeep asking={asking} receipt={result.words} place={result.registration} />
    return { is: 'PAGE', title: words.places.tabReceipt, isOnce: true, content }
  }
  const isWaiting = result.__typename === 'Registration' && result.status === 'WAITLISTED'
  return { is: 'GO', to: hrefOf(surroundings, 'MY_PLACES', { done: isWaiting ? 'place-awaited' : 'place-taken' }) }
}

type Shown = { readonly asking: Asking; readonly session: PlacesOfSession }

function TakePlace({ asking, session }: Shown): JSX.Element {
  const { words, surroundings, viewer } = asking
  const say = words.places
  const { start, end } = timesOf(session, surroundings.timeZone)
  const own = session.viewerRegistration
  const has = own !== null && own.status !== 'CANCELLED'
  const lead = `${session.group.title}, ${formatSpan(start, end, surroundings.tag, 'FULL')}`
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={<span dir="auto">{lead}</span>} />
      {session.topic !== null && <p lang={session.contentLanguage}>{session.topic}</p>}
      {session.placesLeft !== null && (
        <p>
          <strong>{surroundings.say.places.left[session.placesLeft]}</strong>
        </p>
      )}
      {has && <Have asking={asking} />}
      {!has && !session.registrationOpen && (
        <section class="notice">
          <h2>{say.closed}</h2>
          <p>{say.closedHelp}</p>
        </section>
      )}
      {!has && session.registrationOpen && (
        <Form does="register" class="form">
          <ChoiceField
            name="wish"
            label={say.wish}
            hint={say.wishHint}
            value=""
            choices={[{ value: '', words: say.noWish }, ...wishes(surroundings.language)]}
          />
          <section class="panel">
            <h2>{say.privacyTitle}</h2>
            <ul class="advice">
              {(viewer.account === null ? say.privacyNobody : say.privacy).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <button class="button" type="submit">
            {session.placesLeft === 'NONE_LEFT' ? say.wait : say.take}
          </button>
        </Form>
      )}
      <p class="links-in-row">
        <a class="onward" href={writePageAddress({ language: surroundings.language, page: 'SESSION', id: session.id })}>
          {say.toSession}
          <Icon name="arrow-right" />
        </a>
        {viewer.account === null && (
          <a class="onward" href={hrefOf(surroundings, 'RECEIPT')}>
            {say.toReceipt}
            <Icon name="arrow-right" />
          </a>
        )}
      </p>
    </div>
  )
}

const Have = ({ asking: { words, surroundings } }: Pick<Shown, 'asking'>): JSX.Element => (
  <section class="notice">
    <p>{words.places.have}</p>
    <a class="button" href={hrefOf(surroundings, 'MY_PLACES')}>
      {words.places.toMine}
    </a>
  </section>
)

const wishes = (language: Asking['surroundings']['language']) =>
  languagesToChoose
    .map((value) => ({ value, words: nameIn(language, value) }))
    .toSorted((one, other) => one.words.localeCompare(other.words, language))
