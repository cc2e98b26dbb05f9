import { describe, expect, it } from 'vitest'
import { makeMember, makeStaff } from './make-accounts.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

describe('somebody who wants a poster', () => {
  it('finds it from the programme and from a group, and comes to that month or group', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/?view=month&month=2027-01')
      await page.getByRole('link', { name: 'Print a poster' }).click()
      await page.waitForURL('**/en/poster?of=2027-01')
      await page.locator('.sheet').getByRole('heading', { name: 'January 2027' }).waitFor()
      await go('/fi/groups/english-study-group')
      await page.getByRole('link', { name: 'Tulosta juliste' }).click()
      await page.waitForURL('**/fi/poster?of=grp_*')
      await page.locator('.sheet').getByRole('heading', { name: 'Englannin opiskeluryhmä' }).waitFor()
    }))

  it('chooses and shows it without a script, and is told how to print it', () =>
    visit({ javaScriptEnabled: false }, async ({ page, address }) => {
      await page.goto(`${address}/en/poster`)
      await page.getByLabel('Poster of').selectOption({ label: 'PRO-Group' })
      await page.getByLabel('Paper').selectOption('A3')
      await page.getByLabel('Language of the poster').selectOption('fi')
      await page.getByRole('button', { name: 'Show the poster' }).click()
      await page.waitForURL('**/fi/poster?of=grp_*&paper=A3')
      await page.locator('.sheet').getByRole('heading', { name: 'PRO-ryhmä' }).waitFor()
      expect(await page.locator('noscript').isVisible()).toBe(true)
      expect(await page.locator('noscript').innerText()).toContain('selaimesi omasta valikosta')
      expect(await page.getByRole('button', { name: 'Tulosta' }).isVisible()).toBe(false)
    }))

  it('prints it by a button, and by keyboard alone', () =>
    visit({}, async ({ page, go }) => {
      await page.addInitScript(() => {
        globalThis.print = () => document.body.setAttribute('data-printed', '')
      })
      await go('/en/poster?of=2026-12')
      await page.getByLabel('Poster of').focus()
      const passed: string[] = []
      for (let step = 0; step < 6; step += 1) {
        passed.push(
          await page.evaluate(() => {
            const { activeElement: element } = document
            return element?.id || (element?.getAttribute('name') ?? element?.textContent ?? '')
          }),
        )
        if (passed.at(-1) !== 'Print') await page.keyboard.press('Tab')
      }
      expect(passed).toEqual(['of', 'paper', 'in', 'discreet', 'Show the poster', 'Print'])
      await page.keyboard.press('Enter')
      await page.waitForSelector('body[data-printed]')
    }))

  it('prints the sheet and nothing else, as light in the dark as by day', () =>
    visit({ colorScheme: 'dark' }, async ({ page, go }) => {
      await go('/fi/poster?of=2026-12')
      expect(await page.locator('.quick-exit').isVisible()).toBe(true)
      const ink = () => page.locator('.sheet-month').evaluate((month) => getComputedStyle(month).color)
      expect(await ink()).toBe('rgb(43, 32, 48)')
      await page.emulateMedia({ media: 'print' })
      expect(await ink()).toBe('rgb(43, 32, 48)')
      for (const gone of [
        '.quick-exit',
        '.top-bar',
        '.poster-form',
        'h1',
        '.sheets-heading',
        '.site-footer',
        '.page-mark',
      ])
        expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false])
      const [body, sheet] = await page.evaluate(() =>
        [document.body, document.querySelector('.sheet')].map((one) => one?.getBoundingClientRect().height),
      )
      expect(body).toBe(sheet)
    }))

  it('leaves its page quickly, as any other', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/poster?of=2026-12&discreet=1')
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
      await page.getByText('Mean temperature').waitFor()
    }))
})

describe('somebody in a confidential group', () => {
  it('prints no more of it than anybody may know', () =>
    visit({ staysSignedIn: true }, async ({ page, go, address, piiri }) => {
      const admin = await makeStaff(piiri, 'ADMINISTRATOR')
      const member = await makeMember(piiri, admin, { slug: 'pro-group', alias: 'Nok', role: 'FACILITATOR' })
      await go('/en/groups/pro-group')
      await page.getByRole('link', { name: 'Print a poster' }).click()
      await page.waitForURL('**/en/poster?of=grp_*')
      await page.waitForSelector('#piiri[data-alive]')
      const forAnybody = await page.locator('main').innerHTML()
      const poster = page.url().replace(address, '')
      await go('/en/sign-in')
      await page.locator('textarea').fill(member.passphrase)
      await page.locator('form:has(input[name=does][value=sign-in]) button[type=submit]').click()
      await page.waitForURL('**/circle')
      await go('/en/groups/pro-group')
      expect(await page.locator('.date-list li').count()).toBeGreaterThan(0)
      await go(poster)
      expect(await page.getByRole('link', { name: 'My circle' }).isVisible()).toBe(true)
      expect(await page.locator('main').innerHTML()).toBe(forAnybody)
      expect(await page.locator('.sheet').innerText()).not.toMatch(/\d\d:\d\d|Thursday|Thu/)
      await go('/en/poster?of=2026-12')
      expect(await page.locator('.sheet').innerText()).not.toMatch(/PRO-Group|19:30/)
    }))
})
