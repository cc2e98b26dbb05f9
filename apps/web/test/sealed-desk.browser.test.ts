import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeStaff } from './make-accounts.ts'
import { alive, button, openInbox, world } from './sealed-world.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

describe('a coordinator', () => {
  it('makes a key, checks its file, takes it into use, and the page shows its words', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri }) => {
      await world(piiri)
      await enterDesk(page, `${address}/en`, await makeStaff(piiri, 'COORDINATOR'))
      await page.goto(`${address}/en/desk/contacts`)
      await page.getByRole('link', { name: 'Make a key' }).click()
      await alive(page)
      await page.locator('#new-passphrase').fill('much too short')
      await button(page, 'make').click()
      await page.getByText('Make the passphrase longer').waitFor()
      for (const id of ['new-passphrase', 'new-passphrase-again'])
        await page.locator(`#${id}`).fill('long enough for a test')
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'make').click()])
      expect(download.suggestedFilename()).toMatch(/^piiri-key-\p{L}+-\p{L}+\.json$/u)
      const path = await download.path()
      expect(readFileSync(path, 'utf8')).not.toContain('long enough')
      expect(await submit(page, 'use-key').isVisible()).toBe(false)
      await page.locator('#saved-file').setInputFiles(path)
      await page.locator('#saved-passphrase').fill('not the passphrase')
      await button(page, 'check').click()
      await page.getByText('This passphrase does not open the file').waitFor()
      await page.locator('#saved-passphrase').fill('long enough for a test')
      await button(page, 'check').click()
      const words = await page.locator('[data-key-words]').textContent()
      await submit(page, 'use-key').click()
      await note(page).filter({ hasText: 'The key is in use' }).waitFor()
      await page.locator('.key-words', { hasText: words ?? 'none' }).waitFor()
      await page.getByRole('link', { name: 'Replace the key' }).last().click()
      await submit(page, 'remove-key').click()
      await note(page).filter({ hasText: 'taken away' }).waitFor()
    }))

  it('changes a contact, is told what cannot be read, and marks a message as answered, without JavaScript too', () =>
    visit(
      { javaScriptEnabled: false, staysSignedIn: true, complaint: /status of 422/ },
      async ({ page, address, piiri }) => {
        const { coordinator, contactPoint } = await world(piiri)
        await coordinator.piiri.contact.send({ contactPoint, text: 'Call me' })
        await enterDesk(page, `${address}/en`, await makeStaff(piiri, 'COORDINATOR'))
        await page.goto(`${address}/en/desk/contacts?point=${contactPoint.id}`)
        await page.locator('[name=phone]').fill('call me')
        await submit(page, 'save').click()
        await page.locator('.trouble-of-field').filter({ hasText: 'Write the number' }).waitFor()
        await page.locator('[name=phone]').fill('+358409999999')
        await submit(page, 'save').click()
        await note(page).filter({ hasText: 'saved' }).waitFor()
        await page.getByText('+358409999999').waitFor()
        await page.goto(`${address}/en/desk/messages`)
        await page.getByText('Opening messages needs JavaScript').waitFor()
        await submit(page, 'mark').click()
        await note(page).filter({ hasText: 'marked as answered' }).waitFor()
      },
    ))

  it('locks the messages again, and a message of an older key says which', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri }) => {
      const sealed = await world(piiri)
      const { coordinator, contactPoint } = sealed
      const { contact } = coordinator.piiri
      const role = [{ language: 'fi', text: 'Koordinaattori' }]
      const { key: old } = await contact.makeKeyPair('an older passphrase')
      await contact.setContactPoint(contactPoint.id, { role, languages: ['fi'], publicKey: old.publicKey })
      await contact.send({ contactPoint: { ...contactPoint, publicKey: old.publicKey }, text: 'to the older key' })
      await contact.setContactPoint(contactPoint.id, { role, languages: ['fi'], publicKey: contactPoint.publicKey })
      await contact.send({ contactPoint, text: 'to the key' })
      await enterDesk(page, `${address}/en`, await makeStaff(piiri, 'COORDINATOR'))
      await openInbox(page, `${address}/en`, sealed)
      await page.getByText('Locked with an older key').first().waitFor()
      await button(page, 'lock').click()
      expect(await page.content()).not.toContain('to the key')
      expect(await page.locator('[data-said]:visible').count()).toBe(0)
    }))

  it('who goes away from an open page finds it locked after ten minutes', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri }) => {
      const sealed = await world(piiri)
      await sealed.coordinator.piiri.contact.send({ contactPoint: sealed.contactPoint, text: 'left on the screen' })
      await page.clock.install()
      await enterDesk(page, `${address}/en`, await makeStaff(piiri, 'COORDINATOR'))
      await openInbox(page, `${address}/en`, sealed)
      await page.getByText('left on the screen').waitFor()
      await page.clock.fastForward('09:00')
      expect(await page.content()).toContain('left on the screen')
      await page.clock.fastForward('01:01')
      expect(await page.content()).not.toContain('left on the screen')
    }))

  it('alone has these pages: an administrator finds none', () =>
    visit({ staysSignedIn: true, complaint: /status of 404/ }, async ({ page, address, piiri }) => {
      await enterDesk(page, `${address}/en`, await makeStaff(piiri, 'ADMINISTRATOR'))
      for (const path of ['desk/messages', 'desk/contacts'])
        expect((await page.goto(`${address}/en/${path}`))?.status()).toBe(404)
    }))
})
