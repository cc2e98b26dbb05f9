import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeMember, makeStaff, type Member } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits({ PIIRI_CLOCK: '2026-02-10T09:00:00Z' })
const slug = 'multicultural-peer-group'

let made: Promise<Member> | undefined
const facilitator = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running): Promise<Member> {
  const member = await makeMember(piiri, await makeStaff(piiri, 'ADMINISTRATOR'), {
    slug,
    alias: 'Nok',
    role: 'FACILITATOR',
  })
  const tuesday = await sessionOf(member)
  // At the same time and place as a Tuesday.
  await member.piiri.series.create({
    group: tuesday.group.id,
    start: '2026-03-10T15:00',
    duration: 'PT1H',
    venue: tuesday.venue?.id ?? null,
  })
  return member
}
async function sessionOf({ piiri }: Member) {
  const { id = '' } = (await piiri.groups.asWritten(slug)) ?? {}
  const period = { from: '2026-03-10T00:00:00Z', until: '2026-03-12T00:00:00Z' }
  const [session] = (await piiri.sessions.planned({ in: period, groups: [id] })).nodes
  if (session === undefined) throw new Error('Nothing is on.')
  return session
}

type Visited = { readonly page: Page; readonly root: string; readonly piiri: Running }
type Step = readonly [name: string, go: () => Promise<unknown>]

/** Every page of the board and its forms: read, with something wrong, and with a question. */
async function stepsOf({ page, root, piiri }: Visited): Promise<readonly Step[]> {
  const member = await facilitator(piiri)
  const { id, series } = await sessionOf(member)
  const go = async (path: string): Promise<void> => {
    await page.goto(`${root}/${path}`)
    await page.waitForSelector('#piiri[data-alive]')
  }
  const send = async (does: string): Promise<void> => {
    await page.locator(`form:has(input[name=does][value=${does}]) > button[type=submit]`).first().click()
    await page.waitForLoadState()
    await page.waitForSelector('#piiri[data-alive]')
  }
  await go('sign-in')
  await page.locator('textarea').fill(member.passphrase)
  await send('sign-in')
  await page.waitForURL('**/circle')
  return [
    ['week', () => go('desk?on=2026-03-10')],
    ['an empty week', () => go('desk?on=2027-03-10')],
    ['month', () => go('desk?view=month&on=2026-04-10')],
    [
      'something that is moved',
      async () => {
        await go('desk?on=2026-03-10')
        await page.locator('[data-date="2026-03-10"] [data-move]').first().click()
        await page.keyboard.press('ArrowRight')
      },
    ],
    ['a date', () => go(`desk/sessions/${id}`)],
    [
      'a date with something wrong',
      async () => {
        await go(`desk/sessions/${id}`)
        await page.locator('[name=end]').fill('13:00')
        await send('edit')
      },
    ],
    [
      'how far',
      async () => {
        await go(`desk/sessions/${id}`)
        await page.locator('[name=date]').fill('2026-03-11')
        await send('edit')
      },
    ],
    ['a series', () => go(`desk/series/${series?.id}?done=created`)],
    [
      'something new',
      async () => {
        await go(`desk/groups/${slug}/new?on=2026-03-10`)
        await page.locator('[name=begin]').fill('14:00')
        await page.locator('[name=end]').fill('16:00')
        await page.locator('[data-preview] .dates-to-leave').waitFor()
      },
    ],
  ]
}

describe.each(['fi', 'en'] as const)('the board and its forms, in %s', (language) => {
  it(
    'have no fault that axe finds, light and dark',
    () =>
      visit({ complaint: /status of 422/, staysSignedIn: true }, async ({ page, address, piiri }) => {
        for (const [name, go] of await stepsOf({ page, root: `${address}/${language}`, piiri })) {
          await go()
          const found = []
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme })
            const axe = new AxeBuilder({ page })
            if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
            const { violations } = await axe.analyze()
            found.push(...violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html]))
          }
          expect({ name, found }).toEqual({ name, found: [] })
        }
      }),
    180_000,
  )

  it(
    'have no line that is too wide at 320 pixels, nor at 1280 enlarged twice',
    () =>
      visit({ width: 320, complaint: /status of 422/, staysSignedIn: true }, async ({ page, address, piiri }) => {
        for (const [name, go] of await stepsOf({ page, root: `${address}/${language}`, piiri })) {
          await page.setViewportSize({ width: 320, height: 640 })
          await go()
          expect({ name, wide: await page.evaluate(tooWide) }).toEqual({ name, wide: [] })
          await page.setViewportSize({ width: 640, height: 400 })
          expect({ name, wide: await page.evaluate(tooWide) }).toEqual({ name, wide: [] })
        }
      }),
    180_000,
  )
})
