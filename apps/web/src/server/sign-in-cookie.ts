import type { Answer, Asked } from './asked.ts'

/** As the API gives it (packages/server/src/http/sign-in-cookie.ts); it is for the API alone to read. */
const name = '__Host-piiri'

/** Whether a browser sent the cookie of a sign-in, valid or not. */
export const hasCookie = ({ headers }: Asked): boolean =>
  headers['cookie']?.split(';').some((part) => part.trim().startsWith(`${name}=`)) ?? false

export const withoutCookie = (asked: Asked): Asked => ({ ...asked, headers: { ...asked.headers, cookie: undefined } })

export const takeCookieAway: Answer['headers'] = {
  'set-cookie': `${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict`,
}
