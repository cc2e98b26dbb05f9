// Tries whether webhooks arrive, and tells why not where one does not.
import { setTimeout as later } from 'node:timers/promises'
import { createPiiri } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_KEY: key } = process.env
if (key === undefined) {
  console.error('It needs PIIRI_KEY, a key of a partner with WEBHOOKS_MANAGE: piiri_live_….')
  process.exit(2)
}
const { partners } = createPiiri({ url, language: 'en', token: key })

for (const endpoint of await partners.webhookEndpoints()) {
  await partners.pingWebhookEndpoint(endpoint.id)
  await later(2000)
  const [ping] = (await partners.deliveries({ endpoint: endpoint.id, first: 1 })).nodes
  console.log(`${endpoint.url}: ${[ping?.status, ping?.lastFailure, ping?.lastStatusCode].filter(Boolean).join(' ')}`)
}
