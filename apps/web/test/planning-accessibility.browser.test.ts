import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { enterDesk, submit } from './enter-desk.ts'
import { makeStaff } from './make-accounts.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

describe.each([
  ['fi', 320, 'light'],
  ['en', 1280, 'dark'],
] as const)('every planning page in %s at %i px, %s', (language, width, colorScheme) => {
  it('has no barrier that axe finds, and nothing that stands out at its sides', () =>
    visit({ width, colorScheme, staysSignedIn: true, complaint: /status of 422/ }, async ({ page, address, piiri }) => {
      const staff = await makeStaff(piiri, 'COORDINATOR')
      const root = `${address}/${language}`
      await enterDesk(page, root, staff)
      const seasons = await staff.piiri.seasons.planned()
      const [first, last] = [seasons.at(-2)?.id, seasons.at(-1)?.id]
      const [place] = await staff.piiri.venues.list()
      const paths = [
        'seasons',
        'seasons?do=new',
        `seasons?season=${last}`,
        `seasons?season=${last}&do=change`,
        `seasons?season=${last}&do=copy`,
        `seasons?season=${last}&do=publish`,
        `seasons?season=${last}&beside=${first}`,
        'places',
        `places?place=${place?.id}`,
        'groups',
        'groups?do=new',
        'groups?group=english-study-group',
        'groups?group=english-study-group&part=facts',
        'groups?group=english-study-group&part=end',
        'materials?group=english-study-group',
      ]
      const check = async (path: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect({ path, found: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({ path, found: [] })
        expect({ path, wide: await page.evaluate(tooWide) }).toEqual({ path, wide: [] })
      }
      for (const path of paths) {
        await page.goto(`${root}/desk/${path}`)
        await page.waitForSelector('#piiri[data-alive]')
        await check(path)
      }
      await page.goto(`${root}/desk/places?place=${place?.id}`)
      await page.locator('[name=latitude]').fill('x')
      await page.locator('[name=timeZone]').fill('y')
      await submit(page, 'save').click()
      await page.locator('.trouble-summary').waitFor()
      await check('a place with what is wrong')
    }))
})
