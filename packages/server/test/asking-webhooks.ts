/** What tests ask of webhooks, of two partners with an endpoint each. */
import type { Database } from '../src/storage/database.ts'
import type { Api } from './api.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from './partner-rows.ts'
import { aGroup, at, fill, nothing, peopleOf, type ViewerName } from './world.ts'

const group = aGroup(1, 'OPEN')
export const [own, other] = [aPartner(1), aPartner(2)]
export const [ofOwn, ofOther] = [aWebhookEndpoint(1, own), aWebhookEndpoint(2, other)]
export const fillWebhooks = (db: Database): Promise<void> =>
  fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group],
    partners: [own, other],
    webhookEndpoints: [ofOwn, ofOther],
    deliveries: [
      aDelivery(1, ofOwn),
      aDelivery(2, ofOwn, { status: 'FAILED', nextAttemptAt: null, createdAt: at('2026-01-11T00:00:00Z') }),
      aDelivery(3, ofOther, { status: 'DELIVERED', nextAttemptAt: null, lastStatusCode: 200, lastFailure: null }),
    ],
  })

const failure = '... on UserError { code message }'
const failures = `${failure} ... on InvalidInput { issues { path code message } }`
const endpoint = 'id url events isEnabled disabledAt disabledBecause'
export const delivery = 'id event status attemptCount nextAttemptAt lastStatusCode lastFailure createdAt'
export const input = (url: string, events = '[SESSION_CHANGED, PING]'): string =>
  `input: { url: ${JSON.stringify(url)}, events: ${events} }`
export const good = input('https://hooks.example.org/piiri')

export type AskedWebhooks = ReturnType<typeof askingWebhooks>
export function askingWebhooks(api: Api) {
  const ask = async (as: ViewerName, query: string): Promise<unknown> => {
    const { data, errors } = await api.ask<{ it: unknown }>({ query, as })
    return errors ?? data?.it
  }
  const change = (as: ViewerName, query: string): Promise<unknown> => ask(as, `mutation { it: ${query} }`)
  return {
    ask,
    create: (as: ViewerName, given = good) =>
      change(
        as,
        `createWebhookEndpoint(${given}) { __typename ... on NewWebhookSecret { secret endpoint { ${endpoint} } } ${failures} }`,
      ),
    update: (as: ViewerName, of: string, given = good) =>
      change(
        as,
        `updateWebhookEndpoint(id: "${of}", ${given}) { __typename ... on WebhookEndpoint { ${endpoint} } ${failures} }`,
      ),
    remove: (as: ViewerName, of: string) => change(as, `removeWebhookEndpoint(id: "${of}") { __typename ${failure} }`),
    rotate: (as: ViewerName, of: string) =>
      change(
        as,
        `rotateWebhookSecret(id: "${of}") { __typename ... on NewWebhookSecret { secret endpoint { id } } ${failure} }`,
      ),
    ping: (as: ViewerName, of: string) =>
      change(as, `pingWebhookEndpoint(id: "${of}") { __typename ... on Delivery { ${delivery} } ${failure} }`),
    redeliver: (as: ViewerName, of: string) =>
      change(as, `redeliver(id: "${of}") { __typename ... on Delivery { ${delivery} } ${failure} }`),
    /** What was done, the newest first, but for what was read. */
    async acts() {
      const audit = await ask(
        'administrator',
        '{ it: audit(first: 50) { nodes { actorKind actor action subject fields } } }',
      )
      const { nodes } = audit as { readonly nodes: readonly { readonly action: string }[] } // As it is asked for.
      return nodes.filter(({ action }) => !action.endsWith('.read'))
    },
  }
}
