import { isFailure } from '@piiri/sdk/lean'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { ContactPointForm } from './contact-point-form.tsx'
import { ContactPointList } from './contact-point-list.tsx'
import { fieldOfPoint, inputIn, newContactPoint, unreadable, valuesOf } from './contact-point-values.ts'
import { KeyPage } from './key-page.tsx'
import { readsMessages } from './reads-messages.ts'

/** Contacts and their keys: for coordinators. To all others there is no such page. */
export const contactPointsPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, piiri, words, surroundings } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!readsMessages(viewer)) return notFound
    const say = words.sealed
    const [point, key] = [query.get('point'), query.get('key')]
    if (query.get('do') === 'new')
      return page(say.points.tab, <ContactPointForm asking={asking} id={null} values={newContactPoint} />)
    if (point === null && key === null) {
      const all = await piiri.contactPoints.list()
      return page(say.points.tab, <ContactPointList asking={asking} contactPoints={all} />)
    }
    const values = await valuesOf(piiri, point ?? key ?? '', surroundings.languages)
    if (values === null) return notFound
    if (point !== null) return page(say.points.tab, <ContactPointForm asking={asking} id={point} values={values} />)
    return { ...page(say.key.tab, <KeyPage asking={asking} contactPoint={values.card} />), isSealed: true }
  },

  async act(asking, sent) {
    if (asking.viewer.account === null) return signInFirst(asking)
    if (!readsMessages(asking.viewer)) return notFound
    switch (sent.does) {
      case 'save':
        return save(asking, sent)
      case 'use-key':
        return setKey(asking, sent, sent.text('publicKey'))
      case 'remove-key':
        return setKey(asking, sent, null)
      default:
        return { is: 'GO', to: hrefOf(asking.surroundings, 'CONTACT_POINTS') }
    }
  },
}

const page = (
  title: string,
  content: Extract<Answered, { is: 'PAGE' }>['content'],
): Extract<Answered, { is: 'PAGE' }> => ({
  is: 'PAGE',
  title,
  content,
})

async function save(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, query, words, surroundings } = asking
  const say = words.sealed.points
  const why = { phone: say.unreadablePhone, email: say.unreadableEmail, languages: say.unreadableLanguage }
  const wrong = wrongFields(asking, ...unreadable(sent).map((field) => ({ field, message: why[field] })))
  if (wrong !== null) return wrong
  const result = await piiri.contact.setContactPoint(query.get('point'), inputIn(sent), sent.options)
  if (isFailure(result)) return troublesOf(result, asking, fieldOfPoint(sent))
  return { is: 'GO', to: hrefOf(surroundings, 'CONTACT_POINTS', { done: 'contact-saved' }) }
}

/** All else of the contact stays as it is. */
async function setKey(asking: Asking, sent: Sent, publicKey: string | null): Promise<Answered> {
  const { piiri, query, surroundings } = asking
  const id = query.get('key') ?? ''
  const values = await valuesOf(piiri, id, surroundings.languages)
  if (values === null) return notFound
  const { role, card } = values
  const result = await piiri.contact.setContactPoint(id, { role, languages: card.languages, publicKey }, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, () => null)
  return {
    is: 'GO',
    to: hrefOf(surroundings, 'CONTACT_POINTS', { done: publicKey === null ? 'key-removed' : 'key-used' }),
  }
}
