import { isFailure } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { february, people, press, signIn, slug, told } from './desk-world.ts'
import { useVisits } from './visit.ts'

const visit = useVisits(february)

describe('something new', () => {
  it('is said in words and by its dates as it is typed, and one of them is left out', () =>
    visit({ staysSignedIn: true }, async ({ page, address, piiri, go }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member)
      await go(`/en/desk/groups/${slug}/new`)
      const preview = page.locator('[data-preview]')
      expect(await page.getByRole('button', { name: 'Show the dates' }).isVisible()).toBe(false)
      await page.locator('[name=date]').fill('2026-09-10')
      await page.locator('[name=begin]').fill('17:00')
      await page.locator('[name=end]').fill('19:00')
      await preview.getByText('Every Thursday 17:00–19:00').waitFor()
      await page.getByLabel('Every month').check()
      await preview.getByText('second Thursday').waitFor()
      expect(await page.locator('[data-choice=monthly-NTH]').innerText()).toBe('On the second Thursday')
      expect(await page.locator('[data-preview-said]').textContent()).toContain('second Thursday')
      await page.getByLabel('A number of times').check()
      await page.getByLabel('How many times?').fill('4')
      await preview.getByText('4 dates in all.').waitFor()
      await page.getByLabel('Thu 12 Nov 2026').check()
      await preview.getByText('3 dates in all.').waitFor()
      await page.locator('[name=topic-en]').fill('Letters')
      await press(page, 'Put it into the programme')
      await told(page, 'It is in the programme now.')
      expect(await page.locator('.dates-to-leave li > a').allInnerTexts()).toEqual([
        'Thu 10 Sep 2026, 17:00–19:00',
        'Thu 8 Oct 2026, 17:00–19:00',
        'Thu 10 Dec 2026, 17:00–19:00',
      ])
    }))

  it('is shown by a button without a script, says what is wrong, and keeps what was typed and left out', () =>
    visit(
      { staysSignedIn: true, javaScriptEnabled: false, complaint: /status of 422/ },
      async ({ page, address, piiri }) => {
        const { member } = await people(piiri)
        await signIn(page, address, member)
        await page.goto(`${address}/en/desk/groups/${slug}/new?on=2026-09-15`)
        await press(page, 'Show the dates')
        await page.locator('[data-preview]').getByText('Write the first date and its times').waitFor()
        await page.locator('[name=begin]').fill('10:00')
        await page.locator('[name=end]').fill('12:00')
        await page.getByLabel('Until a day').check()
        await page.getByLabel('Last day').fill('2026-10-06')
        await press(page, 'Show the dates')
        await page.locator('[data-preview]').getByText('4 dates in all.').waitFor()
        await page.getByLabel('Tue 22 Sep 2026').check()
        await page.locator('[name=day-3]').check()
        await press(page, 'Put it into the programme')
        await page.locator('.trouble-of-field').waitFor()
        expect(await page.locator('[name=date]').inputValue()).toBe('2026-09-15')
        await page.locator('[name=day-3]').uncheck()
        await press(page, 'Put it into the programme')
        await told(page, 'It is in the programme now.')
        expect(await page.locator('.dates-to-leave li > a').allInnerTexts()).toEqual([
          'Tue 15 Sep 2026, 10:00–12:00',
          'Tue 29 Sep 2026, 10:00–12:00',
          'Tue 6 Oct 2026, 10:00–12:00',
        ])
      },
    ))

  it('may be a single date, which is changed without a question, comes again by a rule, and is single again by Undo', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk/groups/${slug}/new?on=2026-10-01`)
      await page.locator('[name=begin]').fill('18:00')
      await page.locator('[name=end]').fill('20:00')
      await page.getByLabel('Once').check()
      await page.locator('[name=topic-en]').fill('A walk')
      await press(page, 'Put it into the programme')
      await told(page, 'It is in the programme now.')
      const dates = page.locator('.dates-to-leave li > a')
      expect(await dates.allInnerTexts()).toEqual(['Thu 1 Oct 2026, 18:00–20:00'])
      const series = page.url()
      await dates.click()
      await page.locator('[name=end]').fill('21:00')
      await press(page, 'Save')
      await told(page, 'Changed: 1 date changes.')
      expect(await dates.allInnerTexts()).toEqual(['Thu 1 Oct 2026, 18:00–21:00'])
      await dates.click()
      await page.locator('.rule-folded summary').click()
      await page.getByLabel('Every week').check()
      await page.getByLabel('A number of times').check()
      await page.getByLabel('How many times?').fill('3')
      await press(page, 'Save')
      await page.locator('.desk-note').waitFor()
      expect(new URL(page.url()).pathname).toBe(new URL(series).pathname)
      expect(await dates.count()).toBe(3)
      await press(page, 'Undo')
      await told(page, 'Undone')
      await page.goto(series)
      expect(await dates.allInnerTexts()).toEqual(['Thu 1 Oct 2026, 18:00–21:00'])
    }))

  it('gets dates besides, and has those back that were left out', () =>
    visit(
      { staysSignedIn: true, javaScriptEnabled: false, complaint: /status of 422/ },
      async ({ page, address, piiri }) => {
        const { member } = await people(piiri)
        const group = (await member.piiri.groups.asWritten(slug))?.id ?? ''
        const made = await member.piiri.series.create({
          group,
          start: '2026-11-02T09:00',
          duration: 'PT1H',
          recurrence: 'FREQ=WEEKLY;COUNT=3',
          excluded: ['2026-11-09T09:00'],
        })
        if (isFailure(made)) throw new Error(made.message)
        await signIn(page, address, member)
        await page.goto(`${address}/en/desk/series/${made.id}`)
        await press(page, 'Save the dates')
        expect(await page.getByRole('alert').innerText()).toContain('Nothing was chosen')
        await page.getByLabel('Take Mon 9 Nov 2026 back in').check()
        await page.getByLabel('Date', { exact: true }).fill('2026-11-12')
        await page.getByLabel('Begins at').fill('10:30')
        await press(page, 'Save the dates')
        await page.locator('.desk-note').waitFor()
        const dates = page.locator('.dates-to-leave li > a')
        expect(await dates.allInnerTexts()).toEqual([
          'Mon 2 Nov 2026, 09:00–10:00',
          'Mon 9 Nov 2026, 09:00–10:00',
          'Thu 12 Nov 2026, 10:30–11:30',
          'Mon 16 Nov 2026, 09:00–10:00',
        ])
        await press(page, 'Undo')
        await told(page, 'Undone')
        expect(await dates.allInnerTexts()).toEqual(['Mon 2 Nov 2026, 09:00–10:00', 'Mon 16 Nov 2026, 09:00–10:00'])
      },
    ))
})
