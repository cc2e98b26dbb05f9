import { describe, expect, it } from 'vitest'
import { useVisits } from './visit.ts'

const visit = useVisits()

/** Types into the field of the filters and presses a link at once, however slow the machine. */
const typeAndPress = (link: string): void => {
  const field = document.querySelector<HTMLInputElement>('#filter-text')
  if (field !== null) field.value = 'forest'
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  document.querySelector<HTMLAnchorElement>(link)?.click()
}

describe('somebody who looks for something to do', () => {
  it('finds the Tuesday meal in Finnish, where it is, and how to come', () =>
    visit({ width: 360, locale: 'fi-FI' }, async ({ page, go }) => {
      await go('/')
      expect(new URL(page.url()).pathname).toBe('/fi/')
      const tuesday = page.locator('.day', { hasText: 'Tiistai' }).first()
      expect(await tuesday.innerText()).toContain('klo 14–16')
      expect(await tuesday.innerText()).toContain('Kotiruokaa')
      await tuesday.getByRole('link', { name: 'Monikulttuurinen vertaisryhmä' }).click()
      await page.waitForURL(/\/fi\/sessions\//)
      const main = page.getByRole('main')
      await main.getByText('Esimerkkikatu 12 A').waitFor()
      expect(await main.innerText()).toContain('Tiistai')
      expect(await main.innerText()).toContain('Ilmoittautua ei tarvitse')
      // What the server says to search engines of one page does not stay on another.
      await page.reload()
      await page.waitForSelector('#piiri[data-alive]')
      expect(await page.locator('#linked-data').count()).toBe(1)
      await main.locator('.about-group a').click()
      await page.waitForURL(/\/fi\/groups\//)
      await page.locator('#linked-data').waitFor({ state: 'detached' })
    }))

  it('sees the first session of the programme on a small phone without scrolling', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      for (const path of ['/fi/', '/en/']) {
        await go(path)
        const box = await page.locator('.session-card').first().boundingBox()
        expect(box === null ? Infinity : box.y + box.height).toBeLessThanOrEqual(640)
      }
    }))

  it('goes to the next month and back, without a reload', () =>
    visit({}, async ({ page, go }) => {
      await go('/fi/')
      await page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }))
      await page.getByRole('link', { name: 'Kuukausi' }).click()
      await page.getByRole('heading', { name: 'Marraskuu 2026' }).waitFor()
      await page.getByRole('link', { name: 'Joulukuu 2026' }).click()
      await page.getByRole('heading', { name: 'Joulukuu 2026' }).waitFor()
      expect(new URL(page.url()).search).toBe('?view=month&month=2026-12')
      await page.getByRole('cell', { name: /Vuokralaisen oikeudet/ }).waitFor()
      await page.goBack()
      await page.getByRole('heading', { name: 'Marraskuu 2026' }).waitFor()
      expect(await page.evaluate(() => 'isSameDocument' in globalThis)).toBe(true)
    }))

  it('filters by language as soon as it is chosen, is told how many fit, and keeps the filter in the address', () =>
    visit({}, async ({ page, go }) => {
      await go('/fi/')
      const status = page.locator('.programme-span [role=status]')
      expect(await status.innerText()).toBe('10 tapaamista')
      await page.locator('.filter-sheet summary').click()
      await page.getByRole('checkbox', { name: 'русский' }).check()
      await page.waitForURL('**/fi/?language=ru')
      await page.getByText('6 tapaamista').waitFor()
      expect(await page.getByRole('link', { name: 'Englannin opiskeluryhmä' }).count()).toBe(1) // Beside the programme.
      expect(await page.locator('.filter-sheet').getAttribute('open')).not.toBeNull()
      await page.reload()
      expect(await status.innerText()).toBe('6 tapaamista')
      await page.getByRole('link', { name: 'Poista rajaus: русский' }).click()
      await page.getByText('10 tapaamista').waitFor()
      expect(new URL(page.url()).search).toBe('')
    }))

  it.each(['ru-RU', 'th-TH'])('chooses the language that they press, in a browser in %s', (locale) =>
    visit({ locale }, async ({ page, go }) => {
      await go('/en/')
      await page.locator('.filter-sheet summary').click()
      const boxes = await page.locator('input[name=language]').evaluateAll((inputs) =>
        inputs.map((input) => {
          const value = input.getAttribute('value') ?? ''
          const words = new Intl.DisplayNames([value], { type: 'language' }).of(value)
          const label = input.closest('label')
          return { value, words, said: label?.textContent, lang: label?.querySelector('bdi')?.lang }
        }),
      )
      expect(boxes.length).toBeGreaterThan(4)
      expect(boxes.filter(({ value, words, said, lang }) => words !== said || lang !== value)).toEqual([])
    }),
  )

  it('finds what a word begins with, while it is typed', () =>
    visit({}, async ({ page, go }) => {
      await go('/fi/')
      await page.locator('.filter-sheet summary').click()
      await page.getByRole('searchbox').pressSequentially('mets')
      await page.waitForURL('**/fi/?text=mets')
      await page.getByText('1 tapaaminen', { exact: true }).waitFor()
      expect(await page.getByRole('searchbox').inputValue()).toBe('mets')
    }))

  it('is not called back by a word that they had begun to type', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/?language=ru')
      await page.locator('.filter-sheet summary').click()
      await page.evaluate(typeAndPress, '.chosen-filter')
      await page.getByText('10 sessions').waitFor()
      await page.evaluate(typeAndPress, '.site-nav a[href="/en/contact"]')
      await page.getByRole('heading', { level: 1, name: 'Contact' }).waitFor()
      await new Promise((resolve) => setTimeout(resolve, 500)) // Longer than a text is waited for.
      expect(new URL(page.url()).pathname).toBe('/en/contact')
      await page.goBack()
      await page.getByText('10 sessions').waitFor()
      expect(new URL(page.url()).search).toBe('')
    }))

  it('is told kindly when nothing fits, and gets out with one press', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/?language=sv')
      await page.getByText('No session fits these filters.').waitFor()
      await page.getByRole('link', { name: 'Remove all filters' }).click()
      await page.getByText('10 sessions').waitFor()
    }))

  it('changes the language and stays where they are', () =>
    visit({}, async ({ page, go }) => {
      await go('/fi/groups/multicultural-peer-group')
      await page.getByRole('link', { name: 'English', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Multicultural peer group' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/en/groups/multicultural-peer-group')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      await page.getByText('Every Tuesday 14:00–16:00').waitFor()
    }))

  it('is told of a confidential group for whom it is and whom to ask, and of no date, place or calendar', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/groups/pro-group')
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('We tell the time and place only to those who come')
      expect(text).toContain('community@example.org')
      expect(text).not.toMatch(/\d\d:\d\d|Thursday|Quiet Room|calendar/)
      expect(await page.locator('a[href*=".ics"], a[href*="/sessions/"]').count()).toBe(0)
    }))

  it('is told of a place for the community where in town it is, and who tells the address', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      await page.getByRole('link', { name: 'Multicultural peer group' }).nth(1).click()
      await page.locator('.date-leaf').waitFor()
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('Where outings start')
      expect(text).toContain('Vallila')
      expect(text).toContain('We tell the address to those who are coming')
    }))

  it('is told whose time it is where their own clock shows another', () =>
    visit({ timezoneId: 'America/New_York' }, async ({ page, go }) => {
      await go('/en/')
      await page.getByText('Times on this page are local time (Helsinki)').waitFor()
      await page.locator('.session-card a').first().click()
      await page.getByText('07:00–09:00 on your clock').waitFor()
    }))

  it('is told on which day it is on their own clock, where that is another day', () =>
    visit({ timezoneId: 'Pacific/Auckland' }, async ({ page, go }) => {
      await go('/en/')
      await page.locator('.session-card a', { hasText: 'Multicultural peer group' }).first().click()
      await page.getByText('Wed 2 Dec, 01:00–03:00 on your clock').waitFor()
    }))

  it('is told when the page cannot be had, that nothing was lost, and tries again', () =>
    visit({ complaint: /status of 503/ }, async ({ page, go }) => {
      await go('/en/')
      await page.route('**/graphql*', (route) => route.fulfill({ status: 503, body: '' }))
      await page.getByRole('link', { name: 'Contact' }).click()
      await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor()
      await page.getByText('Nothing was lost.').waitFor()
      await page.unroute('**/graphql*')
      await page.getByRole('link', { name: 'Try again' }).click()
      await page.getByRole('heading', { level: 1, name: 'Contact' }).waitFor()
    }))

  it('goes back from a page that does not come, and is not told any longer that it is on its way', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      await page.route('**/graphql*', () => new Promise(() => {}))
      await page.getByRole('link', { name: 'Contact', exact: true }).click()
      await page.getByText('Loading …').waitFor()
      await page.goBack()
      await page.getByText('Loading …').waitFor({ state: 'detached' })
      expect(await page.getByRole('main').getAttribute('aria-busy')).not.toBe('true')
    }))

  it('goes back to a page that they have seen, without a connection as well', () =>
    visit({ complaint: /ERR_FAILED/ }, async ({ page, go }) => {
      await go('/en/')
      await page.getByRole('link', { name: 'Contact', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Contact' }).waitFor()
      const failed = page.waitForEvent('requestfailed')
      await page.route('**/graphql*', (route) => route.abort())
      await page.goBack()
      await failed
      await page.waitForSelector('main[aria-busy=false]')
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Programme')
    }))

  it('hears that a filtered programme did not come, and goes on there', () =>
    visit({ complaint: /status of 503/ }, async ({ page, go }) => {
      await go('/en/')
      await page.route('**/graphql*', (route) => route.fulfill({ status: 503, body: '' }))
      await page.locator('.filter-sheet summary').click()
      await page.getByRole('checkbox', { name: 'русский' }).check()
      await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('title')
    }))

  it('comes to the part of a page that a link names', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      const isThere = () =>
        page.waitForFunction(() => {
          const part = document.getElementById('privacy')
          return part !== null && part === document.activeElement && part.getBoundingClientRect().top < 200
        })
      await go('/en/contact')
      await page.getByRole('link', { name: 'More about your privacy' }).click()
      await page.getByRole('heading', { level: 1, name: 'About' }).waitFor()
      await isThere()
      await page.evaluate(() => scrollTo(0, 0))
      await page.getByRole('link', { name: 'More about your privacy' }).click()
      await isThere()
    }))

  it('is told while there is no connection that the page may be old', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      await page.context().setOffline(true)
      await page.getByText('You are offline.').waitFor()
      await page.context().setOffline(false)
      await page.getByText('You are offline.').waitFor({ state: 'detached' })
    }))

  it('comes back to where they were in a long list', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      await go('/fi/')
      const last = page.locator('.session-card a').last()
      await last.scrollIntoViewIfNeeded()
      const before = await page.evaluate(() => scrollY)
      expect(before).toBeGreaterThan(500)
      await last.click()
      await page.waitForURL(/sessions/)
      await page.locator('.date-leaf').waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(0)
      await page.goBack()
      await page.locator('.day-list').waitFor()
      await page.waitForFunction((y) => Math.abs(scrollY - y) < 5, before)
    }))

  it('comes back, and forward again, to where they were on both pages', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      await go('/fi/')
      await page.locator('.session-card a').last().scrollIntoViewIfNeeded()
      await page.locator('.session-card a').last().click()
      await page.locator('.date-leaf').waitFor()
      await page.evaluate(() => scrollTo(0, 150))
      await page.goBack()
      await page.locator('.day-list').waitFor()
      await page.waitForFunction(() => scrollY > 500)
      await page.goForward()
      await page.locator('.date-leaf').waitFor()
      await page.waitForFunction(() => Math.abs(scrollY - 150) < 5)
    }))

  it('finds a page that they load again where they left it', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      await go('/fi/')
      await page.evaluate(() => scrollTo(0, 700))
      await page.reload()
      await page.waitForFunction(() => Math.abs(scrollY - 700) < 5)
    }))
})
