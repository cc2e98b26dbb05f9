import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { makeMember, makeStaff, type Member, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'

let made: Promise<{ readonly admin: Staff; readonly member: Member }> | undefined
/** An administrator, and a facilitator of the confidential group. */
export const people = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running) {
  const admin = await makeStaff(piiri, 'ADMINISTRATOR')
  return { admin, member: await makeMember(piiri, admin, { slug: 'pro-group', alias: 'Nok', role: 'FACILITATOR' }) }
}

export const press = (page: Page, does: string) =>
  page.locator(`form:has(input[name=does][value=${does}]) button[type=submit]`).click()
export async function signIn(page: Page, address: string, words: string, language: 'fi' | 'en' = 'en'): Promise<void> {
  await page.goto(`${address}/${language}/sign-in`)
  await page.locator('textarea').fill(words)
  await press(page, 'sign-in')
  await page.waitForURL(`**/${language}/circle`)
}
/** The cookie's value, once all that matters about it has been looked at. */
export async function tokenOf(page: Page): Promise<string> {
  const [cookie, ...others] = await page.context().cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({
    name: '__Host-piiri',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
  })
  return cookie?.value ?? ''
}
/** Whether somebody who had copied it could still use it. */
export async function works(address: string, token: string): Promise<boolean> {
  const { status } = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { kind } }' }),
  })
  return status === 200
}
