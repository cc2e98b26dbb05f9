/** What the API answers to whoever signs in, and the form that is sent for it. */
import { aKey, type Replies } from './fake-api.ts'

export const secret = 'acorn kelp otter willow zebra shirt lagoon'
export const cookie = '__Host-piiri=new; Path=/; Secure; HttpOnly; SameSite=Strict'
const answering = (signIn: object, set?: string): Replies => ({
  SignIn: () => ({ data: { signIn }, ...(set !== undefined && { cookie: set }) }),
})
export const signedIn = answering({ __typename: 'SignIn', token: null, expiresAt: '2026-11-25T12:00:00Z' }, cookie)
export const failing = (__typename: string, more: object = {}): Replies =>
  answering({ __typename, code: 'X', message: 'What went wrong.', ...more })
export const form = { does: 'sign-in', key: aKey, words: secret, code: '' }
