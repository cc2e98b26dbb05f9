import type { ContactPointCard, ContactRequestCard } from '@piiri/sdk'
import { aContactPoint } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, type Replies } from './fake-api.ts'

const key = Buffer.alloc(32, 9).toString('base64url')
const withKey = aContactPoint({ id: 'cop_1', publicKey: key, publicKeyWords: 'one two three four five six' })
const withoutKey = aContactPoint({ id: 'cop_2', role: 'Drop-in workers', phone: '+358401234568', hours: 'Weekdays' })
const points = (...contactPoints: readonly ContactPointCard[]): Replies => ({
  ListContactPoints: () => ({ data: { contactPoints } }),
})
const aRequest = (given: Partial<ContactRequestCard> = {}): ContactRequestCard => ({
  id: 'cor_1',
  contactPoint: withKey,
  sealed: 'c2VhbGVk',
  sealedTo: key,
  replyKey: key,
  replies: [],
  isAnswered: false,
  receivedOn: '2026-11-20',
  ...given,
})
const requests = (...nodes: readonly ContactRequestCard[]): Replies => ({
  ListContactRequests: () => ({
    data: {
      contactRequests: {
        nodes,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'the-end' },
      },
    },
  }),
})
const coordinator = aStaffMember('COORDINATOR')

describe.each([
  ['/en/contact/write', 'Write so that only they can read it'],
  ['/en/contact/answer', 'Read the answer'],
])('the page %s', (path, title) => {
  it('has no form that could send what is typed, and no name that a browser would remember it by', async () => {
    const { get } = await webOver(points(withKey, withoutKey))
    const { status, body, headers } = await get(path)
    const main = /<main.*<\/main>/s.exec(String(body))?.[0] ?? ''
    expect([status, headers['cache-control'], main.includes(title)]).toEqual([200, 'no-store', true])
    expect(main).not.toContain('<form')
    const fields = main.match(/<textarea[^>]*>/g) ?? []
    expect(fields).toHaveLength(1)
    for (const field of fields)
      for (const said of ['autocomplete="off"', 'spellcheck="false"', 'writingsuggestions="false"'])
        expect(field).toContain(said)
  })

  it('lets no browser translate words of a message or a key: it would send them to its maker', async () => {
    const { get } = await webOver(points(withKey))
    const words = String((await get('/en/contact/write')).body).match(
      /<[^>]*class="(?:words-to-keep|key-words)"[^>]*>/g,
    )
    expect(words).toHaveLength(2)
    for (const one of words ?? []) expect(one).toContain(' translate="no"')
  })

  it('shows phone and hours as long as no script has run', async () => {
    const { get } = await webOver(points(withKey, withoutKey))
    const { body } = await get(path)
    expect(body).toContain('href="tel:+358401234568"')
    expect(body).toMatch(/data-without-script/)
    expect(body).not.toMatch(/data-without-script[^>]*hidden/)
  })
})

describe('writing where nobody has a key', () => {
  it('shows how else one reaches somebody, and nothing to write in', async () => {
    const { get } = await webOver(points(withoutKey))
    const { body } = await get('/en/contact/write')
    expect(body).toContain('Nobody reads locked messages here yet')
    expect(body).toContain('href="tel:+358401234568"')
    expect(body).not.toContain('<textarea')
  })
  it('is led to by no contact without one', async () => {
    const { get } = await webOver(points(withKey, withoutKey))
    const { body } = await get('/en/contact')
    expect([...String(body).matchAll(/contact\/write\?to=(\w+)/g)].map(([, id]) => id)).toEqual(['cop_1'])
  })
})

describe('the messages', () => {
  it('stand there locked, with the day, for whom, and by when they are erased; the next page is a link', async () => {
    const { get } = await webOver(requests(aRequest()), coordinator)
    const { body } = await get('/en/desk/messages', true)
    expect(body).toContain('Came on 20 November 2026')
    expect(body).toContain('Is erased on 19 May 2027 at the latest')
    expect(body).toContain('after=the-end')
    expect(body).toContain('&quot;sealed&quot;:&quot;c2VhbGVk&quot;')
  })
  it('say how many answers were sent, and offer no second mark', async () => {
    const replies = [{ repliedOn: '2026-11-21' }, { repliedOn: '2026-11-22' }]
    const { get } = await webOver(requests(aRequest({ isAnswered: true, replies })), coordinator)
    const { body } = await get('/en/desk/messages?of=answered', true)
    expect(body).toContain('2 answers were sent')
    expect(body).not.toContain('value="mark"')
  })
  it('are for coordinators: for a member, and an administrator, there is no such page, and nothing is asked or done', async () => {
    for (const viewer of [aMember(), aStaffMember('ADMINISTRATOR')])
      for (const path of ['/en/desk/messages', '/en/desk/contacts']) {
        const { get, post, questions } = await webOver({}, viewer)
        expect((await get(path, true)).status).toBe(404)
        expect((await post(path, { does: 'mark', key: aKey, id: 'cor_1' }, { isSignedIn: true })).status).toBe(404)
        expect(questions.filter(({ operation }) => operation !== 'GetViewer')).toEqual([])
      }
  })
  it('are told to be gone by the form that marks one', async () => {
    const gone: Replies = {
      MarkAnswered: () => ({
        data: { markAnswered: { __typename: 'NotFound', code: 'NOT_FOUND', message: 'It is gone.' } },
      }),
    }
    const { post } = await webOver({ ...requests(aRequest()), ...gone }, coordinator)
    const { status, body } = await post(
      '/en/desk/messages',
      { does: 'mark', key: aKey, id: 'cor_1' },
      { isSignedIn: true },
    )
    expect([status, String(body).includes('It is gone.')]).toEqual([422, true])
  })
})

describe('a contact that is changed', () => {
  const saved: Replies = { SetContactPoint: () => ({ data: { setContactPoint: { __typename: 'ContactPoint' } } }) }
  const fields = { 'role-in': 'fi en', 'role-fi': 'Rooli', 'role-en': 'Role', 'hours-in': 'fi en', languages: 'fi, en' }
  it('keeps its key: that is changed on a page of its own alone', async () => {
    const { post, questions } = await webOver({ ...points(withKey), ...saved }, coordinator)
    const { status } = await post(
      '/en/desk/contacts?point=cop_1',
      { does: 'save', key: aKey, ...fields },
      { isSignedIn: true },
    )
    expect(status).toBe(303)
    const { variables } = questions.find(({ operation }) => operation === 'SetContactPoint') ?? {}
    expect(variables).toMatchObject({ id: 'cop_1', input: { languages: ['fi', 'en'], phone: null } })
    expect(JSON.stringify(variables)).not.toContain('publicKey')
  })
  it('is sent nowhere with a number, an address or a language that cannot be read: each is told at its field', async () => {
    const { post, questions } = await webOver({ ...points(withKey), ...saved }, coordinator)
    const wrong = { phone: '040 123', email: 'nobody', languages: 'fi ?' }
    const { status, body } = await post(
      '/en/desk/contacts?point=cop_1',
      {
        does: 'save',
        key: aKey,
        ...fields,
        ...wrong,
      },
      { isSignedIn: true },
    )
    expect(status).toBe(422)
    for (const said of ['Write the number with its country', 'Write an e-mail address', 'Write codes of languages'])
      expect(body).toContain(said)
    expect(questions.some(({ operation }) => operation === 'SetContactPoint')).toBe(false)
  })
  it('gets a key with all else of it as it is, and loses it again', async () => {
    const { post, questions } = await webOver({ ...points(withKey), ...saved }, coordinator)
    await post('/en/desk/contacts?key=cop_1', { does: 'use-key', key: aKey, publicKey: key }, { isSignedIn: true })
    await post('/en/desk/contacts?key=cop_1', { does: 'remove-key', key: aKey }, { isSignedIn: true })
    const inputs = questions
      .filter(({ operation }) => operation === 'SetContactPoint')
      .map(({ variables }) => variables['input'])
    const role = [{ language: 'fi', text: withKey.role }]
    expect(inputs).toEqual([
      { role, languages: ['fi', 'en'], publicKey: key },
      { role, languages: ['fi', 'en'], publicKey: null },
    ])
  })
})
