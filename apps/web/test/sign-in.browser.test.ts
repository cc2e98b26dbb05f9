import { describe, expect, it } from 'vitest'
import { people, press, signIn, tokenOf, works } from './enter-circle.ts'
import { launchChromium } from './find-chromium.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

const names = /PRO-|Nok|Hiljainen|Quiet Room|Oma piiri|My circle/

describe.each([
  ['fi', true],
  ['fi', false],
  ['en', true],
  ['en', false],
] as const)('somebody in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const say =
    language === 'fi'
      ? {
          circle: 'Oma piiri',
          signIn: 'Kirjaudu sisään',
          wrong: 'Sanat tai koodi eivät täsmää',
          place: 'Hiljainen huone',
        }
      : {
          circle: 'My circle',
          signIn: 'Sign in',
          wrong: 'These words or this code are not right',
          place: 'The Quiet Room',
        }

  it('signs in, sees when and where their confidential group meets, signs out, and finds nothing behind them', () =>
    visit({ width: 360, javaScriptEnabled, complaint: /status of (?:422|404)/ }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      await page.goto(`${address}/${language}/`)
      await page.locator('.own-link').click()
      await page.getByRole('heading', { level: 1, name: say.signIn }).waitFor()
      await page.locator('textarea').fill('not these words')
      await press(page, 'sign-in')
      await page.getByRole('alert').filter({ hasText: say.wrong }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
      await page.locator('textarea').fill(member.passphrase.toUpperCase().replaceAll(' ', ', '))
      await press(page, 'sign-in')
      await page.getByRole('heading', { level: 1, name: say.circle }).waitFor()
      expect(new URL(page.url()).search).toBe('')
      expect(await page.getByRole('main').innerText()).toContain(say.place)
      const token = await tokenOf(page)
      expect(await works(address, token)).toBe(true)
      // On other pages they are who they are as well.
      await page.locator('.date-list a').first().click()
      await page.locator('.date-leaf').waitFor()
      expect(await page.getByRole('main').innerText()).toContain('Näytetie')
      await page.locator('.own-link').click()
      await press(page, 'sign-out')
      await page.getByRole('heading', { level: 1, name: say.signIn }).waitFor()
      expect(await page.context().cookies()).toEqual([])
      expect(await works(address, token)).toBe(false)
      for (const step of ['goBack', 'goBack', 'goBack', 'goForward'] as const) {
        await page[step]({ waitUntil: 'load' })
        expect(await page.getByRole('main').innerText()).not.toMatch(names)
      }
    }))

  it('leaves quickly, and is signed out by that', () =>
    visit({ javaScriptEnabled }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member.passphrase, language)
      const token = await tokenOf(page)
      await page.locator('.quick-exit').click()
      await page.waitForURL(`**/s/${language}`)
      expect(await page.title()).toBe(language === 'fi' ? 'Sää' : 'Weather')
      expect(await page.context().cookies()).toEqual([])
      await expect.poll(() => works(address, token)).toBe(false)
      await page.goBack({ waitUntil: 'load' }).catch(() => null)
      expect(await page.content()).not.toMatch(names)
    }))
})

describe('staff', () => {
  it('is asked for a code with the words still there, where a script keeps them', () =>
    visit({ complaint: /status of 422/ }, async ({ page, address, piiri }) => {
      const { admin } = await people(piiri)
      await page.goto(`${address}/en/sign-in`)
      await page.locator('textarea').fill(admin.passphrase)
      await press(page, 'sign-in')
      await page.getByText('Now the code that your telephone shows is needed.').waitFor()
      expect(await page.locator('textarea').inputValue()).toBe(admin.passphrase)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code')
      await page.keyboard.type(admin.code())
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'For staff' }).waitFor()
      await page.getByRole('link', { name: 'What was done' }).click()
      await page.getByText(/Checked just now: \d+ entries, all as they were written\./).waitFor()
      await page.locator('.own-link').click()
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
    }))

  it('types both at once without a script, a recovery code as well as one of the phone', () =>
    visit({ javaScriptEnabled: false, complaint: /status of 422/ }, async ({ page, address, piiri }) => {
      const { admin } = await people(piiri)
      await page.goto(`${address}/en/sign-in`)
      await page.locator('textarea').fill(admin.passphrase)
      await press(page, 'sign-in')
      await page.getByText('write them again: we never put them on a page').waitFor()
      expect(await page.locator('textarea').inputValue()).toBe('')
      await page.locator('textarea').fill(admin.passphrase)
      await page.getByLabel('Code from your phone, or a recovery code').fill(admin.recoveryCodes[0] ?? '')
      await press(page, 'sign-in')
      await page.getByRole('heading', { name: 'For staff' }).waitFor()
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
    }))
})

it('says what signing in needs, where a browser refuses the cookie: over plain http from elsewhere', async () => {
  await visit({}, async ({ piiri, address, go }) => {
    await go('/en/')
    const { member } = await people(piiri)
    const { port } = new URL(address)
    const browser = await launchChromium('--host-resolver-rules=MAP piiri.test 127.0.0.1')
    try {
      const page = await browser.newPage()
      await page.goto(`http://piiri.test:${port}/en/sign-in`)
      await page.locator('textarea').fill(member.passphrase)
      await press(page, 'sign-in')
      await page.getByText('Signing in needs an address that begins with https').waitFor()
      expect(await page.context().cookies()).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
