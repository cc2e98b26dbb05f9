import { createPiiri } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { people, press, signIn, tokenOf, works } from './enter-circle.ts'
import { makeInvitation, makeMember } from './make-accounts.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

/** As somebody does who signs out everywhere, on another device. */
async function endElsewhere(address: string, token: string): Promise<void> {
  const result = await createPiiri({ url: `${address}/graphql`, token }).people.signOut({ everywhere: true })
  expect(result.__typename).toBe('Done')
}

describe('somebody who is signed in', () => {
  it('leaves by Esc from a page that the browser made, in all tabs, and is signed out though the weather is slow', () =>
    visit({}, async ({ page, go, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member.passphrase)
      const token = await tokenOf(page)
      const other = await page.context().newPage()
      await other.goto(`${address}/en/circle`)
      await other.waitForSelector('#piiri[data-alive]')
      await go('/en/groups')
      await page.getByRole('link', { name: 'PRO-Group' }).click()
      await page.getByRole('heading', { name: 'Next sessions' }).waitFor() // As only members are told.
      const held: (() => void)[] = []
      await page.context().route('**/s/en', async (route) => {
        await new Promise<void>((resolve) => held.push(resolve))
        await route.continue()
      })
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.url().includes('/graphql')) asked.push(request.url())
      })
      for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
      // By a message of the page that is left, before the other one has been asked for.
      await expect.poll(() => held.length).toBe(2)
      await expect.poll(() => works(address, token)).toBe(false)
      for (const goOn of held) goOn()
      await page.getByText('Mean temperature').waitFor()
      await other.getByText('Mean temperature').waitFor()
      // What the history went through on the way out was asked for by nobody: else its refusal would have led to signing in.
      expect(asked).toEqual([])
    }))

  it('leaves nothing on a page that the browser keeps for going back to', () =>
    visit({}, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member.passphrase)
      await page.waitForSelector('#piiri[data-alive]')
      const left = await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
        return document.body.innerText
      })
      expect(left).toBe('')
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
      await page.getByRole('heading', { level: 1, name: 'My circle' }).waitFor()
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
    }))

  it('is told that the sign-in has ended, goes on without, and goes back to where they were', () =>
    visit({ complaint: /status of 401/ }, async ({ page, go, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member.passphrase)
      await go('/en/groups')
      await endElsewhere(address, await tokenOf(page))
      await page.getByRole('link', { name: 'Contact', exact: true }).click()
      await page.getByText('Your sign-in has ended').waitFor()
      expect(await page.context().cookies()).toEqual([])
      await page.getByRole('link', { name: 'Go on without signing in' }).click()
      await page.getByRole('heading', { level: 1, name: 'Contact' }).waitFor()
    }))

  it('takes new words, though they press twice and have no script, and signs in with those that they saw', () =>
    visit({ javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { admin } = await people(piiri)
      const { passphrase } = await makeMember(piiri, admin, { slug: 'pro-group', alias: 'Kaksi' })
      await signIn(page, address, passphrase)
      await page.goto(`${address}/en/account`)
      await page.getByRole('button', { name: 'Give me new words' }).dblclick()
      await expect
        .poll(() =>
          page
            .locator('.words-to-keep li')
            .count()
            .catch(() => 0),
        )
        .toBe(7)
      await page.waitForLoadState('networkidle')
      const shown = await page.locator('.words-to-keep li').allInnerTexts()
      expect(shown).toHaveLength(7)
      expect(shown.join(' ')).not.toBe(passphrase)
      await page.goto(`${address}/en/circle`)
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
      await signIn(page, address, shown.join(' '))
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
    }))

  it('takes their data along as a file', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member.passphrase)
      await page.goto(`${address}/en/account`)
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'export')])
      expect(download.suggestedFilename()).toBe('piiri.json')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
      const { memberships } = JSON.parse(Buffer.concat(chunks).toString())
      expect(memberships).toMatchObject([{ alias: 'Nok', role: 'FACILITATOR' }])
    }))

  it('is told that they are offline where they send a form, and nothing they typed is gone', () =>
    visit({ staysSignedIn: true }, async ({ page, go, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member.passphrase)
      await go('/en/account')
      await page.locator('textarea').fill('acorn')
      await page.context().setOffline(true)
      await press(page, 'erase')
      await page.getByText('You are offline, so nothing was sent.').waitFor()
      expect(await page.locator('textarea').inputValue()).toBe('acorn')
      await page.context().setOffline(false)
    }))
})

describe('somebody who is invited', () => {
  it('opens a link whose words no server is told and no address keeps, joins, and finds their words again by reloading', () =>
    visit({ width: 360 }, async ({ page, address, piiri }) => {
      const { admin } = await people(piiri)
      const words = await makeInvitation(admin.piiri, { slug: 'pro-group' })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(`${address}/en/invitation#${words.replaceAll(' ', '-')}`)
      await page.getByText('The words came with the link.').waitFor()
      expect(page.url()).toBe(`${address}/en/invitation`)
      expect(await page.locator('textarea').inputValue()).toBe(words)
      expect(asked.filter((url) => url.includes(words.split(' ')[0] ?? ''))).toEqual([])
      await page.getByLabel('What would you like to be called').fill('Wind')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'These seven words are yours' }).waitFor()
      const shown = await page.locator('.words-to-keep li').allInnerTexts()
      expect(shown).toHaveLength(7)
      expect(await page.locator('.site-nav, .language-switch, .site-footer').count()).toBe(0)
      await page.reload()
      expect(await page.locator('.words-to-keep li').allInnerTexts()).toEqual(shown)
      // Not before they say that they have kept them.
      await page.getByRole('button', { name: 'Go to my circle' }).click()
      expect(page.url()).toBe(`${address}/en/invitation`)
      await page.getByLabel('I have put the words somewhere safe').check()
      await page.getByRole('button', { name: 'Go to my circle' }).click()
      await page.getByText('Welcome. The group is in your circle now.').waitFor()
      await page.getByText('You are Wind here').waitFor()
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
      await signIn(page, address, shown.join(' '))
      await press(page, 'sign-out')
      await page.waitForURL('**/sign-in**')
    }))

  it('types the words without a script, and prints the new ones alone', () =>
    visit({ javaScriptEnabled: false, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const { admin } = await people(piiri)
      await page.goto(`${address}/fi/invitation`)
      await page.locator('textarea').fill(await makeInvitation(admin.piiri, { slug: 'pro-group' }))
      await page.getByLabel('Millä nimellä sinua saa kutsua').fill('Tuuli')
      await press(page, 'join')
      await page.locator('.words-to-keep').waitFor()
      expect(await page.locator('[data-copy]').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      const printed = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
      expect(printed).toMatch(/^(\S+ ){7}Kirjaudu osoitteessa \S+\/fi\/sign-in$/)
    }))

  it('sees their words copied where they ask for it', () =>
    visit(
      { staysSignedIn: true, permissions: ['clipboard-read', 'clipboard-write'] },
      async ({ page, address, piiri }) => {
        const { member } = await people(piiri)
        await signIn(page, address, member.passphrase)
        await page.goto(`${address}/en/groups/pro-group/members`)
        await press(page, 'invite')
        await page.getByRole('button', { name: 'Copy the link' }).click()
        await page.getByText('Whoever has the link can use it, once.').waitFor()
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toMatch(new RegExp(`^${address}/en/invitation#[a-z]+(-[a-z]+){6}$`))
      },
    ))
})
