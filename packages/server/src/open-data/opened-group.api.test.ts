import { instant } from '@piiri/domain/shared/instant'
import { describe, expect, it } from 'vitest'
import { anApi, now } from '../../test/api.ts'
import { aPlannedWorld, on, planner, tuesdays } from '../../test/planning/planner.ts'
import { aGroup, id, peopleOf } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'CONFIDENTIAL')
const minute = 60_000
const ways = [
  '/open-data/rpde/sessions',
  '/open-data/events.jsonld',
  '/calendar/programme.ics',
  `/calendar/groups/${group.slug}.ics`,
]

describe(`a Group that was confidential and is opened, on ${dialect}`, () => {
  it('tells what is on, and nothing of a date that it gave up before: only of one that it gives up from then on', async () => {
    let time = now
    const { db, listed } = await aPlannedWorld({ groups: [group], ...peopleOf(group) })
    const api = await anApi(db, { clock: () => time })
    const plan = planner(api)
    const become = async (confidentiality: string) => {
      const input = `{ id: "${group.id}", confidentiality: ${confidentiality} }`
      const query = `mutation { updateGroup(input: ${input}) { __typename } }`
      expect(await api.ask({ query, as: 'coordinator' })).toEqual({ data: { updateGroup: { __typename: 'Group' } } })
    }
    // The feed may name one besides, as deleted.
    const toldBy = async (way: string, session: { readonly id: string }) =>
      (await (await api.get(way)).text()).replaceAll(/\{"state":"deleted"[^}]*\}/g, '').includes(session.id)
    const toldOf = async (session: { readonly id: string }) => Promise.all(ways.map((way) => toldBy(way, session)))
    const series = await plan.createSeries({ ...tuesdays, group: group.id, venue: id.venue(1) })
    const giveUp = async (date: string) => {
      time = instant(time + minute)
      const there = on(await listed(), date.slice(5))
      expect(await plan.dates({ id: series.id, leaveOutDates: [`${date}T14:00`] })).toMatchObject({ withdrawnCount: 1 })
      return there
    }

    const before = await giveUp('2026-01-20')
    time = instant(time + minute)
    await become('OPEN')
    const after = await giveUp('2026-01-27')
    const kept = on(await listed(), '02-03')
    const [all, none] = [ways.map(() => true), ways.map(() => false)]
    expect([await toldOf(kept), await toldOf(after), await toldOf(before)]).toEqual([all, all, none])

    await become('CONFIDENTIAL')
    const meanwhile = await giveUp('2026-02-10')
    time = instant(time + minute)
    await become('OPEN')
    expect([await toldOf(kept), await toldOf(meanwhile), await toldOf(before)]).toEqual([all, none, none])
  })
})
