import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeMember, makeStaff, type Member } from './make-accounts.ts'
import { startsAt, type Running } from './start-piiri.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()
const slug = 'multicultural-peer-group'
let made = 0

type World = { readonly planner: Member; readonly member: Member; readonly alias: string; readonly session: string }
/** An outing with one place, somebody who plans it, and somebody who comes along. */
async function anOuting(piiri: Running): Promise<World> {
  const staff = await makeStaff(piiri, 'COORDINATOR')
  const alias = `Kettu ${(made += 1)}`
  const planner = await makeMember(piiri, staff, { slug, alias: `Karhu ${made}`, role: 'FACILITATOR' })
  const group = await planner.piiri.groups.asWritten(slug)
  const start = `2026-12-${String(made + 1).padStart(2, '0')}T08:0${made % 10}`
  await planner.piiri.series.create({ group: group?.id ?? '', start, duration: 'PT1H', capacity: 1 })
  const span = { from: startsAt, until: '2027-01-01T00:00:00Z' }
  const all = await planner.piiri.groups.sessions(slug, { in: span, first: 100 })
  const session = all.nodes.find(({ localStart }) => localStart === start)?.id ?? ''
  return { planner, member: await makeMember(piiri, staff, { slug, alias }), alias, session }
}
const words = {
  fi: {
    room: 'Paikkoja on enää muutama',
    full: 'Täynnä',
    line: 'Olet jonossa',
    have: 'Sinulla on paikka',
    back: 'Paikka on peruttu',
    freed: 'Paikka on vapaa',
    changed: 'Muuttunut',
  },
  en: {
    room: 'only a few places',
    full: 'It is full',
    line: 'You are in line',
    have: 'You have a place',
    back: 'given back',
    freed: 'The place is free',
    changed: 'Changed since',
  },
} as const
/** axe needs a script; how wide it is can be measured without. */
const fineAt = async (page: Page, hasScript: boolean): Promise<void> => {
  if (hasScript) {
    const found = await new AxeBuilder({ page }).analyze()
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
  expect(await page.evaluate(tooWide)).toEqual([])
}

describe.each([
  ['fi', true],
  ['fi', false],
  ['en', true],
  ['en', false],
] as const)('in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const say = words[language]
  const options = { javaScriptEnabled, width: javaScriptEnabled ? 1280 : 320, complaint: /status of 422/ }

  it('nobody in particular takes a place, keeps its words, and gives it back with them', () =>
    visit(options, async ({ page, address, piiri }) => {
      const { session } = await anOuting(piiri)
      const root = `${address}/${language}`
      await page.goto(`${root}/sessions/${session}`)
      expect(await page.locator('.room-left').innerText()).toContain(say.room)
      await page.locator('.room-left a.button').click()
      await page.locator('[name=wish]').selectOption('th')
      await fineAt(page, javaScriptEnabled)
      await submit(page, 'register').click()
      await page.locator('.words-to-keep').waitFor()
      const receipt = (await page.locator('.words-to-keep li').allInnerTexts()).join(' ')
      expect(receipt.split(' ')).toHaveLength(7)
      expect(page.url()).not.toContain(receipt.split(' ')[0])
      await fineAt(page, javaScriptEnabled)
      await page.locator('.kept [type=checkbox]').check()
      await page.locator('.kept [type=submit]').click()

      await page.locator('textarea').fill('nothing at all')
      await submit(page, 'open').click()
      await page.locator('.trouble-of-field').waitFor()
      expect(await page.locator('textarea').inputValue()).toBe('')
      await page.locator('textarea').fill(receipt.toUpperCase())
      await submit(page, 'open').click()
      await page.locator('form:has([value=cancel])').waitFor()
      expect(await page.locator('.panel').first().innerText()).toContain(say.have)
      expect(await page.content()).not.toContain(receipt.split(' ').slice(0, 2).join(' '))
      expect(page.url()).toBe(`${root}/receipt`)
      await fineAt(page, javaScriptEnabled)
      await page.locator('textarea').fill(receipt)
      await submit(page, 'cancel').click()
      expect(await note(page).innerText()).toContain(say.back)
      await page.goto(`${root}/sessions/${session}`)
      expect(await page.locator('.room-left').innerText()).toContain(say.room)
    }))

  it('a member waits in line and moves up as who plans frees a place, and sees what changed', () =>
    visit({ ...options, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const { planner, member, session } = await anOuting(piiri)
      const root = `${address}/${language}`
      const own = await planner.piiri.registrations.register({ session })
      expect(own.__typename).toBe('Registration')
      await enterDesk(page, root, member)
      await page.goto(`${root}/sessions/${session}`)
      expect(await page.locator('.room-left').innerText()).toContain(say.full)
      await page.locator('.room-left a.button').click()
      await submit(page, 'register').click()
      expect(await note(page).innerText()).toContain(say.line)
      await fineAt(page, javaScriptEnabled)
      await page.goto(`${root}/sessions/${session}/place`)
      expect(await page.locator('form:has([value=register])').count()).toBe(0)

      await page.context().clearCookies()
      await enterDesk(page, root, planner)
      await page.goto(`${root}/desk/sessions/${session}`)
      await fineAt(page, javaScriptEnabled)
      await page.locator('.planned-places button').first().click()
      expect(await note(page).innerText()).toContain(say.freed)

      await page.context().clearCookies()
      await enterDesk(page, root, member)
      await page.goto(`${root}/my-places`)
      expect(await page.locator('.own-groups').innerText()).toContain(say.changed)
      expect(await page.locator('.own-groups').innerText()).toContain(say.have)
      await submit(page, 'seen').click()
      await page.waitForURL('**/my-places')
      expect(await page.locator('.own-groups').innerText()).not.toContain(say.changed)
      await submit(page, 'give-back').click()
      expect(await note(page).innerText()).toContain(say.back)
    }))
})
