import { zoneClockOf } from '@piiri/domain/series/resolve-local-time'
import { instant } from '@piiri/domain/shared/instant'
import { expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, aSeries, aSession, at, fill, id, local, nothing } from '../../test/world.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { dialect } from '../storage/kit.ts'
import { recomputeInstants } from './recompute-instants.ts'
import { sessionsByIdsForSystem } from './sessions.repository.ts'
import { lastToldOfSeries } from './told-series.repository.ts'

const hour = 3_600_000
/** Helsinki as if summer time were given up: two hours before UTC all year. */
const withoutSummerTime = zoneClockOf(() => 2 * hour)
const group = aGroup(1, 'OPEN')
const series = aSeries(1, group)
const sessions = [
  aSession(1, series, '2026-01-06T14:00'), // Has taken place.
  aSession(2, series, '2026-01-13T14:00'), // In winter.
  aSession(3, series, '2026-07-14T14:00'),
  aSession(4, series, '2026-07-21T14:00', {
    own: 'localStart',
    start: at('2026-07-22T06:00:00Z'),
    end: at('2026-07-22T08:00:00Z'),
    localStart: local('2026-07-22T09:00'),
    localEnd: local('2026-07-22T11:00'),
    isMoved: true,
  }),
]

it(`computes coming Sessions again from their local times when the zone tables are another edition, on ${dialect}`, async () => {
  const { db } = await aDatabase()
  await fill(db, { ...nothing, groups: [group], series: [series], sessions })
  const rows = async () =>
    (await sessionsByIdsForSystem(db.read, { ids: sessions.map((one) => one.id) }))
      .map(({ session }) => session)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const before = await rows()
  // The first start only remembers by which edition.
  expect(await recomputeInstants(db, { version: '2025c', now })).toBeNull()
  expect(await recomputeInstants(db, { version: '2025c', now, clock: withoutSummerTime })).toBeNull()
  expect(await rows()).toEqual(before)
  // The tests' own zone tables say of these Sessions what is stored: nothing moves.
  expect(await recomputeInstants(db, { version: '2026a', now })).toEqual([])
  const version = await readProgrammeVersion(db.read)
  expect(await recomputeInstants(db, { version: '2026b', now, clock: withoutSummerTime })).toEqual([
    { id: id.session(3), byMinutes: 60 },
    { id: id.session(4), byMinutes: 60 },
  ])
  // What a Series says of dates has other offsets from UTC.
  expect(await lastToldOfSeries(db.read, { series: [series.id] })).toMatchObject([
    { event: 'SERIES_SHOWN', version: await readProgrammeVersion(db.read) },
  ])
  const after = await rows()
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  for (const [index, row] of after.entries()) {
    if (index < 2) continue
    const old = before[index]
    expect([row.localStart, row.localEnd, row.originalStart]).toEqual([
      old?.localStart,
      old?.localEnd,
      old?.originalStart,
    ])
    expect(row.start).toBe(instant((old?.start ?? 0) + hour))
    expect([row.end - row.start, row.sequence]).toEqual([2 * hour, 1])
  }
  expect(await readProgrammeVersion(db.read)).toBeGreaterThan(version)
  expect(await recomputeInstants(db, { version: '2026b', now, clock: withoutSummerTime })).toBeNull()
})

it.each([
  ['PLANNERS', false],
  ['MEMBERS', true],
] as const)(
  `tells visitors nothing of a date that was given up before they knew it, where its clock changes: known to %s, on ${dialect}`,
  async (knownTo, isDated) => {
    const { db } = await aDatabase()
    const given = aSession(3, series, '2026-07-14T14:00', { isWithdrawn: true, knownTo })
    await fill(db, { ...nothing, groups: [group], series: [series], sessions: [given] })
    await recomputeInstants(db, { version: '2026a', now })
    const version = await readProgrammeVersion(db.read)
    expect(await recomputeInstants(db, { version: '2026b', now, clock: withoutSummerTime })).toEqual([
      { id: given.id, byMinutes: 60 },
    ])
    const [found] = await sessionsByIdsForSystem(db.read, { ids: [given.id] })
    // Whom it is told as not held, hears of the change in their calendars; others find it as new as any, if it is held after all.
    expect(found?.session).toMatchObject({ knownTo, sequence: 0 })
    expect(found?.session.changedAt === now).toBe(isDated)
    expect(await readProgrammeVersion(db.read)).toBe(version)
    expect(await lastToldOfSeries(db.read, { series: [series.id] })).toEqual([])
  },
)
