import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now } from '../../test/api.ts'
import { askingVisits, type AskedVisits } from '../../test/asking-visits.ts'
import { aDatabase } from '../../test/database.ts'
import { aPartner, aVisitOffer } from '../../test/partner-rows.ts'
import { aGroup, aSeries, aSession, fill, nothing, peopleOf } from '../../test/world.ts'
import { purge } from '../purge.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'CONFIDENTIAL')
const series = aSeries(1, group)
const soon = aSession(1, series, '2026-01-13T14:00')
const muchLater = aSession(2, series, '2027-05-18T14:00')
const partner = aPartner(1)
const [intoSoon, intoLater] = [aVisitOffer(1, partner), aVisitOffer(2, partner)]
const [declined, waiting] = [aVisitOffer(3, partner), aVisitOffer(4, partner)]
const year = 365 * 24 * 60 * 60 * 1000
let db: Database
let asked: AskedVisits
beforeEach(async () => {
  const opened = await aDatabase()
  db = opened.db
  asked = askingVisits(await anApi(db))
  await fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group],
    series: [series],
    sessions: [soon, muchLater],
    partners: [partner],
    visitOffers: [intoSoon, intoLater, declined, waiting],
  })
})
const leftAt = async (time: number): Promise<readonly string[]> => {
  await purge(db, instant(time))
  return (await asked.listed('partner')).toSorted()
}

describe(`how long visits that partners offer are kept on ${dialect}`, () => {
  it('goes by the answer alone: two accepted at once go at once, however far apart the dates are that the partner may not learn', async () => {
    for (const [offer, session] of [
      [intoSoon, soon],
      [intoLater, muchLater],
    ] as const)
      expect(await asked.accept('coordinator', { id: offer.id, session: session.id })).toMatchObject({
        status: 'ACCEPTED',
      })
    expect(await asked.decline('coordinator', declined.id)).toMatchObject({ status: 'DECLINED' })
    expect(await leftAt(now + year - 1)).toEqual([intoSoon.id, intoLater.id, declined.id, waiting.id].toSorted())
    expect(await leftAt(now + year)).toEqual([intoSoon.id, intoLater.id, waiting.id].toSorted())
    expect(await leftAt(now + 2 * year - 1)).toEqual([intoSoon.id, intoLater.id, waiting.id].toSorted())
    expect(await leftAt(now + 2 * year)).toEqual([waiting.id])
  })
})
