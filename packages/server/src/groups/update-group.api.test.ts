import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api, type Result } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { byHash, hashOf } from '../../test/questions.ts'
import {
  aGroup,
  aMaterial,
  aSeries,
  aSession,
  aVenue,
  fill,
  id,
  nothing,
  peopleOf,
  type ViewerName,
} from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'OPEN')
const series = aSeries(1, group, { venueId: id.venue(1), topic: { en: 'Secret topic' } })
const lists = `{ sessions(in: { from: "2026-01-01T00:00:00Z", until: "2026-03-01T00:00:00Z" }) { totalCount nodes { id topic venue { name } } }
  group(slug: "group-1") { confidentiality scheduleInWords sessions { nodes { id } } materials { nodes { title } } } }`
let db: Database
/** Two processes on one database. */
let here: Api
let elsewhere: Api
beforeEach(async () => {
  const opened = await aDatabase()
  db = opened.db
  await fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group],
    venues: [aVenue(1, 'GROUP_MEMBERS')],
    series: [series],
    sessions: [aSession(1, series, '2026-01-13T14:00', { topic: { en: 'Secret topic' } })],
    materials: [aMaterial(1, group)],
  })
  const documents = new Map([[hashOf(lists), lists]])
  here = await anApi(db, { documents })
  elsewhere = await anApi(await opened.open(), { documents })
})

async function update(as: ViewerName, input: object, api = here): Promise<unknown> {
  const { data, errors } = await api.ask<{ updateGroup: unknown }>({
    query: `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { __typename
      ... on Group { confidentiality version } ... on Conflict { currentVersion } } }`,
    variables: { input: { id: group.id, ...input } },
    as,
  })
  return data?.updateGroup ?? errors
}
const confidential = { confidentiality: 'CONFIDENTIAL' }
const paths = [
  byHash(hashOf(lists)),
  '/calendar/programme.ics',
  '/calendar/groups/group-1.ics',
  `/calendar/sessions/${id.session(1)}.ics`,
]

describe(`a Group that becomes confidential on ${dialect}`, () => {
  it('is told of no more by any way from the answer on, in every process', async () => {
    const before = new Map<string, string | null>()
    for (const api of [here, elsewhere])
      for (const path of paths) {
        const answer = await api.get(path)
        expect([path, answer.status]).toEqual([path, 200])
        before.set(path, answer.headers.get('etag'))
        expect(await answer.text()).toMatch(/20260113T120000Z|ses_0000|DTSTART/)
      }
    expect(await update('facilitator', confidential)).toMatchObject({ __typename: 'Group', version: 2 })
    for (const api of [here, elsewhere])
      for (const path of paths) {
        const known = before.get(path) ?? ''
        for (const headers of [{}, { 'if-none-match': known }]) {
          const answer = await api.get(path, headers)
          expect([path, answer.status]).toEqual([path, path.includes('/sessions/') ? 404 : 200])
          expect(await answer.text()).not.toMatch(/ses_0000|DTSTART|Secret|Material/)
        }
      }
    const text = await (await elsewhere.send({ query: lists })).text()
    expect(text).not.toMatch(/ses_0000|Secret|Material/)
  })
  it('is told of as before to its members', async () => {
    await update('coordinator', confidential)
    const { data } = (await here.ask({ query: lists, as: 'group member' })) as Result<{
      sessions: { totalCount: number }
    }>
    expect(data?.sessions.totalCount).toBe(1)
  })
  it.each([
    ['visitor', 'NotAllowed'],
    ['partner', 'NotAllowed'],
    ['member', 'NotAllowed'],
    ['group member', 'NotAllowed'],
    ['facilitator', 'Group'],
    ['coordinator', 'Group'],
    ['administrator', 'Group'],
  ] as const)('is made so by a %s, or not', async (as, expected) => {
    expect(await update(as, confidential)).toMatchObject({ __typename: expected })
  })
  it('is made open again by staff alone', async () => {
    await update('facilitator', confidential)
    expect(await update('facilitator', { confidentiality: 'OPEN' })).toEqual({ __typename: 'NotAllowed' })
    expect(await update('coordinator', { confidentiality: 'OPEN' })).toMatchObject({ confidentiality: 'OPEN' })
  })
  it('is not changed by whoever read an older version, nor twice', async () => {
    expect(await update('coordinator', { ...confidential, expectedVersion: 7 })).toEqual({
      __typename: 'Conflict',
      currentVersion: 1,
    })
    const both = await Promise.all([
      update('coordinator', { ...confidential, expectedVersion: 1 }),
      update('administrator', { ...confidential, expectedVersion: 1 }, elsewhere),
    ])
    expect(both).toContainEqual({ __typename: 'Group', confidentiality: 'CONFIDENTIAL', version: 2 })
    expect(both).toContainEqual({ __typename: 'Conflict', currentVersion: 2 })
  })
  it('is written down, without its content', async () => {
    await update('facilitator', confidential)
    const { data } = await here.ask({ query: '{ audit { nodes { action subject fields } } }', as: 'facilitator' })
    expect(data).toEqual({
      audit: { nodes: [{ action: 'group.updated', subject: group.id, fields: ['confidentiality'] }] },
    })
  })
  it('is not found by an id of another type', async () => {
    expect(await update('coordinator', { id: id.session(1) })).toEqual({ __typename: 'NotFound' })
  })
})
