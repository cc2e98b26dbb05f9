import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeInvitation, makeMember, makeStaff, type Member, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { tooWide } from './too-wide.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

let made: Promise<{ readonly admin: Staff; readonly member: Member }> | undefined
const people = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running) {
  const admin = await makeStaff(piiri, 'ADMINISTRATOR')
  await makeInvitation(admin.piiri, { slug: 'pro-group' })
  return { admin, member: await makeMember(piiri, admin, { slug: 'pro-group', alias: 'Nok', role: 'FACILITATOR' }) }
}

const press = (page: Page, does: string) =>
  page.locator(`form:has(input[name=does][value=${does}]) button[type=submit]`).first().click()

type Step = { readonly name: string; readonly go: () => Promise<unknown> }
type Visited = { readonly page: Page; readonly root: string; readonly piiri: Running }

/** Every page of people, one after the other: read, with something wrong, and with what is shown once. */
async function stepsOf({ page, root, piiri }: Visited): Promise<readonly Step[]> {
  const { admin, member } = await people(piiri)
  const go = async (path: string): Promise<void> => {
    await page.goto(`${root}/${path}`)
    await page.waitForSelector('#piiri[data-alive]')
  }
  const signIn = async (words: string, code?: string): Promise<void> => {
    await go('sign-in')
    await page.locator('textarea').fill(words)
    if (code !== undefined) {
      await page.locator('.folded summary').click()
      await page.locator('[name=code]').fill(code)
    }
    await press(page, 'sign-in')
    await page.waitForURL('**/circle')
    await page.waitForSelector('#piiri[data-alive]')
  }
  const group = await admin.piiri.people.ofGroup('pro-group')
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['sign in', () => go('sign-in?ended=1&next=/fi/')],
    [
      'words with suggestions',
      async () => {
        await page.locator('textarea').focus()
        await page.keyboard.type('ta')
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('ArrowDown')
      },
    ],
    [
      'a code that is asked for',
      async () => {
        await page.locator('textarea').fill(admin.passphrase)
        await press(page, 'sign-in')
        await page.locator('.trouble-of-field').waitFor()
      },
    ],
    [
      'wrong words',
      async () => {
        await go('sign-in')
        await page.locator('textarea').fill('wrong')
        await press(page, 'sign-in')
        await page.locator('form .trouble').waitFor()
      },
    ],
    ['invitation', () => go('invitation')],
    [
      'words to keep',
      async () => {
        await page.locator('textarea').fill(await makeInvitation(admin.piiri, { slug: 'english-study-group' }))
        await page.locator('[name=alias]').fill(`Nok ${(aliases += 'n')}`)
        await press(page, 'join')
        await page.locator('.words-to-keep').waitFor()
        await page.waitForSelector('#piiri[data-alive]')
      },
    ],
    [
      'circle',
      async () => {
        await page.context().clearCookies()
        await signIn(member.passphrase)
      },
    ],
    ['members', () => go('groups/pro-group/members?done=role')],
    [
      'oneself',
      () => go(`groups/pro-group/members?member=${group?.memberships.find(({ alias }) => alias === 'Nok')?.id}`),
    ],
    [
      'another',
      () => go(`groups/pro-group/members?member=${group?.memberships.find(({ alias }) => alias !== 'Nok')?.id}`),
    ],
    [
      'invitation to give',
      async () => {
        await go('groups/pro-group/members')
        await press(page, 'invite')
        await page.locator('.invitation-card').waitFor()
        await page.waitForSelector('#piiri[data-alive]')
      },
    ],
    ['account', () => go('account')],
    [
      'desk',
      async () => {
        await page.context().clearCookies()
        await signIn(admin.passphrase, admin.code())
      },
    ],
    ['audit', () => go('audit')],
    ['staff', () => go('staff')],
    [
      'new staff',
      async () => {
        await press(page, 'create')
        await page.locator('.recovery-codes').waitFor()
        await page.waitForSelector('#piiri[data-alive]')
      },
    ],
    ['see as', () => go(`see-as?id=${group?.id}`)],
    ['group as staff', () => go('groups/pro-group')],
    ['codes of a wrong phone', () => go('account?phone=1')],
  ]
  return steps.map(([name, how]) => ({ name, go: how }))
}
/** Each alias is another one, and none has a number that could look like a letter. */
let aliases = ''

describe.each(['fi', 'en'] as const)('every page of people, in %s', (language) => {
  it(
    'has no fault that axe finds, light and dark',
    () =>
      visit({ complaint: /status of (?:422|404)/, staysSignedIn: true }, async ({ page, address, piiri }) => {
        for (const { name, go } of await stepsOf({ page, root: `${address}/${language}`, piiri })) {
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
    'has no line that is too wide at 320 pixels, nor at 1280 enlarged twice',
    () =>
      visit(
        { width: 320, complaint: /status of (?:422|404)/, staysSignedIn: true },
        async ({ page, address, piiri }) => {
          for (const { name, go } of await stepsOf({ page, root: `${address}/${language}`, piiri })) {
            await page.setViewportSize({ width: 320, height: 640 })
            await go()
            expect({ name, wide: await page.evaluate(tooWide) }).toEqual({ name, wide: [] })
            await page.setViewportSize({ width: 640, height: 400 })
            expect({ name, wide: await page.evaluate(tooWide) }).toEqual({ name, wide: [] })
          }
        },
      ),
    180_000,
  )
})

describe('somebody who uses only a keyboard', () => {
  it('signs in, opens the people of their group, makes an invitation and goes back', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      await page.goto(`${address}/en/sign-in`)
      await page.waitForSelector('#piiri[data-alive]')
      const tabTo = async (words: RegExp): Promise<void> => {
        for (let step = 0; step < 60; step += 1) {
          await page.keyboard.press('Tab')
          const said = await page.evaluate(() => {
            const { activeElement: element } = document
            const label = element instanceof HTMLTextAreaElement ? element.labels[0] : element
            return label?.textContent ?? ''
          })
          if (words.test(said)) return
        }
        throw new Error(`No control that says ${words} can be reached.`)
      }
      await tabTo(/^Your seven words/)
      await page.keyboard.insertText(member.passphrase)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/circle')
      await tabTo(/^People of the group/)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/members')
      await tabTo(/^Make an invitation/)
      await page.keyboard.press('Enter')
      await page.locator('.invitation-card').waitFor()
      await tabTo(/^Done: back to the people/)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Invitations not used yet' }).waitFor()
    }))
})

describe('somebody who listens', () => {
  it('hears of a form its names, hints and what is wrong, in an order that makes sense', () =>
    visit({ javaScriptEnabled: false, complaint: /status of 422/ }, async ({ page, address }) => {
      await page.goto(`${address}/en/sign-in`)
      await page.locator('textarea').fill('wrong')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.locator('form .trouble').waitFor()
      expect(await page.locator('main form').ariaSnapshot()).toMatchInlineSnapshot(`
        "- alert: "These words or this code are not right. Look at them once more: their order counts, capitals do not."
        - text: Your seven words
        - paragraph: Their order counts. Capitals, spaces and dots above letters do not.
        - textbox "Your seven words"
        - group: I work here, and have a code
        - button "Sign in"
        - paragraph: You stay signed in until you sign out, leave quickly or close the browser."
      `)
    }))
})
