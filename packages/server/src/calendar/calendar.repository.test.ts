import { beforeAll, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, aSeries, aSession, fill, id, nothing, viewers } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { sessionsInCalendar } from './calendar.repository.ts'

const [group, other] = [aGroup(1, 'OPEN'), aGroup(2, 'OPEN')]
const [weekly, ofOther] = [aSeries(1, group), aSeries(2, other)]
/** Three past, the last of them still on, and three to come; one of another Group among each. */
const sessions = [
  aSession(1, weekly, '2026-01-07T14:00'),
  aSession(2, ofOther, '2026-01-08T14:00'),
  aSession(3, weekly, '2026-01-12T08:00'),
  aSession(4, weekly, '2026-01-12T14:00'),
  aSession(5, ofOther, '2026-06-16T14:00'),
  aSession(6, weekly, '2026-12-22T14:00'),
]
const year = 365 * 24 * 60 * 60 * 1000

let db: Database
beforeAll(async () => {
  db = (await aDatabase()).db
  await fill(db, { ...nothing, groups: [group, other], series: [weekly, ofOther], sessions })
})
const kept = async (most: number, of = null as typeof group | null) => {
  const asked = { from: now - year, now, until: now + year, groups: of && [of.id], most }
  return (await sessionsInCalendar(db.read, viewers.visitor, asked)).map(({ session }) => session.id)
}

describe('a calendar with room for fewer Sessions than there are', () => {
  it.each([
    [9, [1, 2, 3, 4, 5, 6]],
    [5, [2, 3, 4, 5, 6]],
    [4, [3, 4, 5, 6]],
    [3, [4, 5, 6]],
    [2, [4, 5]],
  ])('keeps of the programme what is ahead, then what is nearest: %i', async (most, expected) =>
    expect(await kept(most)).toEqual(expected.map(id.session)),
  )
  it.each([
    [9, [1, 3, 4, 6]],
    [3, [3, 4, 6]],
    [1, [4]],
  ])('keeps so of a Group: %i', async (most, expected) =>
    expect(await kept(most, group)).toEqual(expected.map(id.session)),
  )
})
