import type { OwnPlace, PlacesOfSession } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, webOver, wordsOf } from './fake-api.ts'
import { asked } from './planning-world.ts'

const receipt = 'dexterous eatery paragraph candle wake public isolating'
const times = {
  start: '2026-12-01T12:00:00Z',
  end: '2026-12-01T14:00:00Z',
  localStart: '2026-12-01T14:00',
  localEnd: '2026-12-01T16:00',
  timeZone: 'Europe/Helsinki',
} as const
const group = { id: 'grp_1', slug: 'x', title: 'A circle', contentLanguage: 'en' } as const
const session = (given: Partial<PlacesOfSession> = {}): PlacesOfSession => ({
  id: 'ses_1',
  ...times,
  status: 'SCHEDULED',
  topic: null,
  contentLanguage: 'en',
  registrationOpen: true,
  registrationOpensAt: null,
  placesLeft: 'FEW_LEFT',
  viewerRegistration: null,
  registrations: null,
  group,
  ...given,
})
const place = (given: Partial<OwnPlace> = {}): OwnPlace => ({
  id: 'reg_1',
  status: 'CONFIRMED',
  hasUnseenChange: false,
  waitlistPosition: null,
  interpretingWish: null,
  session: {
    id: 'ses_1',
    ...times,
    status: 'SCHEDULED',
    isMoved: false,
    cancellationReason: null,
    topic: null,
    contentLanguage: 'en',
    venue: null,
    group,
  },
  ...given,
})
const at = (of: PlacesOfSession | null) => ({ PlacesAtSession: () => ({ data: { session: of } }) })
const failed = (__typename: string, more: object = {}) => ({
  __typename,
  code: 'SOME_CODE',
  message: 'It is so.',
  ...more,
})

describe('the page on which a place is taken', () => {
  it('is at no Session that asks for none, nor at one that is not there: both as at any unknown address', async () => {
    for (const of of [null, session({ placesLeft: null })]) {
      const { get, post } = await webOver(at(of))
      expect(await get('/en/sessions/ses_1/place')).toEqual(await get('/en/nothing'))
      expect((await post('/en/sessions/ses_1/place', { does: 'register' })).status).toBe(404)
    }
  })
  it('says how much room there is, who sees it, and offers the line where it is full', async () => {
    const { get } = await webOver(at(session({ placesLeft: 'NONE_LEFT' })))
    const answer = await get('/en/sessions/ses_1/place')
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    for (const said of ['It is full', 'Wait for a place', 'We ask for no name', '30 days after'])
      expect(wordsOf(answer)).toContain(said)
    expect(wordsOf(await get('/en/sessions/ses_1/place', true))).toContain('Only those who plan this group')
  })
  it('offers nothing where registration is closed, and leads to the place that somebody has', async () => {
    const closed = await webOver(at(session({ registrationOpen: false })))
    expect(String((await closed.get('/en/sessions/ses_1/place')).body)).not.toContain('value="register"')
    const { session: _, ...viewerRegistration } = place()
    const had = await webOver(at(session({ viewerRegistration })))
    const page = String((await had.get('/en/sessions/ses_1/place', true)).body)
    expect(page).toContain('href="/en/my-places"')
    expect(page).not.toContain('value="register"')
  })
  it('shows the words of a receipt once, kept by no browser, and with nothing that leads elsewhere', async () => {
    const register = { __typename: 'Receipt', words: receipt, registration: place() }
    const web = await webOver({ ...at(session()), Register: () => ({ data: { register } }) })
    const answer = await web.post('/en/sessions/ses_1/place', { does: 'register', key: aKey, wish: 'th' })
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    for (const word of receipt.split(' ')) expect(String(answer.body)).toContain(`<li>${word}</li>`)
    expect(String(answer.body)).not.toContain('/sessions/ses_1"')
    expect(asked(web, 'Register')).toMatchObject([
      { key: aKey, variables: { input: { session: 'ses_1', interpretingWish: 'th' } } },
    ])
  })
  it.each([
    ['RegistrationClosed', {}, 422, 'It is so.'],
    ['NotAllowed', {}, 422, 'It is so.'],
    ['SessionInThePast', {}, 422, 'It is so.'],
    ['RateLimited', { retryAfterSeconds: 3600 }, 429, '60 minutes'],
  ])('says why there is no place: %s', async (name, more, status, said) => {
    const web = await webOver({ ...at(session()), Register: () => ({ data: { register: failed(name, more) } }) })
    const answer = await web.post('/en/sessions/ses_1/place', {
      does: 'register',
      key: aKey,
      wish: 'no-language-at-all',
    })
    expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringContaining(said)])
    expect(asked(web, 'Register')[0]?.variables).toMatchObject({ input: { interpretingWish: null } })
  })
})

describe('the page of a receipt', () => {
  const found = { OpenReceipt: () => ({ data: { receipt: { registration: place() } } }) }
  it('opens a place by its words, which are asked as nobody, and written into no page and no address', async () => {
    const web = await webOver(found)
    const answer = await web.post('/en/receipt', { does: 'open', key: aKey, words: receipt }, { isSignedIn: true })
    expect(wordsOf(answer)).toContain('You have a place')
    expect(String(answer.body)).not.toContain('dexterous')
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(asked(web, 'OpenReceipt')).toMatchObject([{ variables: { words: receipt }, cookie: undefined }])
    expect(await web.get(`/en/receipt?words=${encodeURIComponent(receipt)}`)).toMatchObject({ status: 200 })
    expect(asked(web, 'OpenReceipt')).toHaveLength(1)
  })
  it('says of wrong words that nothing is found, and does not write them again', async () => {
    const none = {
      OpenReceipt: () => ({ data: { receipt: null } }),
      CancelRegistration: () => ({ data: { cancelRegistration: failed('NotFound') } }),
    }
    const web = await webOver(none)
    for (const does of ['open', 'cancel']) {
      const answer = await web.post('/en/receipt', { does, key: aKey, words: 'seventeen wrong words' })
      expect([answer.status, wordsOf(answer)]).toEqual([422, expect.stringContaining('Nothing is found')])
      expect(String(answer.body)).not.toContain('seventeen')
    }
  })
  it('says when somebody has guessed too often', async () => {
    const { post } = await webOver({ OpenReceipt: () => ({ code: 'RATE_LIMITED' }) })
    const { status } = await post('/en/receipt', { does: 'open', key: aKey, words: receipt })
    expect([429, 503]).toContain(status)
  })
})

describe('the page of one’s own places', () => {
  it('is for whoever is signed in', async () => {
    const { get, questions } = await webOver({})
    expect((await get('/en/my-places')).headers['location']).toBe('/en/sign-in?next=%2Fen%2Fmy-places')
    expect(questions).toEqual([])
  })
  it('says what changed, what is called off, and what is not to be seen any more', async () => {
    const off = { ...place().session, status: 'CANCELLED', cancellationReason: 'The cook is ill' } as const
    const registrations = [
      place({ hasUnseenChange: true, session: off as OwnPlace['session'] }),
      place({ id: 'reg_2', status: 'WAITLISTED', waitlistPosition: 3 }),
      place({ id: 'reg_3', session: null }),
    ]
    const { get } = await webOver({ MyRegistrations: () => ({ data: { viewer: { registrations } } }) })
    const answer = await get('/en/my-places', true)
    for (const said of ['Changed since', 'The cook is ill', 'number 3', 'not to be seen any more', 'I have seen'])
      expect(wordsOf(answer)).toContain(said)
    expect(answer.headers['cache-control']).toBe('no-store')
  })
  it('offers to mark nothing where nothing changed, and says so where there is none', async () => {
    const { get } = await webOver({ MyRegistrations: () => ({ data: { viewer: { registrations: [] } } }) })
    const answer = await get('/en/my-places', true)
    expect(wordsOf(answer)).toContain('You have no places')
    expect(String(answer.body)).not.toContain('value="seen"')
  })
})
