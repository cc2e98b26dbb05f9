import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeMember, makeStaff, type Member, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

let made: Promise<{ readonly staff: Staff; readonly member: Member }> | undefined
/** A coordinator, and a facilitator of the confidential group. */
const people = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running) {
  const staff = await makeStaff(piiri, 'COORDINATOR')
  return { staff, member: await makeMember(piiri, staff, { slug: 'pro-group', alias: 'Nok', role: 'FACILITATOR' }) }
}
const focusedField = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

describe.each([
  ['fi', true],
  ['fi', false],
  ['en', true],
  ['en', false],
] as const)('staff in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const nothing = language === 'fi' ? 'Ei mitään. Hänelle paikkaa ei ole' : 'Nothing. For them there is no such place'

  it('writes a place down, and sees on the way who would see what', () =>
    visit(
      { javaScriptEnabled, staysSignedIn: true, width: javaScriptEnabled ? 1280 : 360 },
      async ({ page, address, piiri }) => {
        const root = `${address}/${language}`
        await enterDesk(page, root, await makeStaff(piiri, 'COORDINATOR'))
        await page.goto(`${root}/desk/places?do=new`)
        if (javaScriptEnabled) await page.waitForSelector('#piiri[data-alive]')
        await page.locator('[name=name-fi]').fill('Puutarha')
        await page.locator('[name=address]').fill('Kukkatie 1')
        const seen = page.locator('.who-sees li')
        if (!javaScriptEnabled) await page.locator('[name=preview]').click()
        await seen.nth(2).filter({ hasText: 'Kukkatie 1' }).waitFor()
        expect(await seen.nth(0).innerText()).toContain(nothing)
        await page.locator('[value=PUBLIC]').check()
        if (!javaScriptEnabled) await page.locator('[name=preview]').click()
        await seen.nth(0).filter({ hasText: 'Kukkatie 1' }).waitFor()
        expect(await page.locator('[name=preview]').isVisible()).toBe(!javaScriptEnabled)
        await submit(page, 'save').click()
        await note(page).waitFor()
        expect(await page.locator('.venue-list').innerText()).toContain('Puutarha')
      },
    ))
})

describe.each([
  ['fi', true, 'th', 'กลุ่ม'],
  ['en', false, 'so', 'Kooxda'],
] as const)('a facilitator in %s, with JavaScript %s, writing in %s', (language, javaScriptEnabled, tag, name) => {
  const options = { javaScriptEnabled, staysSignedIn: true, complaint: /status of 422/ }

  it('writes what their group says in another language, and keeps its materials, by keyboard too', () =>
    visit({ ...options, width: 1280 }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      const root = `${address}/${language}`
      await enterDesk(page, root, member)
      await page.goto(`${root}/desk/groups`)
      expect(await page.locator('.own-groups > li').count()).toBe(1)
      await page.locator('.links-in-row a').first().focus()
      await page.keyboard.press('Enter')
      await page.locator('[name=title-en]').waitFor()
      await page.locator('[name=add]').selectOption(tag)
      await page.locator('[name=summary-fi]').fill('Uusi lause.')
      await page.locator('[name=more]').click()
      await page.locator(`[name=title-${tag}]`).fill(name)
      expect(await page.locator('[name=summary-fi]').inputValue()).toBe('Uusi lause.')
      // A name without a sentence is not enough.
      await submit(page, 'texts').click()
      await page.locator('.trouble-of-field').waitFor()
      expect(await focusedField(page)).toBe(`summary-${tag}`)
      await page.locator(`[name=summary-${tag}]`).fill('Uusi.')
      await submit(page, 'texts').click()
      await note(page).waitFor()
      expect(await page.locator(`[name=title-${tag}]`).inputValue()).toBe(name)
      expect(await page.locator('[name=summary-fi]').inputValue()).toBe('Uusi lause.')

      await page.goto(`${root}/desk/materials?group=pro-group`)
      await page.locator('[name=title]').fill('Lukemista')
      await page.locator('[name=url]').fill('https://example.org/lukemista')
      await page.keyboard.press('Enter')
      await note(page).waitFor()
      const row = page.locator('.rows > li').filter({ hasText: 'Lukemista' })
      await row.locator('form button').click()
      await page.locator('form:has([name=again]) button').waitFor()
      expect(await row.count()).toBe(0)
      await page.locator('form:has([name=again]) button').click()
      await row.waitFor()
      await row.locator('form button').click()
      await page.locator('form:has([name=again]) button').waitFor()
    }))
})

it('does not write over what somebody else has saved meanwhile, and shows both', () =>
  visit({ staysSignedIn: true, complaint: /status of 422/ }, async ({ page, address, piiri }) => {
    const { staff, member } = await people(piiri)
    await enterDesk(page, `${address}/en`, member)
    await page.goto(`${address}/en/desk/groups?group=pro-group`)
    const group = await staff.piiri.groups.asWritten('pro-group')
    const translations = group?.translations.map((text) =>
      text.language === 'en' ? { ...text, summary: 'What staff wrote.' } : text,
    )
    await staff.piiri.groups.update({ id: group?.id ?? '', translations })
    await page.locator('[name=summary-en]').fill('What the facilitator wrote.')
    await submit(page, 'texts').click()
    await page.locator('.meanwhile').filter({ hasText: 'What staff wrote.' }).waitFor()
    expect(await page.locator('.meanwhile').count()).toBe(1)
    expect(await page.locator('[name=summary-en]').inputValue()).toBe('What the facilitator wrote.')
    await submit(page, 'texts').click()
    await note(page).waitFor()
    const now = await staff.piiri.groups.asWritten('pro-group')
    expect(now?.translations.find((text) => text.language === 'en')?.summary).toBe('What the facilitator wrote.')
  }))

it('ends a Group that was made here, says so at its address, and opens it again', () =>
  visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
    await enterDesk(page, `${address}/en`, await makeStaff(piiri, 'COORDINATOR'))
    await page.goto(`${address}/en/desk/groups?do=new`)
    for (const tag of ['fi', 'en']) {
      await page.locator(`[name=title-${tag}]`).fill('Walks')
      await page.locator(`[name=summary-${tag}]`).fill('We walk.')
    }
    await page.locator('[name=slug]').fill('walks')
    await submit(page, 'create').click()
    await note(page).waitFor()
    await page.goto(`${address}/en/desk/groups`)
    expect(await page.locator('.still-true').innerText()).toContain('Walks')
    await page.locator('.still-true form button').first().click()
    await note(page).waitFor()
    expect(await page.locator('.still-true').count()).toBe(0)
    await page.goto(`${address}/en/desk/groups?group=walks&part=end`)
    await submit(page, 'end').click()
    await note(page).filter({ hasText: 'has ended' }).waitFor()
    await page.goto(`${address}/en/desk/groups`)
    expect(await page.getByRole('main').innerText()).not.toContain('Walks')
    await page.locator('#ended-group').fill('walks')
    await page.keyboard.press('Enter')
    await submit(page, 'open').click()
    await note(page).filter({ hasText: 'open again' }).waitFor()
  }))
