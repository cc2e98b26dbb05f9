import { isFailure } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { datesOf, february, people, plannedOf, press, sessionOn, signIn, slug, told } from './desk-world.ts'
import { useVisits } from './visit.ts'

const visit = useVisits(february)

describe('a date', () => {
  it('that somebody else has changed meanwhile is not overwritten: what was typed and what is there now stand side by side', () =>
    visit(
      { staysSignedIn: true, javaScriptEnabled: false, complaint: /status of 422/ },
      async ({ page, address, piiri }) => {
        const { member, admin } = await people(piiri)
        const { id, version } = await sessionOn(member, '03-31')
        await signIn(page, address, member)
        await page.goto(`${address}/en/desk/sessions/${id}`)
        const change = { topic: [{ language: 'en', text: 'Soup for all' }] }
        await admin.piiri.sessions.edit({ session: id, scope: 'THIS', change, expectedVersion: version })
        await page.locator('[name=topic-en]').fill('Bread')
        await press(page, 'Go on')
        expect(await page.getByRole('alert').first().innerText()).toContain('Somebody changed this meanwhile')
        expect(await page.locator('[name=topic-en]').inputValue()).toBe('Bread')
        expect(await page.locator('.meanwhile').allInnerTexts()).toEqual([expect.stringContaining('Soup for all')])
        await press(page, 'Go on')
        await press(page, 'Change only this one')
        await told(page, 'Changed: 1 date changes.')
        expect((await sessionOn(member, '03-31')).topic).toBe('Bread')
        await press(page, 'Undo')
        await told(page, 'Undone')
        expect((await sessionOn(member, '03-31')).topic).toBe('Soup for all')
      },
    ))

  it('goes back to its form from the question, with what was typed, and says what is wrong beside its field', () =>
    visit(
      { staysSignedIn: true, javaScriptEnabled: false, complaint: /status of 422/ },
      async ({ page, address, piiri }) => {
        const { member } = await people(piiri)
        const { id } = await sessionOn(member, '04-07')
        await signIn(page, address, member)
        await page.goto(`${address}/en/desk/sessions/${id}`)
        await page.locator('[name=end]').fill('13:00')
        await press(page, 'Go on')
        await page.locator('.trouble-of-field').filter({ hasText: 'The end is before the beginning' }).waitFor()
        expect(await page.locator(':focus').getAttribute('name')).toBe('end')
        await page.locator('[name=end]').fill('17:00')
        await page.locator('[name=note-en]').fill('Bring a cup')
        await press(page, 'Go on')
        await press(page, 'Back to the form')
        expect(await page.locator('[name=end]').inputValue()).toBe('17:00')
        expect(await page.locator('[name=note-en]').inputValue()).toBe('Bring a cup')
        expect((await sessionOn(member, '04-07')).note).toBeNull()
      },
    ))

  it('is called off with a reason, is back by Undo, and off again by another', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      const { id } = await sessionOn(member, '04-14')
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk/sessions/${id}?back=${encodeURIComponent('/en/desk?on=2026-04-14')}`)
      await page.locator('[name=reason-fi]').fill('Kokki on sairas')
      await page.locator('[name=reason-en]').fill('The cook is ill')
      await press(page, 'Call it off …')
      await page.getByText('1 date is called off', { exact: true }).first().waitFor()
      await press(page, 'Call off only this one')
      await told(page, 'Called off')
      expect(await member.piiri.sessions.toEdit(id)).toMatchObject({
        status: 'CANCELLED',
        cancellationReasonTranslations: [{ text: 'The cook is ill' }, { text: 'Kokki on sairas' }],
      })
      await press(page, 'Undo')
      await told(page, 'Undone')
      expect(await sessionOn(member, '04-14')).toMatchObject({ status: 'SCHEDULED' })
      await page.goto(`${address}/en/desk/sessions/${id}`)
      await page.locator('[name=reason-fi]').fill('Kokki on sairas')
      await press(page, 'Call it off …')
      await press(page, 'Call off only this one')
      await page.goto(`${address}/en/desk/sessions/${id}`)
      await press(page, 'Give it back')
      await told(page, 'Given back')
      await press(page, 'Undo')
      await told(page, 'Undone')
      expect(await sessionOn(member, '04-14')).toMatchObject({ cancellationReason: 'Kokki on sairas' })
    }))

  it('that a break took is given back for good: the break would not give back what a person calls off', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member, admin } = await people(piiri)
      const [season] = await admin.piiri.seasons.planned({
        in: { from: '2026-05-01T00:00:00Z', until: '2026-05-30T00:00:00Z' },
      })
      const reason = [{ language: 'en', text: 'Moving house' }]
      const pause = { season: season?.id ?? '', from: '2026-05-11', to: '2026-05-13', reason }
      expect(isFailure(await admin.piiri.seasons.addBreak(pause))).toBe(false)
      const { id } = await sessionOn(member, '05-12')
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk/sessions/${id}`)
      await press(page, 'Give it back')
      await page.locator('.desk-note').waitFor()
      expect(await sessionOn(member, '05-12')).toMatchObject({ status: 'SCHEDULED' })
      expect(await page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0)
    }))

  it.each([
    ['is moved', 'Change this and the following', '04-08'],
    ['is moved', 'Change all to come', '04-08'],
    ['is called off', 'Call off this and the following', '04-08'],
    ['is called off', 'Call off all to come', '04-08'],
    // One that has a topic and a time of its own.
    ['is moved', 'Change only this one', '04-15'],
    ['is moved', 'Change this and the following', '04-15'],
    ['is moved', 'Change all to come', '04-15'],
    ['is called off', 'Call off this and the following', '04-15'],
  ])('%s as far as is chosen, and Undo gives all of it back: %s, %s', (what, howFar, day) =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      const { group } = await sessionOn(member, '04-28')
      const made = await member.piiri.series.create({
        group: group.id,
        start: '2026-03-25T09:00',
        duration: 'PT1H',
        recurrence: 'FREQ=WEEKLY;COUNT=9',
        excluded: ['2026-04-22T09:00'],
        added: ['2026-04-24T12:00'],
      })
      if (isFailure(made)) throw new Error(made.message)
      const own = await sessionOn(member, '04-15', made.id)
      const change = { topic: [{ language: 'en', text: 'Of its own' }], start: '2026-04-15T08:30' }
      await member.piiri.sessions.edit({ session: own.id, scope: 'THIS', change, expectedVersion: own.version })
      const before = await plannedOf(member)
      const { id } = await sessionOn(member, day, made.id)
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk/sessions/${id}`)
      if (what === 'is moved') {
        await page.locator('[name=date]').fill(day === '04-08' ? '2026-04-10' : '2026-04-17')
        await page.locator('[name=begin]').fill('10:00')
        await page.locator('[name=end]').fill('12:30')
        await page.locator('[name=topic-en]').fill('Letters')
        await press(page, 'Go on')
      } else {
        await page.locator('[name=reason-en]').fill('We move house')
        await press(page, 'Call it off …')
      }
      await press(page, howFar)
      await page.locator('.desk-note').waitFor()
      expect(await plannedOf(member)).not.toEqual(before)
      await press(page, 'Undo')
      await told(page, 'Undone')
      expect(await plannedOf(member)).toEqual(before)
    }),
  )

  it('gets a new rule with those that follow, and Undo gives the old one back', () =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      const before = await datesOf(member)
      const { id } = await sessionOn(member, '04-21')
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk/sessions/${id}`)
      await page.locator('.rule-folded summary').click()
      await page.getByLabel('Every second week').check()
      await press(page, 'Go on')
      expect(await page.getByRole('heading', { name: 'Only this one' }).count()).toBe(0)
      await press(page, 'Change this and the following')
      await page.locator('.desk-note').waitFor()
      const after = await datesOf(member)
      expect(after).not.toContain('04-28')
      expect(after).toContain('05-05')
      await press(page, 'Undo')
      await told(page, 'Undone')
      expect(await datesOf(member)).toEqual(before)
    }))
})

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
