import { describe, expect, it } from 'vitest'
import { giveCookie, signInCookieOf, takeCookieAway } from './sign-in-cookie.ts'

describe('the token in a cookie', () => {
  it.each<[string | undefined, string | null]>([
    [undefined, null],
    ['', null],
    ['__Host-piiri=token', 'token'],
    ['a=b; __Host-piiri=token; c=d', 'token'],
    ['a=b;__Host-piiri=token', 'token'],
    ['__Host-piiri=', null],
    ['__Host-piiri', null],
    ['__Host-piiri2=token; x__Host-piiri=token; piiri=token; __host-piiri=token', null],
    ['__Host-piiri=one; __Host-piiri=two', 'one'],
    ['__Host-piiri=token=changed', 'token=changed'],
  ])('of %s is %s', (cookie, token) => expect(signInCookieOf({ headers: { cookie } })).toBe(token))
})

describe('the cookie that is given', () => {
  const given = giveCookie('token')['set-cookie'] ?? ''
  const [pair = '', ...attributes] = given.split('; ')

  it('is read again as it was', () => expect(signInCookieOf({ headers: { cookie: pair } })).toBe('token'))

  it('goes to this host alone, over https, to no script and with no request from elsewhere, until the browser is closed', () =>
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']))

  it('is taken away by one of the same name, path and host', () => {
    const [none, ...ofNone] = takeCookieAway['set-cookie']?.split('; ') ?? []
    expect([none, ofNone.toSorted()]).toEqual(['__Host-piiri=', [...attributes, 'Max-Age=0'].toSorted()])
  })
})
