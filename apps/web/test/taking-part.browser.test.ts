import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeMember, makeStaff, type Member } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()
const slug = 'multicultural-peer-group'
let people = 0
/** On a busy machine too. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000 })

/** Two of one Group: one who plans it, and one who comes. */
async function two(
  piiri: Running,
): Promise<{ readonly planner: Member; readonly cook: Member; readonly alias: string }> {
  const staff = await makeStaff(piiri, 'COORDINATOR')
  const alias = `Aino ${(people += 1)}`
  return {
    planner: await makeMember(piiri, staff, { slug, alias: `Nok ${people}`, role: 'FACILITATOR' }),
    cook: await makeMember(piiri, staff, { slug, alias }),
    alias,
  }
}
const dateOn = (page: Page, day: number) =>
  page.locator('.rota > li', { has: page.locator('.date-list-number', { hasText: new RegExp(`^${day}$`) }) })

describe.each([
  ['fi', true],
  ['fi', false],
  ['en', true],
  ['en', false],
] as const)('in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const say =
    language === 'fi'
      ? {
          soup: 'Keittoa kahdelle',
          taken: 'Se on sinun',
          left: 'vapaana muille',
          off: 'pois listalta',
          full: 'Kaikki hoidossa',
        }
      : { soup: 'Soup for two', taken: 'It is yours', left: 'free for others', off: 'off the list', full: 'All set' }
  const options = {
    javaScriptEnabled,
    staysSignedIn: true,
    width: javaScriptEnabled ? 1280 : 360,
    complaint: /status of 422/,
  }

  it('who plans asks for work, who comes takes it and gives it back, and the group sees who does how much', () =>
    visit(options, async ({ page, address, piiri }) => {
      const { planner, cook, alias } = await two(piiri)
      const root = `${address}/${language}`
      const rota = `${root}/groups/${slug}/rota?on=2026-12-01`
      await enterDesk(page, root, planner)
      await page.goto(rota)
      const ask = dateOn(page, 5)
      await ask.locator('summary').click()
      await ask.locator('[name=kind]').selectOption('OTHER')
      await ask.locator('button[type=submit]').click()
      // What is wrong is said at its field, and the form is still open.
      await page.locator('.trouble-of-field').waitFor()
      await page.locator('[name=title]:visible').fill(say.soup)
      await page.locator('form:has([name=title]:visible) button[type=submit]').click()
      await note(page).waitFor()
      expect(await dateOn(page, 5).locator('.duty').innerText()).toContain(say.soup)

      await page.context().clearCookies()
      await enterDesk(page, root, cook)
      await page.goto(rota)
      expect(await page.locator('.ask-for-duty, a[href*="remove="]').count()).toBe(0)
      const duty = dateOn(page, 5).locator('.duty', { hasText: say.soup })
      await duty.locator('button').click()
      expect(await note(page).innerText()).toContain(say.taken)
      expect(await duty.innerText()).toContain(say.full)
      expect(await page.locator('table.numbers tr', { hasText: alias }).locator('td').allInnerTexts()).toEqual([
        '0',
        '1',
      ])
      await dateOn(page, 5).locator('.date-list-when a').click()
      await page.locator('h1').waitFor()
      expect(await page.locator('main').innerText()).toMatch(new RegExp(`${say.soup} · (you do it|sinä teet)`))
      await page.goto(`${root}/circle`)
      expect(await page.locator('.rows > li', { hasText: say.soup }).count()).toBe(1)
      await page.goto(rota)
      await duty.locator('button').click()
      expect(await note(page).innerText()).toContain(say.left)

      await page.context().clearCookies()
      await enterDesk(page, root, planner)
      await page.goto(rota)
      await duty.locator('a[href*="remove="]').click()
      await submit(page, 'remove').click()
      expect(await note(page).innerText()).toContain(say.off)
      expect(await dateOn(page, 5).locator('.duty', { hasText: say.soup }).count()).toBe(0)
      await page.context().clearCookies()
      await page.goto(rota.replace(/groups.*/, ''))
      expect(await page.locator('main').innerText()).not.toContain(say.soup)
    }))

  it('a facilitator counts at the door with one thumb, and by writing the numbers', () =>
    visit(
      { ...options, width: 360, complaint: /status of 422|ERR_INTERNET|Failed to load/ },
      async ({ page, address, piiri }) => {
        const { planner } = await two(piiri)
        const root = `${address}/${language}`
        await enterDesk(page, root, planner)
        await page.goto(`${root}/desk/counts`)
        await page.locator('.count-rows a').nth(1).click()
        const id = new URL(page.url()).searchParams.get('session') ?? ''
        const counted = async () => (await planner.piiri.attendance.ofSession(id))?.attendance
        const before = await counted()
        const [all, first] = [before?.total ?? 0, before?.firstTimers ?? 0]
        await page.locator('.count-button').first().click()
        await page.locator('.count-button').nth(1).click()
        await page.locator('button[value="fi:1"]').click()
        await soon(async () => (await counted())?.total).toBe(all + 2)
        await soon(async () => (await counted())?.firstTimers).toBe(first + 1)
        if (javaScriptEnabled) {
          // Without a connection nothing is lost, and nobody is counted twice.
          await page.context().setOffline(true)
          await page.locator('.count-button').first().click()
          await page.locator('.count-button').first().click()
          expect(await page.locator('[data-count=total]').innerText()).toBe(`${all + 4}`)
          await soon(() => page.locator('[data-count-state]').innerText()).toMatch(/Not saved|Ei vielä/)
          await page.context().setOffline(false)
          await soon(async () => (await counted())?.total).toBe(all + 4)
          await soon(() => page.locator('[data-count-state]').innerText()).toMatch(/^(Saved|Tallennettu)$/)
        }
        // Somebody else counts at the same door.
        const now = await counted()
        await planner.piiri.attendance.record({
          session: id,
          total: (now?.total ?? 0) + 10,
          byLanguage: now?.byLanguage ?? null,
        })
        await page.locator('.count-button').first().click()
        await soon(async () => (await counted())?.total).toBe((now?.total ?? 0) + 11)

        await page.goto(`${root}/desk/counts?session=${id}`)
        await page.locator('form:has([name=total]) summary').click()
        await page.locator('[name=total]').fill('3')
        await page.locator('[name=language-fi]').fill('9')
        await submit(page, 'write').click()
        await page.locator('form:has([name=total]) .trouble').waitFor()
        expect(await page.locator('[name=total]').inputValue()).toBe('3')
        await page.locator('[name=language-fi]').fill('2')
        for (const other of await page.locator('[name^=language-]:not([name=language-fi])').all()) await other.fill('0')
        await page.locator('[name=firstTimers]').fill('')
        await submit(page, 'write').click()
        await note(page).waitFor()
        expect(await counted()).toMatchObject({
          total: 3,
          firstTimers: null,
          byLanguage: [{ language: 'fi', count: 2 }],
        })
        await planner.piiri.attendance.record({
          session: id,
          total: all,
          firstTimers: first,
          byLanguage: before?.byLanguage ?? null,
        })
      },
    ))

  it('statistics are read as bars and tables, and taken along as a file', () =>
    visit(options, async ({ page, address, piiri }) => {
      const { planner } = await two(piiri)
      const root = `${address}/${language}`
      await enterDesk(page, root, planner)
      await page.goto(`${root}/desk/statistics`)
      await page.locator('select[name=year]').selectOption('2020')
      await page.locator('form.period-choice button').click()
      await page.waitForURL(/year=2020/)
      const cells = await page.locator('section:has(#table-byGroup) td').allInnerTexts()
      const link = page.locator('section:has(#table-byGroup) a[download]')
      const file = await page.request.get(`${address}${await link.getAttribute('href')}`)
      expect([file.headers()['content-type'], file.headers()['cache-control']]).toEqual([
        'text/csv; charset=utf-8',
        'no-store',
      ])
      const rows = (await file.text()).trim().split('\r\n').slice(1)
      expect(rows.flatMap((row) => row.split(',').slice(1, 4))).toEqual(cells)
      expect(cells.length).toBeGreaterThan(3)
      expect(cells.every((cell) => Number(cell) >= 5)).toBe(true)
    }))
})

describe.each([
  ['fi', 320, 'light'],
  ['en', 1280, 'dark'],
] as const)('pages about work and numbers in %s at %i px, %s', (language, width, colorScheme) => {
  it('have no barrier that axe finds, and nothing that stands out at their sides', () =>
    visit({ width, colorScheme, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const { planner } = await two(piiri)
      const root = `${address}/${language}`
      await enterDesk(page, root, planner)
      const rota = await planner.piiri.duties.rota(slug, {
        in: { from: '2026-12-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
      })
      const duty = rota?.sessions.nodes.flatMap(({ duties }) => duties)[0]
      await planner.piiri.duties.take(duty?.id ?? '')
      const [counted] = (
        await planner.piiri.attendance.list({
          in: { from: '2026-11-10T00:00:00Z', until: '2026-11-25T00:00:00Z' },
          groups: [rota?.id ?? ''],
        })
      ).nodes
      const paths = [
        `groups/${slug}/rota?on=2026-12-01`,
        `groups/${slug}/rota?on=2026-12-01&remove=${duty?.id}`,
        'desk/counts',
        `desk/counts?session=${counted?.id}`,
        'desk/statistics',
        'desk/statistics?year=2020',
      ]
      for (const path of paths) {
        await page.goto(`${root}/${path}`)
        await page.waitForSelector('#piiri[data-alive]')
        for (const folded of await page.locator('main summary').all()) await folded.click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect({ path, found: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({ path, found: [] })
        expect({ path, wide: await page.evaluate(tooWide) }).toEqual({ path, wide: [] })
      }
      await planner.piiri.duties.leave(duty?.id ?? '')
    }))
})
