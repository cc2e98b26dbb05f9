import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { words as finnish } from '@piiri/words/fi'
import {
  createPiiri as createDefault,
  isFailure,
  type ContactKey,
  type ContactPointCard,
  type Fetch,
  type Piiri,
  type PiiriOptions,
} from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { soon } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
}, 60_000)
afterAll(() => server.close())

const issuesOf = (result: object): unknown => ('issues' in result ? result.issues : result)
let network = 0
/** Each test asks from a network of its own: how often one may write is limited. */
const fromItsNetwork: Fetch = (address, init) =>
  fetch(address, { ...init, headers: { ...init.headers, 'x-forwarded-for': `10.${network >> 8}.${network & 255}.1` } })
beforeEach(() => {
  network += 1
})
const role = [{ language: 'fi', text: 'Koordinaattori' }]

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('sealed messages through the real server, over $transport', ({ createPiiri }) => {
  const connect = (options: Partial<PiiriOptions> = {}): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: soon, fetch: fromItsNetwork, ...options })
  let coordinator: Piiri
  let contactPoint: ContactPointCard
  let key: ContactKey
  beforeAll(async () => {
    coordinator = connect({ token: await tokenOfStaff(server, 'COORDINATOR') })
    const made = await coordinator.contact.makeKeyPair('a passphrase of this test')
    const opened = await coordinator.contact.unlock(made.file, 'a passphrase of this test')
    if (opened === null) throw new Error('The file opens by its own passphrase.')
    key = opened
    const input = { role, languages: ['fi'], publicKey: key.publicKey }
    contactPoint = gone(await coordinator.contact.setContactPoint(null, input))
  })
  const requestOf = async (id: string) => {
    const [found] = (await coordinator.contact.eachRequest().toArray(1000)).filter((one) => one.id === id)
    if (found === undefined) throw new Error('Coordinators see every message.')
    return found
  }
  const send = async (text = 'Hello', piiri = connect()) => gone(await piiri.contact.send({ contactPoint, text }))

  it('carries a whole conversation: only the words, and the key, open it', async () => {
    const sent = await send('Voisitko soittaa? Ääkkösiä 🌲')
    expect(sent.words.split(' ')).toHaveLength(7)
    const before = await connect().contact.open(sent.words)
    expect(before).toMatchObject({ id: sent.id, contactPoint: { id: contactPoint.id }, isAnswered: false, answers: [] })

    const request = await requestOf(sent.id)
    const message = await coordinator.contact.read(request, [key])
    if (!message.isOpen) throw new Error(message.why)
    expect(message.text).toBe('Voisitko soittaa? Ääkkösiä 🌲')
    expect(gone(await coordinator.contact.reply(message, 'Soitan klo 10.'))).toMatchObject({ isAnswered: true })
    gone(await coordinator.contact.reply(message, 'Vai klo 11?'))

    const typed = sent.words.toUpperCase().replaceAll(' ', ' - ')
    const answered = await connect().contact.open(typed)
    expect(answered?.answers.map(({ text }) => text)).toEqual(['Soitan klo 10.', 'Vai klo 11?'])
    expect(await connect().contact.open(await connect().contact.makeWords())).toBeNull()
    expect(await connect().contact.open('')).toBeNull()
  })

  it('draws words from a list of one’s own', async () => {
    const { words } = gone(await connect().contact.send({ contactPoint, text: 'Hei', wordList: finnish }))
    expect(words.split(' ').every((word) => finnish.includes(word))).toBe(true)
    expect(await connect().contact.open(words)).not.toBeNull()
  })

  it('sends and opens as a visitor, by POST, whoever is signed in, and never tells the words', async () => {
    const asked: RequestInit[] = []
    const fetch: Fetch = (address, init) => {
      asked.push(init)
      return fromItsNetwork(address, init)
    }
    const member = connect({ token: 'x'.repeat(43), fetch, byCookie: true })
    const { words } = await send('Hello', member)
    await member.contact.open(words)
    expect(asked.map(({ method, credentials }) => [method, credentials])).toEqual([
      ['POST', 'omit'],
      ['POST', 'omit'],
    ])
    const said = JSON.stringify(asked)
    expect(said).not.toContain('authorization')
    for (const word of words.split(' ').filter(({ length }) => length > 5)) expect(said).not.toContain(word)
    expect(said).not.toContain('Hello')
  })

  it('tells where there is another key, and seals anew by the same words; the old file still reads the old message', async () => {
    const old = contactPoint
    const { id } = await send('to the old key')
    const { key: next } = await coordinator.contact.makeKeyPair('another passphrase')
    contactPoint = gone(
      await coordinator.contact.setContactPoint(old.id, { role, languages: ['fi'], publicKey: next.publicKey }),
    )
    const words = await connect().contact.makeWords()
    const refused = await connect().contact.send({ contactPoint: old, text: 'anew', words })
    expect(issuesOf(refused)).toMatchObject([{ path: ['input', 'sealedTo'], code: 'KEY_REPLACED' }])
    const sent = gone(await connect().contact.send({ contactPoint, text: 'anew', words }))
    expect(sent.words).toBe(words)

    const [first, second] = [await requestOf(id), await requestOf(sent.id)]
    expect(await coordinator.contact.read(first, [next])).toEqual({ isOpen: false, id, why: 'OTHER_KEY' })
    expect(await coordinator.contact.read(first, [next, key])).toMatchObject({ text: 'to the old key' })
    expect(await coordinator.contact.read(second, [next, key])).toMatchObject({ text: 'anew' })
    key = next
  })

  it('sends a message once, however often its sender tries by the same words', async () => {
    const words = await connect().contact.makeWords()
    const sent = gone(await connect().contact.send({ contactPoint, text: 'once', words }))
    expect(gone(await connect().contact.send({ contactPoint, text: 'once', words }))).toEqual(sent)
  })

  it('opens no message whose reply key was changed on the way, and shows no answer of one who has not opened it', async () => {
    const sent = await send()
    const request = await requestOf(sent.id)
    const [mine, theirs] = [await coordinator.contact.read(request, [key]), await send('another')]
    const other = await requestOf(theirs.id)
    const swapped = { ...request, replyKey: other.replyKey }
    expect(await coordinator.contact.read(swapped, [key])).toMatchObject({ isOpen: false, why: 'CHANGED' })
    expect(await coordinator.contact.read({ ...request, sealed: 'AAAA' }, [key])).toMatchObject({ why: 'CHANGED' })

    const { loadSealing } = await import('../src/contact/load-sealing.ts')
    const { sealEnvelope, fromText } = await loadSealing()
    const replyKey = fromText(request.replyKey) ?? new Uint8Array()
    const forged = sealEnvelope(
      { kind: 'ANSWER', replyKey, proof: new Uint8Array(32), text: 'Come here' },
      request.replyKey,
    )
    await coordinator.mutate(
      'mutation ($id: ID!, $sealed: Base64Url!) { replyToContactRequest(id: $id, sealed: $sealed) { __typename } }',
      { id: sent.id, sealed: forged },
    )
    if (mine.isOpen) await coordinator.contact.reply(mine, 'Really me')
    const found = await connect().contact.open(sent.words)
    expect(found?.answers.map(({ text }) => text)).toEqual([null, 'Really me'])
  })

  it('marks a message as answered, and lists those that wait, a page at a time', async () => {
    const { id } = await send()
    expect(gone(await coordinator.contact.markAnswered(id))).toMatchObject({ isAnswered: true, replies: [] })
    const waiting = await coordinator.contact.requests({ isAnswered: false, first: 1 })
    expect(waiting.nodes.map(({ isAnswered }) => isAnswered)).toEqual([false])
    expect((await coordinator.contact.eachRequest({ isAnswered: true }).toArray(100)).map((one) => one.id)).toContain(
      id,
    )
    expect(await coordinator.contact.markAnswered('cor_none')).toMatchObject({ __typename: 'NotFound' })
  })

  it('shows visitors nothing of it', async () => {
    expect((await connect().contact.requests()).nodes).toEqual([])
    expect(await connect().contact.setContactPoint(contactPoint.id, { role, languages: [] })).toMatchObject({
      __typename: 'NotAllowed',
    })
    expect(await connect().contact.markAnswered((await send()).id)).toMatchObject({ __typename: 'NotFound' })
  })

  it('says the words of a key as the server does', async () => {
    expect(await connect().contact.keyWords(contactPoint.publicKey ?? '', finnish)).toBe(contactPoint.publicKeyWords)
  })

  it('seals nothing to a ContactPoint without a key, nor a text that is too long', async () => {
    const { contact } = connect()
    await expect(contact.send({ contactPoint: { id: contactPoint.id, publicKey: null }, text: 'x' })).rejects.toThrow(
      RangeError,
    )
    await expect(contact.send({ contactPoint, text: 'x'.repeat(65_419) })).rejects.toThrow(RangeError)
    expect(gone(await contact.send({ contactPoint, text: 'x'.repeat(65_418) }))).toMatchObject({
      id: expect.any(String),
    })
  })

  it('is told to stop after many from one network', async () => {
    const limited = async (): Promise<unknown> => {
      for (;;) {
        const result = await connect().contact.send({ contactPoint, text: 'again' })
        if (isFailure(result)) return result
      }
    }
    expect(await limited()).toMatchObject({ __typename: 'RateLimited', retryAfterSeconds: expect.any(Number) })
    const cut = connect({ retry: { maxTries: 1 } })
    const opening = async (): Promise<unknown> => {
      for (;;) await cut.query('query { openContactRequest(lookup: "AAAA") { id } }')
    }
    await expect(opening()).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await expect(cut.contact.open('abacus abdomen')).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      isRetryable: true,
      retryAfterSeconds: expect.any(Number),
    })
  })

  it('reads an answer as the example does: by the words that it told when it sent', async () => {
    vi.stubEnv('PIIRI_URL', server.url)
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const run = async (): Promise<string> => {
      log.mockClear()
      vi.resetModules()
      await import('../examples/send-sealed-message.ts')
      return log.mock.calls.map((line) => line.join(' ')).join('\n')
    }
    try {
      const words = /^Keep these words: (.+)$/m.exec(await run())?.[1] ?? ''
      const waiting = await coordinator.contact.eachRequest({ isAnswered: false }).toArray(1000)
      for (const request of waiting) {
        const message = await coordinator.contact.read(request, [key])
        if (message.isOpen && message.text.startsWith('Is there')) await coordinator.contact.reply(message, 'There is.')
      }
      vi.stubEnv('PIIRI_WORDS', words)
      expect(await run()).toMatch(/^\d{4}-\d\d-\d\d: There is\.$/)
    } finally {
      log.mockRestore()
      vi.unstubAllEnvs()
    }
  })
})
