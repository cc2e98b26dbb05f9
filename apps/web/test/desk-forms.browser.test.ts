import { isFailure } from '@piiri/sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeMember, makeStaff, type Member, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'
import { useVisits } from './visit.ts'

const visit = useVisits({ PIIRI_CLOCK: '2026-02-10T09:00:00Z' })
const slug = 'multicultural-peer-group'

let made: Promise<{ readonly admin: Staff; readonly member: Member; readonly participant: Member }> | undefined
const people = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running) {
  const admin = await makeStaff(piiri, 'ADMINISTRATOR')
  const member = await makeMember(piiri, admin, { slug, alias: 'Nok', role: 'FACILITATOR' })
  return { admin, member, participant: await makeMember(piiri, admin, { slug, alias: 'Kivi' }) }
}

async function signIn(page: Page, address: string, { passphrase }: Member): Promise<void> {
  await page.goto(`${address}/en/sign-in`)
  await page.locator('textarea').fill(passphrase)
  await page.locator('form:has(input[name=does][value=sign-in]) button[type=submit]').click()
  await page.waitForURL('**/en/circle')
}
const onDay = (page: Page, date: string) => page.locator(`[data-date="${date}"] .board-entry[data-own]`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const note = (page: Page, words: string) => page.locator('.desk-note').filter({ hasText: words }).waitFor()
/** The Session of a Group that starts on a day of March. */
async function sessionOn({ piiri }: Member, day: string) {
  const { id: group = '' } = (await piiri.groups.asWritten(slug)) ?? {}
  const period = { from: '2026-02-20T00:00:00Z', until: '2026-06-01T00:00:00Z' }
  const { nodes } = await piiri.sessions.planned({ in: period, groups: [group], first: 100 })
  const found = nodes.find(({ localStart }) => localStart.startsWith(`2026-${day}`))
  if (found === undefined) throw new Error(`Nothing on ${day}.`)
  return found
}

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
      await note(page, 'Changed: 1 date changes.')
      expect(await onDay(page, '2026-03-12').count()).toBe(1)
      await press(page, 'Undo')
      await note(page, 'Undone')
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
        await note(page, 'Changed: 1 date changes.')
        expect((await sessionOn(member, '03-31')).topic).toBe('Bread')
        await press(page, 'Undo')
        await note(page, 'Undone')
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
      await page.getByText('1 date is called off', { exact: true }).waitFor()
      await press(page, 'Call off only this one')
      await note(page, 'Called off')
      expect(await member.piiri.sessions.toEdit(id)).toMatchObject({
        status: 'CANCELLED',
        cancellationReasonTranslations: [{ text: 'The cook is ill' }, { text: 'Kokki on sairas' }],
      })
      await press(page, 'Undo')
      await note(page, 'Undone')
      expect(await sessionOn(member, '04-14')).toMatchObject({ status: 'SCHEDULED' })
      await page.goto(`${address}/en/desk/sessions/${id}`)
      await page.locator('[name=reason-fi]').fill('Kokki on sairas')
      await press(page, 'Call it off …')
      await press(page, 'Call off only this one')
      await page.goto(`${address}/en/desk/sessions/${id}`)
      await press(page, 'Give it back')
      await note(page, 'Given back')
      await press(page, 'Undo')
      await note(page, 'Undone')
      expect(await sessionOn(member, '04-14')).toMatchObject({ cancellationReason: 'Kokki on sairas' })
    }))

  it.each([
    ['is moved', 'Change this and the following'],
    ['is moved', 'Change all to come'],
    ['is called off', 'Call off this and the following'],
    ['is called off', 'Call off all to come'],
  ])('%s as far as is chosen, and Undo gives all of it back: %s', (what, howFar) =>
    visit({ staysSignedIn: true, javaScriptEnabled: false }, async ({ page, address, piiri }) => {
      const { member } = await people(piiri)
      const before = await plannedOf(member)
      const { id } = await sessionOn(member, '04-28')
      await signIn(page, address, member)
      await page.goto(`${address}/en/desk/sessions/${id}`)
      if (what === 'is moved') {
        await page.locator('[name=date]').fill('2026-04-30')
        await page.locator('[name=begin]').fill('15:00')
        await page.locator('[name=end]').fill('17:30')
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
      await note(page, 'Undone')
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
      await note(page, 'Undone')
      expect(await datesOf(member)).toEqual(before)
    }))
})

/** All that those who plan see of a Group's spring: when, whether it is on, and what it says. */
async function plannedOf({ piiri }: Member): Promise<readonly unknown[]> {
  const { id = '' } = (await piiri.groups.asWritten(slug)) ?? {}
  const period = { from: '2026-02-10T09:00:00Z', until: '2026-06-01T00:00:00Z' }
  const { nodes } = await piiri.sessions.planned({ in: period, groups: [id], first: 100 })
  return nodes.map(({ id: session, localStart, localEnd, status, topic, note: said, cancellationReason }) => [
    session,
    localStart,
    localEnd,
    status,
    topic,
    said,
    cancellationReason,
  ])
}

async function datesOf({ piiri }: Member): Promise<readonly string[]> {
  const { id = '' } = (await piiri.groups.asWritten(slug)) ?? {}
  const period = { from: '2026-02-20T00:00:00Z', until: '2026-06-01T00:00:00Z' }
  const { nodes } = await piiri.sessions.planned({ in: period, groups: [id], first: 100 })
  return nodes.filter(({ status }) => status === 'SCHEDULED').map(({ localStart }) => localStart.slice(5, 10))
}

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
      await note(page, 'It is in the programme now.')
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
        await note(page, 'It is in the programme now.')
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
      await note(page, 'It is in the programme now.')
      const dates = page.locator('.dates-to-leave li > a')
      expect(await dates.allInnerTexts()).toEqual(['Thu 1 Oct 2026, 18:00–20:00'])
      const series = page.url()
      await dates.click()
      await page.locator('[name=end]').fill('21:00')
      await press(page, 'Save')
      await note(page, 'Changed: 1 date changes.')
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
      await note(page, 'Undone')
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
        await note(page, 'Undone')
        expect(await dates.allInnerTexts()).toEqual(['Mon 2 Nov 2026, 09:00–10:00', 'Mon 16 Nov 2026, 09:00–10:00'])
      },
    ))
})
