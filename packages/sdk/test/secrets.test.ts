import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type Piiri } from '../src/index.ts'
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
  'a token that is refused again': async (heard) =>
    Response.json({ errors: [{ message: heard, extensions: { code: 'UNAUTHENTICATED', heard } }] }, { status: 401 }),
}

/** What is said with secrets, by those that it says. */
const sayings: Readonly<Record<string, (piiri: Piiri, secret: string, other: string) => Promise<unknown>>> = {
  signIn: ({ people }, passphrase, totp) => people.signIn({ passphrase, totp }),
  'signIn by a recovery code': ({ people }, passphrase, recoveryCode) => people.signIn({ passphrase, recoveryCode }),
  redeem: ({ people }, words, alias) => people.redeem({ words, alias }),
  eraseAccount: ({ people }, passphrase) => people.eraseAccount(passphrase),
  setMembership: ({ people }, membership, alias) => people.setMembership({ membership, alias }),
  confirmTotp: ({ people }, totp) => people.confirmTotp(totp),
  changePassphrase: ({ people }) => people.changePassphrase(),
  circle: ({ people }) => people.circle(),
}
const all = (told: unknown): string =>
  `${String(told)} ${JSON.stringify(told)} ${inspect(told, { depth: null, showHidden: true })}`

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('an error over $transport', ({ createPiiri }) => {
  it.each(Object.entries(sayings))('tells no passphrase, words, code or token, whoever gossips: %s', async (_, say) => {
    const of = fc.constantFrom(...Object.values(gossips))
    await fc.assert(
      fc.asyncProperty(
        of,
        fc.uuid(),
        fc.uuid(),
        fc.uuid(),
        fc.uuid(),
        async (gossip, secret, other, token, newToken) => {
          const told: unknown[] = []
          let tries = 0
          const piiri = createPiiri({
            url: 'https://piiri.example.org/graphql',
            retry: { maxTries: 2, baseDelayMs: 0 },
            token,
            refreshToken: async () => newToken,
            onRequest: (notice) => told.push(notice),
            fetch: async (address, init) => {
              tries += 1
              const heard = `${address} ${init.body} ${JSON.stringify(init.headers)} ${secret} ${other} ${token} ${newToken}`
              if (tries > 1) return gossip(heard)
              return Response.json({ errors: [{ message: heard, extensions: { code: 'UNAUTHENTICATED' } }] })
            },
          })
          const error = await say(piiri, secret, other).catch((thrown: unknown) => thrown)
          expect(error).toBeInstanceOf(PiiriError)
          const words = all([error, ...told])
          expect(told.length).toBeGreaterThan(1)
          for (const one of [secret, other, token, newToken, 'example.org', 'Bearer']) expect(words).not.toContain(one)
        },
      ),
      { numRuns: 25 },
    )
  })

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
        for (const secret of [text, token, 'example.org']) expect(all(error)).not.toContain(secret)
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
