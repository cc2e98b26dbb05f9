// Receives webhooks: takes what Piiri has sent, and nothing else.
import { createServer } from 'node:http'
import { verifyWebhook, WebhookError } from '@piiri/sdk/webhooks'

const { PIIRI_WEBHOOK_SECRET: secret, PORT: port = '3000' } = process.env
if (secret === undefined) {
  console.error('It needs PIIRI_WEBHOOK_SECRET, as it was shown: whsec_….')
  process.exit(2)
}
createServer(async (request, response) => {
  try {
    const parts: Uint8Array[] = []
    for await (const part of request) if (parts.push(part) > 100) request.destroy() // Piiri sends no such thing.
    const message = await verifyWebhook(Buffer.concat(parts), request.headers, secret)
    response.writeHead(204).end() // Answer within ten seconds; do what takes longer afterwards.
    if (message.type !== 'session.cancelled') console.log(`${message.type}, ${message.id}`)
    else console.log(`${message.data.session.localStart} is cancelled: ${message.data.group.slug}`)
  } catch (error) {
    response.writeHead(400).end()
    console.log(error instanceof WebhookError ? error.message : error)
  }
}).listen(Number(port), 'localhost', () => console.log('Listening.'))
