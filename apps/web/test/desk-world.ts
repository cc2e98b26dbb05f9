import type { Page } from 'playwright-core'
import { enterDesk } from './enter-desk.ts'
import { makeMember, makeStaff, type Member, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'

/** A Tuesday in February: the spring's dates of the group are still to come. */
export const february = { PIIRI_CLOCK: '2026-02-10T09:00:00Z' }
/** Every Tuesday 14:00–16:00, in a published season. */
export const slug = 'multicultural-peer-group'
const spring = { from: '2026-02-10T09:00:00Z', until: '2026-06-01T00:00:00Z' }

let made: Promise<{ readonly admin: Staff; readonly member: Member; readonly participant: Member }> | undefined
/** Somebody of the staff, somebody who plans the group, and somebody who is in it: once for a file of tests. */
export const people = (piiri: Running) => (made ??= make(piiri))
async function make(piiri: Running) {
  const admin = await makeStaff(piiri, 'ADMINISTRATOR')
  const member = await makeMember(piiri, admin, { slug, alias: 'Nok', role: 'FACILITATOR' })
  return { admin, member, participant: await makeMember(piiri, admin, { slug, alias: 'Kivi' }) }
}

export const signIn = (page: Page, address: string, member: Member): Promise<void> =>
  enterDesk(page, `${address}/en`, member)
export const onDay = (page: Page, date: string) => page.locator(`[data-date="${date}"] .board-entry[data-own]`)
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** Waits until a page says what was done. */
export const told = (page: Page, words: string) => page.locator('.desk-note').filter({ hasText: words }).waitFor()

async function sessionsOf({ piiri }: Member) {
  const { id: group = '' } = (await piiri.groups.asWritten(slug)) ?? {}
  return (await piiri.sessions.planned({ in: spring, groups: [group], first: 100 })).nodes
}

/** The Session of the group, or of one Series of it, that starts on a day, as `03-10`. */
export async function sessionOn(member: Member, day: string, seriesId?: string) {
  const found = (await sessionsOf(member)).find(
    ({ localStart, series }) =>
      localStart.startsWith(`2026-${day}`) && (seriesId === undefined || series?.id === seriesId),
  )
  if (found === undefined) throw new Error(`Nothing on ${day}.`)
  return found
}

/** All that those who plan see of the group's spring: when, whether it is on, and what it says. */
export const plannedOf = async (member: Member): Promise<readonly unknown[]> =>
  (await sessionsOf(member)).map(({ id, localStart, localEnd, status, topic, note, cancellationReason }) => [
    id,
    localStart,
    localEnd,
    status,
    topic,
    note,
    cancellationReason,
  ])

/** The days on which the group meets, as `03-10`. */
export const datesOf = async (member: Member): Promise<readonly string[]> =>
  (await sessionsOf(member))
    .filter(({ status }) => status === 'SCHEDULED')
    .map(({ localStart }) => localStart.slice(5, 10))
