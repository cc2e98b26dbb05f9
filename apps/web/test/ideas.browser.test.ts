import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { enterDesk, note, submit } from './enter-desk.ts'
import { makeMember, makeStaff, type Member } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()
const slug = 'multicultural-peer-group'
let people = 0

/** Two of one Group: one who plans it, and one who comes. */
async function two(
  piiri: Running,
): Promise<{ readonly planner: Member; readonly member: Member; readonly alias: string }> {
  const staff = await makeStaff(piiri, 'COORDINATOR')
  const alias = `Sade ${(people += 1)}`
  return {
    planner: await makeMember(piiri, staff, { slug, alias: `Lumi ${people}`, role: 'FACILITATOR' }),
    member: await makeMember(piiri, staff, { slug, alias }),
    alias,
  }
}
const wordsIn = {
  fi: {
    moon: 'Kuutamokävely',
    soup: 'Keitä tee',
    thanks: 'Kiitos, että sanoit',
    others: 'Nyt muut voivat auttaa',
    saved: 'Vastauksesi on tallennettu',
    programme: 'Se on nyt ohjelmassa',
    gone: 'piilotettu kaikilta',
    words: 'Sanasi ovat luettavissa',
    back: 'Ehdotuksesi on peruttu',
    one: '1 ihminen tulisi mukaan',
  },
  en: {
    moon: 'A walk by moonlight',
    soup: 'Boil the tea',
    thanks: 'Thank you for saying it',
    others: 'Now others can help',
    saved: 'Your answers are saved',
    programme: 'in the programme now',
    gone: 'hidden from everybody',
    words: 'Your words are there',
    back: 'Your idea is taken back',
    one: '1 person would come',
  },
} as const

describe.each([
  ['fi', true],
  ['fi', false],
  ['en', true],
  ['en', false],
] as const)('in %s, with JavaScript %s', (language, javaScriptEnabled) => {
  const say = wordsIn[language]
  const options = {
    javaScriptEnabled,
    staysSignedIn: true,
    width: javaScriptEnabled ? 1280 : 360,
    complaint: /status of (422|404)/,
  }

  it('a member proposes, the group plans and votes, and the idea gets its date', () =>
    visit(options, async ({ page, address, piiri }) => {
      const { planner, member, alias } = await two(piiri)
      const root = `${address}/${language}`
      await enterDesk(page, root, member)
      await page.goto(`${root}/ideas`)
      await page.locator('.propose-idea summary').click()
      await page.locator('[name=title]').fill(say.moon)
      await page.locator('textarea[name=description]').fill('Bell\u0007')
      await page.locator('form.propose-idea [name=for]').selectOption(slug)
      await submit(page, 'propose').click()
      // What is wrong is said at its field, and what was typed is still there.
      await page.locator('.trouble-of-field').waitFor()
      expect(await page.locator('[name=title]').inputValue()).toBe(say.moon)
      await page.locator('textarea[name=description]').fill('Slowly, with tea.')
      await submit(page, 'propose').click()
      expect(await note(page).innerText()).toContain(say.thanks)
      const here = page.url().replace(/\?.*/, '')

      await page.context().clearCookies()
      await enterDesk(page, root, planner)
      await page.goto(here)
      await submit(page, 'support').click()
      expect(await page.locator('.idea-support').innerText()).toContain(say.one)
      await submit(page, 'start').click()
      expect(await note(page).innerText()).toContain(say.others)
      await page.locator('[name=title]').fill(say.soup)
      await submit(page, 'add-task').click()
      await page.locator('.folded summary').click()
      await page.locator('[name=date]').fill('2026-12-18')
      await page.locator('[name=begin]').fill('18:00')
      await page.locator('[name=end]').fill('20:00')
      await submit(page, 'add-date').click()
      await page.locator('.vote').waitFor()

      await page.context().clearCookies()
      await enterDesk(page, root, member)
      await page.goto(here)
      expect(await page.locator('.vote-schedule, input[value=start], a[href*="hide="]').count()).toBe(0)
      await submit(page, 'take').click()
      await page.locator('.idea-task', { hasText: say.soup }).waitFor()
      // By the keyboard alone: into the answers of the date, to the second of them, and on to the button.
      await page.locator('.vote input').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(/done=voted/)
      expect(await note(page).innerText()).toContain(say.saved)
      expect(await page.locator('.vote input[value=MAYBE]').isChecked()).toBe(true)

      await page.context().clearCookies()
      await enterDesk(page, root, planner)
      await page.goto(here)
      expect(await page.locator('.idea-task').innerText()).toContain(alias)
      await page.locator('.vote-schedule').click()
      expect(await page.locator('[name=date]').inputValue()).toBe('2026-12-18')
      expect(await page.locator('[name=begin]').inputValue()).toBe('18:00')
      expect(await page.locator(`[name=topic-${language}]`).inputValue()).toBe(say.moon)
      await submit(page, 'schedule').click()
      expect(await note(page).innerText()).toContain(say.programme)
      await page.locator('.idea-page a[href*="/sessions/"]').click()
      await page.waitForURL('**/sessions/ses_*')
      expect(await page.locator('h1, main').first().innerText()).toContain(say.moon)
    }))

  it('one is declined with kind words, one is hidden from everybody, one is taken back', () =>
    visit(options, async ({ page, address, piiri }) => {
      const { planner, member } = await two(piiri)
      const root = `${address}/${language}`
      const group = (await planner.piiri.groups.asWritten(slug))?.id ?? ''
      const propose = async (title: string): Promise<string> => {
        const made = await member.piiri.ideas.propose({ group, title, description: 'More', language })
        return made.__typename === 'Idea' ? `${root}/ideas/${made.id}` : ''
      }
      const [declined, hidden, own] = [await propose('One'), await propose('Two'), await propose('Three')]
      await enterDesk(page, root, planner)
      await page.goto(declined)
      await page.locator('a[href*="decline="]').click()
      await submit(page, 'decline').click()
      await page.locator('.trouble-of-field, .trouble').first().waitFor()
      await page.locator(`[name=reason-${language}]`).fill('Thank you for saying it.')
      await submit(page, 'decline').click()
      expect(await note(page).innerText()).toContain(say.words)
      expect(await page.locator('.idea-reason').innerText()).toBe('Thank you for saying it.')
      await page.goto(hidden)
      await page.locator('a[href*="hide="]').click()
      await submit(page, 'hide').click()
      expect(await note(page).innerText()).toContain(say.gone)
      expect((await page.goto(hidden))?.status()).toBe(404)

      await page.context().clearCookies()
      await enterDesk(page, root, member)
      expect((await page.goto(hidden))?.status()).toBe(404)
      await page.goto(own)
      await page.locator('a[href*="withdraw="]').click()
      await submit(page, 'withdraw').click()
      expect(await note(page).innerText()).toContain(say.back)
      const answer = await page.goto(declined)
      expect(answer?.headers()['cache-control']).toContain('no-store')
    }))
})

describe.each([
  ['fi', 320, 'light'],
  ['en', 320, 'dark'],
  ['en', 1280, 'dark'],
] as const)('pages about ideas in %s at %i px, %s', (language, width, colorScheme) => {
  it('have no barrier that axe finds, and nothing that stands out at their sides', () =>
    visit({ width, colorScheme, staysSignedIn: true }, async ({ page, address, piiri }) => {
      const { planner } = await two(piiri)
      const root = `${address}/${language}`
      await page.goto(`${root}/ideas`)
      await expectNoBarrier(page, 'as a visitor')
      await enterDesk(page, root, planner)
      const all = (await planner.piiri.ideas.list({ first: 50 })).nodes
      const of = (status: string) =>
        all.find((one) => one.status === status && one.group !== null)?.id ??
        all.find((one) => one.status === status)?.id
      const planning = await planner.piiri.ideas.get(of('PLANNING') ?? '')
      const paths = [
        'ideas',
        `ideas/${of('PROPOSED')}`,
        `ideas/${planning?.id}`,
        `ideas/${planning?.id}?schedule=${planning?.dateOptions[0]?.id}`,
        `ideas/${planning?.id}?decline=1`,
        `ideas/${planning?.id}?hide=1`,
        `ideas/${of('SCHEDULED')}`,
        `ideas/${of('DONE')}`,
        `ideas/${of('DECLINED')}`,
      ]
      for (const path of paths) {
        await page.goto(`${root}/${path}`)
        await page.waitForSelector('#piiri[data-alive]')
        for (const folded of await page.locator('main summary').all())
          if (await folded.isVisible()) await folded.click()
        await expectNoBarrier(page, path)
      }
    }))
})

async function expectNoBarrier(page: Parameters<typeof note>[0], path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect({ path, found: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({ path, found: [] })
  expect({ path, wide: await page.evaluate(tooWide) }).toEqual({ path, wide: [] })
}
