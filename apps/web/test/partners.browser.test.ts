import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPiiri, isFailure, type FailureOf } from '@piiri/sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { look } from './look.ts'
import { makeStaff, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()
/** Another one each time: few codes of one work within a minute. */
const administrator = (piiri: Running): Promise<Staff> => makeStaff(piiri, 'ADMINISTRATOR')

/** What a mutation did, where it did it. */
function gone<R extends { readonly __typename: string }>(result: R): Exclude<R, FailureOf<R>> {
  if (isFailure(result)) throw new Error(result.__typename)
  return result as Exclude<R, FailureOf<R>>
}
/** The address of somebody who wants no more. */
async function wantsNothing(): Promise<string> {
  const server = createServer((_, answer) => void answer.writeHead(410).end()).unref()
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/` // It listens on a port.
}
const press = (page: Page, does: string) =>
  page.locator(`form:has(input[name=does][value=${does}]) button[type=submit]`).first().click()
async function signIn(page: Page, root: string, { passphrase, code }: Staff): Promise<void> {
  await page.goto(`${root}/sign-in`)
  await page.locator('textarea').fill(passphrase)
  await page.locator('.folded summary').click()
  await page.locator('[name=code]').fill(code())
  await press(page, 'sign-in')
  await page.waitForURL('**/circle')
}

describe.each([true, false])('an administrator, with script: %s', (javaScriptEnabled) => {
  it('adds a partner, gives it a key that opens at once, and ends it', () =>
    visit({ javaScriptEnabled, staysSignedIn: true, complaint: /status of 422/ }, async ({ page, address, piiri }) => {
      await signIn(page, `${address}/en`, await administrator(piiri))
      await page.getByRole('link', { name: 'Partners' }).click()
      await page.getByLabel('What is it called?').fill(`Library ${javaScriptEnabled}`)
      await page.getByRole('button', { name: 'Add the partner' }).click()
      await page.getByText('The partner is added. Now it needs a key.').waitFor()
      await page.getByRole('checkbox', { name: /^The programme/ }).uncheck()
      await page.getByRole('button', { name: 'Make the key' }).click()
      await page.getByText('Choose at least one thing that the key opens.').waitFor()
      await page.getByRole('checkbox', { name: /^Being told/ }).check()
      await page.getByRole('button', { name: 'Make the key' }).click()
      await page.getByRole('heading', { name: 'Here is the key' }).waitFor()
      const key = (await page.locator('.whole-key').textContent()) ?? ''
      expect(key).toMatch(/^piiri_live_[0-9A-Za-z]{55}$/)
      await page.locator('.whole-key').click() // One touch marks all of it.
      expect(await page.evaluate(() => String(getSelection()))).toBe(key)
      expect(page.url()).not.toContain('piiri_live')
      const partner = createPiiri({ url: `${address}/graphql`, token: key })
      expect(await partner.partners.me()).toMatchObject({ name: `Library ${javaScriptEnabled}` })
      await page.getByRole('link', { name: 'I have given it on' }).click()
      await page.getByRole('link', { name: 'Give an address' }).click()
      await page.getByLabel('The address').fill('http://localhost:9/')
      for (const name of ['New dates', 'Cancelled dates', 'Published seasons', 'Dates that are held after all'])
        await page.getByRole('checkbox', { name }).uncheck()
      await page.getByRole('button', { name: 'Have it told there' }).click()
      await page.getByRole('heading', { name: 'Here is the secret' }).waitFor()
      const [told] = await partner.partners.webhookEndpoints()
      expect(told).toMatchObject({ url: 'http://localhost:9/', events: ['SESSION_CHANGED'] })
      await page.getByRole('link', { name: 'I have given it on' }).click()
      await page.getByRole('button', { name: 'Send a test' }).click()
      await page.getByText('A test is on its way.').waitFor()
      await expect
        .poll(() => page.reload().then(() => page.locator('main').textContent()), { timeout: 10_000 })
        .toContain('Nobody listens at the address.')
      await page.getByRole('link', { name: 'Change it' }).click()
      await page.getByLabel('The address').fill('https://10.0.0.1/hooks')
      await page.getByRole('checkbox', { name: 'Changed groups' }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.locator('.field[data-wrong]').getByText('This address cannot be used').waitFor()
      expect(await page.getByRole('checkbox', { name: 'Changed groups' }).isChecked()).toBe(true)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('url')
      await page.getByLabel('The address').fill('http://localhost:10/hooks')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('It is changed.').waitFor()
      expect(await page.locator('main').textContent()).toContain(
        'http://localhost:10/hooksChanged dates, changed groups',
      )
      await page.getByRole('button', { name: 'Make a new secret' }).click()
      expect(await page.locator('.whole-key').textContent()).toMatch(/^whsec_[\w+/]{43}=$/)
      await page.getByRole('link', { name: 'I have given it on' }).click()
      await page.getByRole('link', { name: 'Back to the partner' }).click()
      await page.getByRole('link', { name: /^End the key piiri_live_/ }).click()
      await page.getByRole('button', { name: 'End the key now' }).click()
      await page.getByText('The key has ended. It opens nothing any more.').waitFor()
      await expect(partner.partners.me()).rejects.toMatchObject({ reason: 'KEY_NOT_VALID' })
      await page.getByRole('link', { name: 'Remove this partner' }).click()
      await page.getByRole('button', { name: 'Remove the partner now' }).click()
      await page.getByText('The partner is removed').waitFor()
    }))
})

describe.each(['fi', 'en'] as const)('every page of partners, in %s', (language) => {
  it(
    'has no fault that axe finds, and no line that is too wide at 320 pixels',
    () =>
      visit({ width: 320, staysSignedIn: true, complaint: /status of 422/ }, async ({ page, address, piiri }) => {
        const staff = await administrator(piiri)
        const root = `${address}/${language}`
        await signIn(page, root, staff)
        const lookAt = async (name: string): Promise<void> => {
          await page.waitForSelector('#piiri[data-alive]')
          await look(page, `${name}-${language}`)
        }
        for (const { id } of await staff.piiri.partners.list()) await staff.piiri.partners.remove(id)
        await page.goto(`${root}/desk/partners`)
        await lookAt('none')
        await page.locator('[name=name]').fill('Kaupungin terveysneuvonta ja hyvinvointipalvelut')
        await page.locator('[name=url]').fill('https://terveysneuvonta.example.org/pitka/osoite/joka-ei-mahdu-riville')
        await press(page, 'add')
        await page.waitForURL('**/desk/partners?partner=*')
        await lookAt('added')
        const one = page.url()
        await page.locator('[name=scope-IDEAS_PROPOSE]').check()
        await press(page, 'issue')
        await page.locator('.whole-key').waitFor()
        await lookAt('key')
        await page.goto(one)
        const [{ id = '' } = {}] = await staff.piiri.partners.list()
        const scopes = ['WEBHOOKS_MANAGE'] as const
        const { key } = gone(await staff.piiri.partners.issueKey({ partner: id, scopes }))
        const hooks = createPiiri({ url: `${address}/graphql`, token: key }).partners
        const url = 'http://localhost:9/piiri/osoite/joka-ei-mahdu-yhdelle-riville'
        const { endpoint } = gone(
          await hooks.createWebhookEndpoint({ url, events: ['SESSION_CHANGED', 'GROUP_CHANGED'] }),
        )
        gone(await hooks.pingWebhookEndpoint(endpoint.id))
        await page.reload()
        await lookAt('one')
        await page.goto(`${one}&told=${endpoint.id}`)
        await lookAt('told')
        await page.goto(`${one}&tell=`)
        await lookAt('tell')
        await page.goto(`${one}&told=${endpoint.id}&edit=`)
        await page.locator('[name=url]').fill('nowhere')
        for (const event of ['SESSION_CHANGED', 'GROUP_CHANGED']) await page.locator(`[name=events-${event}]`).uncheck()
        await press(page, 'edit')
        await page.locator('#edit-events-trouble').waitFor()
        await lookAt('edit')
        await page.goto(`${one}&told=${endpoint.id}`)
        await press(page, 'switch-off')
        await page.waitForURL('**done=webhook-off')
        await lookAt('not-told')
        await press(page, 'rotate')
        await page.locator('.whole-key').waitFor()
        await lookAt('secret')
        await page.goto(`${one}&told=${endpoint.id}&stop=`)
        await lookAt('stop')
        await page.goto(one)
        await page.locator('.rows a').first().click()
        await page.waitForURL('**end=*')
        await lookAt('end')
        await press(page, 'end')
        await page.waitForURL('**done=partner-key-ended')
        await lookAt('ended')
        const wantsNoMore = gone(
          await staff.piiri.partners.createWebhookEndpoint({
            partner: id,
            url: await wantsNothing(),
            events: ['PING'],
          }),
        )
        gone(await staff.piiri.partners.pingWebhookEndpoint(wantsNoMore.endpoint.id))
        await page.goto(`${root}/desk/partners`)
        await expect.poll(() => page.reload().then(() => page.locator('.rows .chip').count())).toBe(1)
        await lookAt('list')
      }),
    120_000,
  )
})
