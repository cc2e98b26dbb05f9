// What to do when it does not go well. The SDK has tried again by itself before it throws.
import { createPiiri, PiiriError } from '@piiri/sdk'

const piiri = createPiiri({
  url: process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql',
  timeoutMs: 5000,
  retry: { maxTries: 4 },
  onRequest: ({ operation, method, tryNumber }) => console.log(`${method} ${operation}, try ${tryNumber}`),
})

try {
  const page = await piiri.sessions.list({ first: 101 })
  console.log(`${page.nodes.length} sessions`)
} catch (error) {
  if (!(error instanceof PiiriError)) throw error
  if (error.isRetryable) console.log(`Come back in ${error.retryAfterSeconds ?? 30} seconds.`)
  else if (error.code === 'INVALID_INPUT') console.log('A page has at most 100.')
  else console.log(error.code, error.requestId)
}
