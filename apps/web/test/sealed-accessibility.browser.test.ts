import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk } from './enter-desk.ts'
import { makeStaff } from './make-accounts.ts'
import { world, type Sealed } from './sealed-world.ts'
import { tooWide } from './too-wide.ts'
import type { Running } from './start-piiri.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

type Step = { readonly name: string; readonly go: () => Promise<unknown> }
type Visited = { readonly page: Page; readonly root: string; readonly piiri: Running; readonly sealed: Sealed }

/** Every page on which messages are locked or opened: read, with something wrong, and with what is shown there. */
function stepsOf({ page, root, piiri, sealed }: Visited): readonly Step[] {
  const { contactPoint } = sealed
  const open = async (path: string): Promise<void> => {
    await page.goto(`${root}/${path}`)
    await page.waitForSelector('#piiri[data-alive]')
  }
  let words = ''
  return [
    { name: 'contact', go: () => open('contact') },
    {
      name: 'write',
      async go() {
        await open('contact/write')
        for (const summary of await page.locator('.sealed-form summary').all()) await summary.click()
        await page.locator('[data-key-words]:not(:empty)').waitFor()
      },
    },
    {
      name: 'nothing written',
      async go() {
        await page.locator('[data-send]').click()
        await page.locator('.sealed-form .trouble:visible').waitFor()
      },
    },
    {
      name: 'words to keep',
      async go() {
        await page
          .locator('#message-text')
          .fill('A message\nof two lines, and of averylongwordthatdoesnotfitintoanylineatallwhateverthewidthofthepage')
        await page.locator('[data-send]').click()
        await page.locator('.words-to-keep li').first().waitFor()
        words = (await page.locator('.words-to-keep li').allTextContents()).join(' ')
      },
    },
    {
      name: 'desk',
      async go() {
        await enterDesk(page, root, await makeStaff(piiri, 'COORDINATOR'))
        await open('desk/messages')
      },
    },
    {
      name: 'a wrong passphrase',
      async go() {
        await page.locator('[data-key-file]').setInputFiles(sealed.path)
        await page.locator('[data-passphrase]').fill('wrong')
        await page.locator('[data-unlock]').click()
        await page.locator('.sealed-form .trouble:visible').waitFor()
      },
    },
    {
      name: 'opened messages',
      async go() {
        await page.locator('[data-passphrase]').fill(sealed.passphrase)
        await page.locator('[data-unlock]').click()
        await page.locator('[data-said]:visible').first().waitFor()
      },
    },
    {
      name: 'an answer that is sent',
      async go() {
        const card = page.locator('.message-card:has([data-said]:visible)').first()
        await card.locator('textarea').fill('An answer')
        await card.locator('[data-reply]').click()
        await card.locator('[data-answering]').waitFor({ state: 'hidden' })
      },
    },
    { name: 'answered', go: () => open('desk/messages?of=answered') },
    { name: 'contacts', go: () => open('desk/contacts') },
    { name: 'a contact', go: () => open(`desk/contacts?point=${contactPoint.id}`) },
    {
      name: 'a new key',
      async go() {
        await open(`desk/contacts?key=${contactPoint.id}`)
        for (const id of ['new-passphrase', 'new-passphrase-again'])
          await page.locator(`#${id}`).fill('long enough for a test')
        await Promise.all([page.waitForEvent('download'), page.locator('[data-make]').click()])
        await page.locator('[data-step=check]').waitFor()
      },
    },
    {
      name: 'answer',
      async go() {
        await open('contact/answer')
        await page.locator('textarea').fill(words)
        await page.locator('[data-open]').click()
        await page.locator('.answers').waitFor()
      },
    },
  ]
}

describe.each(['fi', 'en'] as const)('every page of locked messages, in %s', (language) => {
  it(
    'has no fault that axe finds, light and dark',
    () =>
      visit({ staysSignedIn: true }, async ({ page, address, piiri }) => {
        for (const { name, go } of stepsOf({
          page,
          root: `${address}/${language}`,
          piiri,
          sealed: await world(piiri),
        })) {
          await go()
          const found = []
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme })
            const axe = new AxeBuilder({ page })
            if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
            const { violations } = await axe.analyze()
            found.push(...violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html]))
          }
          expect({ name, found }).toEqual({ name, found: [] })
        }
      }),
    180_000,
  )

  it(
    'has no line that is too wide at 320 pixels, nor at 1280 enlarged twice',
    () =>
      visit({ width: 320, staysSignedIn: true }, async ({ page, address, piiri }) => {
        for (const { name, go } of stepsOf({
          page,
          root: `${address}/${language}`,
          piiri,
          sealed: await world(piiri),
        })) {
          await go()
          for (const size of [
            { width: 320, height: 640 },
            { width: 640, height: 400 },
          ]) {
            await page.setViewportSize(size)
            expect({ name, size, wide: await page.evaluate(tooWide) }).toEqual({ name, size, wide: [] })
          }
          await page.setViewportSize({ width: 320, height: 640 })
        }
      }),
    180_000,
  )
})

describe('somebody who uses only a keyboard, and listens', () => {
  it('writes a message: each thing has a name, and what happens is told', () =>
    visit({}, async ({ page, address, piiri }) => {
      await world(piiri)
      await page.goto(`${address}/en/contact/write`)
      await page.waitForSelector('#piiri[data-alive]')
      await page.getByRole('textbox', { name: 'Your message' }).focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator('[role=alert]:focus').waitFor()
      await page.getByRole('textbox', { name: 'Your message' }).focus()
      await page.keyboard.type('Hello')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Keep these seven words' }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Keep these seven words')
    }))
})
