import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeMember, makeStaff } from './make-accounts.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()
const slug = 'pro-group'
const title = 'PRO'
let made = 0

const words = {
  fi: {
    ended: 'Osoite on poistettu',
    busy: 'SUMMARY:Varattu',
    name: 'X-WR-CALNAME:Kalenteri',
    used: 'Haettu viimeksi',
  },
  en: { ended: 'The address is taken back', busy: 'SUMMARY:Busy', name: 'X-WR-CALNAME:Calendar', used: 'Last fetched' },
} as const
/** axe needs a script; how wide it is can be measured without. */
const fineAt = async (page: Page, hasScript: boolean): Promise<void> => {
  if (hasScript) {
    const found = await new AxeBuilder({ page }).analyze()
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
  expect(await page.evaluate(tooWide)).toEqual([])
}

describe.each([
  ['fi', true, 'dark'],
  ['fi', false, 'light'],
  ['en', true, 'light'],
  ['en', false, 'light'],
] as const)('in %s, with JavaScript %s', (language, javaScriptEnabled, colorScheme) => {
  const say = words[language]
  const width = javaScriptEnabled ? 1280 : 320

  it('somebody makes a discreet address and one in full, and takes the first back', () =>
    visit({ javaScriptEnabled, width, colorScheme, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const staff = await makeStaff(piiri, 'COORDINATOR')
      const member = await makeMember(piiri, staff, { slug, alias: `Lumikko ${(made += 1)}` })
      const root = `${address}/${language}`
      const fetched = async (url: string): Promise<{ readonly status: number; readonly text: string }> => {
        const answer = await fetch(`${address}${new URL(url).pathname}`)
        return { status: answer.status, text: (await answer.text()).replaceAll('\r\n ', '') }
      }
      const addressThere = () => page.locator('.calendar-address').innerText()

      const fromProgramme = page.locator('.calendar-links a[href$="/my-calendar"]')
      await page.goto(`${root}/`)
      expect(await fromProgramme.count()).toBe(0)
      await enterDesk(page, root, member)
      await page.goto(`${root}/`)
      await fromProgramme.click()
      await page.waitForURL('**/my-calendar')
      await page.goto(`${root}/circle`)
      await page.locator('a[href$="/my-calendar"]').click()
      await fineAt(page, javaScriptEnabled)
      await submit(page, 'make').click()
      await page.locator('.calendar-to-keep').waitFor()
      await fineAt(page, javaScriptEnabled)
      expect(page.url()).toBe(`${root}/my-calendar`)
      expect(await page.locator('svg.qr-code path').getAttribute('d')).toMatch(/^M/)
      const discreet = await addressThere()
      expect(await page.locator('.calendar-to-keep a.button').getAttribute('href')).toBe(
        discreet.replace(/^https?/, 'webcal'),
      )
      expect((await fetched(discreet)).text).toContain(say.busy)
      expect((await fetched(discreet)).text).toContain(say.name)
      expect((await fetched(discreet)).text).not.toMatch(/piiri|LOCATION|DESCRIPTION|Helsinki|\nURL/i)

      await page.locator('.people-page > p a.button').click()
      expect(await page.locator('.own-groups').innerText()).toContain(say.used)
      expect(await page.content()).not.toContain('.ics')
      await page.locator('[name=titles][value=FULL]').check()
      await page.locator('.folded summary').click()
      await page.locator('[type=checkbox]').first().check()
      await fineAt(page, javaScriptEnabled)
      await submit(page, 'make').click()
      const full = await addressThere()
      expect((await fetched(full)).text).toContain(`SUMMARY:${title}`)

      await page.locator('.people-page > p a.button').click()
      await page.locator('.own-groups a.button').first().click()
      await fineAt(page, javaScriptEnabled)
      await submit(page, 'end').click()
      expect(await note(page).innerText()).toContain(say.ended)
      await fineAt(page, javaScriptEnabled)
      expect([(await fetched(discreet)).status, (await fetched(full)).status]).toEqual([404, 200])
    }))
})
