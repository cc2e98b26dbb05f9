import { isFailure } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { february, onDay, people, press, sessionOn, signIn, slug, told } from './desk-world.ts'
import { useVisits } from './visit.ts'

const visit = useVisits(february)

describe('the board', () => {
  it('moves by keys: each step is said, Escape leaves it, Enter leads to the question how far', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri, go }) => {
      await signIn(page, address, (await people(piiri)).member)
      await go('/en/desk?on=2026-03-10')
      const button = onDay(page, '2026-03-10').getByRole('button', { name: 'Move Multicultural peer group' })
      const says = page.locator('.board-says')
      await button.focus()
      await page.keyboard.press('Enter')
      expect(await button.getAttribute('aria-pressed')).toBe('true')
      expect(await says.innerText()).toContain('Moving Multicultural peer group')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowUp')
      expect(await says.innerText()).toBe('Now Wed 11 Mar, 13:45')
      await page.keyboard.press('Escape')
      expect(await says.innerText()).toBe('Left where it was.')
      expect(await button.getAttribute('aria-pressed')).toBe('false')
      await page.keyboard.press('Enter')
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
      await page.getByRole('heading', { name: 'How far is this to go?' }).waitFor()
      const one = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Only this one' }) })
      expect(await one.innerText()).toContain('Thu 12 Mar, 14:15–16:15')
      await press(page, 'Change only this one')
      await told(page, 'Changed: 1 date changes.')
      expect(await onDay(page, '2026-03-12').count()).toBe(1)
      await press(page, 'Undo')
      await told(page, 'Undone')
      expect(await onDay(page, '2026-03-10').count()).toBe(1)
    }))

  it('leaves what is dragged and given up where it was, and opens what is only pressed', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri, go }) => {
      await signIn(page, address, (await people(piiri)).member)
      await go('/en/desk?view=month&on=2026-04-01')
      const entry = onDay(page, '2026-04-14')
      await entry.scrollIntoViewIfNeeded()
      const [from, to] = [await entry.boundingBox(), await page.locator('[data-date="2026-04-16"]').boundingBox()]
      if (from === null || to === null) throw new Error('They are not to be seen.')
      await page.mouse.move(from.x + 10, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(to.x + 40, to.y + 10, { steps: 6 })
      expect(await entry.getAttribute('data-at')).toBe('Thu 16 Apr, 14:00')
      await page.keyboard.press('Escape')
      await page.mouse.up()
      expect(await entry.getAttribute('data-at')).toBeNull()
      expect(new URL(page.url()).pathname).toBe('/en/desk')
      await entry.getByRole('link').click()
      await page.getByRole('heading', { name: 'Change a date' }).waitFor()
    }))

  it('moves by dragging to another day and time, in quarters of an hour', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri, go }) => {
      await signIn(page, address, (await people(piiri)).member)
      await go('/en/desk?on=2026-05-12')
      const entry = onDay(page, '2026-05-12')
      await entry.scrollIntoViewIfNeeded()
      const [from, to] = [await entry.boundingBox(), await page.locator('[data-date="2026-05-14"]').boundingBox()]
      const hour = await page.locator('.board-clock ol li').first().boundingBox()
      if (from === null || to === null || hour === null) throw new Error('They are not to be seen.')
      await page.mouse.move(from.x + 20, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(to.x + 20, from.y + 10 + hour.height * 0.8, { steps: 6 })
      expect(await entry.getAttribute('data-at')).toBe('Thu 14 May, 14:45')
      await page.mouse.up()
      await page.getByRole('heading', { name: 'How far is this to go?' }).waitFor()
      const one = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Only this one' }) })
      expect(await one.innerText()).toContain('Thu 14 May, 14:45–16:45')
      await page.getByRole('link', { name: 'Leave all as it is' }).click()
      await onDay(page, '2026-05-12').waitFor()
    }))

  it('moves by buttons where there are no keys, as on a phone, and stays where it was by another', () =>
    visit({ staysSignedIn: true, width: 360, hasTouch: true }, async ({ page, address, piiri, go }) => {
      await signIn(page, address, (await people(piiri)).member)
      await go('/en/desk?view=month&on=2026-05-12')
      const entry = onDay(page, '2026-05-12')
      const bar = page.getByRole('group', { name: 'Move it' })
      expect(await bar.isVisible()).toBe(false)
      const begin = () => entry.getByRole('button', { name: 'Move Multicultural peer group' }).tap()
      await begin()
      await bar.getByRole('button', { name: 'Day after' }).tap()
      await bar.getByRole('button', { name: '15 min later' }).tap()
      expect(await page.locator('.board-says').innerText()).toBe('Now Wed 13 May, 14:15')
      // Nothing is on that day, so that the list has no place for it.
      expect(await entry.evaluate((element) => element.style.translate)).toBe('0px')
      await bar.getByRole('button', { name: 'Leave it there' }).tap()
      expect(await page.locator('.board-says').innerText()).toBe('Left where it was.')
      expect(await bar.isVisible()).toBe(false)
      await begin()
      await bar.getByRole('button', { name: 'Go on' }).tap()
      expect(await page.locator('.board-says').innerText()).toBe('It is where it was. Move it first.')
      for (const name of ['Day before', '15 min earlier', 'Go on']) await bar.getByRole('button', { name }).tap()
      await page.getByText('Mon 11 May, 13:45–15:45').first().waitFor()
    }))

  it('lists what collides, with the way to both, and marks it', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      const tuesday = await sessionOn(member, '05-05')
      const result = await member.piiri.series.create({
        group: tuesday.group.id,
        start: '2026-05-05T15:00',
        duration: 'PT1H',
        venue: tuesday.venue?.id ?? null,
        topic: [{ language: 'en', text: 'Bread' }],
      })
      expect(isFailure(result)).toBe(false)
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk?on=2026-05-05`)
      const list = page.locator('.collisions')
      expect(await list.innerText()).toContain('One thing collides this week:')
      expect(await list.getByRole('link').allInnerTexts()).toEqual([
        'Multicultural peer group, Tue 5 May, 14:00–16:00',
        'Bread, Tue 5 May, 15:00–16:00',
      ])
      expect(await onDay(page, '2026-05-05').filter({ hasText: 'Collides' }).count()).toBe(2)
      await list.getByRole('link', { name: 'Bread' }).click()
      await page.getByRole('heading', { name: 'Change a date' }).waitFor()
      await page.getByRole('link', { name: 'Back', exact: true }).click()
      await list.waitFor()
    }))

  it('shows a break as a band with its reason, and what it called off as struck', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member, admin } = await people(piiri)
      const [season] = await admin.piiri.seasons.planned({
        in: { from: '2026-05-01T00:00:00Z', until: '2026-05-30T00:00:00Z' },
      })
      const added = await admin.piiri.seasons.addBreak({
        season: season?.id ?? '',
        from: '2026-05-18',
        to: '2026-05-20',
        reason: [{ language: 'en', text: 'Spring cleaning' }],
      })
      expect(isFailure(added)).toBe(false)
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk?on=2026-05-19`)
      const days = page.locator('[data-break]').filter({ hasText: 'Spring cleaning' })
      expect(await days.evaluateAll((all) => all.map((day) => day.getAttribute('data-date')))).toEqual([
        '2026-05-18',
        '2026-05-19',
        '2026-05-20',
      ])
      const day = page.locator('[data-date="2026-05-19"]')
      expect(await day.locator('.board-entry s').innerText()).toBe('Multicultural peer group')
      expect(await page.locator('.collisions').count()).toBe(0)
    }))

  it('says of a week without anything what to do', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      await signIn(page, address, (await people(piiri)).member)
      await page.goto(`${address}/en/desk?on=2027-03-10&group=${slug}`)
      await page.getByRole('heading', { name: 'Nothing is planned here yet' }).waitFor()
      await page.getByRole('link', { name: 'Plan something in Multicultural peer group' }).click()
      expect(await page.locator('[name=date]').inputValue()).toBe('2027-03-11')
    }))

  it('and what is planned from it are there for nobody who does not plan', () =>
    visit(
      { staysSignedIn: true, javaScriptEnabled: false, complaint: /status of 404/ },
      async ({ page, address, piiri }) => {
        const { member, participant } = await people(piiri)
        const { id, series } = await sessionOn(member, '03-24')
        await signIn(page, address, participant)
        const paths = ['desk', `desk/sessions/${id}`, `desk/series/${series?.id}`, `desk/groups/${slug}/new`]
        for (const path of paths) expect((await page.goto(`${address}/en/${path}`))?.status()).toBe(404)
        const others = (await page.context().cookies()).length
        expect(others).toBe(1)
      },
    ))
})
