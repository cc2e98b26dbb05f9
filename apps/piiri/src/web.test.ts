import { instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import type { Asked } from '@piiri/server/http/asked'
import { expect, it } from 'vitest'
import { createWebHandler } from './web.ts'

/** What the API is asked while somebody asks for a page, and what the page is answered with. */
async function ask(given: Partial<Asked>, set: string | null = null) {
  const [en, timeZone] = [parseLanguageTag('en'), parseTimeZone('Europe/Helsinki')]
  if (en === null || timeZone === null) throw new Error('There is no such language or zone.')
  const questions: Asked[] = []
  const viewer = { kind: 'MEMBER', language: 'en', account: null, memberships: [] }
  const web = await createWebHandler(
    async (asked) => {
      questions.push(asked)
      const data = { viewer, contactPoints: [], signIn: { __typename: 'SignIn' } }
      return { status: 200, headers: set === null ? {} : { 'set-cookie': set }, body: JSON.stringify({ data }) }
    },
    { clock: () => instant(0), languages: [en], timeZone, origin: null, onUnexpected: () => {} },
  )
  const url = new URL('http://localhost:4000/en/contact')
  const answer = await web({ method: 'GET', url, headers: {}, body: '', requestId: 'r', ...given })
  return { questions, answer }
}

it('asks the API as whoever asked for the page: from where they are, with their cookie, and with nothing else that they sent', async () => {
  const { questions } = await ask({
    address: '192.0.2.7',
    headers: {
      cookie: '__Host-piiri=x',
      'x-forwarded-for': '203.0.113.9',
      'sec-fetch-site': 'none',
      authorization: 'Bearer y',
    },
  })
  expect(questions.length).toBeGreaterThan(0)
  for (const { address, method, headers } of questions) {
    expect([address, method, headers['cookie'], headers['x-piiri']]).toEqual([
      '192.0.2.7',
      'POST',
      '__Host-piiri=x',
      '1',
    ])
    expect([headers['x-forwarded-for'], headers['sec-fetch-site'], headers['authorization']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  }
})

it('asks as a visitor, by a way that is cached, for whoever has no cookie', async () => {
  const { questions } = await ask({ address: '192.0.2.7' })
  expect(questions.map(({ method, headers }) => [method, headers['cookie']])).toEqual([['GET', undefined]])
})

it('lets through the cookie that the API gives', async () => {
  const { answer } = await ask(
    {
      method: 'POST',
      url: new URL('http://localhost:4000/en/sign-in'),
      headers: { origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'does=sign-in&words=x',
    },
    '__Host-piiri=new; Secure',
  )
  expect([answer?.status, answer?.headers['set-cookie']]).toEqual([303, '__Host-piiri=new; Secure'])
})
