import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

const paths = (language: 'fi' | 'en'): readonly string[] =>
  [
    '',
    '?view=week',
    '?view=month&month=2026-12',
    '?language=sv',
    'groups',
    'groups/multicultural-peer-group',
    'groups/pro-group',
    'groups/english-study-group/materials',
    'materials',
    'contact',
    'about',
    'poster?of=2026-12',
    'poster?of=2026-12&paper=A3&discreet=1',
    'nothing-here',
  ].map((path) => `/${language}/${path}`)
const notFound = /status of 404/

describe('every page', () => {
  for (const language of ['fi', 'en'] as const)
    it(
      `has no fault that axe finds, in ${language}, light and dark`,
      () =>
        visit({ complaint: notFound }, async ({ page, go, address }) => {
          const programme = await (await page.request.get(`${address}/${language}/`)).text()
          const sessions = [...new Set(programme.match(new RegExp(`/${language}/sessions/[\\w-]+`, 'g')))]
          // A guest, a cancelled one, one elsewhere, one that was moved.
          for (const path of [...paths(language), ...sessions.slice(1, 5), `/s/${language}`]) {
            if (path.startsWith('/s/')) await page.goto(`${address}${path}`)
            else await go(path)
            if (path === `/${language}/`) await page.locator('.filter-sheet summary').click()
            const found = []
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme })
              const axe = new AxeBuilder({ page })
              // What is dark differs in its colours alone.
              if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
              const { violations, passes } = await axe.analyze()
              expect(passes.map(({ id }) => id)).toContain('color-contrast')
              found.push(...violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html]))
            }
            expect({ path, found }).toEqual({ path, found: [] })
          }
        }),
      180_000,
    )

  it('has no line that is too wide at 320 pixels, nor at 1280 enlarged twice', () =>
    visit({ width: 320, complaint: notFound }, async ({ page, go, address }) => {
      const programme = await (await page.request.get(`${address}/en/`)).text()
      const session = /\/en\/sessions\/[\w-]+/.exec(programme)?.[0] ?? ''
      for (const path of [...paths('fi'), ...paths('en'), session]) {
        await page.setViewportSize({ width: 320, height: 640 })
        await go(path)
        for (const sheet of await page.locator('.filter-sheet summary').all()) await sheet.click()
        expect({ path, tooWide: await page.evaluate(tooWide) }).toEqual({ path, tooWide: [] })
        await page.setViewportSize({ width: 640, height: 400 })
        expect({ path, tooWide: await page.evaluate(tooWide) }).toEqual({ path, tooWide: [] })
      }
    }))

  it('keeps the way out on the screen, however far one has scrolled', () =>
    visit({}, async ({ page, go }) => {
      for (const width of [320, 360, 800, 1280]) {
        await page.setViewportSize({ width, height: 640 })
        await go('/en/')
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
        const box = await page.getByRole('link', { name: 'Leave quickly' }).boundingBox()
        expect(box?.y).toBeGreaterThanOrEqual(0)
        expect(box?.y).toBeLessThan(30)
        expect(box?.height).toBeGreaterThanOrEqual(44)
      }
    }))
})

describe('somebody who has set up their device', () => {
  it('sees nothing move, where they want less motion', () =>
    visit({ reducedMotion: 'reduce' }, async ({ page, go }) => {
      await go('/en/')
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
            return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth'
          }).length,
      )
      expect(moving).toBe(0)
    }))

  it('is told by shapes, where they have chosen the colours, what colours told', () =>
    visit({ forcedColors: 'active', width: 360 }, async ({ page, go }) => {
      await go('/en/?view=month&month=2026-12&language=en')
      const outline = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(await outline('.view-switch a[aria-current]')).toBe('solid')
      expect(await outline('.view-switch a:not([aria-current])')).toBe('none')
      const ground = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor)
      expect(await ground('.month-dot:not(.month-dot-cancelled)')).not.toBe(await ground('.month-dot-cancelled'))
      const edge = await page.locator('.quick-exit').evaluate((element) => getComputedStyle(element).borderStyle)
      expect(edge).toBe('solid')
    }))

  it('prints what is on, dark on white, without what is only for screens', () =>
    visit({ colorScheme: 'dark' }, async ({ page, go }) => {
      await go('/fi/')
      await page.emulateMedia({ media: 'print' })
      const { ground, ink } = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body)
        return { ground: backgroundColor, ink: color }
      })
      expect([ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
      for (const gone of ['.quick-exit', '.site-nav', '.programme-tools', '.pager', '.site-footer'])
        expect([gone, await page.locator(gone).isVisible()]).toEqual([gone, false])
      expect(await page.locator('.session-card').count()).toBe(10)
      expect(await page.locator('.session-card').last().isVisible()).toBe(true)
    }))
})

describe('somebody who listens', () => {
  it('hears names, roles and order that make sense', () =>
    visit({ width: 360 }, async ({ page, go }) => {
      await go('/en/')
      expect(await page.getByRole('banner').ariaSnapshot()).toMatchInlineSnapshot(`
        "- banner:
          - link "Piiri":
            - /url: /en/
          - navigation "Pages":
            - list:
              - listitem:
                - link "Programme":
                  - /url: /en/
              - listitem:
                - link "Groups":
                  - /url: /en/groups
              - listitem:
                - link "Materials":
                  - /url: /en/materials
              - listitem:
                - link "Contact":
                  - /url: /en/contact
              - listitem:
                - link "About":
                  - /url: /en/about
          - link "Sign in":
            - /url: /en/sign-in
          - navigation "Language of these pages":
            - link "suomi":
              - /url: /fi/
            - link "English":
              - /url: /en/
          - link "Leave quickly":
            - /url: /s/en"
      `)
      const tuesday = await page.locator('.day').nth(1).ariaSnapshot()
      expect(tuesday.replace(/ses_[\w-]+/, 'ses_x')).toMatchInlineSnapshot(`
        "- region "Tuesday 1 December":
          - heading "Tuesday 1 December" [level=2]
          - list:
            - listitem:
              - paragraph:
                - time: 14:00–16:00
              - heading "Multicultural peer group" [level=3]:
                - link "Multicultural peer group":
                  - /url: /en/sessions/ses_x
              - paragraph: Your rights as a tenant
              - paragraph: "Guest: A lawyer from a legal aid office"
              - list:
                - listitem: The Corner House, Kallio
                - listitem: Homemade meal
                - listitem: Step-free
              - paragraph: Spoken suomi English
              - paragraph: Interpreted ไทย русский español"
      `)
    }))
})

describe('somebody who uses only a keyboard', () => {
  it('skips to the content, filters, opens a session and comes back', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.id === 'content')
      const tabTo = async (words: RegExp): Promise<void> => {
        for (let step = 0; step < 60; step += 1) {
          await page.keyboard.press('Tab')
          const said = await page.evaluate(() => {
            const { activeElement: element } = document
            return (element?.closest('label') ?? element)?.textContent ?? ''
          })
          if (words.test(said)) return
        }
        throw new Error(`No control that says ${words} can be reached.`)
      }
      await tabTo(/^Filter/)
      await page.keyboard.press('Enter')
      await tabTo(/русский/)
      await page.keyboard.press('Space')
      await page.waitForURL('**/en/?language=ru')
      await page.getByText('6 sessions').waitFor()
      // Where they were, the next key goes on.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('ru')
      await tabTo(/^Multicultural peer group$/)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/en/sessions/**')
      await page.waitForFunction(() => document.activeElement?.id === 'title')
      await page.goBack()
      await page.getByText('6 sessions').waitFor()
    }))

  it('sees where they are: each control that has the focus shows it', () =>
    visit({}, async ({ page, go }) => {
      await go('/en/')
      for (let step = 0; step < 20; step += 1) {
        await page.keyboard.press('Tab')
        const shows = await page.evaluate(() => {
          const element = document.activeElement
          if (element === null || element === document.body) return true
          const styles = [
            getComputedStyle(element),
            getComputedStyle(element, '::after'),
            getComputedStyle(element.closest('label') ?? element),
          ]
          return styles.some(
            ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          )
        })
        expect(shows).toBe(true)
      }
    }))
})
