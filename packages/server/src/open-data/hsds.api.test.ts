import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import {
  aGroup,
  aSeason,
  aSeries,
  aSession,
  aVenue,
  fill,
  id,
  local,
  nothing,
  on,
  tag,
  type World,
} from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { uuidOf } from './hsds-ids.ts'

type Schema = { [name: string]: unknown }
/** As upstream's own checks have it: a name that the schema does not know is an error. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const all = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)])) as Schema // An object's entries.
  return all['type'] === 'object' && 'properties' in all ? { additionalProperties: false, ...all } : all
}
const official: unknown = JSON.parse(
  await readFile(new URL('../../testdata/hsds-3.0/service_with_definitions.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const isService = ajv.compile(closed(official) as object) // A schema.
const faultsOf = (service: unknown) => (isService(service) ? [] : isService.errors)

type Schedule = Readonly<Record<string, unknown>>
type Service = {
  readonly id: string
  readonly name: string
  readonly schedules: readonly Schedule[]
  readonly service_at_locations: readonly { readonly location: Readonly<Record<string, unknown>> }[]
  readonly languages: readonly { readonly code: string }[]
  readonly interpretation_services?: string
}
type List = { readonly total_items: number; readonly contents: readonly Service[] } & Readonly<Record<string, unknown>>

const open = aGroup(1, 'OPEN', {
  languages: [
    { language: tag('fi'), kind: 'SPOKEN' },
    { language: tag('th'), kind: 'INTERPRETED' },
  ],
})
const hidden = aGroup(2, 'CONFIDENTIAL')
const archived = aGroup(3, 'OPEN', { isArchived: true })
const spring = aSeason(1, 'PUBLISHED', { to: on('2026-05-31') })
const weekly = aSeries(1, open, {
  seasonId: spring.id,
  start: local('2026-01-06T14:00'),
  recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  venueId: id.venue(1),
})
const yearly = aSeries(2, open, { start: local('2026-02-01T10:00'), recurrence: 'FREQ=YEARLY' })
const secret = aSeries(3, hidden, { venueId: id.venue(1), recurrence: 'FREQ=WEEKLY' })
const [first, second] = [aSession(1, weekly, '2026-01-20T14:00'), aSession(2, weekly, '2026-04-07T14:00')]
const world: World = {
  ...nothing,
  groups: [open, hidden, archived],
  venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'COMMUNITY'), aVenue(3, 'GROUP_MEMBERS')],
  seasons: [spring],
  series: [weekly, yearly, secret],
  sessions: [
    first,
    second,
    aSession(3, weekly, '2026-02-03T14:00', { status: 'CANCELLED' }),
    aSession(4, yearly, '2026-02-01T10:00', { venueId: id.venue(2) }),
    aSession(5, weekly, '2026-02-17T14:00', { venueId: id.venue(3) }),
    aSession(6, secret, '2026-01-22T14:00'),
  ],
}

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => fill(db, world))
const list = async (query = '?language=en') =>
  (await (await api.get(`/open-data/hsds/services${query}`)).json()) as List // As it is written.

describe(`services of HSDS 3.0, on ${dialect}`, () => {
  it('are the Groups that are not archived, and hold by the official schema, no name too many', async () => {
    const { contents, ...page } = await list()
    expect(contents.map(({ id: one }) => one)).toEqual([uuidOf(open.id), uuidOf(hidden.id)])
    expect(contents.map(faultsOf)).toEqual([[], []])
    expect(faultsOf({ ...contents[0], shedules: [] })).not.toEqual([])
    expect(page).toEqual({
      total_items: 2,
      total_pages: 1,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: true,
      empty: false,
    })
  })
  it('tell a rule by its parts, with the end of its Season, and each date that takes place by itself', async () => {
    const [service] = (await list()).contents
    const [rule, ...dates] = service?.schedules ?? []
    expect(rule).toMatchObject({
      id: uuidOf(weekly.id),
      freq: 'WEEKLY',
      interval: 2,
      byday: 'TU',
      wkst: 'MO',
      dtstart: '2026-01-06',
      valid_to: '2026-05-31',
      opens_at: '14:00+02:00',
      closes_at: '16:00+02:00',
      timezone: 2,
    })
    expect(dates.map((one) => [one['id'], one['dtstart'], one['valid_to'], one['opens_at']])).toEqual([
      [uuidOf(first.id), '2026-01-20', '2026-01-20', '14:00+02:00'],
      [uuidOf(id.session(4)), '2026-02-01', '2026-02-01', '10:00+02:00'],
      [uuidOf(id.session(5)), '2026-02-17', '2026-02-17', '14:00+02:00'],
      [uuidOf(second.id), '2026-04-07', '2026-04-07', '14:00+03:00'],
    ])
    expect(service?.schedules.filter(({ freq }) => freq !== undefined)).toHaveLength(1)
  })
  it('tell places as far as a visitor may know them', async () => {
    const [service] = (await list()).contents
    const locations = service?.service_at_locations.map(({ location }) => location) ?? []
    expect(locations.map(({ id: one }) => one)).toEqual([uuidOf(id.venue(1)), uuidOf(id.venue(2))])
    expect(locations[0]).toMatchObject({ addresses: [{ address_1: 'Secret street 1', country: 'FI' }], latitude: 60.1 })
    expect(Object.keys(locations[1] ?? {}).toSorted()).toEqual(['id', 'location_type', 'name'])
    expect(service).toMatchObject({ languages: [{ code: 'fi' }, { code: 'th' }], interpretation_services: 'th' })
  })
  it('tell of a CONFIDENTIAL Group neither when nor where, whatever it does', async () => {
    const before = await (await api.get('/open-data/hsds/services?language=en')).text()
    const { contents } = JSON.parse(before) as List // As above.
    expect(contents[1]).toMatchObject({ name: 'Group 2', schedules: [], service_at_locations: [] })
    await fill(db, { ...world, sessions: world.sessions.filter(({ groupId }) => groupId !== hidden.id) })
    expect(await (await api.get('/open-data/hsds/services?language=en')).text()).toBe(before)
  })
  it('name the organisation that holds them, if it tells its name, by an id that stays', async () => {
    expect(JSON.stringify(await list())).not.toContain('organization')
    for (const organisation of ['Tukiyhdistys Piiri ry', 'Another name']) {
      const own = await anApi(db, { organisation })
      const { contents } = (await (await own.get('/open-data/hsds/services')).json()) as {
        readonly contents: readonly (Service & { readonly organization: object })[]
      } // As it is written.
      expect(contents.map(faultsOf)).toEqual([[], []])
      expect(contents.map(({ organization }) => organization)).toEqual(
        Array(2).fill({
          id: uuidOf('organisation', 'https://piiri.example.org/'),
          name: organisation,
          description: expect.any(String),
          website: 'https://piiri.example.org/',
        }),
      )
    }
  })
  it('come in pages of a size that one chooses, and one by one', async () => {
    const { contents, ...page } = await list('?language=en&per_page=1&page=2')
    expect(contents.map(({ id: one }) => one)).toEqual([uuidOf(hidden.id)])
    expect(page).toMatchObject({ total_items: 2, total_pages: 2, first_page: false, last_page: true })
    expect(await list('?page=9')).toMatchObject({ contents: [], empty: true, total_items: 2 })
    const one = await api.get(`/open-data/hsds/services/${uuidOf(open.id)}?language=en`)
    expect(faultsOf(await one.json())).toEqual([])
    for (const nobody of [uuidOf(id.group(9)), uuidOf(archived.id), open.id, 'x'])
      expect((await api.get(`/open-data/hsds/services/${nobody}`)).status).toBe(404)
    for (const query of ['per_page=0', 'per_page=101', 'per_page=x', 'page=0'])
      expect((await api.get(`/open-data/hsds/services?${query}`)).status).toBe(400)
  })
})
