import type { Answer, Asked } from './asked.ts'

/** `__Host-`: a browser takes it from this very host alone, over https (or from this machine), for all paths (RFC 6265bis 4.1.3.2). */
const name = '__Host-piiri'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'

/** The token that a request's cookie holds, or null. */
export function signInCookieOf({ headers }: Pick<Asked, 'headers'>): string | null {
  for (const part of headers['cookie']?.split(';') ?? []) {
    const [key, ...values] = part.trim().split('=')
    const value = values.join('=')
    if (key === name && value !== '') return value
  }
  return null
}

/** Gives a browser a token that it keeps until it is closed. */
export const giveCookie = (token: string): Answer['headers'] => ({ 'set-cookie': `${name}=${token}; ${attributes}` })
export const takeCookieAway: Answer['headers'] = { 'set-cookie': `${name}=; Max-Age=0; ${attributes}` }
