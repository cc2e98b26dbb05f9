import { beforeAll, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, aSeason, aSeries, fill, id, local, nothing, on } from '../../test/world.ts'

let api: Api
beforeAll(async () => {
  const { db } = await aDatabase()
  const group = aGroup(1, 'OPEN')
  const seasons = [
    aSeason(1, 'PUBLISHED', { from: on('2026-01-01'), to: on('2026-05-31') }),
    aSeason(2, 'PUBLISHED', { from: on('2026-09-01'), to: on('2026-12-31') }),
  ]
  const series = [
    aSeries(1, group, { seasonId: id.season(1) }),
    aSeries(2, group, { seasonId: id.season(2), start: local('2026-09-01T14:00') }),
    aSeries(3, group, { start: local('2026-02-05T17:00') }),
    aSeries(4, group, { start: local('2030-01-04T17:00') }),
    aSeries(5, group, { recurrence: null }),
  ]
  await fill(db, { ...nothing, groups: [group], seasons, series })
  api = await anApi(db)
})

it('says in the language of the reader when a Group meets, each schedule once, and nothing of what begins in years', async () => {
  const query = `{ group(slug: "group-1") { scheduleInWords } }`
  expect(await api.ask({ query, headers: { 'accept-language': 'en' } })).toEqual({
    data: { group: { scheduleInWords: ['Every Tuesday 14:00–16:00', 'Every Thursday 17:00–19:00'] } },
  })
  expect(await api.ask({ query })).toEqual({
    data: { group: { scheduleInWords: ['Joka tiistai klo 14.00–16.00', 'Joka torstai klo 17.00–19.00'] } },
  })
})
