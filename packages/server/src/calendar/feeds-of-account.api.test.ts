import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { askingFeeds, eventsOf, pathIn } from '../../test/feeds.ts'
import { aMember, aStaffMember, headersOf, type Person } from '../../test/people.ts'
import { aGroup, aSeries, aSession, fill, nothing } from '../../test/world.ts'
import { createSignInLookup } from '../people/find-sign-in.ts'
import { removeSignInsOf } from '../people/sign-ins.repository.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { calendarFeed } from './calendar-feeds.table.ts'

const hidden = aGroup(1, 'CONFIDENTIAL')
const weekly = aSeries(1, hidden)
const sessions = ['2026-01-13T14:00', '2026-01-20T14:00'].map((start, n) => aSession(n + 1, weekly, start))

let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() => fill(db, { ...nothing, groups: [hidden], series: [weekly], sessions }))
const rows = all(() => q.select().from(calendarFeed))
const { create } = askingFeeds(() => api)

describe(`a personal calendar on ${dialect}`, () => {
  let person: Person
  let headers: Record<string, string>
  let path: string
  beforeEach(async () => {
    person = await aMember(db, [{ group: hidden.id }])
    headers = await headersOf(api, person)
    path = pathIn(await create({ titles: 'FULL' }, { headers }))
  })
  const mutate = (query: string) => api.ask({ query: `mutation { it: ${query} { __typename } }`, headers })

  it('goes on when they sign out here', async () => {
    await mutate('signOut')
    expect((await eventsOf(api.get(path))).length).toBe(2)
  })
  it.each(['signOut(everywhere: true)', 'changePassphrase'])('ends with %s', async (query) => {
    await mutate(query)
    expect((await api.get(path)).status).toBe(404)
    expect((await rows(db.read)).length).toBe(0)
  })
  it('is not made by somebody who is signed out while they ask', async () => {
    const found = createSignInLookup(db, () => now)
    /** Lets them in, and signs them out before the request goes on. */
    const slow = await anApi(db, {
      viewerOf: async (token) => {
        const signedIn = await found(token)
        await db.write((tx) => removeSignInsOf(tx, { accountId: person.account }))
        return signedIn
      },
    })
    expect((await create({ titles: 'FULL' }, { headers, from: slow })).__typename).toBe('NotAllowed')
    expect((await rows(db.read)).length).toBe(1)
  })
  it('ends when the Account is erased', async () => {
    expect((await mutate(`eraseAccount(passphrase: ${JSON.stringify(person.passphrase)})`)).data).toEqual({
      it: { __typename: 'Done' },
    })
    expect((await api.get(path)).status).toBe(404)
    expect((await rows(db.read)).length).toBe(0)
  })
  it('is taken along without its address, in the described form', async () => {
    const form = JSON.parse(
      await readFile(new URL('../../../../docs/account-export.schema.json', import.meta.url), 'utf8'),
    )
    const { data } = await api.ask<{ it: { json: string } }>({
      query: 'mutation { it: exportAccount { ... on AccountExport { json } } }',
      headers,
    })
    const taken = JSON.parse(data?.it.json ?? '')
    expect(addFormats.default(new Ajv2020({ allErrors: true })).compile(form)(taken)).toBe(true)
    expect(taken.calendarFeeds).toEqual([
      {
        id: expect.stringMatching(/^cal_/),
        address: 'stored as a hash',
        titles: 'FULL',
        groups: [],
        language: 'fi',
        lastUsedOn: null,
      },
    ])
  })
  it('of staff is what they named', async () => {
    const staff = await aStaffMember(db, 'COORDINATOR')
    const made = await create({ titles: 'FULL', groups: [hidden.id] }, { headers: await headersOf(api, staff, now) })
    expect((await eventsOf(api.get(pathIn(made)))).length).toBe(2)
  })
})
