import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, aSeries, aSession, aVenue, fill, id, nothing } from '../../test/world.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { changeSession, type SessionChange } from './change-session.ts'
import { sessionsByIdsForSystem } from './sessions.repository.ts'

const [open, hidden] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
const [ofOpen, ofHidden] = [aSeries(1, open, { venueId: id.venue(1) }), aSeries(2, hidden, { venueId: id.venue(1) })]
const [atHidden, alsoHidden, atPublic] = [id.venue(1), id.venue(2), id.venue(3)]

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() =>
  fill(db, {
    ...nothing,
    groups: [open, hidden],
    venues: [aVenue(1, 'GROUP_MEMBERS'), aVenue(2, 'GROUP_MEMBERS'), aVenue(3, 'PUBLIC')],
    series: [ofOpen, ofHidden],
    sessions: [aSession(1, ofOpen, '2026-01-13T14:00'), aSession(2, ofHidden, '2026-01-13T17:00')],
  }),
)
const stored = async (n: number) => (await sessionsByIdsForSystem(db.read, { ids: [id.session(n)] }))[0]?.session
/** What a change moves: the counts that calendars read, and the version by which kept answers are known. */
const moved = async (n: number, change: SessionChange) => {
  const [before, version] = [await stored(n), await readProgrammeVersion(db.read)]
  await db.write(async (tx) => {
    const [found] = await sessionsByIdsForSystem(tx, { ids: [id.session(n)] })
    if (found) await changeSession(tx, found, change, now)
  })
  const after = await stored(n)
  return {
    sequence: (after?.sequence ?? 0) - (before?.sequence ?? 0),
    isDated: after?.changedAt === now,
    version: (after?.version ?? 0) - (before?.version ?? 0),
    programme: (await readProgrammeVersion(db.read)) - version,
  }
}
const note = { fi: 'Ovi on auki', en: 'The door is open' }

describe('a change of a Session that visitors know of', () => {
  it('counts where they are told of it', async () => {
    expect(await moved(1, { note })).toEqual({ sequence: 1, isDated: true, version: 1, programme: 1 })
    expect(await moved(1, { venueId: atPublic })).toEqual({ sequence: 1, isDated: true, version: 1, programme: 1 })
  })
  it.each([
    ['from one hidden Venue to another', alsoHidden],
    ['from a hidden Venue to none', null],
    ['to the Venue where it is', atHidden],
  ])('counts for nothing %s, and leaves calendar and ETag as they are', async (_, venueId) => {
    const calendar = async () => {
      const answer = await api.get('/calendar/programme.ics')
      return [answer.headers.get('etag'), await answer.text()]
    }
    const before = await calendar()
    expect(await moved(1, { venueId })).toEqual({ sequence: 0, isDated: false, version: 1, programme: 0 })
    expect(await calendar()).toEqual(before)
    expect((await stored(1))?.venueId).toBe(venueId)
  })
  it('counts once where the same is said twice', async () => {
    await moved(1, { note })
    expect(await moved(1, { note })).toMatchObject({ sequence: 0, programme: 0 })
  })
})

describe('a change of a Session that visitors do not know of', () => {
  it.each<SessionChange>([{ note }, { venueId: alsoHidden }])(
    'counts for those who do, and moves nothing that visitors see: %o',
    async (change) => expect(await moved(2, change)).toEqual({ sequence: 1, isDated: true, version: 1, programme: 0 }),
  )
})
