import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useVisits } from './visit.ts'

const visit = useVisits()
const names = /vertais|peer group|PRO-|English study|Englannin/i

/** Addresses that the history leads to, forwards and backwards, from where the browser is. */
async function walk(page: Page, address: string): Promise<readonly string[]> {
  const seen: string[] = []
  for (const step of ['goBack', 'goBack', 'goBack', 'goForward', 'goForward', 'goForward', 'goForward'] as const) {
    await page[step]({ waitUntil: 'load' }).catch(() => null)
    seen.push(page.url().replace(address, ''))
  }
  return seen
}

describe('somebody whose screen others may see', () => {
  it('leaves by the button at once, to a page that tells nothing', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      await go('/fi/groups/multicultural-peer-group')
      await page.getByRole('link', { name: 'Poistu nopeasti' }).click()
      await page.getByText('Keskilämpötila').waitFor()
      expect(await page.title()).toBe('Sää')
      expect(await page.content()).not.toMatch(/piiri|ohjelma|ryhmä/i)
      expect(await page.locator('a, script, img').count()).toBe(0)
    }))

  it('leaves by Esc three times within two seconds, and not by fewer or slower', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await new Promise((resolve) => setTimeout(resolve, 2200)) // The time of key presses is the browser's own.
      await page.keyboard.press('Escape')
      expect(page.url()).toMatch(/\/en\/$/)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.getByText('Mean temperature').waitFor()
      expect(await page.title()).toBe('Weather')
    }))

  it('finds none of the pages behind them by going back or forward', () =>
    visit({}, async ({ page, go, address }) => {
      await page.goto(`${address}/s/en`) // Where they were before.
      await go('/en/')
      await page.getByRole('link', { name: 'Groups', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
      await page.getByRole('link', { name: 'Multicultural peer group' }).click()
      await page.getByRole('heading', { level: 1, name: 'Multicultural peer group' }).waitFor()
      await page.getByRole('link', { name: 'suomi' }).click()
      await page.getByRole('heading', { level: 1, name: 'Monikulttuurinen vertaisryhmä' }).waitFor()
      await page.goBack()
      await page.getByRole('heading', { level: 1, name: 'Multicultural peer group' }).waitFor()
      await page.getByRole('link', { name: 'Leave quickly' }).click()
      await page.waitForURL('**/s/en')
      await page.getByText('Mean temperature').waitFor()
      const seen = await walk(page, address)
      expect(seen.filter((url) => url !== '/s/en' && url !== 'about:blank')).toEqual([])
    }))

  describe.each([
    {
      walk: 'skipping to the content',
      async go(page: Page): Promise<void> {
        await page.getByRole('link', { name: 'Groups', exact: true }).click()
        await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
        await page.getByRole('link', { name: 'Skip to content' }).focus()
        await page.keyboard.press('Enter')
      },
    },
    {
      walk: 'choosing a day of a month',
      async go(page: Page): Promise<void> {
        await page.getByRole('link', { name: 'Month' }).click()
        await page.locator('.month-count').first().click()
      },
    },
    {
      walk: 'loading a page again',
      async go(page: Page): Promise<void> {
        await page.getByRole('link', { name: 'Groups', exact: true }).click()
        await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
        await page.reload()
        await page.waitForSelector('#piiri[data-alive]')
      },
    },
    {
      walk: 'going to a part of a page before its script is there',
      async go(page: Page): Promise<void> {
        await page.evaluate(() => location.assign('#content'))
        await page.getByRole('link', { name: 'Groups', exact: true }).click()
        await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
      },
    },
  ])('after $walk', ({ go: goOn }) => {
    it('finds none of them either', () =>
      visit({ width: 360 }, async ({ page, go, address }) => {
        await page.goto(`${address}/s/en`)
        await go('/en/')
        await goOn(page)
        await page.getByRole('link', { name: 'Leave quickly' }).click()
        await page.getByText('Mean temperature').waitFor()
        const seen = await walk(page, address)
        expect(seen.filter((url) => url !== '/s/en' && url !== 'about:blank')).toEqual([])
      }))
  })

  it('finds none of them where the browser is slow to go back', () =>
    visit({}, async ({ page, go, address }) => {
      await page.addInitScript(() => {
        const go = history.go.bind(history)
        history.go = (steps) => void setTimeout(() => go(steps), 400)
      })
      await page.goto(`${address}/s/en`)
      await page.route('**/s/en', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 3000))
        await route.continue()
      })
      await go('/en/')
      await page.getByRole('link', { name: 'Groups', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
      await page.getByRole('link', { name: 'Leave quickly' }).click()
      await page.getByText('Mean temperature').waitFor()
      await page.unroute('**/s/en')
      const seen = await walk(page, address)
      expect(seen.filter((url) => url !== '/s/en' && url !== 'about:blank')).toEqual([])
    }))

  it('leaves in the browser’s cache nothing of what they read', () =>
    visit({ complaint: /ERR_CACHE_MISS|504/ }, async ({ page, go }) => {
      await go('/en/')
      const [asked] = await Promise.all([
        page.waitForRequest('**/graphql*'),
        page.getByRole('link', { name: 'Groups', exact: true }).click(),
      ])
      await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
      const { accept = '', 'accept-language': language = '' } = asked.headers()
      const read = [
        { address: '/en/', headers: {} },
        { address: asked.url(), headers: { accept, 'accept-language': language } },
      ]
      const kept = await page.evaluate(
        (all) =>
          Promise.all(
            all.map(({ address, headers }) =>
              fetch(address, { cache: 'only-if-cached', mode: 'same-origin', headers }).then(
                ({ ok }) => ok,
                () => false,
              ),
            ),
          ),
        read,
      )
      expect(kept).toEqual([false, false])
    }))

  it('leaves in all tabs at once', () =>
    visit({}, async ({ page, go, address }) => {
      await go('/en/')
      const other = await page.context().newPage()
      await other.goto(`${address}/fi/groups/pro-group`)
      await other.waitForSelector('#piiri[data-alive]')
      await page.getByRole('link', { name: 'Leave quickly' }).click()
      await page.getByText('Mean temperature').waitFor()
      await other.getByText('Keskilämpötila').waitFor()
      expect(await other.title()).toBe('Sää')
    }))

  it('leaves also where the page with the way out is broken', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      await page.evaluate(() => document.body.replaceChildren())
      await page.evaluate(() => {
        for (const key of ['Escape', 'Escape', 'Escape']) dispatchEvent(new KeyboardEvent('keydown', { key }))
      })
      await page.getByText('Keskilämpötila').waitFor()
      expect(new URL(page.url()).pathname).toBe('/s')
    }))

  it('reads in tabs and link previews no name of any group', () =>
    visit({}, async ({ page, go, address }) => {
      const response = await page.request.get(`${address}/en/`)
      const session = /\/en\/sessions\/[\w-]+/.exec(await response.text())?.[0] ?? ''
      for (const path of [
        '/en/groups/multicultural-peer-group',
        '/fi/groups/pro-group',
        session,
        '/fi/groups/english-study-group/materials',
      ]) {
        await go(path)
        expect(await page.title()).toMatch(/^Piiri – [a-zä]+$/)
        const previews = await page
          .locator('meta[property^="og:"], meta[name="description"], meta[name^="twitter:"]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('content')))
        expect(previews).toEqual(['Piiri', 'Piiri', 'Piiri', 'Piiri'])
        expect(await page.title()).not.toMatch(names)
      }
      await page.getByRole('link', { name: 'Ryhmät', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Ryhmät' }).waitFor()
      await page.getByRole('link', { name: 'PRO-ryhmä' }).click()
      await page.getByRole('heading', { level: 1, name: 'PRO-ryhmä' }).waitFor()
      expect(await page.title()).toBe('Piiri – ryhmä')
    }))
})

describe('somebody without JavaScript', () => {
  const off = { javaScriptEnabled: false }

  it('reads everything that is public, and leaves', () =>
    visit(off, async ({ page, go }) => {
      await go('/fi/')
      await page.locator('.session-card a').first().click()
      await page.getByRole('heading', { name: 'Muut päivät' }).waitFor()
      await page.getByRole('link', { name: 'Tutustu ryhmään' }).click()
      await page.getByRole('heading', { name: 'Mitä tehdään' }).waitFor()
      await page.getByRole('link', { name: 'Ryhmän materiaalit' }).click()
      await page.getByRole('link', { name: 'Small talk: fifty questions' }).waitFor()
      await page.getByRole('link', { name: 'Yhteystiedot', exact: true }).click()
      await page.getByText('community@example.org').waitFor()
      await page.getByRole('link', { name: 'English', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Contact' }).waitFor()
      expect(await page.locator('.zone-note').innerText()).toBe('Times are local time (Helsinki).')
      await page.getByRole('link', { name: 'Leave quickly' }).click()
      await page.getByText('Mean temperature').waitFor()
    }))

  it('filters by a form, changes the month, and has the calendar', () =>
    visit(off, async ({ page, go, address }) => {
      await go('/fi/?view=month')
      await page.getByRole('link', { name: 'Joulukuu 2026' }).click()
      await page.getByRole('heading', { name: 'Joulukuu 2026' }).waitFor()
      await page.locator('.filter-sheet summary').click()
      await page.getByRole('checkbox', { name: 'русский' }).check()
      await page.getByRole('button', { name: 'Näytä' }).click()
      const asked = new URL(page.url()).searchParams
      expect([asked.get('view'), asked.get('month'), asked.get('language')]).toEqual(['month', '2026-12', 'ru'])
      expect(await page.locator('.programme-span').innerText()).toContain('Joulukuu 2026')
      const href = await page.getByRole('link', { name: 'Lataa tiedostona' }).getAttribute('href')
      const calendar = await page.request.get(`${address}${href}`)
      expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/)
      const subscription = await page.getByRole('link', { name: 'Tilaa kalenteriin' }).getAttribute('href')
      expect(subscription).toBe(`${address.replace('http:', 'webcal:')}${href}`)
    }))
})
