import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPiiri as createDefault } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { PiiriError } from '../src/shared/piiri-error.ts'
import type { Fetch } from '../src/shared/transport.ts'

/** Servers, proxies and platforms that say again whatever they were told. */
const gossips: Readonly<Record<string, (heard: string) => ReturnType<Fetch>>> = {
  'a message of the network': async (heard) => {
    throw new TypeError(`error sending request for url (${heard})`, { cause: new Error(heard) })
  },
  'a page of a proxy': async (heard) => new Response(`<h1>${heard}</h1>`, { status: 502 }),
  'an answer that breaks off': async (heard) => new Response(`{"data":{"${heard}`, { status: 200 }),
  'a message about variables': async (heard) =>
    Response.json({ errors: [{ message: `Got invalid value ${heard}`, extensions: { code: 'BAD_REQUEST' } }] }),
  'a message about the document': async (heard) =>
    Response.json({ errors: [{ message: heard, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, { status: 400 }),
  'a code that is none': async (heard) => Response.json({ errors: [{ message: heard, extensions: { code: heard } }] }),
  'half of an answer': async (heard) => Response.json({ data: { sessions: heard }, errors: [{ message: heard }] }),
}

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('an error over $transport', ({ createPiiri }) => {
  it.each(Object.entries(gossips))('tells no variable, token or address, whatever is in %s', async (_, gossip) => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.uuid(), fc.boolean(), async (text, token, isSignedIn) => {
        const piiri = createPiiri({
          url: 'https://piiri.example.org/graphql',
          retry: { maxTries: 1 },
          fetch: (address, init) => gossip(`${address} ${init.body} ${JSON.stringify(init.headers)} ${text} ${token}`),
          ...(isSignedIn ? { token } : {}),
        })
        const error = await piiri.sessions.list({ filter: { text } }).catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(PiiriError)
        const all = `${String(error)} ${JSON.stringify(error)} ${inspect(error, { depth: null, showHidden: true })}`
        for (const secret of [text, token, 'example.org']) expect(all).not.toContain(secret)
      }),
      { numRuns: 25 },
    )
  })
})

it('keeps its code and whether to try again when it is written as JSON', () => {
  const error = new PiiriError('RATE_LIMITED', 'ListSessions', { isRetryable: true, status: 429, retryAfterSeconds: 3 })
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'PiiriError',
    code: 'RATE_LIMITED',
    operation: 'ListSessions',
    isRetryable: true,
    status: 429,
    retryAfterSeconds: 3,
  })
})
