import { isFailure, type PartnerCard } from '@piiri/sdk/lean'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { actOnWebhook, showWebhook } from './act-on-webhooks.tsx'
import { EndKey, RemovePartner } from './end-key.tsx'
import { keyIn } from './key-form.tsx'
import { KeyToKeep } from './key-to-keep.tsx'
import { NewWebhook } from './new-webhook.tsx'
import { OnePartner } from './one-partner.tsx'
import { PartnerList } from './partner-list.tsx'
import { writesPartners } from './writes-partners.ts'

/** Partners and their keys: for staff to read, for administrators to write. To all others there is no such page. */
export const partnersPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, piiri, words } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (viewer.kind !== 'STAFF') return notFound
    const all = await piiri.partners.list()
    const page = (content: Extract<Answered, { is: 'PAGE' }>['content']): Answered => ({
      is: 'PAGE',
      title: words.partners.tab,
      content,
    })
    const id = query.get('partner')
    if (id === null) return page(<PartnerList asking={asking} partners={all} />)
    const partner = all.find((one) => one.id === id)
    if (partner === undefined) return notFound
    if (query.has('told')) return showWebhook(asking, partner)
    const writes = writesPartners(asking)
    if (writes && query.has('remove')) return page(<RemovePartner asking={asking} partner={partner} />)
    if (writes && query.has('tell')) return page(<NewWebhook asking={asking} partner={partner} />)
    if (!writes || !query.has('end')) {
      const endpoints = await piiri.partners.webhookEndpoints(partner.id)
      return page(<OnePartner asking={asking} partner={partner} endpoints={endpoints} />)
    }
    const key = partner.apiKeys.find((one) => one.id === query.get('end'))
    return key === undefined ? notFound : page(<EndKey asking={asking} partner={partner} apiKey={key} />)
  },

  async act(asking, sent) {
    if (asking.viewer.account === null) return signInFirst(asking)
    if (!writesPartners(asking)) return notFound
    switch (sent.does) {
      case 'add':
        return add(asking, sent)
      case 'issue':
        return issue(asking, sent)
      case 'end':
        return end(asking, sent)
      case 'remove':
        return remove(asking, sent)
      default: {
        const partner = await partnerAsked(asking)
        const answered = partner === null ? notFound : await actOnWebhook(asking, sent, partner)
        return answered ?? { is: 'GO', to: hrefOf(asking.surroundings, 'PARTNERS') }
      }
    }
  },
}

async function add(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, surroundings, words } = asking
  const url = sent.text('url').trim()
  // Such that the API would not read at all: it tells what is wrong with all others.
  if (url !== '' && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    return wrongFields(asking, { field: 'url', message: words.partners.notALink })
  const made = await piiri.partners.create({ name: sent.text('name'), url: url === '' ? null : url }, sent.options)
  if (isFailure(made)) return troublesOf(made, asking, ([field]) => field ?? null)
  return { is: 'GO', to: hrefOf(surroundings, 'PARTNERS', { partner: made.id, done: 'partner-added' }) }
}

async function issue(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  const partner = await partnerAsked(asking)
  if (partner === null) return notFound
  const wanted = keyIn(sent)
  if (wanted.scopes.length === 0)
    return { is: 'TROUBLE', trouble: { status: 422, field: null, message: words.partners.noScope } }
  const made = await piiri.partners.issueKey({ partner: partner.id, ...wanted }, sent.options)
  if (isFailure(made)) return troublesOf(made, asking, () => null)
  const content = <KeyToKeep asking={asking} partner={partner} made={made} />
  return { is: 'PAGE', isOnce: true, title: words.partners.tab, content }
}

async function end(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, query, surroundings } = asking
  const ended = await piiri.partners.revokeKey(sent.text('id'), sent.options)
  if (isFailure(ended)) return troublesOf(ended, asking, () => null)
  return {
    is: 'GO',
    to: hrefOf(surroundings, 'PARTNERS', { partner: query.get('partner') ?? '', done: 'partner-key-ended' }),
  }
}

async function remove(asking: Asking, sent: Sent): Promise<Answered> {
  const removed = await asking.piiri.partners.remove(sent.text('id'), sent.options)
  if (isFailure(removed)) return troublesOf(removed, asking, () => null)
  return { is: 'GO', to: hrefOf(asking.surroundings, 'PARTNERS', { done: 'partner-removed' }) }
}

async function partnerAsked({ piiri, query }: Asking): Promise<PartnerCard | null> {
  const all = await piiri.partners.list()
  return all.find(({ id }) => id === query.get('partner')) ?? null
}
