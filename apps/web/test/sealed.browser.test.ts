import { createPiiri } from '@piiri/sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk } from './enter-desk.ts'
import { makeStaff } from './make-accounts.ts'
import { alive, button, openInbox, world } from './sealed-world.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

/** Writes, and gives the words that are shown. */
async function write(page: Page, address: string, text: string): Promise<string> {
  await page.goto(`${address}/contact/write`)
  await alive(page)
  await page.locator('#message-text').fill(text)
  await button(page, 'send').click()
  await page.locator('.words-to-keep li').first().waitFor()
  return (await page.locator('.words-to-keep li').allTextContents()).join(' ')
}

const texts = {
  fi: {
    message: 'Hei, voiko tiistaina tulla ilman ilmoittautumista? Ääkkösiä 🌲',
    answer: 'Voi. Tervetuloa.',
    write: 'Kirjoita niin',
  },
  en: {
    message: 'Hello, can I come on Tuesday without telling you first?',
    answer: 'Yes. You are welcome.',
    write: 'Write so that',
  },
} as const

describe.each(['fi', 'en'] as const)('a conversation in %s', (language) => {
  it('is written by a visitor, read and answered by a coordinator, and read by the words, and nothing of it goes unlocked', () =>
    visit({ width: 360, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const sealed = await world(piiri)
      const { message, answer, write: link } = texts[language]
      const sent: string[] = []
      page.on(
        'request',
        (request) =>
          void sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
      )
      const root = `${address}/${language}`

      await page.goto(`${root}/contact`)
      await alive(page)
      await page.getByRole('link', { name: link }).click()
      await page.waitForURL('**/contact/write?to=*')
      const words = await write(page, root, message)
      expect(words.split(' ')).toHaveLength(7)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.words-to-keep li:visible').count()).toBe(7)
      expect(await page.locator('h1:visible, .advice:visible, .button:visible').count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
      expect(await page.content()).not.toContain(message)

      const coordinator = await makeStaff(piiri, 'COORDINATOR')
      await enterDesk(page, root, coordinator)
      await openInbox(page, root, sealed)
      const card = page.locator('.message-card', { hasText: message })
      // What a browser translates it sends to its maker.
      expect(await card.locator('[data-said]').getAttribute('translate')).toBe('no')
      await card.locator('textarea').fill(answer)
      await card.locator('[data-reply]').click()
      await card.locator('.state:not(:empty)').waitFor()
      await card.locator('[data-answering]').waitFor({ state: 'hidden' })

      await page.context().clearCookies()
      await page.goto(`${root}/contact/answer`)
      await alive(page)
      await page.locator('textarea').fill(words.toUpperCase())
      await button(page, 'open').click()
      const said = page.locator('.answer-said').filter({ hasText: answer })
      expect(await said.getAttribute('translate')).toBe('no')

      const asked = sent.join('\n')
      // Signing in sends words of the same list: one that is in both tells nothing.
      const telling = words.split(' ').filter((word) => word.length > 6 && !coordinator.passphrase.includes(word))
      for (const secret of [message, answer, sealed.passphrase, ...telling])
        expect([
          secret,
          asked.toLowerCase().includes(encodeURIComponent(secret).toLowerCase()) || asked.includes(secret),
        ]).toEqual([secret, false])
      expect(page.url()).toBe(`${root}/contact/answer`)
    }))
})

describe('somebody without JavaScript', () => {
  it.each([
    ['write', 'Writing here needs JavaScript'],
    ['answer', 'Reading here needs JavaScript'],
  ])('is told by the page to %s why, and how else they reach somebody, and can send nothing', (path, why) =>
    visit({ width: 360, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      await world(piiri)
      await page.goto(`${address}/en/contact/${path}`)
      await page.getByRole('heading', { name: why }).waitFor()
      expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
      expect(await page.getByText('Weekdays').count()).toBeGreaterThan(0)
      expect(await page.locator('main textarea:visible, main form').count()).toBe(0)
    }),
  )
})

describe('the pages on which messages are locked', () => {
  it('alone may compile, and are kept nowhere', () =>
    visit({}, async ({ address, piiri, go }) => {
      await world(piiri)
      await go('/en/contact/write')
      const headersOf = async (path: string) => (await fetch(`${address}/en/${path}`)).headers
      for (const path of ['contact/write', 'contact/answer']) {
        const headers = await headersOf(path)
        expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';")
        expect(headers.get('cache-control')).toBe('no-store')
      }
      for (const path of ['', 'contact', 'groups', 'sign-in'])
        expect((await headersOf(path)).get('content-security-policy')).not.toContain('unsafe')
    }))

  it('load what locks only where something is locked', () =>
    visit({}, async ({ page, address, piiri }) => {
      await world(piiri)
      const loaded: string[] = []
      page.on('request', (request) => void loaded.push(request.url()))
      await page.goto(`${address}/en/contact/write`)
      await alive(page)
      expect(loaded.filter((url) => /sealing|\/(?:en|fi)-|english/.test(url))).toEqual([])
    }))

  it('show nothing behind them: leaving empties them, and going back brings neither text nor words', () =>
    visit({}, async ({ page, address, piiri }) => {
      await world(piiri)
      await page.goto(`${address}/en/contact/write`)
      await alive(page)
      await page.locator('#message-text').fill('a half-written secret')
      await page.goto(`${address}/en/about`)
      await page.goBack()
      await alive(page)
      expect(await page.locator('#message-text').inputValue()).toBe('')
      const words = await write(page, `${address}/en`, 'a sent secret')
      await page.getByRole('link', { name: 'Leave quickly' }).click()
      await page.getByText('Mean temperature').waitFor()
      await page.goBack().catch(() => null)
      expect(await page.content()).not.toContain(words.split(' ')[0])
    }))
})

describe('what can go wrong for a sender', () => {
  it('is told, and loses no text: no connection, then it is sent once', () =>
    visit({ complaint: /ERR_INTERNET_DISCONNECTED|Failed to load/ }, async ({ page, address, piiri }) => {
      const { coordinator } = await world(piiri)
      await page.goto(`${address}/en/contact/write`)
      await alive(page)
      await page.locator('#message-text').fill('Do not lose this')
      await button(page, 'send').click({ trial: true })
      await page.route('**/graphql', (route) => route.abort('internetdisconnected'))
      await button(page, 'send').click()
      await page.getByText('No connection just now').waitFor({ timeout: 40_000 })
      expect(await page.locator('#message-text').inputValue()).toBe('Do not lose this')
      await page.unroute('**/graphql')
      const before = (await coordinator.piiri.contact.eachRequest().toArray(1000)).length
      await button(page, 'send').click()
      await page.locator('.words-to-keep li').first().waitFor()
      expect(await coordinator.piiri.contact.eachRequest().toArray(1000)).toHaveLength(before + 1)
    }))

  it('is told, and loses no text: what locks does not load', () =>
    visit({ complaint: /ERR_FAILED|Failed to (?:load|fetch)/ }, async ({ page, address, piiri }) => {
      await world(piiri)
      await page.route('**/assets/sealing-*', (route) => route.abort())
      await page.goto(`${address}/en/contact/write`)
      await alive(page)
      await page.locator('#message-text').fill('Do not lose this')
      await button(page, 'send').click()
      await page.getByText('What locks messages could not be loaded').waitFor()
      expect(await page.locator('#message-text').inputValue()).toBe('Do not lose this')
      expect(await page.locator('a[href^="tel:"]:visible').count()).toBeGreaterThan(0)
    }))

  it('is a key that was replaced meanwhile: one press more locks the same text with the new one', () =>
    visit({}, async ({ page, address, piiri }) => {
      const { coordinator, contactPoint, key } = await world(piiri)
      await page.goto(`${address}/en/contact/write`)
      await alive(page)
      await page.locator('#message-text').fill('Locked twice')
      const { contact } = coordinator.piiri
      const role = [{ language: 'fi', text: 'Koordinaattori' }]
      const put = (publicKey: string) =>
        contact.setContactPoint(contactPoint.id, { role, languages: ['fi'], publicKey })
      const { key: next } = await contact.makeKeyPair('the next passphrase')
      await put(next.publicKey)
      await button(page, 'send').click()
      await page.getByText('Their key has changed just now').waitFor()
      expect(await page.locator('#message-text').inputValue()).toBe('Locked twice')
      await button(page, 'send').click()
      await page.locator('.words-to-keep li').first().waitFor()
      const read = await Promise.all(
        (await contact.eachRequest().toArray(1000)).map((one) => contact.read(one, [next])),
      )
      expect(read.flatMap((one) => (one.isOpen ? one.text : []))).toEqual(['Locked twice'])
      await put(key.publicKey)
    }))

  it('is words that are wrong: told what may be the matter, before and after asking', () =>
    visit({}, async ({ page, address, piiri }) => {
      await world(piiri)
      await page.goto(`${address}/en/contact/answer`)
      await alive(page)
      await page.locator('textarea').fill('only three words')
      await page.keyboard.press('Enter')
      await page.getByText('These are not seven words of ours').waitFor()
      await page.locator('textarea').fill(await createPiiri({ url: '' }).contact.makeWords())
      await button(page, 'open').click()
      await page.getByText('Nothing is found by these words').waitFor()
    }))
})
