import { isFailure } from '@piiri/sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeStaff } from './make-accounts.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '')
/** What a visitor reads in the programme of a week: `Tue 07 11`, in UTC. */
async function seenByVisitors(root: string, week: string): Promise<readonly string[]> {
  const html = await (await fetch(`${root}/?view=week&week=${week}`)).text()
  return [...html.matchAll(/<li class="session-entry".*?<time[^>]* datetime="([^"]+)"/gis)].map(
    ([, start = '']) => start,
  )
}

describe.each([
  ['fi', true],
  ['fi', false],
  ['en', true],
  ['en', false],
] as const)('staff in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const say =
    language === 'fi'
      ? {
          kept: 'Edelleen joka toinen viikko',
          single: 'yksittäinen kerta',
          taken: /(\d+) kertaa? peruuntuu/,
          given: /(\d+) kertaa? pidetään taas/,
          noOther: 'ei ole juhlapyhää, joka ei jo olisi tauko',
          published: 'Kausi on julkaistu',
          takenBack: 'otettu takaisin',
          draft: 'Luonnos',
          left: 'sekuntia jäljellä',
          independence: 'Itsenäisyyspäivä',
        }
      : {
          kept: 'Still every second week',
          single: 'single date',
          taken: /(\d+) dates? (?:is|are) called off/,
          given: /(\d+) dates? (?:is|are) on again/,
          noOther: 'no public holiday in this season that is not a break already',
          published: 'The season is published',
          takenBack: 'taken back',
          draft: 'Draft',
          left: 'seconds left',
          independence: 'Independence Day',
        }
  it('copies spring, compares, adds holidays and a break, publishes as visitors see it, and takes it back', () =>
    visit(
      { javaScriptEnabled, staysSignedIn: true, complaint: /status of 422/, width: javaScriptEnabled ? 1280 : 360 },
      async ({ page, address, piiri }) => {
        const root = `${address}/${language}`
        const name = `Syksy 2027 ${language} ${javaScriptEnabled}`
        await enterDesk(page, root, await makeStaff(piiri, 'COORDINATOR'))
        await page.goto(`${root}/desk/seasons`)
        await page.getByRole('link', { name: /2027/ }).first().click()
        await page.locator('a[href*="do=copy"]').click()
        await page.locator('[name=title-fi]').fill(name)
        await page.locator('[name=title-en]').fill(`Autumn 2027 ${javaScriptEnabled}`)
        await page.locator('[name=from]').fill('2027-08-16')
        await page.locator('[name=to]').fill('2027-01-01')
        // Wrong at first: what was typed is still there, and where it is wrong has the focus.
        await submit(page, 'copy').click()
        await page.locator('.trouble-of-field').waitFor()
        expect(await page.locator('[name=title-fi]').inputValue()).toBe(name)
        expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('to')
        await page.locator('[name=to]').fill('2027-12-12')
        await page.keyboard.press('Enter')
        await note(page).waitFor()
        const compared = await page.getByRole('main').innerText()
        expect(compared).toContain(say.kept)
        expect(compared).toContain(say.single)
        const id = new URL(page.url()).searchParams.get('season') ?? ''
        const [week, other] = ['2027-W36', '2027-W37']
        const seen = async () => [await seenByVisitors(root, week), await seenByVisitors(root, other)]
        expect(await seen()).toEqual([[], []])

        await page.goto(`${root}/desk/seasons?season=${id}`)
        expect(await page.locator('.draft-mark').innerText()).toBe(say.draft)
        const count = async (said: RegExp): Promise<number> => {
          await note(page).filter({ hasText: said }).waitFor()
          return Number(said.exec(await note(page).innerText())?.[1])
        }
        const breaks = page.locator('.breaks > .rows > li')
        // The copy has those of its own dates already.
        expect(await breaks.filter({ hasText: say.independence }).count()).toBe(1)
        expect(await page.locator('[name=country]').inputValue()).toBe('FI')
        await submit(page, 'add-holidays').click()
        await page.locator('.trouble-of-field').filter({ hasText: say.noOther }).waitFor()
        await page.locator('[name=country]').selectOption('AT')
        await submit(page, 'add-holidays').click()
        expect(await count(say.taken)).toBe(1)
        // The 26th of October is a Tuesday.
        const hit = breaks.filter({ has: page.locator('.taken') })
        expect(await hit.count()).toBe(1)
        expect(await hit.innerText()).toContain('26')

        await page.locator('form:has([value=add-break]) [name=from]').fill('2027-10-15')
        await page.locator('form:has([value=add-break]) [name=to]').fill('2027-10-24')
        await page.locator('[name=reason-fi]').fill('Syysloma')
        await page.locator('[name=reason-en]').fill('Autumn break')
        await submit(page, 'add-break').click()
        const taken = await count(say.taken)
        expect(taken).toBeGreaterThanOrEqual(3)
        expect(await focused(page)).toContain('done-note')
        const row = breaks.filter({ hasText: /Syysloma|Autumn break/ })
        expect(await row.locator('.taken li').count()).toBe(taken)
        await row.locator('button').click()
        expect(await count(say.given)).toBe(taken)
        expect(await row.count()).toBe(0)
        await page.locator('form:has([name=again]) button').click()
        expect(await count(say.taken)).toBe(taken)
        expect(await row.locator('.taken li').count()).toBe(taken)
        // One of them is to be all the same: from its form one comes back here.
        await row.locator('.taken a').first().click()
        await page.waitForURL('**/desk/sessions/**')
        await submit(page, 'give-back').click()
        await page.waitForURL(`**/desk/seasons?season=${id}&done=**`)
        expect(await row.locator('.taken li').count()).toBe(taken - 1)
        expect(await page.locator('.desk-note button').count()).toBe(0)
        expect(await seen()).toEqual([[], []])

        await page.locator('a[href*="do=publish"]').click()
        expect(await page.locator('dl.facts').innerText()).toMatch(/3 (?:sarjaa|series)/)
        await submit(page, 'publish').click()
        await note(page).filter({ hasText: say.published }).waitFor()
        // The open groups; the dates of the confidential one are told to its people alone.
        for (const dates of await seen()) expect(dates).toHaveLength(2)
        if (javaScriptEnabled) await page.getByRole('timer').filter({ hasText: say.left }).waitFor()
        await submit(page, 'unpublish').click()
        await note(page).filter({ hasText: say.takenBack }).waitFor()
        expect(await page.locator('.draft-mark').count()).toBe(1)
        expect(await seen()).toEqual([[], []])
      },
    ))
})

it('tells of what collides in a draft, with the way to both sides, on the page before it is published too', () =>
  visit({ staysSignedIn: true, javaScriptEnabled: false, width: 360 }, async ({ page, address, piiri }) => {
    const staff = await makeStaff(piiri, 'COORDINATOR')
    const spring = (await staff.piiri.seasons.planned()).find(({ title }) => title.includes('2027'))
    const from = spring?.id ?? ''
    const title = [{ language: 'fi', text: 'Kesä, jossa törmätään' }]
    const season = await staff.piiri.seasons.copy({ from, input: { title, from: '2027-06-01', to: '2027-07-25' } })
    if (isFailure(season)) throw new Error(season.message)
    const group = await staff.piiri.groups.asWritten('english-study-group')
    const planned = await staff.piiri.seasons.get(season.id)
    const venue = planned?.series.find((one) => one.group.slug === 'multicultural-peer-group')?.venue?.id ?? null
    const start = '2027-06-15T15:00'
    const input = { group: group?.id ?? '', season: season.id, start, duration: 'PT1H', venue }
    expect((await staff.piiri.series.create(input)).__typename).toBe('Series')
    await enterDesk(page, `${address}/en`, staff)
    for (const part of ['', '&do=publish', `&beside=${from}`]) {
      await page.goto(`${address}/en/desk/seasons?season=${season.id}${part}`)
      const collision = page.locator('.collisions > li')
      expect(await collision.count()).toBe(1)
      expect(await collision.innerText()).toContain('Two in the same place at the same time')
      const sides = await collision.locator('a').allInnerTexts()
      expect(sides.toSorted()).toEqual([
        'Tue 15 Jun 2027 14:00–16:00, Multicultural peer group',
        'Tue 15 Jun 2027 15:00–16:00, English study group',
      ])
    }
    await page.locator('.collisions a').filter({ hasText: 'English study group' }).click()
    await page.waitForURL('**/desk/sessions/**')
  }))
