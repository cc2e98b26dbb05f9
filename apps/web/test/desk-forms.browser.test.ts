import { isFailure } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { datesOf, february, people, plannedOf, press, sessionOn, signIn, told } from './desk-world.ts'
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
