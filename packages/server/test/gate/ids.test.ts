import { idFrom, parseId, prefixOf } from '@piiri/domain/shared/id'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { boxOfGroup } from '../../src/groups/groups.repository.ts'
import { createSessionIds } from '../../src/sessions/session-ids.ts'
import { anApi, type Api } from '../api.ts'
import { aDatabase } from '../database.ts'
import { aGroup, aMaterial, aSeries, aSession, aVenue, fill, id, local, nothing } from '../world.ts'

const everyWayIn = `query ($id: ID!) {
  node(id: $id) { id }
  nodes(ids: [$id]) { id }
  session(id: $id) { id }
  sessions(filter: { groups: [$id] }) { totalCount nodes { id } }
}`
let api: Api
beforeAll(async () => {
  const { db } = await aDatabase()
  const group = aGroup(1, 'CONFIDENTIAL')
  const series = aSeries(1, group, { venueId: id.venue(1) })
  await fill(db, {
    ...nothing,
    groups: [group],
    venues: [aVenue(1, 'GROUP_MEMBERS')],
    series: [series],
    sessions: [aSession(1, series, '2026-01-13T14:00')],
    materials: [aMaterial(1, group)],
  })
  api = await anApi(db)
})

it('answers a wrong id of any form like one that is merely unknown, and like one that is hidden', async () => {
  const answer = async (wrong: string): Promise<string> =>
    (await api.send({ query: everyWayIn, variables: { id: wrong } })).text()
  const unknown = await answer(id.session('unknown'))
  for (const hidden of [id.session(1), id.material(1), id.venue(1), id.series(1)])
    expect(await answer(hidden)).toBe(unknown)
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `ses_${text}`),
        fc.base64String(),
        fc.constantFrom('', 'ses_', 'Session:1', '__proto___0000000000000000000000', 'x'.repeat(50_000)),
      ),
      async (wrong) => {
        expect(await answer(wrong)).toBe(unknown)
      },
    ),
    { numRuns: 200 },
  )
})

it('makes ids of 22 characters that it reads again, and none of another type', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      const made = idFrom('ses', random)
      expect([made.length, prefixOf(made), parseId('ses', made), parseId('grp', made)]).toEqual([
        26,
        'ses',
        made,
        `grp_${'A'.repeat(22)}`,
      ])
    }),
  )
})

it('seals the place of a Session in its id: read with the key, and random without it', () => {
  const [ours, others] = [createSessionIds(Buffer.alloc(16, 1)), createSessionIds(Buffer.alloc(16, 2))]
  const place = { seriesKey: 'AAECAwQFBgc', originalStart: local('2026-01-13T14:00') }
  const next = { ...place, originalStart: local('2026-01-20T14:00') }
  expect(ours.placeOf(ours.of(place))).toEqual(place)
  expect(ours.of(place)).toBe(ours.of({ ...place }))
  expect(others.placeOf(ours.of(place))).toBeNull()
  expect(ours.of(place).slice(4, 12)).not.toBe(ours.of(next).slice(4, 12))
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      expect(ours.placeOf(idFrom('ses', random))).toBeNull() // One in four milliards is taken for a place, and then not found.
    }),
  )
})

it('keeps a box shut against loggers', () => {
  const box = boxOfGroup(aGroup(1, 'CONFIDENTIAL'))
  expect(JSON.stringify({ box }) + inspect(box, { depth: 9, showHidden: true })).not.toContain('Ryhmä')
})
