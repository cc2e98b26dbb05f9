/** People who sign in over HTTP, as the program told of them. */
import { instant } from '@piiri/domain/shared/instant'
import { currentCode } from '@piiri/server/people/current-code'

export type Told = {
  readonly passphrase: string
  readonly totpUrl?: string
  readonly recoveryCodes?: readonly string[]
}
export type ToldAccount = Told & { readonly role: string; readonly group?: string; readonly alsoIn?: string }
type Answer = { readonly data: Record<string, Record<string, unknown>> | null; readonly cookie: string | null }

/** What is answered to a GraphQL document. */
export async function send(
  url: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const { data = null } = (await answer.json()) as Partial<Answer> // GraphQL's form.
  return { data, cookie: answer.headers.get('set-cookie') }
}

const signInQuery = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignIn { token viewer { kind account { staffRole } memberships { role alias group { slug } } } } } }`

/** `later`: a code some steps of 30 seconds later, since each is taken once. */
export async function signIn(
  url: string,
  { passphrase, totpUrl }: Told,
  {
    later = 0,
    now = Date.now(),
    ...more
  }: { later?: 0 | 1; now?: number; asCookie?: boolean; recoveryCode?: string } = {},
): Promise<{ readonly result: Record<string, unknown>; readonly token: string; readonly cookie: string | null }> {
  const isByCode = totpUrl !== undefined && more.recoveryCode === undefined
  const totp = isByCode ? currentCode(totpUrl, instant(now + later * 30_000))?.code : undefined
  const { data, cookie } = await send(url, signInQuery, { input: { passphrase, ...more, ...(totp && { totp }) } })
  const result = data?.['signIn'] ?? {}
  return { result, token: String(result['token']), cookie }
}
export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

/** Who a token signs in: VISITOR's and others' kinds; undefined where it is refused. */
export const kindOf = async (url: string, token: string): Promise<unknown> =>
  (await send(url, '{ viewer { kind } }', {}, bearer(token))).data?.['viewer']?.['kind']
