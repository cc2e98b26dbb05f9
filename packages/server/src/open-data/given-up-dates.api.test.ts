import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { deliveryRows } from '../../test/delivering.ts'
import { aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import {
  aPlannedWorld,
  on,
  planner,
  tuesdays,
  type PlannedWorld,
  type ToldSession,
} from '../../test/planning/planner.ts'
import { aGroup, aSeason, id, on as date, peopleOf } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'
import { writeDeliveries } from '../webhooks/write-deliveries.ts'

const group = aGroup(1, 'CONFIDENTIAL')
const season = aSeason(1, 'DRAFT', { from: date('2026-01-01'), to: date('2026-04-30') })
const partner = aPartner(1)
const events = ['SESSION_SCHEDULED', 'SESSION_CHANGED', 'SESSION_CANCELLED', 'SESSION_REINSTATED'] as const
const ways = ['/open-data/rpde/sessions', '/open-data/events.jsonld', '/calendar/programme.ics']

let time = now
let world: PlannedWorld
let api: Api
beforeEach(async () => {
  time = now
  world = await aPlannedWorld({
    groups: [group, aGroup(2, 'OPEN')],
    ...peopleOf(group),
    seasons: [season],
    partners: [partner],
    webhookEndpoints: [aWebhookEndpoint(1, partner, { events: [...events] })],
  })
  api = await anApi(world.db, { clock: () => time })
})
const plan = () => planner(api)
const later = (): void => void (time = instant(time + 60_000))
const open = async (): Promise<void> => {
  const input = `{ id: "${group.id}", confidentiality: OPEN }`
  const query = `mutation { updateGroup(input: ${input}) { __typename } }`
  expect(await api.ask({ query, as: 'coordinator' })).toEqual({ data: { updateGroup: { __typename: 'Group' } } })
}
/** Nobody but those who plan knows of them yet: in a draft, and of a confidential Group. */
const hidings = {
  'a draft': { of: { group: id.group(2), season: season.id }, slug: 'group-2', show: () => plan().publish(season.id) },
  'a confidential Group': { of: { group: group.id }, slug: group.slug, show: open },
}

describe.each(Object.entries(hidings))(`a date that %s gave up, on ${dialect},`, (_, { of, slug, show }) => {
  const listed = () => plan().listed(slug, '2026-01-01T00:00:00Z', '2026-03-31T00:00:00Z')
  let series: string | undefined
  let given: ToldSession
  beforeEach(async () => {
    ;({ id: series } = await plan().createSeries({ ...tuesdays, ...of, venue: id.venue(1) }))
    given = on(await listed(), '02-10')
    later()
    expect(await plan().dates({ id: series, leaveOutDates: ['2026-02-10T14:00'] })).toMatchObject({ withdrawnCount: 1 })
    later()
    await show()
    later()
  })
  const editAll = async (): Promise<void> => {
    const kept = on(await listed(), '01-27')
    const expectedVersion = await world.versionOf(kept)
    const change = { topic: [{ language: 'en', text: 'Tea' }] }
    expect(await plan().edit({ session: kept.id, scope: 'ALL', expectedVersion, change })).toMatchObject({
      __typename: 'SessionsEdit',
    })
  }
  const toldOf = async (session: ToldSession) =>
    Promise.all(ways.map(async (way) => (await (await api.get(way)).text()).includes(session.id)))
  const webhooksOf = async (session: ToldSession) => {
    await writeDeliveries(world.db, time)
    return (await deliveryRows(world.db)).filter(({ subject }) => subject === session.id).map(({ event }) => event)
  }

  it('is told to nobody when all others of its Series are changed, which are told', async () => {
    const kept = on(await listed(), '02-03')
    await editAll()
    expect([await toldOf(kept), await webhooksOf(kept)]).toEqual([ways.map(() => true), ['SESSION_CHANGED']])
    expect([await toldOf(given), await webhooksOf(given)]).toEqual([ways.map(() => false), []])
  })
  it('is a new one to whoever hears that it is held after all', async () => {
    await editAll()
    later()
    expect(await plan().reinstate(given.id)).toMatchObject({ __typename: 'SessionsEdit' })
    expect([await toldOf(given), await webhooksOf(given)]).toEqual([ways.map(() => true), ['SESSION_SCHEDULED']])
  })
})
