import { isFailure, type Failed, type PartnerCard, type WebhookEndpointInList } from '@piiri/sdk/lean'
import { hrefOf } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type Sent } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { instantOf } from '../shared/told-times.ts'
import { EditWebhook } from './edit-webhook.tsx'
import { EndWebhook } from './end-webhook.tsx'
import { OneWebhook } from './one-webhook.tsx'
import { SecretToKeep } from './secret-to-keep.tsx'
import { webhookIn, webhookTrouble } from './webhook-form.tsx'
import { writesPartners } from './writes-partners.ts'

const deliveriesOnPage = 20

/** One of a partner's addresses, which the page's address asks for. */
export async function showWebhook(asking: Asking, partner: PartnerCard): Promise<Answered> {
  const { piiri, query, words } = asking
  const endpoint = await endpointAsked(asking, partner)
  if (endpoint === null) return notFound
  const title = words.partners.tab
  if (query.has('stop') && writesPartners(asking))
    return { is: 'PAGE', title, content: <EndWebhook asking={asking} partner={partner} endpoint={endpoint} /> }
  if (query.has('edit') && writesPartners(asking))
    return { is: 'PAGE', title, content: <EditWebhook asking={asking} partner={partner} endpoint={endpoint} /> }
  const after = query.get('after')
  const asked = { endpoint: endpoint.id, first: deliveriesOnPage, ...(after !== null && { after }) }
  const deliveries = await piiri.partners.deliveries(asked)
  const content = <OneWebhook asking={asking} partner={partner} endpoint={endpoint} deliveries={deliveries} />
  return { is: 'PAGE', title, content, times: deliveries.nodes.map(({ createdAt }) => instantOf(createdAt)) }
}

/** What the forms of that page do. Null where it is none of theirs. */
export async function actOnWebhook(asking: Asking, sent: Sent, partner: PartnerCard): Promise<Answered | null> {
  const { piiri, surroundings, query } = asking
  const here = { partner: partner.id, told: query.get('told') ?? '' }
  const went = (result: object | Failed, done: string, to: Readonly<Record<string, string>> = here): Answered =>
    'code' in result ? troubleOf(result, asking) : { is: 'GO', to: hrefOf(surroundings, 'PARTNERS', { ...to, done }) }
  const id = sent.text('id')
  const words = asking.words.webhooks
  switch (sent.does) {
    case 'tell': {
      const { written, trouble } = webhookIn(sent, asking)
      if (written === undefined) return trouble
      const made = await piiri.partners.createWebhookEndpoint({ partner: partner.id, ...written }, sent.options)
      if (isFailure(made)) return webhookTrouble(made, asking)
      return secretToKeep(asking, partner, { made, how: words.firstSecretHow })
    }
    case 'test':
      return went(await piiri.partners.pingWebhookEndpoint(id, sent.options), 'webhook-tested')
    case 'again':
      return went(await piiri.partners.redeliver(id, sent.options), 'webhook-again')
    case 'switch-on':
      return went(await piiri.partners.updateWebhookEndpoint({ id, isEnabled: true }, sent.options), 'webhook-on')
    case 'switch-off':
      return went(await piiri.partners.updateWebhookEndpoint({ id, isEnabled: false }, sent.options), 'webhook-off')
    case 'edit': {
      const { written, trouble } = webhookIn(sent, asking)
      if (written === undefined) return trouble
      const changed = await piiri.partners.updateWebhookEndpoint({ id, input: written }, sent.options)
      return isFailure(changed) ? webhookTrouble(changed, asking) : went(changed, 'webhook-changed')
    }
    case 'rotate': {
      const made = await piiri.partners.rotateWebhookSecret(id, sent.options)
      if (isFailure(made)) return troubleOf(made, asking)
      return secretToKeep(asking, partner, { made, how: words.secretHow })
    }
    case 'stop':
      return went(await piiri.partners.removeWebhookEndpoint(id, sent.options), 'webhook-ended', {
        partner: partner.id,
      })
    default:
      return null
  }
}

type Secret = Pick<Parameters<typeof SecretToKeep>[0], 'made' | 'how'>
const secretToKeep = (asking: Asking, partner: PartnerCard, secret: Secret): Answered => ({
  is: 'PAGE',
  isOnce: true,
  title: asking.words.partners.tab,
  content: <SecretToKeep asking={asking} partner={partner} {...secret} />,
})

async function endpointAsked({ piiri, query }: Asking, { id }: PartnerCard): Promise<WebhookEndpointInList | null> {
  const all = await piiri.partners.webhookEndpoints(id)
  return all.find((one) => one.id === query.get('told')) ?? null
}
