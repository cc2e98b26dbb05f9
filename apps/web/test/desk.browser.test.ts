import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeMember, makeStaff, type Member } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { useVisits } from './visit.ts'

/** A Tuesday in February: Wednesday the 11th of March is still to come. */
const visit = useVisits({ PIIRI_CLOCK: '2026-02-10T09:00:00Z' })
const slug = 'multicultural-peer-group'

let made: Promise<Member> | undefined
const facilitator = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running): Promise<Member> {
  const admin = await makeStaff(piiri, 'ADMINISTRATOR')
  return makeMember(piiri, admin, { slug, alias: 'Nok', role: 'FACILITATOR' })
}

async function signIn(page: Page, address: string, language: string, { passphrase }: Member): Promise<void> {
  await page.goto(`${address}/${language}/sign-in`)
  await page.locator('textarea').fill(passphrase)
  await page.locator('form:has(input[name=does][value=sign-in]) button[type=submit]').click()
  await page.waitForURL(`**/${language}/circle`)
}
const onDay = (page: Page, date: string) => page.locator(`[data-date="${date}"] .board-entry[data-own]`)

/** When the group meets in a week, as a visitor reads it in the programme: `Wed 04 14`, in UTC and without what is called off. */
async function programme(address: string, language: string, week: string): Promise<readonly string[]> {
  const html = await (await fetch(`${address}/${language}/?view=week&week=${week}`)).text()
  const entries = [...html.matchAll(/<li class="session-entry" data-state="(\w+)">.*?<time[^>]* datetime="([^"]+)"/gis)]
  return entries
    .filter(([, state]) => state !== 'cancelled')
    .map(([, , start = '']) => start.slice(0, 13))
    .filter((start) => new Date(`${start}:00Z`).getUTCDay() !== 5)
}

describe.each([
  ['en', true],
  ['en', false],
  ['fi', true],
  ['fi', false],
] as const)('a new facilitator in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const say =
    language === 'en'
      ? {
          board: 'Board',
          later: 'Later',
          goOn: 'Go on',
          following: 'Change this and the following',
          did: 'Changed: 12 new dates, 12 end, 1 date changes.',
          series: 'All dates of the series',
          leaveOut: 'Leave out Wed 11 Mar 2026, 14:00–16:00',
          save: 'Save the dates',
          undo: 'Undo',
          undone: 'Undone',
        }
      : {
          board: 'Taulu',
          later: 'Myöhemmin',
          goOn: 'Jatka',
          following: 'Muuta tätä ja seuraavia',
          did: 'Muutettu: 12 uutta päivää, 12 jää pois, 1 päivä muuttuu.',
          series: 'Sarjan kaikki päivät',
          leaveOut: 'Jätä pois ke 11.3.2026 klo 14–16',
          save: 'Tallenna päivät',
          undo: 'Kumoa',
          undone: 'Kumottu',
        }

  it('moves the Tuesday group to Wednesdays from March, except the 11th, as the programme shows, and undoes it', () =>
    visit({ javaScriptEnabled, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const weeks = () =>
        Promise.all(['2026-W10', '2026-W11', '2026-W12'].map((week) => programme(address, language, week)))
      const tuesdays = [['2026-03-03T12'], ['2026-03-10T12'], ['2026-03-17T12']]
      expect(await weeks()).toEqual(tuesdays)
      await signIn(page, address, language, await facilitator(piiri))
      await page.getByRole('link', { name: say.board }).click()
      for (const week of ['16', '23', '02']) {
        await page.getByRole('link', { name: say.later }).click()
        await page.locator(`[data-date$="-${week}"]`).first().waitFor()
      }
      if (javaScriptEnabled) await drag(page, '2026-03-03', '2026-03-04')
      else {
        await onDay(page, '2026-03-03').getByRole('link').click()
        await page.locator('[name=date]').fill('2026-03-04')
        await page.getByRole('button', { name: say.goOn, exact: true }).click()
      }
      await page.getByRole('button', { name: say.following }).click()
      await page.getByText(say.did).waitFor()
      expect(await onDay(page, '2026-03-04').count()).toBe(1)

      await page.getByRole('link', { name: say.later }).click()
      await onDay(page, '2026-03-11').getByRole('link').click()
      await page.getByRole('link', { name: say.series }).click()
      await page.getByLabel(say.leaveOut).check()
      await page.getByRole('button', { name: say.save }).click()
      await page.locator('.desk-note').waitFor()
      expect(await weeks()).toEqual([['2026-03-04T12'], [], ['2026-03-18T12']])

      await page.getByRole('button', { name: say.undo, exact: true }).click()
      await page.locator('.desk-note').filter({ hasText: say.undone }).waitFor()
      expect(await weeks()).toEqual([['2026-03-04T12'], ['2026-03-11T12'], ['2026-03-18T12']])
      await page.locator('.desk-note').getByRole('button').click()
      await page.locator('.desk-note').filter({ hasText: say.undone }).waitFor()
      expect(await weeks()).toEqual(tuesdays)
      expect(await page.locator('.desk-note button').count()).toBe(0)
    }))
})

/** By the mouse, from one day to another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const entry = onDay(page, from).first()
  await entry.scrollIntoViewIfNeeded()
  const [start, end] = [await entry.boundingBox(), await page.locator(`[data-date="${to}"]`).boundingBox()]
  if (start === null || end === null) throw new Error('They are not to be seen.')
  const y = start.y + 12
  await page.mouse.move(start.x + 20, y)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, y, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, y, { steps: 8 })
  await page.mouse.up()
}
