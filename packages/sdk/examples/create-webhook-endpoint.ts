// Has a partner told of changes at an address, and shows the secret, this once.
import { createPiiri, isFailure } from '@piiri/sdk'

const { PIIRI_URL: url = 'http://localhost:4000/graphql', PIIRI_KEY: key } = process.env
if (key === undefined) {
  console.error('It needs PIIRI_KEY, a key of a partner with WEBHOOKS_MANAGE: piiri_live_….')
  process.exit(2)
}
const { partners } = createPiiri({ url, language: 'en', token: key })

const made = await partners.createWebhookEndpoint({
  url: process.env['HOOKS_URL'] ?? 'http://localhost:3000/',
  events: ['SESSION_SCHEDULED', 'SESSION_CHANGED', 'SESSION_CANCELLED', 'SESSION_REINSTATED', 'SEASON_PUBLISHED'],
})
console.log(isFailure(made) ? made.message : `PIIRI_WEBHOOK_SECRET=${made.secret}`)
