import { instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import type { ViewerCard } from '@piiri/sdk'
import type { Answer } from '../src/server/asked.ts'
import { createWeb } from '../src/server/create-web.ts'

const [fi, en] = ['fi', 'en'].map(parseLanguageTag)
const timeZone = parseTimeZone('Europe/Helsinki')
if (!fi || !en || !timeZone) throw new Error('There is no such language or zone.')

/** What the API was asked, by whom. */
type Question = {
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly cookie: string | undefined
  readonly address: string | undefined
  readonly key: string | undefined
}
/** What it answers: data, or the code of an error; and the cookie that it sets besides. */
type Reply = { readonly data?: unknown; readonly code?: string; readonly cookie?: string }
export type Replies = Readonly<Record<string, (variables: Question['variables']) => Reply | Promise<Reply>>>

const cookie = '__Host-piiri=somebody'
/** What a browser sends with a form of a page of ours. */
const ours = {
  origin: 'http://localhost:4000',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
}
type Sending = {
  readonly isSignedIn?: boolean
  /** In place of what a page of ours would send. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The web app over an API that answers what a test says. */
export async function webOver(replies: Replies, viewer: ViewerCard = aMember()) {
  const questions: Question[] = []
  const unexpected: unknown[] = []
  const known: Replies = {
    GetViewer: () => ({ data: { viewer } }),
    ListVisitOffers: () => ({ data: { visitOffers: { nodes: [], pageInfo: {}, totalCount: 0 } } }),
    ListCalendarFeeds: () => ({ data: { viewer: { calendarFeeds: [] } } }),
    ...replies,
  }
  const web = await createWeb({
    fetch: (asked) => async (address, init) => {
      const { operationName, variables } = init.body == null ? inAddress(address) : inBody(String(init.body))
      const { cookie: sent } = asked.headers
      const key = new Headers(init.headers).get('idempotency-key') ?? undefined
      questions.push({ operation: operationName, variables, cookie: sent, address: asked.address, key })
      const reply = await known[operationName]?.(variables)
      if (reply === undefined) throw new Error(`The test has no answer for ${operationName}.`)
      return asResponse(reply)
    },
    clock: () => instant(Date.parse('2026-11-25T10:00:20Z')),
    languages: [fi ?? never(), en ?? never()],
    timeZone: timeZone ?? never(),
    origin: null,
    onUnexpected: (error) => unexpected.push(error),
  })
  const ask = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<Answer> => {
    const url = new URL(path, 'http://localhost:4000')
    const answer = await web({ method, url, headers, body, address: '192.0.2.7', requestId: 'r-9' })
    return answer ?? { status: 0, headers: {}, body: 'nobody answers' }
  }
  return {
    questions,
    unexpected,
    get: (path: string, isSignedIn = false) => ask('GET', path, isSignedIn ? { cookie } : {}, ''),
    post: (
      path: string,
      fields: Readonly<Record<string, string>>,
      { isSignedIn = false, headers = ours }: Sending = {},
    ) => ask('POST', path, { ...headers, ...(isSignedIn && { cookie }) }, String(new URLSearchParams(fields))),
  }
}
const never = (): never => {
  throw new Error('This cannot be.')
}

type Sent = { readonly operationName: string; readonly variables: Question['variables'] }
const inBody = (body: string): Sent => JSON.parse(body)
/** What nobody signed in asks is a GET. */
function inAddress(address: string): Sent {
  const { searchParams } = new URL(address)
  const variables = JSON.parse(searchParams.get('variables') ?? '{}')
  return { operationName: searchParams.get('operationName') ?? '', variables }
}

function asResponse({ data, code, cookie: set }: Reply): Response {
  const headers = set === undefined ? {} : { 'set-cookie': set }
  const status = code === 'UNAUTHENTICATED' ? 401 : 200
  const body = code === undefined ? { data } : { errors: [{ extensions: { code } }] }
  return new Response(JSON.stringify(body), { status, headers })
}

/** A form as a page of ours holds it. */
export const aKey = '3f1c1a52-6f1e-4f5b-9d1e-0a5a8f2f7b11'

const visitor: ViewerCard = { kind: 'VISITOR', language: 'en', account: null, memberships: [] }
export const aMember = (memberships: ViewerCard['memberships'] = []): ViewerCard => ({
  ...visitor,
  kind: 'MEMBER',
  account: { id: 'acc_1', kind: 'MEMBER', staffRole: null, openSignIns: 1 },
  memberships,
})
export const aStaffMember = (staffRole: 'COORDINATOR' | 'ADMINISTRATOR' = 'COORDINATOR'): ViewerCard => ({
  ...visitor,
  kind: 'STAFF',
  account: { id: 'acc_2', kind: 'STAFF', staffRole, openSignIns: 1 },
})

/** What a page says, without its markup. */
export const wordsOf = ({ body }: Answer): string =>
  (/<main.*<\/main>/s.exec(String(body))?.[0] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
