import { instant } from '@piiri/domain/shared/instant'
import { describe, expect, it } from 'vitest'
import { anApi, now } from '../../test/api.ts'
import { aPlannedWorld, on, planner, tuesdays } from '../../test/planning/planner.ts'
import { aGroup, aSeason, on as date, peopleOf } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'

const season = aSeason(1, 'DRAFT', { from: date('2026-01-01'), to: date('2029-12-31') })
const hidings = {
  'a Season that is published': { group: aGroup(1, 'OPEN'), of: { season: season.id } },
  'a Group that is opened': { group: aGroup(1, 'CONFIDENTIAL'), of: {} },
}

describe.each(Object.entries(hidings))(`beyond the horizon, of %s, on ${dialect},`, (_, { group, of }) => {
  it('a date that was changed, and changed back, looks like any other', async () => {
    let time = now
    const { db } = await aPlannedWorld({ groups: [group], ...peopleOf(group), seasons: [season] })
    const api = await anApi(db, { clock: () => time })
    const plan = planner(api)
    await plan.createSeries({ ...tuesdays, ...of })
    const far = await plan.listed(group.slug, '2027-09-01T00:00:00Z', '2027-10-01T00:00:00Z')
    const [changed, other] = far
    if (changed === undefined || other === undefined) throw new Error('It meets every week.')
    const ask = async (what: string) => {
      time = instant(time + 60_000)
      const { data } = await api.ask<{ it: { __typename: string } }>({
        query: `mutation { it: ${what} { __typename } }`,
        as: 'coordinator',
      })
      return data?.it.__typename
    }
    // Of these its members hear, where there are any who may.
    for (const change of ['capacity: 9', 'topic: [{ language: "en", text: "Tea" }]', 'topic: []'])
      expect(await ask(`editSessions(input: { session: "${changed.id}", scope: THIS, change: { ${change} } })`)).toBe(
        'SessionsEdit',
      )
    expect(await ask(`updateGroup(input: { id: "${group.id}", confidentiality: OPEN })`)).toBe('Group')
    await plan.publish(season.id)
    const read = async (path: string) => (await api.get(path)).text()
    const counts = async (session: string) =>
      (await read(`/calendar/sessions/${session}.ics`)).match(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE).*$/gm)
    expect((await counts(other.id))?.length).toBeGreaterThan(2)
    expect(await counts(changed.id)).toEqual(await counts(other.id))
    const near = on(await plan.listed(group.slug, '2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'), '02-10')
    const feed = await read('/open-data/rpde/sessions')
    expect([near, changed, other].map((one) => feed.includes(one.id))).toEqual([true, false, false])
  })
})
