import { instant } from '@piiri/domain/shared/instant'
import { expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, aSeries, aSession, aVenue, fill, id, nothing } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import { completeDrafts } from './write-sessions.ts'

const group = aGroup(1, 'OPEN')
const series = aSeries(1, group, { venueId: id.venue(1) })
const later = instant(now + 60_000)

it(`counts no change of a Venue that visitors may not know, whatever date that they may not know goes along, on ${dialect}`, async () => {
  const { db } = await aDatabase()
  const venues = [aVenue(1, 'GROUP_MEMBERS'), aVenue(2, 'GROUP_MEMBERS'), aVenue(3, 'PUBLIC')]
  const sessions = [
    aSession(1, series, '2026-01-13T14:00', { isWithdrawn: true, knownTo: 'MEMBERS' }),
    aSession(2, series, '2026-01-20T14:00'),
  ]
  await fill(db, { ...nothing, groups: [group], venues, series: [series], sessions })
  const countedAt = async (venue: number) => {
    const drafts = sessions.map((before) => ({ before, after: { ...before, venueId: id.venue(venue) } }))
    const complete = await completeDrafts(db.read, { group, season: null }, drafts, later)
    return complete.map(({ after }) => [after.version, after.sequence, after.changedAt === later])
  }
  expect(await countedAt(2)).toEqual([
    [2, 0, false],
    [2, 0, false],
  ])
  expect(await countedAt(3)).toEqual([
    [2, 0, true], // Begins as what is new does, if it is held after all.
    [2, 1, true],
  ])
})
