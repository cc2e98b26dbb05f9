import type { Page } from 'playwright-core'
import type { Member, Staff } from './make-accounts.ts'

/** Signs in by the page for that. Codes work once, and only a few are taken at a time: each test has staff of its own. */
export async function enterDesk(page: Page, root: string, who: Member | Staff): Promise<void> {
  await page.goto(`${root}/sign-in`)
  await page.locator('textarea').fill(who.passphrase)
  if ('code' in who) {
    await page.locator('.folded summary').click()
    await page.locator('[name=code]').fill(who.code())
  }
  await submit(page, 'sign-in').click()
  await page.waitForURL('**/circle')
}

/** The button that sends a form of a page. */
export const submit = (page: Page, does: string) =>
  page.locator(`form:has(input[name=does][value=${does}]) button[type=submit]:not([name])`).first()

/** What a page says is done. */
export const note = (page: Page) => page.locator('.done-note')
